"""Lines of pages, and which of them are page matter: running heads and feet, page numbers, tables of contents."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from plancli.corpus.marks import LEADS_TO_PAGE

GAP = 1.8
"""A space in a line that is wider than so many times its height parts two cells."""
_EDGE = 3
"""Lines at the top and at the foot of a page that may be its head and foot."""
_LEVEL = 0.4
_NEAR = 4.0
"""Points that a running head may move from page to page."""
_NEXT = 2
"""Pages from one running head to the next: left and right ones differ."""
_OFTEN = 3
_PREFIX = 15
"""Characters from which the beginning of a running head is known."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:\d{1,4}|(?=[ivxl])(?:x{0,3}|xl|l)(?:ix|iv|v?i{0,3}))\W*", re.IGNORECASE)
_ENTRIES, _ENTRY_LINES = 4, 3
"""Of a table of contents without dots so many on a page; and so many lines from one entry to the next."""
_UNNUMBERED = 20
"""Pages that the numbering may leave out."""


class Line(NamedTuple):
    """A line of a page, or a cell of one; in points from the lower left corner of the page as it is shown."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    is_bold: bool = False
    is_slanted: bool = False
    """Whether it stands aslant, as a watermark does."""
    first: float = 0.0
    """How wide its first word is."""
    set_in: float = 0.0
    """How much further to the left lines around it begin."""
    room: float = 0.0
    """How much further to the right they reach."""

    @property
    def height(self) -> float:
        """That of its letters."""
        return self.top - self.bottom

    def is_beside(self, other: "Line") -> bool:
        """Whether one stands behind the other, on one line of the page."""
        return abs(self.bottom - other.bottom) < _LEVEL * min(self.height, other.height) and not self.overlaps(other)

    def overlaps(self, other: "Line") -> bool:
        """Whether one stands above the other."""
        return self.left < other.right and other.left < self.right


class _Place(NamedTuple):
    """A line near an edge of its page."""

    is_foot: bool
    key: str
    """Its text, but for numbers."""
    page: int
    """Number of the page, from 0."""
    line: int
    """Index of the line."""
    distance: float
    """Points from the edge."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF."""

    width: float
    height: float
    lines: tuple[Line, ...] = ()
    """In the order of the file, which for most is that of reading."""
    missing: str | None = None
    """Why it has no text, unless it is blank."""


def matter(pages: Sequence[Page]) -> list[frozenset[int]]:
    """For each page the indices of its lines that are page matter."""
    running = _running(pages)
    return [
        frozenset([*running[number], *_outside(page), *_contents(page, len(pages))])
        for number, page in enumerate(pages)
    ]


def _running(pages: Sequence[Page]) -> list[set[int]]:
    """The lines that stand at the same edge of several pages in a row, but for their numbers; and page numbers."""
    seen: dict[tuple[bool, str], list[_Place]] = defaultdict(list)
    found: list[set[int]] = [set(_page_numbers(page)) for page in pages]
    heads: dict[bool, set[str]] = {False: set(), True: set()}
    for number, page in enumerate(pages):
        for place in _edges(page, number):
            seen[place.is_foot, place.key].append(place)
    for (is_foot, key), places in seen.items():
        for run in _runs(places, len(pages)):
            heads[is_foot].add(key)
            for place in run:
                found[place.page].add(place.line)
    _add_others(pages, found, heads)
    return found


def _add_others(pages: Sequence[Page], found: Sequence[set[int]], heads: Mapping[bool, set[str]]) -> None:
    """Add what stands beside page matter, what begins as some does, and the outermost line where most pages have some.

    The second is a foot that takes two lines on some pages, the last the title of a section.
    """
    edges = [list(_edges(page, number)) for number, page in enumerate(pages)]
    usual = Counter(
        where
        for places in edges
        for where in {(place.is_foot, round(place.distance)) for place in places if place.line in found[place.page]}
    )
    for page, places, matter_ in zip(pages, edges, found, strict=True):
        marked = [page.lines[index] for index in matter_]
        nearest = {is_foot: min((p.distance for p in places if p.is_foot == is_foot), default=0) for is_foot in heads}
        for place in places:
            often = sum(usual[place.is_foot, round(place.distance) + by] for by in (-1, 0, 1)) > len(pages) / 2
            if (
                any(page.lines[place.line].is_beside(line) for line in marked)
                or (often and place.distance <= nearest[place.is_foot] + 1)
                or (len(place.key) >= _PREFIX and any(head.startswith(place.key) for head in heads[place.is_foot]))
            ):
                matter_.add(place.line)


