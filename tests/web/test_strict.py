"""Nothing gets in that some screen could not read back."""

import pytest

from web.strict import FRAME_DEPTH, NotStrict, parse


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "NaN",
        '{"t": Infinity}',
        '{"t": -Infinity}',
        '{"t": 1.5}',
        '{"t": 1e3}',
        '{"t": 9007199254740992}',
        '{"t": 99999999999999999999999999999999}',
        '{"a": 1, "a": 2}',
        '{"name": "\\u0000"}',
        '{"name": "\\ud800"}',
        '{"\\udc00": 1}',
        "[" * (FRAME_DEPTH + 1) + "]" * (FRAME_DEPTH + 1),
        "[" * 100_000,
        '{"a": 1} {"b": 2}',
    ],
)
def test_json_that_would_break_a_screen_is_refused(text: str) -> None:
    with pytest.raises(NotStrict):
        parse(text)


def test_what_screens_send_is_read() -> None:
    deep = "[" * FRAME_DEPTH + "]" * FRAME_DEPTH
    for text in ('{"name": "Zoé 🚪", "t": 9007199254740991, "on": null}', deep):
        assert parse(text) is not None
