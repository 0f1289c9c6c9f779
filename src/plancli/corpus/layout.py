"""Where the passages of a text lie: blocks first, then the sentences of a block when someone asks for them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from plancli.corpus.headings import Placed
from plancli.corpus.marks import LINE_END, RARE_LINE_ENDS, leads_to_page
from plancli.corpus.outline import Outline
from plancli.corpus.parts import Parts, Told
from plancli.corpus.readers.reading import Reading
from plancli.corpus.sentences import sentence_at, split
from plancli.corpus.wrapping import Span
from plancli.model import Kind, Passage

_BREAK = re.compile(r"[^\S ]\s*|<")
_WRAP = re.compile(r"\r?\n *")
_START, _END = itemgetter(0), itemgetter(1)


class TextLayout:
    """The passages of a text; a `plancli.model.Layout`.

    Costs nothing until it is asked, and then little more than what the answer takes: a text is cut into blocks from
    blank line to blank line, unless the `reading` of its file says where they are, and a block into its sentences.
    Tags left in the text are passages of kind `FURNITURE`, and so are lines of a table of contents.
    """

    def __init__(self, text: str, language: str, reading: Reading | None = None) -> None:
        self._text, self._language, self._reading = text, language, reading or Reading(text)
        self._split: dict[int, Sequence[Span]] = {}
        """The sentences of blocks, by where those begin."""
        self._last = Passage(0, 0, Kind.PARAGRAPH)
        """The last one that was asked for."""
        self._line = 0, 0, False
        """Of the last word that `is_furniture` was asked of: from where to where, and whether it leads to a page."""

    def passages(self) -> Iterator[Passage]:
        """All passages in the order of the text; each word lies in one of them, but for the numbers of list items.

        Page matter within a sentence is part of its passage here, but not for `passage_at`.
        """
        for block in self._outline:
            yield from [self._passage(*span, block.kind) for span in self._sentences_of(block)]

    def passage_at(self, offset: int) -> Passage:
        """The passage around an offset of a word; for a list item's number the item it stands before.

        For page matter within a sentence, such as the address behind a link, that alone. Raises IndexError where no
        passage ends behind the offset.
        """
        if asides := self._reading.asides:
            aside = bisect_right(asides, offset, key=_START) - 1
            if aside >= 0 and offset < asides[aside][1]:
                return self._passage(*asides[aside], Kind.FURNITURE)
        if not self._last.start <= offset < self._last.end:
            block = self._outline.block_at(offset)
            self._last = self._passage(*self._sentence_at(block, offset), block.kind)
        return self._last

    def is_furniture(self, offset: int) -> bool:
        """Whether the word at an offset is page matter; most often known without cutting the text."""
        reading = self._reading
        if reading.blocks is None and not reading.asides:
            if self._parts.is_edge(offset):
                return True
            if not self._may_lead_to_page(offset):
                return False
        elif not self._has_matter:
            return False
        return self.passage_at(offset).kind is Kind.FURNITURE

    def is_one(self, start: int, end: int) -> bool:
        """Whether a stretch without a sentence's end lies in one passage; most often known without cutting the text."""
        text = self._text
        if not _BREAK.search(text, start, end):
            return True
        breaks = list(_BREAK.finditer(text, start, end))
        if self._goes_on and all(_WRAP.fullmatch(found[0]) and text[found.end()].islower() for found in breaks):
            return True
        reading = self._reading
        if reading.blocks is None and not reading.asides and not self._parts.is_edge(start):
            return self._outline.is_one(start, end)
        return self.passage_at(start).end >= end

    def heading_above(self, offset: int) -> Passage | None:
        """The heading that the passage at the offset stands under.

        That is the nearest one above it, but for the line that leads a list and the label of a table's row: those are
        headings of their own items and cells only.
        """
        heading = self._outline.heading_at(offset)
        return heading and self._passage(*heading, Kind.HEADING)

    @cached_property
    def _goes_on(self) -> bool:
        """Whether a line that begins with a small letter always goes on with the one above: no headings, no rows."""
        return not any(sign in self._text for sign in "#|\t")

    @cached_property
    def _has_matter(self) -> bool:
        """Whether the reader has told of any page matter."""
        reading = self._reading
        return bool(reading.asides) or any(block.kind is Kind.FURNITURE for block in reading.blocks or ())

    def _may_lead_to_page(self, offset: int) -> bool:
        """Whether the line may be one of a table of contents that the word at an offset stands in."""
        text, (start, end, leads) = self._text, self._line
        if not start <= offset < end:
            end = text.find("\n", offset)
            if end < 0:
                end = len(text)
            if self._has_rare_line_ends and (found := LINE_END.search(text, offset, end)):
                end = found.start()
            last = end
            while text[last - 1].isspace():
                last -= 1
            leads = leads_to_page(text, 0, last)
            self._line = offset, end, leads
        return leads

    @cached_property
    def _has_rare_line_ends(self) -> bool:
        return any(sign in self._text for sign in RARE_LINE_ENDS)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self._text, self._reading.matter)

    @cached_property
    def _outline(self) -> Outline:
        blocks = self._reading.blocks
        return Outline(self._text, self._parts if blocks is None else Told(blocks))

    def _sentence_at(self, block: Placed, offset: int) -> Span:
        start, end, kind, _ = block
        if kind is Kind.HEADING or kind is Kind.FURNITURE:
            return start, end
        if start not in self._split and (found := sentence_at(self._text, start, end, offset, self._language)):
            return found
        sentences = self._sentences_of(block)
        return sentences[bisect_right(sentences, offset, key=_END) if len(sentences) > 1 else 0]

    def _sentences_of(self, block: Placed) -> Sequence[Span]:
        start, end, kind, _ = block
        if kind is Kind.HEADING or kind is Kind.FURNITURE:
            return [(start, end)]
        if start not in self._split:
            self._split[start] = split(self._text, start, end, self._language)
        return self._split[start]

    def _passage(self, start: int, end: int, kind: Kind) -> Passage:
        pages = self._reading.pages
        return Passage(start, end, kind, bisect_right(pages, start) or 1 if pages else None)