def _edges(page: Page, number: int) -> Iterator[_Place]:
    """The lines nearest to the edges of a page."""
    order = sorted(range(len(page.lines)), key=lambda index: -page.lines[index].bottom)
    for is_foot, indices in ((False, order), (True, order[::-1])):
        for index in _nearest(page, indices):
            line = page.lines[index]
            key = _DIGITS.sub("#", " ".join(line.text.split()).casefold())
            yield _Place(is_foot, key, number, index, line.bottom if is_foot else page.height - line.bottom)


def _nearest(page: Page, order: Sequence[int]) -> Iterator[int]:
    """The first indices of some, until they make three lines."""
    count, last = 0, None
    for index in order:
        line = page.lines[index]
        if last is None or not line.is_beside(last):
            count += 1
        if count > _EDGE:
            return
        last = line
        yield index


def _runs(places: Sequence[_Place], pages: int) -> Iterator[list[_Place]]:
    """Those of the places on different pages that are about the same, on pages that are near each other."""
    runs: list[list[_Place]] = []
    for place in places:
        for run in reversed(runs):
            if abs(run[-1].distance - place.distance) <= _NEAR and place.page - run[-1].page <= _NEXT:
                run.append(place)
                break
        else:
            runs.append([place])
    yield from (run for run in runs if len({place.page for place in run}) >= min(_OFTEN, max(pages, 2)))


def _page_numbers(page: Page) -> Iterator[int]:
    """The highest and the lowest line, if a number is all that stands there."""
    order = sorted(range(len(page.lines)), key=lambda index: page.lines[index].bottom)
    for index in {*order[:1], *order[-1:]} if len(order) > 1 else ():
        line = page.lines[index]
        if _NUMBER.fullmatch(line.text) and not any(line.is_beside(other) for other in page.lines):
            yield index


def _outside(page: Page) -> Iterator[int]:
    """Lines that lie outside the page as it is shown, or across it: printers' marks and watermarks."""
    for index, line in enumerate(page.lines):
        x, y = (line.left + line.right) / 2, (line.bottom + line.top) / 2
        if line.is_slanted or not (0 <= x <= page.width and 0 <= y <= page.height):
            yield index


def _contents(page: Page, pages: int) -> Iterator[int]:
    """The lines of a table of contents: dots and a page number, or several titles each with the page behind it."""
    rows = list(rows_of(page.lines))
    leading = {number for number, row in enumerate(rows) if LEADS_TO_PAGE.search(_joined(page, row))}
    titled = [number for number, row in enumerate(rows) if len(row) > 1 and _leads_to(page.lines[row[-1]].text, pages)]
    targets = [int(page.lines[rows[number][-1]].text) for number in titled]
    if len(titled) >= _ENTRIES and targets == sorted(targets):
        leading.update(titled)
    for last, following in pairwise(sorted(leading)):
        if following - last <= _ENTRY_LINES:
            leading.update(range(last, following))  # the first lines of an entry that takes several
    for number in leading:
        yield from rows[number]


def rows_of(lines: Sequence[Line]) -> Iterator[range]:
    """The indices of the lines that stand beside each other from left to right, one after the other in the file."""
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not (
            lines[index].is_beside(lines[index - 1]) and lines[index].left >= lines[index - 1].right
        ):
            yield range(start, index)
            start = index


def _joined(page: Page, row: range) -> str:
    return " ".join(page.lines[index].text for index in row)


def _leads_to(text: str, pages: int) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= pages + _UNNUMBERED
