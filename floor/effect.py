"""What one call counts for: its kind, with what is known of whether there was a conversation."""

from collections.abc import Iterator

import msgspec

from floor.kind import KINDS, Head, Kind, Step, step


class Effect(msgspec.Struct, frozen=True, gc=False):
    """`known`: somebody knows whether there was a conversation."""

    head: Head
    step: Step
    pickup: bool
    connect: bool
    conversation: bool
    door: bool
    meeting: bool
    known: bool


def _effect(kind: Kind, talked: bool | None) -> Effect:
    sure = kind.conversation
    conversation = bool(talked) if sure is None else sure
    return Effect(
        kind.head,
        step(kind, conversation),
        kind.pickup,
        kind.connect,
        conversation,
        kind.door,
        kind.meeting,
        sure is not None or talked is not None,
    )


def _all() -> Iterator[tuple[tuple[str, bool | None], Effect]]:
    for kind in KINDS.values():
        for talked in (None, False, True):
            yield (kind.code, talked), _effect(kind, talked)


EFFECTS: dict[tuple[str, bool | None], Effect] = dict(_all())  # one table: a fold asks it most
