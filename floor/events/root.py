"""The common root of every event, where the matters of this package find it."""

from floor.event import Event as Event
