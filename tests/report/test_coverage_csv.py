"""The matrix as CSV: nothing lost, nothing that a spreadsheet runs."""

import csv
import io

from report_samples import COVERAGE
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.report.coverage_csv import COLUMNS, write


def _rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(write(COVERAGE)), newline="")))


def test_what_was_not_read_has_a_row_with_a_reason_and_no_number() -> None:
    rows = {row["document"]: row for row in _rows() if row["status"] != "read"}
    assert [row["reason"] for row in rows.values()] == [
        "it is no text file",
        "in none of the taxonomy's languages: en, sv",
    ]
    assert not any(
        row[column] for row in rows.values() for column in ("theme", "passages", "share", "hits", "strength")
    )


def test_keywords_and_titles_are_no_formulas() -> None:
    evil = [row for row in _rows() if row["document"] == "evil"]
    assert {row["held_by"] for row in evil} == {"", "'-early; help", "'=SUM(1); @home"}
    assert all(row["title"].startswith("'=SUM(1)") for row in evil)


def test_there_is_a_row_a_cell_each_with_all_columns() -> None:
    rows = _rows()
    assert len(rows) == sum(len(row.cells) or 1 for row in COVERAGE.rows)
    assert all(tuple(row) == COLUMNS for row in rows)


def test_the_sheet_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(write(COVERAGE)), snapshot, "csv")
