"""The database: the event log, which is the truth, and the side rows that may be forgotten."""

from floor.storage.engine import PATIENCE_S
from floor.storage.failures import told
from floor.storage.opening import open_storage
from floor.storage.storage import Storage

__all__ = ["PATIENCE_S", "Storage", "open_storage", "told"]
