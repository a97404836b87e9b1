"""The recorder: the one writer that decides, and commits many commands at once."""

from floor.recorder.recorder import Recorder
from floor.recorder.settling import Answer

__all__ = ["Answer", "Recorder"]
