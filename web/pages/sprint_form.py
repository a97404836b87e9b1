"""What the host typed about a new sprint, and the rules that it makes."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from floor.gamebox import BESIDE, MAIN
from floor.names import phrase
from floor.preset import ROUNDS, Preset, prepare
from floor.sprint import Points, Rules, Sound

MOST_PEOPLE = 30
PRESETS: dict[str, Preset] = {name: name for name in ROUNDS}
Worth = Annotated[int, Meta(ge=0, le=1000)]
MainGame = Annotated[str, Meta(pattern=rf"^({'|'.join(MAIN)})$")]

BOXES = ("freeze", "picked")


class SprintForm(msgspec.Struct, frozen=True, kw_only=True):
    """By their names. `goal_doors` 0, `goal_meetings` None: what is expected."""

    title: Annotated[str, Meta(max_length=40)] = ""
    preset: Preset = "short"
    people: Annotated[int, Meta(ge=1, le=MOST_PEOPLE)] = 5
    sound: Sound = "off"
    goal_doors: Annotated[int, Meta(ge=0, le=5000)] = 0
    goal_meetings: Annotated[int, Meta(ge=0, le=500)] | None = None
    freeze: bool = True
    game: MainGame = "together"
    extras: tuple[str, ...] = ()
    teams: Annotated[int, Meta(ge=2, le=4)] = 2
    picked: bool = False
    dial: Worth = 1
    pickup: Worth = 3
    connect: Worth = 5
    conversation: Worth = 8
    meeting: Worth = 20
    cap: Worth = 20

    def rules(self) -> Rules:
        usual = prepare(self.preset, self.people)
        return msgspec.structs.replace(
            usual,
            points=Points(
                self.dial, self.pickup, self.connect, self.conversation, self.meeting, self.cap
            ),
            goal_doors=self.goal_doors or usual.goal_doors,
            goal_meetings=usual.goal_meetings if self.goal_meetings is None else self.goal_meetings,
            freeze=self.freeze,
            game=self.game,
            extras=self.extras,
            teams=self.teams if self.game == "teams" else 0,
            picked=self.picked and self.game == "teams",
            sound=self.sound,
        )


def read(form: dict[str, str]) -> tuple[SprintForm, dict[str, str]]:
    """The form as far as it can be understood, and an error code for each field that cannot."""
    found: dict[str, Any] = {box: form.get(box) == "yes" for box in BOXES}
    found["extras"] = tuple(code for code in BESIDE if form.get(f"beside_{code}") == "yes")
    errors: dict[str, str] = {}
    for field, kind in SprintForm.__annotations__.items():
        text = phrase(form.get(field, ""))
        if not text or field in found:
            continue
        try:
            found[field] = msgspec.convert(text, kind, strict=False)
        except msgspec.ValidationError:
            errors[field] = "title_length" if field == "title" else "field"
    read_form = SprintForm(**found)
    worth = (read_form.dial, read_form.pickup, read_form.connect, read_form.conversation)
    if list(worth) != sorted(worth) or worth[-1] > read_form.meeting:
        errors.setdefault("meeting", "points_order")
    if read_form.goal_meetings and not prepare(read_form.preset, read_form.people).goal_meetings:
        errors.setdefault("goal_meetings", "goal_of_luck")
    return read_form, errors
