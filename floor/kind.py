"""The table of call results: eight heads, the kinds under each, the steps that they reach."""

from typing import Literal, TypeAlias

import msgspec

Head: TypeAlias = Literal[
    "no_answer", "voicemail", "front_desk", "hung_up", "no", "follow_up", "meeting", "do_not_call"
]
Step: TypeAlias = Literal["dial", "pickup", "connect", "conversation", "meeting"]
STEPS: tuple[Step, ...] = ("dial", "pickup", "connect", "conversation", "meeting")


class Kind(msgspec.Struct, frozen=True):
    """One call result. `conversation` is None where only the rep, or the talk's length, can say."""

    code: str
    head: Head
    pickup: bool = False
    connect: bool = False
    conversation: bool | None = False
    door: bool = False
    meeting: bool = False


def _gate(code: str, *, door: bool = False) -> Kind:
    return Kind(code, "front_desk", pickup=True, door=door)


def _talk(code: str, head: Head, *, door: bool = False, sure: bool = False) -> Kind:
    said = True if sure else None
    return Kind(code, head, pickup=True, connect=True, conversation=said, door=door)


# The first kind of a head is what the head's button logs; the order is that of the screens.
KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("no_answer", "no_answer"),
        Kind("busy", "no_answer"),
        Kind("wrong_number", "no_answer"),
        Kind("voicemail", "voicemail"),
        Kind("voicemail_left", "voicemail"),
        _gate("gatekeeper_block", door=True),
        _gate("gatekeeper_absent"),
        _gate("gatekeeper_info"),
        _gate("wrong_person"),
        Kind("hung_up", "hung_up", pickup=True, connect=True, door=True),
        Kind("hung_up_early", "hung_up", pickup=True, door=True),
        _talk("refusal", "no", door=True),
        _talk("callback", "follow_up"),
        _talk("send_info", "follow_up"),
        _talk("interested", "follow_up", sure=True),
        _talk("referral", "follow_up", sure=True),
        _talk("off_target", "follow_up"),
        Kind("meeting", "meeting", pickup=True, connect=True, conversation=True, meeting=True),
        _talk("opposition", "do_not_call", door=True),
    )
}

HEADS: dict[Head, tuple[str, ...]] = {}
for _kind in KINDS.values():
    HEADS[_kind.head] = (*HEADS.get(_kind.head, ()), _kind.code)

REPEATABLE = HEADS["no_answer"]  # what a long press may log two to five times
MOST_TIMES = 5


def step(kind: Kind, talked: bool) -> Step:
    """The furthest step that the call reached."""
    if kind.meeting:
        return "meeting"
    if kind.connect and talked:
        return "conversation"
    if kind.connect:
        return "connect"
    return "pickup" if kind.pickup else "dial"
