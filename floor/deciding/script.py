"""What the floor answers to whoever writes the script base: the host, or the team before it."""

from floor import commands as c
from floor import events as e
from floor.alias import alias
from floor.asides import TextKept
from floor.deciding.case import Case, Decided
from floor.errors import Forbidden, Malformed
from floor.script import MOST_LINES
from floor.wording import kept


def write_line(case: Case, command: c.WriteLine) -> Decided:
    """A host at any time until the seal; a rep before the start, and only lines of one's own."""
    by_rep = case.asked.by.role == "rep"
    case.only_by("host", "rep")
    case.only(*(("lobby",) if by_rep else ("lobby", "live", "paused", "break", "closed")))
    author = _author(case, command)
    words, line = kept(command.text), command.line or alias(case.asked.key)
    if not words and command.line is None:
        raise Malformed(text=command.text)
    if command.line is None and len(case.tally.script) >= MOST_LINES:
        raise Malformed(lines=MOST_LINES)
    event = e.LineWritten(line, command.part, author, bool(words))
    return Decided((event,), (TextKept(line, words, author),))


def _author(case: Case, command: c.WriteLine) -> str:
    """A host who mends a rep's line leaves it the rep's: it goes when the rep is forgotten."""
    rep = case.asked.by.id if case.asked.by.role == "rep" else ""
    if rep:
        rep = _rep_at_the_door(case)
    if command.line is None:
        return rep
    known = case.tally.script.get(command.line)
    if known is None:
        raise Malformed(line=command.line)
    if rep and known.rep != rep:
        raise Forbidden()
    return known.rep


def _rep_at_the_door(case: Case) -> str:
    """Raises what keeps the rep out."""
    sheet = case.tally.sheets.get(case.asked.by.id)
    if sheet is None or sheet.status != "admitted":
        raise Forbidden()
    return sheet.rep
