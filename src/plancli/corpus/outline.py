"""The blocks of a text with their kinds and headings, worked out part by part as somebody asks for them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from plancli.corpus.blocks import Block
from plancli.corpus.headings import Placed, Reach, is_paragraph, place
from plancli.corpus.parts import Parts, Told
from plancli.corpus.wrapping import Span
from plancli.model import Kind

_END = itemgetter(1)
_PARAGRAPH = (Placed(0, 0, Kind.PARAGRAPH, leads=False),)
"""Stands for parts that are paragraphs: where they are does not matter to the headings."""


class Outline:
    """The blocks of a text that is in parts.

    What a block is depends on its neighbours, and its heading may stand far above: only what that takes is cut.
    """

    def __init__(self, text: str, parts: Parts | Told) -> None:
        self._text, self._parts, self._number = text, parts, len(parts.starts)
        self._blocks: dict[int, Sequence[Block]] = {}
        self._placed: dict[int, list[Placed]] = {}
        self._reach: dict[int, Reach] = {-1: Reach()}
        self._headings: dict[int, list[Span | None]] = {}

    def __iter__(self) -> Iterator[Placed]:
        """All blocks, in the order of the text."""
        for part in range(self._number):
            yield from self._place(part)

    def block_at(self, offset: int) -> Placed:
        """The first block that ends behind an offset. Raises IndexError where there is none."""
        part, index = self._find(offset)
        return self._placed[part][index]

    def is_one(self, start: int, end: int) -> bool:
        """Whether a stretch lies within one block."""
        for part in range(bisect_right(self._parts.starts, start) - 1, self._number):
            blocks = self._blocks_of(part)
            index = bisect_right(blocks, start, key=attrgetter("end"))
            if index < len(blocks):
                return blocks[index].start <= start and end <= blocks[index].end
        return False

    def heading_at(self, offset: int) -> Span | None:
        """Where the heading of that block stands. Raises IndexError."""
        part, index = self._find(offset)
        if part not in self._headings:
            reach = self._reach_behind(part - 1)
            headings: list[Span | None] = []
            for block in self._place(part):
                headings.append(reach.above(block))
                reach = reach.behind(block)
            self._headings[part] = headings
        return self._headings[part][index]

    def _find(self, offset: int) -> tuple[int, int]:
        part = bisect_right(self._parts.starts, offset) - 1
        while part < self._number:
            blocks = self._placed.get(part) or self._place(part)
            index = bisect_right(blocks, offset, key=_END) if len(blocks) > 1 else 0
            if index < len(blocks) and offset < blocks[index].end:
                return part, index
            part += 1
        raise IndexError(offset)

    def _place(self, part: int) -> list[Placed]:
        if (placed := self._placed.get(part)) is None:
            line = self._parts.line(part)
            placed = self._placed[part] = [line] if line else self._place_blocks(self._blocks_of(part), part)
        return placed

    def _place_blocks(self, blocks: Sequence[Block], part: int) -> list[Placed]:
        if all(block.kind is Kind.FURNITURE or is_paragraph(self._text, block) for block in blocks):
            # No heading, whatever stands beside them.
            return [Placed(block.start, block.end, block.kind or Kind.PARAGRAPH, leads=False) for block in blocks]
        return place(self._text, blocks, self._beside(part, -1), self._beside(part, 1))

    def _blocks_of(self, part: int) -> Sequence[Block]:
        if (blocks := self._blocks.get(part)) is None:
            blocks = self._blocks[part] = self._parts.cut(part)
        return blocks

    def _beside(self, part: int, step: int) -> Block | None:
        """The nearest block before a part, or behind it, that is no page matter."""
        for beside in range(part + step, self._number if step > 0 else -1, step):
            for block in self._blocks_of(beside)[::step]:
                if block.kind is not Kind.FURNITURE:
                    return block
        return None

    def _reach_behind(self, part: int) -> Reach:
        """The headings that hold behind a part: what the last section's heading and all since say."""
        first = part
        since: list[Sequence[Placed]] = []
        while first not in self._reach:
            if self._parts.is_prose(first):
                if not since or since[-1] is not _PARAGRAPH:
                    since.append(_PARAGRAPH)
            else:
                since.append(self._place(first))
                if any(block.kind is Kind.HEADING and not block.leads for block in since[-1]):
                    break  # whatever holds before it, its heading takes the place of
            first -= 1
        reach = self._reach.get(first, Reach())
        for blocks in reversed(since):
            for block in blocks:
                reach = reach.behind(block)
        self._reach[part] = reach
        return reach
