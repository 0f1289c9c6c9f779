"""The evidence as CSV, a row a hit, with the columns of the JSON Lines."""

from collections.abc import Iterable, Iterator

from plancli.model import Coding
from plancli.report.csv_text import csv_line
from plancli.report.evidence_jsonl import HitJson, hits_to_json

COLUMNS = tuple(HitJson.__annotations__)


def write(codings: Iterable[Coding]) -> Iterator[str]:
    """A head, then a line a hit, as soon as its document is coded."""
    yield csv_line(COLUMNS)
    for coding in codings:
        for hit in hits_to_json(coding):
            yield csv_line([hit[column] for column in COLUMNS])  # type: ignore[literal-required]
