"""What screens see, kept warm while somebody watches."""

from floor.live.live import Live
from floor.live.pen import Pen
from floor.live.watch import Channel, Viewer, Watch

__all__ = ["Channel", "Live", "Pen", "Viewer", "Watch"]
