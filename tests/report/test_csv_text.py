"""CSV that a spreadsheet may open: no formula, a record a line, nothing lost."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import STEADY, steers

from plancli.report.csv_text import csv_line, guard
from plancli.report.text import for_people

_CELLS = st.lists(st.text(st.characters()) | st.sampled_from(["=1+1", "\t=1", "\r@a", "-", "+46 8", " =1"]), min_size=1)


def _read(line: str) -> list[str]:
    (record,) = csv.reader(io.StringIO(line, newline=""))
    return record


@pytest.mark.parametrize(
    "text", ["=SUM(1)", "+1", "-1", "@A1", "\t=1", "\r=1", "  =1", "＝1", "＋1", "－1", "＠A1", "\u00ad=1"]
)
def test_a_text_that_would_be_a_formula_stands_behind_an_apostrophe(text: str) -> None:
    (cell,) = _read(csv_line([text]))
    assert cell.startswith("'")


@pytest.mark.parametrize("text", ["a=1", "'=1", "plan - draft", "2+2", "a@b", ""])
def test_other_texts_are_left_alone(text: str) -> None:
    assert _read(csv_line([text, "end"])) == [text, "end"]


def test_numbers_are_never_guarded_and_none_is_empty() -> None:
    assert csv_line([-1, -0.5, 3, None, "x"]) == "-1,-0.5,3,,x\r\n"


def test_yes_and_no_are_written_as_json_has_them() -> None:
    assert csv_line([True, False, None, 1, 0]) == "true,false,,1,0\r\n"


@STEADY
@given(_CELLS)
def test_cells_come_back_and_none_starts_a_formula(cells: list[str]) -> None:
    read = _read(csv_line(cells))
    assert read == [guard(for_people(cell)) for cell in cells]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in read)


@STEADY
@given(_CELLS)
def test_a_record_is_one_line_without_control_codes(cells: list[str]) -> None:
    line = csv_line(cells)
    assert line.endswith("\r\n")
    assert not any(map(steers, line.removesuffix("\r\n")))
