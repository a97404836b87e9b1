"""Who called, in a file: one rep however the name is spelled, with a name made for a projector."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from floor.callfile.call import Call
from floor.callfile.unreadable import Unreadable
from floor.names import free, safe, skeleton

MOST_REPS = 100  # more of them are the prospects: the wrong column


class Member(msgspec.Struct, frozen=True):
    """`id` is what all the spellings have in common."""

    id: str
    name: str
    ranked: bool


class Crew(msgspec.Struct, frozen=True):
    """`of` gives the member of each spelling in the file."""

    members: tuple[Member, ...]
    of: dict[str, Member]


def crew(calls: Iterable[Call], ranked: Iterable[str] = ()) -> Crew:
    """Everybody counts for the team, but those whose names are in `ranked`.

    Raises Unreadable for too many reps, and for a ranked one who made no call.
    """
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for call in calls:
        spelled[_same(call.rep)][call.rep] += 1
    if len(spelled) > MOST_REPS:
        raise Unreadable("too_many_reps", count=len(spelled), limit=MOST_REPS)
    wanted = {_same(name): name for name in ranked}
    for same, name in wanted.items():
        if same not in spelled:
            raise Unreadable("no_such_rep", name=name)
    members: dict[str, Member] = {}
    for same in sorted(spelled):
        name = _name(spelled[same], [member.name for member in members.values()])
        members[same] = Member(same, name, same in wanted)
    of = {text: members[same] for same, texts in spelled.items() for text in texts}
    return Crew(tuple(members.values()), of)


def _same(text: str) -> str:
    return skeleton(_plain(text))


def _plain(text: str) -> str:
    """An e-mail address is a name as well, and the address itself is shown nowhere."""
    before, at, _ = text.partition("@")
    return " ".join(re.split(r"[._\-+]+", before)).title() if at else text


def _name(texts: Counter[str], taken: list[str]) -> str:
    """The most frequent spelling, no address if there is another; unlike everybody else's."""
    best = min(texts, key=lambda text: ("@" in text, -texts[text], text))
    name = safe(_plain(best))
    if skeleton(name) in {skeleton(other) for other in taken}:
        return free(name, taken)[0]
    return name
