"""Where the passages of a text lie: blocks first, then the sentences of a block when someone asks for them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter

from plancli.corpus.blocks import between_gaps, find_blocks, lies_in_one
from plancli.corpus.headings import Placed, place_blocks
from plancli.corpus.marks import TAG, has_leaders
from plancli.corpus.readers.reading import Reading
from plancli.corpus.sentences import split
from plancli.corpus.wrapping import usual_width
from plancli.model import Kind, Passage

_BREAK = re.compile(r"[^\S ]\s*|<")
_WRAP = re.compile(r"\r?\n *")


class TextLayout:
    """The passages of a text; a `plancli.model.Layout`.

    Costs nothing until it is asked. The first question cuts the whole text into blocks, unless the `reading` of its
    file says where they are; sentences are found block by block, as they are asked for. Tags left in the text are
    passages of kind `FURNITURE`, and so are lines of a table of contents.
    """

    def __init__(self, text: str, language: str, reading: Reading | None = None) -> None:
        self._text, self._language, self._reading = text, language, reading or Reading(text)
        self._split: dict[int, tuple[Passage, ...]] = {}

    def passages(self) -> Iterator[Passage]:
        """All passages in the order of the text; each word lies in one of them, but for the numbers of list items.

        Page matter within a sentence is part of its passage here, but not for `passage_at`.
        """
        for index in range(len(self._blocks)):
            yield from self._passages_of(index)

    def passage_at(self, offset: int) -> Passage:
        """The passage around an offset of a word; for a list item's number the item it stands before.

        For page matter within a sentence, such as the address behind a link, that alone. Raises IndexError where no
        passage ends behind the offset.
        """
        asides = self._reading.asides
        aside = bisect_right(asides, offset, key=itemgetter(0)) - 1
        if aside >= 0 and offset < asides[aside][1]:
            return self._passage(*asides[aside], Kind.FURNITURE)
        passages = self._passages_of(bisect_right(self._ends, offset))
        return passages[bisect_right(passages, offset, key=attrgetter("end"))]

    def is_furniture(self, offset: int) -> bool:
        """Whether the word at an offset is page matter; most often known without cutting the text."""
        if self._furniture is None:
            return self.passage_at(offset).kind is Kind.FURNITURE
        index = bisect_right(self._furniture, offset, key=itemgetter(0)) - 1
        return index >= 0 and offset < self._furniture[index][1]

    def is_one(self, start: int, end: int) -> bool:
        """Whether a stretch without a sentence's end lies in one passage; most often known without cutting the text."""
        text = self._text
        if not _BREAK.search(text, start, end):
            return True
        breaks = list(_BREAK.finditer(text, start, end))
        if self._goes_on and all(_WRAP.fullmatch(found[0]) and text[found.end()].islower() for found in breaks):
            return True
        gaps = between_gaps(text, start, end)
        if self._is_plain(*gaps):
            return lies_in_one(text, start, end, gaps, self._width)
        return self.passage_at(start).end >= end

    def heading_above(self, offset: int) -> Passage | None:
        """The heading that the passage at the offset stands under.

        That is the nearest one above it, but for the line that leads a list and the label of a table's row: those are
        headings of their own items and cells only.
        """
        heading = self._blocks[bisect_right(self._ends, offset)].heading
        return None if heading < 0 else self._passages_of(heading)[0]

    @cached_property
    def _goes_on(self) -> bool:
        """Whether a line that begins with a small letter always goes on with the one above: no headings, no rows."""
        return not any(sign in self._text for sign in "#|\t")

    @cached_property
    def _furniture(self) -> Sequence[tuple[int, int]] | None:
        """Where page matter stands; None where only the passages tell."""
        reading = self._reading
        if reading.blocks is not None:
            return None if reading.asides or any(block.kind is Kind.FURNITURE for block in reading.blocks) else ()
        if reading.asides or reading.matter or has_leaders(self._text):
            return None
        return [tag.span() for tag in TAG.finditer(self._text)] if "<" in self._text else ()

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether nothing but its lines says where the blocks of a stretch are."""
        return (
            self._reading.blocks is None
            and self._furniture is not None
            and not any(first < end and start < last for first, last in self._furniture)
        )

    @cached_property
    def _width(self) -> int:
        return usual_width(self._text)

    @cached_property
    def _blocks(self) -> list[Placed]:
        blocks = self._reading.blocks
        return place_blocks(self._text, find_blocks(self._text, self._reading.matter) if blocks is None else blocks)

    @cached_property
    def _ends(self) -> list[int]:
        return [block.end for block in self._blocks]

    def _passages_of(self, index: int) -> tuple[Passage, ...]:
        if index not in self._split:
            block = self._blocks[index]
            whole = block.kind is Kind.HEADING or block.kind is Kind.FURNITURE
            spans = [block[:2]] if whole else split(self._text, block.start, block.end, self._language)
            self._split[index] = tuple(self._passage(start, end, block.kind) for start, end in spans)
        return self._split[index]

    def _passage(self, start: int, end: int, kind: Kind) -> Passage:
        pages = self._reading.pages
        return Passage(start, end, kind, bisect_right(pages, start) or 1 if pages else None)
