"""What a screen sent, decoded into one of the protocol's frames, or nothing."""

from collections.abc import Mapping
from typing import Any

import msgspec

from floor.messages import FRAME_BYTES, VERSION, Inbound
from web.strict import NotStrict, parse


class Unreadable(Exception):
    """Not a frame of this protocol."""


class Outdated(Exception):
    """The hello of another version."""


def decode(message: Mapping[str, Any]) -> Inbound:
    """A `websocket.receive` of ASGI. Raises Unreadable, or Outdated."""
    text = message.get("text")
    if not isinstance(text, str) or len(text.encode("utf-8", "replace")) > FRAME_BYTES:
        raise Unreadable
    try:
        plain = parse(text)
        if isinstance(plain, dict) and plain.get("type") == "hello" and plain.get("v") != VERSION:
            raise Outdated
        found: Inbound = msgspec.convert(plain, Inbound)
    except (NotStrict, msgspec.ValidationError) as error:
        raise Unreadable from error
    return found
