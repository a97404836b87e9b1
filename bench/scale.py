"""How much of everything one run of the bench does."""

import msgspec


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """`watchers` of the fan-out, `many` of the large one, `phones` that flood, `tapping` of the
    rest; `seconds` of each measure."""

    cycles: int
    seconds: float
    watchers: int
    many: int
    phones: int
    tapping: int
    latencies: tuple[int, ...]
    reps: tuple[int, ...]
    outcomes: int
    events: tuple[int, ...]
    rivals: bool = True


FULL = Scale(
    cycles=5,
    seconds=4.0,
    watchers=1_000,
    many=5_000,
    phones=200,
    tapping=20,
    latencies=(30, 300, 1_000),
    reps=(12, 200, 1_000),
    outcomes=10_000,
    events=(1_000, 10_000, 100_000),
)
SHORT = msgspec.structs.replace(
    FULL, cycles=1, seconds=1.0, watchers=300, many=600, latencies=(30, 300), events=(1_000, 10_000)
)
SMOKE = msgspec.structs.replace(
    SHORT,
    seconds=0.5,
    watchers=20,
    many=30,
    phones=3,
    tapping=2,
    latencies=(10,),
    reps=(12,),
    outcomes=300,
    events=(1_000,),
    rivals=False,
)
