"""Nothing gets in that some screen could not read back."""

import contextlib
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floor.messages import FRAME_BYTES, VERSION, Inbound
from web.sockets.frames import Outdated, Unreadable, decode
from web.strict import FRAME_DEPTH, NotStrict, parse

LAST = 2**53 - 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "NaN",
        '{"t": NaN}',
        '{"t": Infinity}',
        '{"t": -Infinity}',
        '{"t": 1.5}',
        '{"t": 1e3}',
        '{"t": 9007199254740992}',
        '{"t": -9007199254740992}',
        '{"t": 99999999999999999999999999999999}',
        '{"a": 1, "a": 2}',
        '{"a": {"b": 1, "b": 1}}',
        '{"name": "\\u0000"}',
        '{"\\u0000": 1}',
        '{"name": "\\ud800"}',
        '{"name": "\\udc00\\ud800"}',
        '{"\\udc00": 1}',
        "[" * (FRAME_DEPTH + 1) + "]" * (FRAME_DEPTH + 1),
        '{"a":' * (FRAME_DEPTH + 1) + "1" + "}" * (FRAME_DEPTH + 1),
        "[" * 100_000,
        '{"a": 1} {"b": 2}',
        "'a'",
        "\ufeff{}",
    ],
)
def test_json_that_would_break_a_screen_is_refused(text: str) -> None:
    with pytest.raises(NotStrict):
        parse(text)


def test_what_screens_send_is_read() -> None:
    deep = "[" * FRAME_DEPTH + "]" * FRAME_DEPTH
    for text in (f'{{"name": "Zoé 🚪", "t": {LAST}, "on": null}}', deep, f"[-{LAST}]"):
        assert parse(text) is not None


def nested(depth: int) -> st.SearchStrategy[Any]:
    texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
    plain = st.none() | st.booleans() | st.integers(-LAST, LAST) | texts
    if depth == 0:
        return plain
    inner = nested(depth - 1)
    return plain | st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)


@given(nested(FRAME_DEPTH), st.booleans())
def test_whatever_every_screen_can_hold_is_read_as_it_was_written(
    value: Any, escaped: bool
) -> None:
    assert parse(json.dumps(value, ensure_ascii=escaped)) == value


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.text()
    | st.sampled_from(["hello", "do", "clock", "heartbeat", "type", "\ud800", "\0"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from(["type", "v", "screen", "position", "unsent", "k", "t", "do", "diverged"])
FRAMES = st.dictionaries(FIELDS, ANYTHING)


@given(st.text() | ANYTHING.map(json.dumps) | FRAMES.map(json.dumps))
@settings(max_examples=200)
def test_any_text_is_a_frame_or_is_refused_and_nothing_else_happens(text: str) -> None:
    """And whatever is read can be written again for every screen."""
    try:
        found = decode({"type": "websocket.receive", "text": text})
    except (Unreadable, Outdated):
        return
    assert len(text.encode()) <= FRAME_BYTES
    assert msgspec.json.decode(msgspec.json.encode(found), type=Inbound) == found


@given(st.data())
def test_a_frame_with_one_field_spoilt_never_raises_anything_else(data: st.DataObject) -> None:
    good: dict[str, Any] = {"type": "hello", "v": VERSION, "screen": "pad", "position": {}}
    frame = {**good, data.draw(FIELDS): data.draw(ANYTHING)}
    with contextlib.suppress(Unreadable, Outdated):
        assert isinstance(decode({"text": json.dumps(frame)}), Inbound)


@pytest.mark.parametrize("message", [{"bytes": b"{}"}, {"text": None, "bytes": b"{}"}, {}])
def test_only_text_is_a_frame(message: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        decode(message)


def test_a_frame_is_measured_in_bytes() -> None:
    """Not in letters."""
    long = {"type": "clock", "t": 1, "é": "é" * (FRAME_BYTES // 2)}
    with pytest.raises(Unreadable):
        decode({"text": json.dumps(long, ensure_ascii=False)})
    assert len(json.dumps(long, ensure_ascii=False)) < FRAME_BYTES
