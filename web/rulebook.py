"""The rules card of each game that a sprint plays: five lines, in the reader's language."""

import msgspec

from floor.gamebox import GAMES
from floor.sprint import Rules
from web.i18n import Catalogue

LINES = 5


class GameCard(msgspec.Struct, frozen=True):
    """What a rep reads of a game before joining it, and what a host chooses it by."""

    code: str
    title: str
    told: str
    lines: tuple[str, ...]


def cards(catalogue: Catalogue, rules: Rules) -> tuple[GameCard, ...]:
    """Of the sprint's own game first, then of those beside it."""
    facts = _facts(catalogue, rules)
    return tuple(_card(catalogue, code, facts) for code in rules.games if code in GAMES)


def titles(catalogue: Catalogue, codes: tuple[str, ...]) -> tuple[GameCard, ...]:
    """To be chosen from: no rules of a sprint are known yet."""
    return tuple(
        GameCard(code, _say(catalogue, code, "title"), _say(catalogue, code, "told"), ())
        for code in codes
    )


def _card(catalogue: Catalogue, code: str, facts: dict[str, object]) -> GameCard:
    lines = (_say(catalogue, code, f"rule.{n}", **facts) for n in range(1, LINES + 1))
    title, told = _say(catalogue, code, "title"), _say(catalogue, code, "told")
    return GameCard(code, title, told, tuple(line.strip() for line in lines))


def _say(catalogue: Catalogue, code: str, key: str, **facts: object) -> str:
    return catalogue.say(f"game_{code}.{key}", **facts)


def _facts(catalogue: Catalogue, rules: Rules) -> dict[str, object]:
    """Everything that moves a score, and where names are hidden."""
    freeze = catalogue.say("game.freeze") if rules.freeze else ""
    points = msgspec.structs.asdict(rules.points)
    return points | {"doors": rules.goal_doors, "teams": rules.teams, "freeze": freeze}
