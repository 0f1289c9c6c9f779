"""Two coders' agreement as tidy CSV, a row a figure, with the columns of the JSON."""

from collections.abc import Iterator

from plancli.coverage.agreement import Agreement
from plancli.report.agreement_json import AgreementFigureJson, figures_to_json
from plancli.report.csv_text import csv_line

COLUMNS = tuple(AgreementFigureJson.__annotations__)


def write(agreement: Agreement) -> Iterator[str]:
    """A head, then a line a figure; cells of figures that are not defined are empty."""
    yield csv_line(COLUMNS)
    for figure in figures_to_json(agreement):
        yield csv_line([figure[column] for column in COLUMNS])  # type: ignore[literal-required]
