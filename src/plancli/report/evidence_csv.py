"""The evidence as CSV, a row a hit, with the columns of the JSON Lines."""

from collections.abc import Iterator

from plancli.model import Coding
from plancli.report.csv_text import csv_line
from plancli.report.evidence_jsonl import HitJson, hits_to_json

COLUMNS = tuple(HitJson.__annotations__)


def head() -> str:
    """The names of the columns."""
    return csv_line(COLUMNS)


def write(coding: Coding) -> Iterator[str]:
    """A line for each hit of a document."""
    for hit in hits_to_json(coding):
        yield csv_line([hit[column] for column in COLUMNS])  # type: ignore[literal-required]
