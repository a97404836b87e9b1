"""What `floor replay` found in a file, in the language of whoever types."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from floor.archive import Archived
from floor.callfile.call import Left
from floor.callfile.columns import Column
from floor.callfile.day import Day
from floor.callfile.look import Look
from floor.callfile.reading import Reading
from floor.callfile.unreadable import Unreadable
from web.cli.callfile.terminal import ranges, shown

MOST_TEXTS = 50  # different unknown texts that are quoted; the lines of all others are listed
Say = Callable[..., str]


def why(say: Say, trouble: Unreadable) -> str:
    facts = {name: _fact(say, name, fact) for name, fact in trouble.facts.items()}
    return say(f"replay.file.{trouble.code}", **facts)


def _fact(say: Say, name: str, fact: object) -> object:
    if name == "missing" and isinstance(fact, tuple):
        return ", ".join(say(f"replay.column.{meaning}") for meaning in fact)
    if isinstance(fact, tuple):
        return ", ".join(f"« {shown(str(one))} »" for one in fact)
    return shown(fact) if isinstance(fact, str) else fact


def table(say: Say, found: Look, zone: str) -> Iterator[str]:
    """Column by column; of the others, only how many they are."""
    separator = say("replay.tab") if found.table.separator == "\t" else found.table.separator
    rows, encoding = len(found.table.rows), found.encoding
    yield say("replay.file", rows=rows, encoding=encoding, separator=separator)
    titles = [say(f"replay.column.{column.meaning}") for column in found.columns]
    for title, column in zip(titles, found.columns, strict=True):
        yield f"  {title:<{max(map(len, titles))}}  {_column(say, column)}"
    unread = len(found.table.header) - len({column.index for column in found.columns})
    yield say("replay.unread", count=unread)
    yield say(f"replay.dates.{found.told.how}", order=say(f"replay.order.{found.told.order}"))
    yield say("replay.utc") if found.utc else say("replay.zone", zone=zone)
    if any(column.meaning == "talk" for column in found.columns):
        yield say("replay.talk", unit=found.unit)


def _column(say: Say, column: Column) -> str:
    how = say(f"replay.how.{column.how}")
    return say("replay.seen", number=column.index + 1, header=shown(column.header), how=how)


def sprint(say: Say, day: str, done: Archived) -> str:
    if done.totals is None:
        return say("replay.nothing", day=day, sprint=done.sprint)
    sums = done.totals
    return say(
        "replay.sprint",
        day=day,
        sprint=done.sprint,
        dials=sums.dials,
        doors=sums.doors,
        conversations=sums.conversations,
        meetings=sums.meetings,
        hash=done.hash,
    )


def total(say: Say, reading: Reading, done: Sequence[Archived], left: Sequence[Left]) -> str:
    """Every line that was read is written, was there, or is left."""
    written = sum(one.written for one in done)
    known = sum(one.known for one in done)
    assert reading.read == written + known + len(left), "a line was lost"
    return say("replay.total", read=reading.read, written=written, known=known, left=len(left))


def checked(say: Say, reading: Reading, days: Sequence[Day]) -> str:
    calls, left = len(reading.calls), len(reading.left)
    return say("replay.check", read=reading.read, calls=calls, left=left, sprints=len(days))


def notes(say: Say, reading: Reading) -> Iterator[str]:
    """What was written with less than the line said."""
    for note, count in sorted(reading.notes.items()):
        yield say(f"replay.note.{note}", count=count)
    for text, count in reading.passed_over.most_common(MOST_TEXTS):
        yield say("replay.passed_over", text=shown(text), count=count)


def left_lines(say: Say, left: Iterable[Left]) -> Iterator[str]:
    """Every line, by reason; an unknown result also by its words."""
    by_reason: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in left:
        known = (one.reason, shown(one.text)) in by_reason or len(by_reason) < MOST_TEXTS
        by_reason[one.reason, shown(one.text) if known else ""].append(one.line)
    for (reason, text), numbers in sorted(by_reason.items(), key=lambda one: one[1]):
        said = say(f"replay.reason.{reason}") if reason != "unmapped" or not text else ""
        said = said or say("replay.unknown", text=text)
        yield say("replay.left", reason=said, count=len(numbers), lines=ranges(numbers))
