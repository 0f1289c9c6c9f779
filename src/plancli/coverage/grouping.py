"""A coverage by the values of an attribute: what share of each group's documents has evidence of each theme."""

import unicodedata
from collections.abc import Sequence

from plancli.coverage.ordering import natural
from plancli.model import Coverage, Group, Grouping, Row, Share, Strength, Taxonomy


def group(coverage: Coverage, attribute: str) -> Grouping:
    """Group the documents by an attribute, without regard to case; the first one by its id says how a value is written.

    Shares are of the documents that were coded.
    """
    members: dict[str | None, list[Row]] = {}
    names: dict[str | None, str | None] = {}
    for row in sorted(coverage.rows, key=lambda row: row.document.id):
        value = row.document.attribute(attribute)
        key = None if value is None else unicodedata.normalize("NFC", value).casefold()
        names.setdefault(key, value)
        members.setdefault(key, []).append(row)
    keys = sorted((key for key in members if key is not None), key=natural) + [None] * (None in members)
    groups = tuple(_group(names[key], members[key], coverage.taxonomy) for key in keys)
    return Grouping(attribute, groups, _group(None, coverage.rows, coverage.taxonomy))


def _group(value: str | None, rows: Sequence[Row], taxonomy: Taxonomy) -> Group:
    coded = [row.cells for row in rows if row.cells]
    counts = [
        sum(cells[index].strength is not Strength.NONE for cells in coded) for index in range(len(taxonomy.themes))
    ]
    shares = (
        Share(theme.id, count, count / len(coded) if coded else None)
        for theme, count in zip(taxonomy.themes, counts, strict=True)
    )
    return Group(value, len(coded), len(rows) - len(coded), tuple(shares))
