"""A rep's own card: four words or a personal QR, by which the rep is known the next time.

Four of 2,048 words are 44 bits, the QR's secret 128. The words are kept as scrypt (one salt for
all, so that a card can be looked up): each guess at a stolen table costs some 40 ms and 16 MB, so
a whole search some 20,000 years of one core. Guessing at the door is for the web to slow down."""

import hashlib
import re
import secrets
import unicodedata
from functools import cache
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from floor.rep import Mode
from floor.storage import secret
from floor.storage.team_tables import cards, devices

WORDS = 4
_LISTS = Path(__file__).parent / "words"
_SALT = b"phoning-floor.card.1"
GUESS_COST = 2**14  # scrypt's n: 16 MB and some 40 ms a guess


class Card(msgspec.Struct, frozen=True):
    """The most conversations in one sealed sprint (`best`), and in half an hour of one."""

    id: str
    name: str
    colour: int
    mode: Mode
    best: int
    half_hour: int
    at: int


class NewCard(msgspec.Struct, frozen=True):
    """A card with its secrets: told once, kept hashed."""

    id: str
    words: tuple[str, ...]
    secret: str


@cache
def _words(locale: str) -> tuple[str, ...]:
    file = _LISTS / f"{'fr' if locale == 'fr' else 'en'}.txt"
    return tuple(file.read_text(encoding="utf-8").split())


def draw(locale: str) -> NewCard:
    words = tuple(secrets.choice(_words(locale)) for _ in range(WORDS))
    return NewCard(secret.identity(), words, secret.secret())


def words_hash(words: str) -> str:
    """However they are typed: capitals, accents, hyphens and spaces do not matter."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    said = " ".join(re.findall(r"[a-z]+", letters))
    return hashlib.scrypt(said.encode(), salt=_SALT, n=GUESS_COST, r=8, p=1, dklen=32).hex()


def make(
    connection: Connection,
    new: NewCard,
    hashed: str,
    device: str,
    name: str,
    colour: int,
    mode: Mode,
    locale: str,
    now: int,
) -> None:
    connection.execute(
        insert(cards).values(
            id=new.id,
            words_hash=hashed,
            secret_hash=secret.hashed(new.secret),
            name=name,
            colour=colour,
            mode=mode,
            locale=locale,
            best=0,
            half_hour=0,
            at=now,
        )
    )
    bind(connection, device, new.id, now)


def bind(connection: Connection, device: str, card: str, now: int) -> None:
    connection.execute(delete(devices).where(devices.c.device == device))
    connection.execute(insert(devices).values(device=device, card=card, at=now))


def of_device(connection: Connection, device: str) -> Card | None:
    return _one(connection, cards.c.id == _card_id(device))


def _card_id(device: str) -> object:
    return select(devices.c.card).where(devices.c.device == device).scalar_subquery()


def by_words(connection: Connection, hashed: str) -> Card | None:
    return _one(connection, cards.c.words_hash == hashed)


def by_secret(connection: Connection, card_secret: str) -> Card | None:
    return _one(connection, cards.c.secret_hash == secret.hashed(card_secret))


def find(connection: Connection, card: str) -> Card | None:
    return _one(connection, cards.c.id == card)


def renew(connection: Connection, card: str, new: NewCard, hashed: str) -> None:
    """The old words and the old QR are dead."""
    change(connection, card, words_hash=hashed, secret_hash=secret.hashed(new.secret))


def change(connection: Connection, card: str, **values: object) -> None:
    connection.execute(update(cards).where(cards.c.id == card).values(values))


def beat(connection: Connection, card: str, conversations: int, half_hour: int) -> None:
    """A personal best only ever grows."""
    for column, found in ((cards.c.best, conversations), (cards.c.half_hour, half_hour)):
        better = (cards.c.id == card) & (column < found)
        connection.execute(update(cards).where(better).values({column: found}))


def burn(connection: Connection, card: str) -> None:
    connection.execute(delete(devices).where(devices.c.card == card))
    connection.execute(delete(cards).where(cards.c.id == card))


def _one(connection: Connection, where: object) -> Card | None:
    fields = [cards.c[name] for name in Card.__struct_fields__]
    row = connection.execute(select(*fields).where(where)).one_or_none()  # type: ignore[arg-type]
    return None if row is None else Card(**row._asdict())
