"""A text at its blank lines, so that only the parts somebody asks for are cut into blocks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, count, pairwise
from operator import add, itemgetter
from typing import NamedTuple

from plancli.corpus.blocks import Block, Cutter, is_plain_line
from plancli.corpus.headings import is_prose
from plancli.corpus.marks import GAP, TAG
from plancli.corpus.wrapping import Span, usual_width


class _Edge(NamedTuple):
    """What parts the text before it from the text behind it: a tag, or lines that are page matter."""

    start: int
    end: int
    tag: re.Match[str] | None


class Parts:
    """A text at its blank lines: each part can be cut into blocks by itself, and costs nothing until it is.

    `matter` are whole lines that are page matter, in order and apart.
    """

    def __init__(self, text: str, matter: Sequence[Span] = ()) -> None:
        self._text = text
        self._edges = list(_edges(text, matter))

    @cached_property
    def spans(self) -> list[Span]:
        """The parts, in order; blank lines within a tag are none."""
        text, whole = self._text, len(self._text)
        if not self._edges:
            # The usual blank lines are found in no time; `cut` looks for others.
            gap = "\r\n\r\n" if "\r" in text else "\n\n"
            starts = map(add, accumulate(map(len, text.split(gap)), initial=0), count(0, len(gap)))
            return [(start, end - len(gap)) for start, end in pairwise(starts)]
        edges = [edge[:2] for edge in self._edges]
        gaps = [gap.span() for between in _between(edges, whole) for gap in GAP.finditer(text, *between)]
        return _between(gaps, whole)

    def is_paragraph(self, start: int, end: int) -> bool:
        """Whether a part is surely a paragraph and nothing else: most are, and that is told without cutting them."""
        text = self._text
        return not self._edges and start < end and is_prose(text, start, end) and is_plain_line(text[start:end])

    def is_edge(self, offset: int) -> bool:
        """Whether a tag or page matter stands at an offset."""
        if not self._edges:
            return False
        index = bisect_right(self._edges, offset, key=itemgetter(0)) - 1
        return index >= 0 and offset < self._edges[index].end

    def cut(self, start: int, end: int) -> list[Block]:
        """Cut a part into its blocks, in order. Stretches without a letter or digit are none."""
        edges = self._edges
        if edges:
            first, behind = (bisect_left(edges, offset, key=itemgetter(0)) for offset in (start, end))
            edges = edges[first:behind]
        if not edges and is_plain_line(self._text[start:end]):
            return [Block(start, end, None, apart=True)]
        cutter, position = Cutter(self._text, self._width_of_lines), start
        for edge in edges:
            cutter.stretch(position, edge.start)
            cutter.tag(edge.tag) if edge.tag else cutter.matter(edge.start, edge.end)
            position = edge.end
        cutter.stretch(position, end)
        return cutter.blocks

    def _width_of_lines(self) -> int:
        return self._width

    @cached_property
    def _width(self) -> int:
        return usual_width(self._text)


class Told:
    """A text whose blocks the reader of its file has told: a single part."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.spans: Sequence[Span] = [(0, len(text))]
        self._blocks = blocks

    def is_paragraph(self, _start: int, _end: int) -> bool:
        """Never surely."""
        return False

    def cut(self, _start: int, _end: int) -> Sequence[Block]:
        """All blocks, in order."""
        return self._blocks


def find_blocks(text: str) -> list[Block]:
    """Cut a whole text into its blocks, in order."""
    parts = Parts(text)
    return [block for span in parts.spans for block in parts.cut(*span)]


def _between(edges: Sequence[Span], end: int) -> list[Span]:
    """What lies between some edges of a text, before the first one and behind the last."""
    sides = [0, *(side for edge in edges for side in edge), end]
    return list(zip(sides[::2], sides[1::2], strict=True))


def _edges(text: str, matter: Sequence[Span]) -> Iterator[_Edge]:
    edges = [_Edge(*tag.span(), tag) for tag in TAG.finditer(text)] if "<" in text else []
    if matter:
        edges = sorted([*edges, *(_Edge(*span, None) for span in matter)], key=itemgetter(0))
    position = 0
    for edge in edges:
        if edge.start >= position:
            yield edge
            position = edge.end
