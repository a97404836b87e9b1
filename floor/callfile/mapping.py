"""The editable table: what a file's texts mean on the floor."""

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from floor.callfile.unreadable import Unreadable
from floor.callfile.words import squeeze
from floor.kind import KINDS
from floor.objection import OBJECTIONS, OTHER

SHIPPED = Path(__file__).with_name("outcomes.toml")
NOT_A_CALL = "not_a_call"
LARGEST_BYTES = 2**20
Short = Annotated[str, Meta(max_length=40)]


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a text stands for; `long` is the kind from a talk of 60 s on."""

    kind: Short
    objection: Short = ""
    talked: bool | None = None
    long: Short = ""


class _Plain(msgspec.Struct, forbid_unknown_fields=True):
    outcomes: dict[str, Short | Sense] = {}
    objections: dict[str, Short] = {}


class Mapping(msgspec.Struct, frozen=True):
    """By squeezed text."""

    outcomes: dict[str, Sense]
    objections: dict[str, str]

    def over(self, usual: "Mapping") -> "Mapping":
        """These lines, and the usual ones where these say nothing."""
        return Mapping(usual.outcomes | self.outcomes, usual.objections | self.objections)

    def outcome(self, header: str, text: str) -> Sense | None:
        """What the text means in that column, or else anywhere."""
        plain = squeeze(text)
        return self.outcomes.get(squeeze(header) + plain) or self.outcomes.get(plain)

    def objection(self, text: str) -> str | None:
        return self.objections.get(squeeze(text))


def usual() -> Mapping:
    return parse(shipped())


def shipped() -> str:
    """The default table, as it may be copied and edited."""
    return SHIPPED.read_text(encoding="utf-8")


def parse(text: str) -> Mapping:
    """Raises Unreadable, naming the line or the words that cannot be used."""
    try:
        plain = msgspec.convert(tomllib.loads(text), _Plain)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Unreadable("mapping", reason=str(error)) from error
    outcomes: dict[str, Sense] = {}
    for said, sense in plain.outcomes.items():
        outcomes[squeeze(said)] = _checked(said, Sense(sense) if isinstance(sense, str) else sense)
    objections = {squeeze(said): code for said, code in plain.objections.items()}
    for said, code in plain.objections.items():
        if code not in OBJECTIONS and code != OTHER:
            raise Unreadable("mapping_word", text=said, word=code)
    return Mapping(outcomes, objections)


def _checked(said: str, sense: Sense) -> Sense:
    for kind in (sense.kind, sense.long):
        if kind and kind not in KINDS and (kind != NOT_A_CALL or sense.long):
            raise Unreadable("mapping_word", text=said, word=kind)
    if not sense.kind:
        raise Unreadable("mapping_word", text=said, word="")
    if sense.objection and sense.objection not in OBJECTIONS and sense.objection != OTHER:
        raise Unreadable("mapping_word", text=said, word=sense.objection)
    return sense
