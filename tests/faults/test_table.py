"""The table of the latest run: one row a scenario, whichever parts of the suite were run."""

from tests.faults.table import BEGIN, END, Row, put

PAGE = f"# A page\n\n{BEGIN}\n{END}\n\nAnd more.\n"


def test_a_scenario_that_is_run_again_takes_its_own_row() -> None:
    first = Row("kills", 1, sent=1_234, accepted=1_230, converged=[0.1, 0.2, 0.9], peak_rss=10**8)
    page = put(put(put(PAGE, first), Row("cuts", 2)), Row("kills", 3, lost=1))
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows] == ["| scenario", "| kills", "| cuts"]
    assert rows[1].endswith("| 3 |")
    assert page.startswith("# A page\n")
    assert page.endswith("\n\nAnd more.\n")


def test_what_was_measured_can_be_read() -> None:
    row = Row("kills", 7, 1_234, 1_230, 0, 0, [0.1, 0.2, 0.9], [9.0], 123_456_789)
    cells = ("1 234", "1 230", "0", "0", "0.20 s / 0.90 s / 0.90 s", "9.00 s", "123 MB", "7")
    assert row.cells() == ("kills", *cells)
