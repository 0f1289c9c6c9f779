"""Pages to a text: paragraphs go on over their ends, and what is page matter stands aside."""

from collections.abc import Sequence

from plancli.corpus.blocks import Block
from plancli.corpus.readers.building import Builder
from plancli.corpus.readers.columns import in_order
from plancli.corpus.readers.pages import Line, Page, matter
from plancli.corpus.readers.pieces import Piece, flows, pieces_of
from plancli.corpus.readers.reading import Known, Reading
from plancli.corpus.readers.seams import Seams
from plancli.corpus.readers.typesetting import Measures, with_room
from plancli.model import Kind


def lay_out(pages: Sequence[Page], known: Known) -> Reading:
    """Put the text of pages together. Page matter stands where its page begins, or behind a paragraph that goes on."""
    asides = matter(pages)
    bodies = [
        with_room(in_order(line for index, line in enumerate(page.lines) if index not in aside))
        for page, aside in zip(pages, asides, strict=True)
    ]
    joined = _Joined(Measures(bodies), Seams((line.text for body in bodies for line in body), known))
    for page, body, aside in zip(pages, bodies, asides, strict=True):
        joined.add_page(body, [page.lines[index] for index in sorted(aside)])
    return joined.reading()


class _Joined:
    """The pieces of pages, one page after the other, and where the pages begin in the text."""

    def __init__(self, measures: Measures, seams: Seams) -> None:
        self._measures, self._seams, self._builder = measures, seams, Builder()
        self._starts: list[int] = []
        self._open: Piece | None = None
        self._aside: list[Line] = []

    def add_page(self, body: Sequence[Line], aside: Sequence[Line]) -> None:
        """Take the next page, whose first piece may go on with the last one of the page before."""
        pieces = pieces_of(body, self._measures)
        if pieces and self._open and flows(self._open, pieces[0].lines[0], self._measures):
            self._open.breaks.append(len(self._open.lines))
            self._open.lines += pieces.pop(0).lines
        else:
            self._close()
            self._starts.append(self._builder.following)
        self._aside += aside
        if pieces:
            self._close()
            for piece in pieces[:-1]:
                self._add(piece)
            self._open = pieces[-1]

    def reading(self) -> Reading:
        """All that was taken."""
        self._close()
        blocks = tuple(self._builder.blocks)
        return Reading(self._builder.text, blocks, pages=tuple(self._starts), has_lines=False)

    def _close(self) -> None:
        if self._open:
            self._add(self._open)
        self._open = None
        for line in self._aside:
            self._builder.add(line.text, Block(0, len(line.text), Kind.FURNITURE, apart=True))
        self._aside = []

    def _add(self, piece: Piece) -> None:
        start = self._builder.following
        text = ""
        for index, line in enumerate(piece.lines):
            if index:
                text = self._seams.ready(text, line.text)
            self._starts += [start + len(text)] * piece.breaks.count(index)
            text += line.text
        self._builder.add(text, piece.block(text))
