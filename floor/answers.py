"""What an answer of a warm-up says, as long as it may be shown."""

from floor.state import State
from floor.warmup import Answer


def words(state: State, answer: Answer) -> str:
    """Nothing once its author was forgotten, or taken out."""
    kept, sheet = state.asides.texts.get(answer.id), state.tally.sheets.get(answer.rep)
    return kept.text if kept and sheet is not None and sheet.status == "admitted" else ""
