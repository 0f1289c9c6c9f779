"""The groups as tidy CSV, a row a group and theme."""

from collections.abc import Iterator

from plancli.model import Grouping
from plancli.report.coverage_json import share_to_json
from plancli.report.csv_text import csv_line
from plancli.report.wording import NO_VALUE

COLUMNS = ("attribute", "value", "documents", "left_out", "theme", "documents_with_evidence", "share")


def write(grouping: Grouping) -> Iterator[str]:
    """A head, then a line a group and theme."""
    yield csv_line(COLUMNS)
    for group in grouping.groups:
        value = NO_VALUE if group.value is None else group.value
        for share in map(share_to_json, group.shares):
            numbers = (share["theme"], share["documents"], share["share"])
            yield csv_line((grouping.attribute, value, group.documents, group.left_out, *numbers))
