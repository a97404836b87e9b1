"""Bytes cut into rows, whichever program wrote them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.callfile.encoding import decode
from floor.callfile.table import FIELD_CHARACTERS, cut
from floor.callfile.unreadable import Unreadable

HEADER = ["Commercial", "Téléphone", "Résultat"]
CELLS = st.text(
    st.characters(codec="cp1252", exclude_categories=["Cc", "Cs"], include_characters="\n"),
    max_size=12,
)


def made(rows: list[list[str]], separator: str) -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([HEADER, *rows])
    return file.getvalue()


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6),
    st.sampled_from(";,\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_every_file_is_read_as_it_was_written(
    rows: list[list[str]], separator: str, encoding: str
) -> None:
    table = cut(decode(made(rows, separator).encode(encoding)).text)
    assert table.separator == separator
    assert list(table.header) == HEADER
    assert [row.cells for row in table.rows] == [r for r in rows if any(c.strip() for c in r)]


def test_a_row_says_on_which_line_it_begins() -> None:
    table = cut('a;b\n1;"deux\nlignes"\n\n;;\n3;4\r\n5;6')
    assert [(row.line, row.cells[0]) for row in table.rows] == [(2, "1"), (6, "3"), (7, "5")]


def test_a_quote_that_is_never_closed_breaks_its_own_line_alone() -> None:
    table = cut('a;b\n1;2\n"3;4\n5;6\n7;8\n')
    assert [(row.line, row.broken) for row in table.rows] == [
        (2, ""),
        (3, "quotes"),
        (4, ""),
        (5, ""),
    ]


def test_one_cell_is_bounded() -> None:
    table = cut(f"a;b\n1;{'x' * (FIELD_CHARACTERS + 1)}\n3;4\n")
    assert [(row.line, row.broken) for row in table.rows] == [(2, "quotes"), (3, "")]


def test_a_separator_inside_a_cell_moves_nothing_in_silence() -> None:
    assert [row.broken for row in cut("a,b\n83,5,2\n1,2,\n").rows] == ["cells", ""]


def test_excel_s_own_first_line_is_understood() -> None:
    table = cut("sep=;\na;b,c\n1;2\n")
    assert (table.header, table.separator, table.rows[0].line) == (("a", "b,c"), ";", 3)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 rest", "workbook"),
        (b"a;b\n\x00\x01;2", "not_text"),
        (b"\xff\xfea", "encoding"),
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"word\nother\n", "one_column"),
    ],
)
def test_what_is_no_table_says_why(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        cut(decode(data).text)
    assert told.value.code == code
