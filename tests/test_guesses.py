"""What a guess costs where it counts: the tests' own floor has it cheaper."""

from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

import pytest

from floor.storage import cards
from web import passwords

WORDS = "porte balcon café néon"
AT_ITS_PRICE = "063653bfc6913ec0d58a1dd112d97912abc54a5161d9b4fa0e15c29bf87ab0da"


def shipped(module: ModuleType) -> Any:
    """As it stands in the code: a second copy, that nothing has made cheaper."""
    spec = find_spec(module.__name__)
    assert spec and spec.loader
    copy = module_from_spec(spec)
    spec.loader.exec_module(copy)
    return copy


@pytest.mark.anyio
async def test_a_guess_at_a_password_costs_what_owasp_asks_for() -> None:
    costly, cheap = shipped(passwords).Passwords(), passwords.Passwords()
    hashed = await costly.hash("portes ouvertes")
    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert await cheap.match(hashed, "portes ouvertes"), "whatever the price it was hashed at"
    assert not (await cheap.hash("portes ouvertes")).startswith("$argon2id$v=19$m=19456,")


def test_a_guess_at_the_words_of_a_card_costs_sixteen_megabytes() -> None:
    assert shipped(cards).words_hash(WORDS) == AT_ITS_PRICE
    assert cards.words_hash(WORDS) != AT_ITS_PRICE
