"""The results as tables for people."""

from collections.abc import Iterable

from bench.limits import DELIVERY, OTHERS, RIVALS, Limit
from bench.results import Results

VIEWS = ("decide", "fold", "shared", "mine", "lead")


def written(results: Results) -> str:
    blocks = (
        _machine(results),
        _limits("server CPU of a delivery, to the C loop", DELIVERY, results),
        _limits("ours, to a delivery by", RIVALS, results),
        _limits("and", OTHERS, results),
        _plain(results),
        _latencies(results),
        _growth(results),
        _cold(results),
    )
    return "\n".join("\n".join(block) + "\n" for block in blocks)


def _machine(results: Results) -> list[str]:
    about = " · ".join(results.machine.values())
    kept = results.others
    others = f"{kept.median:.0%} ({kept.least:.0%}–{kept.most:.0%})"
    smaller = "Smaller than the titles say: the limits are for the full size."
    return [
        f"{results.at}, {about}. Scale `{results.scale}`, {results.cycles} cycles.",
        f"Other programs had {others} of the machine meanwhile.",
        *([] if results.scale == "full" else [smaller]),
    ]


def _limits(head: str, limits: Iterable[Limit], results: Results) -> list[str]:
    lines = [f"| {head} | median | least–most | limit | aim | |", "|---|---|---|---|---|---|"]
    for one in limits:
        found, sign = results.of(one.figure), "≥" if one.least else "≤"
        if found is None:
            lines.append(f"| {one.title} | not measured | | {sign} {one.limit:g} | {one.aim:g} | |")
            continue
        spread = f"{found.least:.3g}–{found.most:.3g}"
        bounds = f"{sign} {one.limit:g} {one.unit} | {one.aim:g}"
        value = f"**{found.median:.3g}** {one.unit}"
        lines.append(
            f"| {one.title} | {value} | {spread} | {bounds} | {_said(one, found.median)} |"
        )
    return lines


def _said(limit: Limit, value: float) -> str:
    if limit.holds(value, aim=True):
        return "aim met"
    return "limit met" if limit.holds(value) else "**missed**"


def _plain(results: Results) -> list[str]:
    names = {
        "floor_us": "the C loop, 1,000 sockets, µs a delivery",
        "alone_us": "fan-out alone, µs a delivery",
        "naive_us": "naive Starlette, µs a delivery",
        "broadcast_us": "`websockets.broadcast()`, µs a delivery",
        "socketio_us": "python-socketio, µs a delivery",
        "acks_per_s": "durable acks a second",
        "single_per_s": "… with one commit each",
        "stored_per_s": "the floor's storage alone, rows a second",
        "raw_per_s": "raw sqlite3, rows a second",
        "driver_cpu": "the driver's own core, share used",
    }
    return ["| as measured | median |", "|---|---|"] + [
        f"| {title} | {_short(found.median)} |"
        for name, title in names.items()
        if (found := results.of(name))
    ]


def _short(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:,.0f}"


def _latencies(results: Results) -> list[str]:
    lines = ["| walls | stored p50 | p99 | on the last wall p50 | p99 |", "|---|---|---|---|---|"]
    for walls in _numbers(results, "accepted_p50_"):
        cells = [
            f"{found.median:.1f} ms"
            for name in ("accepted_p50", "accepted_p99", "shown_p50", "shown_p99")
            if (found := results.of(f"{name}_{walls}"))
        ]
        lines.append(f"| {walls} | {' | '.join(cells)} |")
    return lines


def _growth(results: Results) -> list[str]:
    titles = ("reps, outcomes", "decide", "fold", "shared view", "one pad's view", "host's view")
    lines = [f"| {' | '.join(titles)} |", "|" + "---|" * len(titles)]
    sizes = [name.split("_")[1:] for name in results.figures if name.startswith("fold_")]
    for reps, outcomes in sorted(sizes, key=lambda size: (int(size[0]), int(size[1]))):
        cells = [
            f"{found.median:.0f} µs"
            for view in VIEWS
            if (found := results.of(f"{view}_{reps}_{outcomes}"))
        ]
        lines.append(f"| {int(reps):,}, {int(outcomes):,} | {' | '.join(cells)} |")
    return lines


def _cold(results: Results) -> list[str]:
    lines = ["| events on disk | to the first snapshot |", "|---|---|"]
    for events in _numbers(results, "cold_"):
        found = results.of(f"cold_{events}")
        lines += [f"| {events:,} | {found.median:.2f} s |"] if found else []
    return lines


def _numbers(results: Results, prefix: str) -> list[int]:
    found = [name for name in results.figures if name.startswith(prefix)]
    return sorted(int(name.removeprefix(prefix)) for name in found)
