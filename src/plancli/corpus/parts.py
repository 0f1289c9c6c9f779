"""A text at its blank lines, so that only the parts somebody asks for are cut into blocks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, count, pairwise
from operator import add, itemgetter
from typing import NamedTuple

from plancli.corpus.blocks import Block, Cutter, is_plain_line
from plancli.corpus.headings import Placed, is_prose, kind_of_line
from plancli.corpus.marks import GAP, RARE_SIGNS, TAG
from plancli.corpus.wrapping import Span, usual_width
from plancli.model import Kind


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
        self._gap = "\r\n\r\n" if "\r" in text else "\n\n"
        self._lines: dict[int, Placed | None] = {}

    @cached_property
    def starts(self) -> list[int]:
        """Where the parts begin, in order, each right behind blank lines; blank lines within a tag part nothing."""
        text = self._text
        if not self._edges:
            return list(map(add, accumulate(map(len, self._pieces[:-1]), initial=0), count(0, len(self._gap))))
        sides = [0, *(side for edge in self._edges for side in edge[:2]), len(text)]
        between = zip(sides[::2], sides[1::2], strict=True)
        return [0, *(gap.end() for stretch in between for gap in GAP.finditer(text, *stretch))]

    def is_edge(self, offset: int) -> bool:
        """Whether a tag or page matter stands at an offset."""
        if not self._edges:
            return False
        index = bisect_right(self._edges, offset, key=itemgetter(0)) - 1
        return index >= 0 and offset < self._edges[index].end

    def line(self, part: int) -> Placed | None:
        """What a part is that is a single line of nothing but words, where that is told without cutting any part."""
        if part not in self._lines:
            self._lines[part] = self._placed_line(part)
        return self._lines[part]

    def is_prose(self, part: int) -> bool:
        """Whether a part is a single line of nothing but words, and surely no heading: that is told soonest."""
        line = self._line(part)
        return line is not None and is_prose(line)

    def cut(self, part: int) -> list[Block]:
        """Cut a part into its blocks, in order. Stretches without a letter or digit are none."""
        start, end = self._span(part)
        edges = self._edges
        if edges:
            first, behind = (bisect_left(edges, offset, key=itemgetter(0)) for offset in (start, end))
            edges = edges[first:behind]
        if self._line(part) is not None:
            return [Block(start, end, None, apart=True)]
        cutter = Cutter(self._text, self._width_of_lines, has_rare_signs=self._has_rare_signs)
        for edge in edges:
            cutter.stretch(start, edge.start)
            cutter.tag(edge.tag) if edge.tag else cutter.matter(edge.start, edge.end)
            start = edge.end
        cutter.stretch(start, end)
        return cutter.blocks

    def _span(self, part: int) -> Span:
        """Where a part lies, without the blank lines behind it."""
        text, starts = self._text, self.starts
        start, end = starts[part], starts[part + 1] if part + 1 < len(starts) else len(text)
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _placed_line(self, part: int) -> Placed | None:
        if (line := self._line(part)) is None:
            return None
        kind: Kind | None = Kind.PARAGRAPH
        if not is_prose(line):  # it depends on what stands below
            kind = kind_of_line(line) if self._line(part + 1) is not None else None
        start = self.starts[part]
        return Placed(start, start + len(line), kind, leads=False) if kind else None

    @cached_property
    def _pieces(self) -> list[str]:
        """The parts with the space behind them; nothing for those that have an edge."""
        if not self._edges:
            # The usual blank lines are found in no time; `cut` looks for others.
            return self._text.split(self._gap)
        pieces = [self._text[start:end] for start, end in pairwise([*self.starts, len(self._text)])]
        for edge in self._edges:
            pieces[bisect_right(self.starts, edge.start) - 1] = ""
        return pieces

    def _line(self, part: int) -> str | None:
        """The text of a part that is surely one line of nothing but words: most are, and that is told at once."""
        if part >= len(self._pieces):
            return None
        line = self._pieces[part].rstrip()
        is_line = "\n" not in line and (not self._has_rare_signs or line.isprintable())
        return line if is_line and is_plain_line(line) else None

    @cached_property
    def _has_rare_signs(self) -> bool:
        return any(sign in self._text for sign in RARE_SIGNS)

    def _width_of_lines(self) -> int:
        return self._width

    @cached_property
    def _width(self) -> int:
        return usual_width(self._text)


class Told:
    """A text whose blocks the reader of its file has told: a single part."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.starts: Sequence[int] = (0,)
        self._blocks = blocks

    def line(self, _part: int) -> None:
        """None is surely a single line."""

    def is_prose(self, _part: int) -> bool:
        """None of them is that either."""
        return False

    def cut(self, _part: int) -> Sequence[Block]:
        """All blocks, in order."""
        return self._blocks


def find_blocks(text: str) -> list[Block]:
    """Cut a whole text into its blocks, in order."""
    parts = Parts(text)
    return [block for part in range(len(parts.starts)) for block in parts.cut(part)]


def _edges(text: str, matter: Sequence[Span]) -> Iterator[_Edge]:
    edges = [_Edge(*tag.span(), tag) for tag in TAG.finditer(text)] if "<" in text else []
    if matter:
        edges = sorted([*edges, *(_Edge(*span, None) for span in matter)], key=itemgetter(0))
    position = 0
    for edge in edges:
        if edge.start >= position:
            yield edge
            position = edge.end
