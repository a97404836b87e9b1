"""How a host's word changes a tally: rules, entrance, message, sound, curtain, replay."""

from typing import TypeAlias

from floor import events as e
from floor.gamebox import begin
from floor.tally import Tally

Said: TypeAlias = (
    e.SprintOpened
    | e.EntranceLocked
    | e.MessageShown
    | e.SoundChosen
    | e.RevealShown
    | e.ReplayShown
)


def say(tally: Tally, event: Said) -> None:
    match event:
        case e.SprintOpened(rules):
            tally.rules, tally.games, tally.sound = rules, begin(rules), rules.sound
        case e.EntranceLocked(locked):
            tally.locked = locked
        case e.MessageShown():
            tally.message = event
        case e.SoundChosen(sound):
            tally.sound = sound
        case e.RevealShown(step):
            tally.reveal = step
        case e.ReplayShown():
            tally.replay = event if event.speed else None
