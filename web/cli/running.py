"""A command that a running server carries out: its errand, or the sentence why it was not done."""

from web import errands
from web.cli.ending import CANNOT_START, NOT_FOUND, stop
from web.errands import Answer, AnyErrand
from web.settings import Settings

PATIENCE_S = 30.0  # a purge of a long sprint takes a while
MISSING = ("no_team", "errand_bad")


def ask(settings: Settings, errand: AnyErrand) -> Answer:
    try:
        said = errands.ask(settings.data, errand, PATIENCE_S)
    except FileNotFoundError:
        stop("nobody_answers", settings, CANNOT_START)
    except OSError as error:
        stop(error, settings, CANNOT_START)
    if said is None:
        stop("nobody_answers", settings, CANNOT_START)
    if said.code != "done":
        stop(said.code, settings, NOT_FOUND if said.code in MISSING else CANNOT_START)
    return said
