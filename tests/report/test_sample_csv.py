"""A sheet to fill in: no formula, no hint of what was found, and it opens in a spreadsheet as what it is."""

import codecs
import csv
import io

from measure_samples import SAMPLE
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.report.sample_csv import write

_TEXT = "".join(write(SAMPLE, ["warmth", "play"]))


def test_no_passage_is_a_formula_or_breaks_its_row() -> None:
    first, second = csv.DictReader(io.StringIO(_TEXT.removeprefix("\ufeff"), newline=""))
    assert first["passage"] == "'=SUM(1) ␛[31m"
    assert second["heading"] == "'+Rubrik"
    assert second["passage"] == 'ska; "ha", ä'


def test_the_cells_to_fill_in_are_empty() -> None:
    for row in csv.DictReader(io.StringIO(_TEXT.removeprefix("\ufeff"), newline="")):
        assert {row[name] for name in ("theme:warmth", "theme:play", "no_theme", "comment")} == {""}


def test_it_begins_with_the_mark_by_which_a_spreadsheet_knows_utf_8() -> None:
    assert _TEXT.encode().startswith(codecs.BOM_UTF8)
    assert _TEXT.count("\ufeff") == 1


def test_the_sheet_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(_TEXT, snapshot, "csv")
