"""Lines to blocks, in one pass: headings, paragraphs, list items, table cells, and tags left in the text."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plancli.corpus.marks import (
    CELL_EDGE,
    CELL_TAGS,
    GAP,
    HEADING_TAGS,
    ITEM_TAGS,
    LINE,
    LIST_TAGS,
    ONLY_BULLETS,
    PIPE_EDGE,
    ROMAN,
    UNDERLINE,
    UNMARKED,
    USUAL_LINE,
    WORDY,
    leads_to_page,
)
from plancli.corpus.wrapping import Span, begins_small, ends_sentence, goes_on, is_full
from plancli.model import Kind

FIRST_NUMBERS = frozenset("1aiA")
"""What the first item of a list has for a number."""


@dataclass(slots=True)
class Block:
    """A stretch of text between two edges, without its marker and the space around it."""

    start: int
    end: int
    kind: Kind | None
    """None until its neighbours have been looked at: a heading or a paragraph."""
    apart: bool
    """Whether a blank line, a tag or the text's beginning stands before it."""
    numbered: bool = False
    """Whether its marker is a number or letter alone."""
    labels: bool = False
    """Whether it stands before a list's tag or the other cells of its row, and may be their heading."""
    inside: bool = False
    """Whether it begins or ends at a tag that stands within sentences, such as `<b>`."""


def begun(text: str, kind: Kind | None = None, *, apart: bool = True) -> Block:
    """The block that a text is, without its marker: a list item where it has one, unless a `kind` is given."""
    line = LINE.match(text)
    if line is None or line.start("body") == line.end("indent"):
        return Block(len(text) - len(text.lstrip()), len(text), kind, apart)
    marked = Kind.HEADING if line["hashes"] else Kind.LIST_ITEM
    return Block(line.start("body"), len(text), kind or marked, apart, numbered=line["number"] is not None)


def is_plain_line(line: str) -> bool:
    """Whether a line, without space behind it and tabs within, is nothing but words: most parts of texts are."""
    is_unmarked = (line[:2].isalpha() and line[0] not in ROMAN) or UNMARKED.match(line) is not None
    return is_unmarked and not leads_to_page(line, 0, len(line))


