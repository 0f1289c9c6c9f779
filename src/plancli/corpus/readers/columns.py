"""Lines of a page made whole and put in the order of reading, where the file has them in another one."""

from collections.abc import Iterable, Iterator, Sequence

from plancli.corpus.marks import ONLY_MARKER, WORDY
from plancli.corpus.readers.pages import GAP, Line, rows_of

_TOUCHING = 0.1
"""Heights between two parts of one word."""
_FEWEST_ROWS = 6
"""Rows of two that columns have at least, if the file goes across them."""
_FEWEST_WORDS = 4
"""In a line of a column on average; cells have fewer."""
_FILLED = 0.6
"""The share of a column's width that its lines fill on average."""


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines that have words: whole, bullets and numbers before what they mark, columns one after the other."""
    whole = [line for line in _whole(lines) if WORDY.search(line.text)]
    found: list[Line] = []
    across: list[list[Line]] = []
    for row in rows_of(whole):
        members = [whole[index] for index in row]
        if len(members) != 2 or not _fits(across, members):  # noqa: PLR2004 - of three columns or more none was seen
            found += _apart(across)
            across = []
        if len(members) == 2:  # noqa: PLR2004
            across.append(members)
        else:
            found += members
    return [*found, *_apart(across)]


def _whole(lines: Iterable[Line]) -> Iterator[Line]:
    """Put what stands close behind a line, or behind a marker, to it."""
    last: Line | None = None
    for line in lines:
        if last and line.is_beside(last) and line.left >= last.right:
            gap = line.left - last.right
            if gap <= GAP * line.height or ONLY_MARKER.fullmatch(last.text):
                between = " " if gap > _TOUCHING * line.height else ""
                last = last._replace(text=f"{last.text}{between}{line.text}", right=line.right)
                continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _fits(rows: Sequence[Sequence[Line]], row: Sequence[Line]) -> bool:
    """Whether a gutter goes down through some rows of two and one more."""
    lefts, rights = [left for left, _ in [*rows, row]], [right for _, right in [*rows, row]]
    return max(line.right for line in lefts) < min(line.left for line in rights)


def _apart(rows: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The lines of some rows: column by column where they are lines of text, else as they are."""
    columns = [[left for left, _ in rows], [right for _, right in rows]]
    if len(rows) < _FEWEST_ROWS or not all(_is_text(column) for column in columns):
        columns = [[line for row in rows for line in row]]
    for column in columns:
        yield from column


def _is_text(column: Sequence[Line]) -> bool:
    words = sum(len(line.text.split()) for line in column)
    width = max(line.right for line in column) - min(line.left for line in column)
    filled = sum(line.right - line.left for line in column)
    return words >= _FEWEST_WORDS * len(column) and filled >= _FILLED * width * len(column)
