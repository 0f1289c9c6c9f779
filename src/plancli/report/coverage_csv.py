"""The matrix as tidy CSV, a row a cell, for spreadsheets and statistics."""

from collections.abc import Iterator

from plancli.model import Coverage
from plancli.report.coverage_json import cell_to_json
from plancli.report.csv_text import csv_line

COLUMNS = (
    "document",
    "title",
    "language",
    "status",
    "theme",
    "passages",
    "share",
    "hits",
    "per_1000_words",
    "spread",
    "strength",
    "held_by",
    "reason",
    "commitments",
    "languages",
    "other_words",
)


def write(coverage: Coverage) -> Iterator[str]:
    """A head, then a line a cell; a document without cells has one line with empty numbers and its reason."""
    yield csv_line(COLUMNS)
    for row in coverage.rows:
        document = row.document
        head = (document.id, document.title, document.language, document.status.value)
        for cell in map(cell_to_json, row.cells):
            numbers = (cell["passages"], cell["share"], cell["hits"], cell["per_1000_words"], cell["spread"])
            held = (cell["strength"], "; ".join(cell["held_by"]))
            rest = (cell["commitments"], "; ".join(document.languages), row.other_words)
            yield csv_line((*head, cell["theme"], *numbers, *held, None, *rest))
        if not row.cells:
            yield csv_line((*head, *[None] * 8, document.reason, *[None] * 3))
