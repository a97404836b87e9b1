"""The steps in which a host shows the result: figures, hats off, what comes next."""

REVEAL = ("total", "doors", "funnel", "timeline", "heard", "hats", "podium", "next")
