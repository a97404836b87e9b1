"""The steps in which a host shows the result."""

REVEAL = ("total", "doors", "heard", "hats", "podium")
