"""An evaluation's figures as tidy CSV, a row a figure, with the columns of the JSON."""

from collections.abc import Iterator

from plancli.coverage.evaluate import Evaluation
from plancli.report.csv_text import csv_line
from plancli.report.evaluation_json import FigureJson, figure_to_json

COLUMNS = tuple(FigureJson.__annotations__)


def write(evaluation: Evaluation) -> Iterator[str]:
    """A head, then a line a figure; cells of figures that are not defined are empty."""
    yield csv_line(COLUMNS)
    for figure in map(figure_to_json, evaluation.figures):
        yield csv_line([figure[column] for column in COLUMNS])  # type: ignore[literal-required]
