"""One logged call result, as it stands now."""

import msgspec

from floor.alias import alias
from floor.effect import EFFECTS, Effect
from floor.kind import KINDS, Kind

CONVERSATION_S = 60  # a talk known to have lasted this long is a conversation (PRODUCT.md)


class Outcome(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """`at` is the true time in epoch ms, `seq` the number of its event; `id` is its command's key.

    `talked` is what the rep said (None: nothing); `talk_s` what a dialer measured.
    """

    id: str
    rep: str
    kind: str
    at: int
    seq: int
    times: int = 1
    talked: bool | None = None
    talk_s: int | None = None
    objection: str = ""
    rung: bool = False
    late: bool = False
    prolonged: bool = False
    skewed: bool = False
    by_host: bool = False
    standing: bool = True
    ended_by: str = ""  # "rep" (retracted) or "host" (voided) when it no longer stands
    fixed_by: str = ""  # who last corrected it
    reason: str = ""
    review: bool = False
    rude: bool = False  # for the rep alone: it moves nothing

    @property
    def line(self) -> str:
        """What a host's screen calls it: the key itself holds the instant of the tap."""
        return alias(self.id)

    @property
    def what(self) -> Kind:
        return KINDS[self.kind]

    @property
    def order(self) -> tuple[int, int]:
        """Ties never depend on a client's clock: the log's number decides."""
        return (self.at, self.seq)

    @property
    def effect(self) -> Effect:
        talked = self.talked
        if talked is None and self.talk_s is not None:
            talked = self.talk_s >= CONVERSATION_S
        return EFFECTS[self.kind, talked]

    @property
    def conversation(self) -> bool:
        return self.effect.conversation
