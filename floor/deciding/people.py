"""What the floor answers to whoever comes, goes, or changes name or mode."""

from floor import commands as c
from floor import events as e
from floor.asides import NameForgotten, NameKept
from floor.deciding.case import Case, Decided
from floor.errors import FloorFull, FloorLocked, Forbidden, NameTaken, UnknownRep
from floor.names import free, safe, skeleton
from floor.rep import Status
from floor.sprint import Phase

OPEN: tuple[Phase, ...] = ("lobby", "live", "paused", "break")


def join(case: Case, command: c.Join) -> Decided:
    """By QR or as a host: in at once. By typed code: the host admits."""
    if command.again:  # it was in: no lock, no crowd and no gong keeps its calls out
        case.only(*OPEN, "closed")
    else:
        case.only(*OPEN)
        if case.tally.locked and command.via != "host":
            raise FloorLocked()
        _room_left(case, command)
    name = _name(case, command.name, command.rep)
    event = e.RepJoined(
        rep=command.rep,
        mode=command.mode,
        via=command.via,
        pending=command.via == "code",
        again=command.again,
    )
    return Decided((event,), (NameKept(command.rep, name, command.colour),))


def _room_left(case: Case, command: c.Join) -> None:
    """Who only knocks takes no place from who has the QR: sixty bots do not fill a floor."""
    taking: tuple[Status, ...] = ("admitted", "pending") if command.via == "code" else ("admitted",)
    here = sum(sheet.status in taking for sheet in case.tally.sheets.values())
    if here >= case.rules.capacity:
        raise FloorFull(capacity=case.rules.capacity)


def _name(case: Case, wanted: str, rep: str) -> str:
    """Safe, and unlike every other on this floor. Raises NameUnsafe or NameTaken."""
    name = safe(wanted)
    others = [p.name for r, p in case.state.asides.people.items() if r != rep]
    if skeleton(name) in {skeleton(other) for other in others}:
        raise NameTaken(free=free(name, others))
    return name


def admit(case: Case, command: c.Admit) -> Decided:
    return Decided(tuple(e.RepAdmitted(rep) for rep in _listed(case, command.reps, "admitted")))


def remove(case: Case, command: c.Remove) -> Decided:
    return Decided(tuple(e.RepRemoved(rep) for rep in _listed(case, command.reps, "removed")))


def _listed(case: Case, reps: tuple[str, ...], target: Status) -> tuple[str, ...]:
    """Those that the command still changes; all already so, the first: a retry is no error."""
    case.only_by("host")
    case.only("lobby", "live", "paused", "break", "closed")
    known = [case.tally.sheets[r] for r in dict.fromkeys(reps) if r in case.tally.sheets]
    known = [sheet for sheet in known if sheet.status != "erased"]
    if not known:
        raise UnknownRep()
    return tuple(s.rep for s in known if s.status != target) or (known[0].rep,)


def lock(case: Case, command: c.Lock) -> Decided:
    case.only_by("host")
    return Decided((e.EntranceLocked(command.locked),))


def name_rep(case: Case, command: c.NameRep) -> Decided:
    sheet = case.sheet
    before = case.state.asides.people.get(sheet.rep)
    colour = command.colour if command.colour is not None else before.colour if before else 0
    name = _name(case, command.name, sheet.rep)
    return Decided((e.RepNamed(sheet.rep),), (NameKept(sheet.rep, name, colour),))


def choose_mode(case: Case, command: c.ChooseMode) -> Decided:
    """Silent, at any time, by the rep alone."""
    case.only_by("rep")
    case.only("lobby", "live", "paused", "break", "closed")
    return Decided((e.ModeChosen(case.sheet.rep, command.mode),))


def erase(case: Case, command: c.EraseRep) -> Decided:
    """What the rep logged stays as anonymous counts; the name and every word go."""
    if case.asked.by.role == "rep" and case.asked.by.id != command.rep:
        raise Forbidden()
    sheet = case.tally.sheets.get(command.rep)
    if sheet is None:
        raise UnknownRep()
    return Decided((e.RepErased(command.rep),), (NameForgotten(command.rep),))


def move_seat(case: Case, _: c.MoveSeat) -> Decided:
    """By a host for a dead phone, or by the rep from one browser of the phone to another."""
    return Decided((e.SeatMoved(case.sheet.rep),))
