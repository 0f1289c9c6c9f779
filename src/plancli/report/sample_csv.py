"""Drawn passages as a sheet to fill in.

It begins with a byte order mark, unlike the other CSV files: those are for programs, this one is opened by people, and
without the mark Excel takes UTF-8 for something else.
"""

from collections.abc import Iterator, Sequence

from plancli.coverage.sampling import Sample
from plancli.gold import sheet
from plancli.report.csv_text import csv_line

_BEFORE = (sheet.DOCUMENT, sheet.START, sheet.END, "language", "page", "line", "heading", sheet.PASSAGE)
_AFTER = (sheet.NO_THEME, sheet.COMMENT, sheet.STRATUM, sheet.PASSAGES, sheet.DRAWN)
"""What the strata say stands last, where it is out of sight while someone codes."""


def write(sample: Sample, themes: Sequence[str]) -> Iterator[str]:
    """A head, then a line a passage with an empty cell for each theme. It does not show what the program found."""
    yield "\ufeff" + csv_line((*_BEFORE, *(f"{sheet.THEME}{theme}" for theme in themes), *_AFTER))
    drawn = sample.drawn
    for each in sample.passages:
        passage, stratum = each.passage, each.stratum
        place = (each.document.path, passage.start, passage.end, each.document.language_at(passage.start))
        text = (passage.page, each.line, each.heading, each.text)
        cells = (None,) * (len(themes) + 2)
        yield csv_line((*place, *text, *cells, stratum, sample.sizes[stratum], drawn[stratum]))
