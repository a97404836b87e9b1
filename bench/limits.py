"""What each figure may be at most, or must be at least, and what is aimed at."""

import msgspec


class Limit(msgspec.Struct, frozen=True):
    """`least`: the figure must be at least so much, else at most."""

    figure: str
    title: str
    limit: float
    aim: float
    unit: str = "×"
    least: bool = False

    def holds(self, value: float, *, aim: bool = False) -> bool:
        bound = self.aim if aim else self.limit
        return value >= bound if self.least else value <= bound


DELIVERY = (
    Limit("alone", "1,000 watchers, 50 outcomes/s: fan-out alone", 1.6, 1.4),
    Limit("whole", "… with decide, commit and answers", 2.3, 2.0),
    Limit("ticked", "200 outcomes/s, default tick: per outcome and watcher", 0.6, 0.5),
    Limit("many", "5,000 watchers, 10 outcomes/s: the whole", 1.7, 1.5),
)
RIVALS = (
    Limit("naive", "a naive Starlette broadcast", 0.55, 0.55),
    Limit("broadcast", "`websockets.broadcast()`", 0.75, 0.75),
    Limit("socketio", "python-socketio", 0.2, 0.2),
)
OTHERS = (
    Limit("delivered", "frames that reached the worst watcher of every run", 1.0, 1.0, "", True),
    Limit("rss_kb", "memory of a connection, of 1,000", 40, 30, "kB"),
    Limit("many_rss_kb", "memory of a connection, of 5,000", 40, 30, "kB"),
    Limit("grouped", "durable acks/s of 200 phones, to one commit each", 6, 6, "×", True),
    Limit("of_raw", "… to raw sqlite3 writing the same rows", 0.8, 0.85, "×", True),
    Limit("others", "one of 50 screens stalls: what the others get", 1.0, 1.0, "", True),
    Limit("grown_kb", "… what the server grows by", 256 + 2048, 256 + 2048, "kB"),
    Limit("cold_100000", "100,000 events on disk to the first snapshot", 3.0, 3.0, "s"),
)
ALL = (*DELIVERY, *RIVALS, *OTHERS)
