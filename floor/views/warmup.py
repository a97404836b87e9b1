"""A warm-up on the screens, from its beginning until calls begin."""

from collections import Counter

from floor.answers import words
from floor.state import State
from floor.tally import Tally
from floor.views import shape
from floor.views.parts import NOBODY, person
from floor.warmup import Answer, Warmup

BEFORE_CALLS = ("lobby", "break", "paused")


def current(tally: Tally) -> Warmup | None:
    """The one that belongs to this rest, running or over; None while people call."""
    last = tally.warmup
    here = tally.clock.phase in BEFORE_CALLS
    return last if last is not None and here and last.round == tally.clock.round else None


def shared(state: State) -> shape.Warmup | None:
    warmup = current(state.tally)
    if warmup is None:
        return None
    votes = Counter(warmup.votes.values())
    cards = [(one, _card(state, warmup, one, votes)) for one in warmup.answers()]
    return shape.Warmup(
        number=warmup.number,
        stage=warmup.stage,
        vote_at=warmup.vote_at,
        until=warmup.until,
        ended_at=warmup.ended_at,
        writing=sum(_on_the_way(state, warmup, one) for one, card in cards if card is None),
        lintels=tuple(
            shape.Lintel(code, tuple(c for one, c in cards if c and one.objection == code))
            for code in warmup.objections
        ),
    )


def _card(state: State, warmup: Warmup, answer: Answer, votes: Counter[str]) -> shape.Card | None:
    text = words(state, answer)
    if not text or not warmup.shown(answer):
        return None
    return shape.Card(
        id=answer.id,
        text=text,
        name=person(state, answer.rep).name if answer.signed else "",
        votes=votes[answer.id],
        kept=answer.id in warmup.kept,
    )


def _on_the_way(state: State, warmup: Warmup, answer: Answer) -> bool:
    return answer.id not in warmup.hidden and bool(words(state, answer))


def mine(state: State, rep: str) -> shape.MyWarmup | None:
    warmup = current(state.tally)
    if warmup is None:
        return None
    return shape.MyWarmup(
        number=warmup.number,
        partners=partners(state, warmup, rep),
        written=tuple(_written(state, warmup, rep)),
        votes=tuple(answer for (who, _), answer in warmup.votes.items() if who == rep),
    )


def partners(state: State, warmup: Warmup, rep: str) -> tuple[shape.Partner, ...]:
    """The others of one's pair, by their nicknames: they have to find each other."""
    sheets = state.tally.sheets
    others = [r for r in warmup.group(rep) if r != rep and sheets[r].status == "admitted"]
    people = [person(state, other) for other in others]
    return tuple(shape.Partner(who.name, who.colour) for who in people if who != NOBODY)


def _written(state: State, warmup: Warmup, rep: str) -> list[shape.Written]:
    texts = state.asides.texts
    return [
        shape.Written(
            objection=objection,
            question=question,
            text=texts[field.text].text,
            answer=field.text if question == "answer" else "",
            posted=field.posted,
            signed=field.signed,
        )
        for (who, objection, question), field in warmup.fields.items()
        if who == rep and field.text in texts
    ]


def lead(state: State) -> tuple[shape.Submitted, ...]:
    """For the host, until the seal: what came late may still be kept."""
    warmup = state.tally.warmup
    if warmup is None:
        return ()
    votes = Counter(warmup.votes.values())
    return tuple(
        shape.Submitted(
            id=one.id,
            objection=one.objection,
            text=text,
            votes=votes[one.id],
            hidden=one.id in warmup.hidden,
            kept=one.id in warmup.kept,
        )
        for one in warmup.answers()
        if (text := words(state, one)) and (warmup.shown(one) or one.id in warmup.hidden)
    )
