"""Who calls in a demo: first names of nobody, with how each one takes part and holds the phone."""

from random import Random

import msgspec

from floor.rep import COLOURS, Mode

MOST_REPS = 30
NAMES = (
    *("Nadia", "Karim", "Inès", "Hugo", "Léa", "Yanis", "Chloé", "Mehdi", "Camille", "Théo"),
    *("Awa", "Jules", "Manon", "Bilal", "Zoé", "Lucas", "Fatou", "Antoine", "Sarah", "Malo"),
    *("Jade", "Samir", "Élise", "Nolan", "Aya", "Rémi", "Louane", "Tom", "Anaïs", "Ravi"),
)
# By turns: most like to be ranked, some do not; of a whole floor one only watches.
MODES: tuple[Mode, ...] = ("ranking", "ranking", "team")
WATCHER = 7  # the eighth to come


class Colleague(msgspec.Struct, frozen=True):
    """`same_phone`: the page is in the background during each call, and its socket with it."""

    name: str
    colour: int
    mode: Mode
    same_phone: bool
    seed: str

    @property
    def random(self) -> Random:
        """The same calls, each time it is asked for."""
        return Random(self.seed)


def cast(reps: int, seed: int) -> tuple[Colleague, ...]:
    names = Random(seed).sample(NAMES, reps)
    return tuple(
        Colleague(
            name=name,
            colour=number % COLOURS,
            mode="watching" if number == WATCHER else MODES[number % len(MODES)],
            same_phone=number % 2 == 1,
            seed=f"{seed}/{number}",
        )
        for number, name in enumerate(names)
    )
