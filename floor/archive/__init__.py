"""Call files in the database: a day becomes a sprint that is played and sealed."""

from floor.archive.archived import Archived, Named
from floor.archive.writing import add, archive

__all__ = ["Archived", "Named", "add", "archive"]
