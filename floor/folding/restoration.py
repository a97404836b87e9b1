"""How a log that came back from a backup changes a tally, and what phones give back of it."""

import msgspec

from floor import events as e
from floor import schedule
from floor.tally import Restored, Tally


def restore(tally: Tally, event: e.SprintRestored) -> None:
    """Counting begins anew: each backup that is restored has lost its own."""
    tally.restored = Restored(event.at, event.to)
    if event.pause:
        tally.clock = schedule.stand_still(tally.clock, event.to)
    tally.clock = schedule.begin_grace_anew(tally.clock, tally.opened, event.at)


def heal(tally: Tally, event: e.RepJoined | e.OutcomeLogged) -> None:
    """A phone gave back its seat, or a call."""
    if not event.again or tally.restored is None:
        return
    before, calls = tally.restored, int(isinstance(event, e.OutcomeLogged))
    tally.restored = msgspec.structs.replace(
        before, phones=before.phones | {event.rep}, calls=before.calls + calls
    )
