"""The hub: what one part of the floor stored, told to those who show it."""

from floor.hub.memory import Batch, Hub, Written, open_hub

__all__ = ["Batch", "Hub", "Written", "open_hub"]