class Cutter:
    """Reads a part of a text line by line and keeps the block that the next line may go on with.

    `width` gives that of the lines of the whole text, see `usual_width`; few parts need to know. A text without
    any of RARE_SIGNS is read faster.
    """

    def __init__(self, text: str, width: Callable[[], int], *, has_rare_signs: bool) -> None:
        self.blocks: list[Block] = []
        self._text, self._width, self._has_rare_signs = text, width, has_rare_signs
        self._open: Block | None = None
        self._line: Span = (0, 0)
        self._indent = 0
        self._apart = True
        self._kind: Kind | None = None
        self._inside = False

    def stretch(self, start: int, end: int) -> None:
        """Read the text between two edges."""
        for gap in GAP.finditer(self._text, start, end):
            self._lines(start, gap.start())
            self._close(apart=True)
            self._inside = False
            start = gap.end()
        self._lines(start, end)

    def matter(self, start: int, end: int) -> None:
        """Take lines that are page matter."""
        self._close(apart=True)
        self.blocks.append(Block(start, end, Kind.FURNITURE, apart=True))

    def tag(self, tag: re.Match[str]) -> None:
        """Take a tag: page matter itself, and an edge that may say what stands behind it."""
        name, last, kind = (tag["block"] or "").lower(), self.blocks[-1] if self.blocks else None, self._kind
        opens = not tag[0].startswith("</")
        if last and self._open is last:
            last.labels = last.labels or (opens and name in LIST_TAGS)
            last.inside = last.inside or tag["inline"] is not None
            kind = last.kind
        self._close(apart=True)
        self._inside = tag["inline"] is not None
        self._kind = kind if self._inside else _kind_behind(name) if opens else None
        self.blocks.append(Block(*tag.span(), Kind.FURNITURE, apart=True))

    def _close(self, *, apart: bool) -> None:
        self._open, self._kind, self._apart = None, None, self._apart or apart

    def _lines(self, start: int, end: int) -> None:
        text, has_rare_signs = self._text, self._has_rare_signs
        for line in (LINE if has_rare_signs else USUAL_LINE).finditer(text, start, end):
            body = begin, finish = line.span("body")
            is_row = text[begin] == "|" or (has_rare_signs and text.find("\t", begin, finish) >= 0)
            if self._open and not is_row and text[begin].islower() and line.end("indent") == begin:
                self._open.end = finish  # by far the most lines of wrapped text, so they are not asked further
                self._line = body
            elif text[begin].isalnum() or WORDY.search(text, begin, finish):
                self._take(line, body, is_row=is_row)
            elif WORDY.search(text, line.end("indent"), finish):
                self._take(line, (line.end("indent"), finish), is_row=False)  # a number that marks nothing
            else:
                self._rule(text[begin:finish])

    def _rule(self, signs: str) -> None:
        """Take a line without words: an underline makes a heading, a bullet marks the next line, the rest are edges."""
        above = self._open
        if above and above.kind is None and above.start == self._line[0] and UNDERLINE.fullmatch(signs):
            above.kind = None if ends_sentence(self._text, self._line) else Kind.HEADING
        self._close(apart=True)
        if ONLY_BULLETS.fullmatch(signs):
            self._kind = Kind.LIST_ITEM

    def _take(self, line: re.Match[str], body: Span, *, is_row: bool) -> None:
        """Take a line with words: it goes on with the open block, or begins one or several of its own."""
        if leads_to_page(self._text, *body):
            self.matter(*body)
        elif is_row:
            self._row(body)
        elif self._open and self._goes_on(self._open, line, body):
            self._open.end = body[1]
        else:
            self._begin(line, body)
        self._line, self._apart, self._kind, self._inside = body, False, None, False

    def _goes_on(self, block: Block, line: re.Match[str], body: Span) -> bool:
        marked = body[0] > line.end("indent")
        if marked and (line["hashes"] or line["bullet"]):
            return False
        if marked:
            # *- which is great -* and *aged over 65.* may begin a line of a paragraph, but not behind a line with room.
            return (
                block.kind is not Kind.LIST_ITEM
                and not ends_sentence(self._text, self._line)
                and is_full(self._text, self._line, (line.end("indent"), body[1]), self._width())
                and (
                    line["number"].strip("*(). \t") not in FIRST_NUMBERS
                    if line["number"]
                    else begins_small(self._text, body)
                )
            )
        if block.kind is Kind.LIST_ITEM and len(line["indent"]) > self._indent:
            return True
        if "\t" in line["indent"]:
            return begins_small(self._text, body)
        return goes_on(self._text, self._line, body, self._width)

    def _begin(self, line: re.Match[str], body: Span) -> None:
        marked = body[0] > line.end("indent")
        is_heading, numbered = marked and line["hashes"] is not None, marked and line["number"] is not None
        kind = Kind.HEADING if is_heading else Kind.LIST_ITEM if marked else self._kind
        block = Block(*body, kind, self._apart, numbered=numbered, inside=self._inside)
        self._open = None if is_heading else block
        self._indent = len(line["indent"])
        self.blocks.append(block)

    def _row(self, body: Span) -> None:
        """Take a table's row: its first cell may be the heading of the others."""
        edge = PIPE_EDGE if self._text[body[0]] == "|" else CELL_EDGE
        edges = [*(found.span() for found in edge.finditer(self._text, *body)), (body[1], body[1])]
        start = body[0]
        cells: list[Block] = []
        for edge_start, edge_end in edges:
            stretch = self._text[start:edge_start]
            if WORDY.search(stretch):
                begin = start + len(stretch) - len(stretch.lstrip())
                cells.append(Block(begin, begin + len(stretch.strip()), Kind.TABLE_CELL, self._apart))
            start = edge_end
        cells[0].labels = len(cells) > 1
        self.blocks += cells
        self._open = cells[-1]


def _kind_behind(name: str) -> Kind | None:
    if name in HEADING_TAGS:
        return Kind.HEADING
    if name in ITEM_TAGS:
        return Kind.LIST_ITEM
    return Kind.TABLE_CELL if name in CELL_TAGS else None
