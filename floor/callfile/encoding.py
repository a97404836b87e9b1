"""The text in a file's bytes, by whichever program wrote them."""

import codecs

import msgspec

from floor.callfile.unreadable import Unreadable

LARGEST_BYTES = 256 * 2**20
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods, .xls


class Text(msgspec.Struct, frozen=True):
    text: str
    encoding: str


def decode(data: bytes) -> Text:
    """Raises Unreadable for what is no text. A file without a mark is UTF-8 if it can be, else
    what Excel writes in western Europe."""
    if len(data) > LARGEST_BYTES:
        raise Unreadable("too_large", limit=LARGEST_BYTES // 2**20)
    if data.startswith(WORKBOOKS):
        raise Unreadable("workbook")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _checked(data, encoding)
    try:
        return _checked(data, "utf-8")
    except Unreadable:
        return _checked(data, "cp1252")


def _checked(data: bytes, encoding: str) -> Text:
    try:
        text = data.decode(encoding, "replace" if encoding == "cp1252" else "strict")
    except UnicodeDecodeError:
        raise Unreadable("encoding") from None
    if "\0" in text:
        raise Unreadable("not_text")
    return Text(text, encoding.removesuffix("-sig"))
