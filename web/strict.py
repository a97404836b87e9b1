"""JSON from strangers: only what every screen can read back, or nothing."""

import json
from typing import Any, NoReturn

FRAME_DEPTH = 4
BODY_DEPTH = FRAME_DEPTH + 2  # a batch of frames
MOST_INTEGER = 2**53


class NotStrict(ValueError):
    """Text that is not JSON, or that some screen could not read."""


def parse(text: str, most_depth: int = FRAME_DEPTH) -> Any:
    """Raises NotStrict for NaN, a repeated key, a surrogate, a NUL, depth or a big number."""
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_int=_integer,
            parse_float=_refuse,
        )
    except (ValueError, RecursionError) as error:
        raise NotStrict(str(error)) from None
    _check(found, most_depth)
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotStrict("the same key twice")
    return found


def _refuse(text: str) -> NoReturn:
    raise NotStrict(f"not an integer: {text[:20]}")


def _integer(text: str) -> int:
    if len(text) > 17 or abs(int(text)) >= MOST_INTEGER:
        raise NotStrict("a number that no browser can hold")
    return int(text)


def _check(value: Any, depth: int) -> None:
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, (list, dict)):
        if depth == 0:
            raise NotStrict("too deep")
        if isinstance(value, dict):
            for key in value:
                _check_text(key)
            value = value.values()
        for part in value:
            _check(part, depth - 1)


def _check_text(text: str) -> None:
    """A surrogate has no UTF-8."""
    if "\0" in text:
        raise NotStrict("a text that cannot be drawn")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotStrict("a text that cannot be drawn") from error
