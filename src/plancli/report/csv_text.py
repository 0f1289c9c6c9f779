"""CSV that opens safely in a spreadsheet: a row a line, no formula, no control code."""

import csv
import io
from collections.abc import Sequence

from plancli.report.text import for_people

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula, the full-width forms included."""


def csv_line(cells: Sequence[str | float | None]) -> str:
    r"""One record, ended by `\r\n` as RFC 4180 has it, which spreadsheets, R and pandas all read without asking.

    Texts stand on one line, so that a record is a line; numbers are written as they are; yes and no as true and false;
    None is an empty cell.
    """
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(cell: str | float | None) -> str | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guard(for_people(cell)) if isinstance(cell, str) else cell


def guard(text: str) -> str:
    """The text behind an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
