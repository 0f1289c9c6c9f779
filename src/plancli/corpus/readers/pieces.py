"""Lines of a page to pieces: paragraphs, headings, list items and cells, each of one or several lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from plancli.corpus.blocks import FIRST_NUMBERS, Block, begun
from plancli.corpus.marks import LETTER
from plancli.corpus.readers.pages import Line, rows_of
from plancli.corpus.readers.typesetting import Measures, are_alike, is_full
from plancli.corpus.wrapping import begins_small, ends_sentence
from plancli.model import Kind

_LONGEST_HEADING, _HEADING_LINES = 200, 3
_NO_HEADING = (".", "!", "…", ";", ",", ":")
_UNFINISHED = (",", "-", "\u2010", "\u00ad")
_SET_IN = 0.7
"""Heights that the first line of a paragraph is set in by, at least."""
_CELL_LINES = 6
"""Lines that the first of two cells has at most, where they are told from columns by nothing else."""
_ROOM = 0.25
"""The share of a line that is left free where a line ends because it is meant to."""


@dataclass(slots=True)
class Piece:
    """Lines that belong together."""

    lines: list[Line]
    kind: Kind | None = None
    """None until its neighbours have been looked at: a heading or a paragraph."""
    apart: bool = True
    """Whether more than a line's end stands before it."""
    labels: bool = False
    """Whether it stands before the other cells of its row."""
    breaks: list[int] = field(default_factory=list)
    """How many of its lines stand before each page that begins within it."""

    @property
    def last(self) -> Line:
        """Its last line so far."""
        return self.lines[-1]

    def block(self, text: str) -> Block:
        """Where it lies in the text that its lines make, without its marker."""
        block = begun(text, self.kind, apart=self.apart)
        block.labels = self.labels
        return block


def pieces_of(lines: Sequence[Line], measures: Measures) -> list[Piece]:
    """The pieces of a page's lines, in their order, with footnotes before a paragraph that goes on behind them."""
    pieces: list[Piece] = []
    cells: list[Piece] = []
    for row in rows_of(lines):
        members = [lines[index] for index in row]
        if cells and _goes_on_in(cells, members, measures):
            continue
        if len(members) > 1:
            cells = [Piece([member], Kind.TABLE_CELL, apart=index == 0) for index, member in enumerate(members)]
            cells[0].labels = True
            pieces += cells
            continue
        cells, line = [], members[0]
        last = pieces[-1] if pieces else None
        if last and _goes_on(last, line, measures):
            last.lines.append(line)
            continue
        pieces.append(Piece([line], apart=last is None or _stands_apart(last, line, measures)))
    _mark_rows(pieces)
    for piece in pieces:
        if _is_heading(piece, measures):
            piece.kind = Kind.HEADING
    return _unfinished_last(pieces, measures)


def flows(piece: Piece, line: Line, measures: Measures) -> bool:
    """Whether a line at the top of a column or page goes on with the piece at the foot of the one before."""
    last = piece.last
    is_cell = piece.kind is Kind.TABLE_CELL or (len(piece.lines) <= _CELL_LINES and line.is_beside(piece.lines[0]))
    if is_cell or _is_marked(line) or _ends_sentence(last):
        return False
    if not are_alike(last, line) or last.is_bold != line.is_bold or measures.is_large(line):
        return False
    if _begins_small(line) or last.text.endswith(_UNFINISHED):
        return True
    is_set_alike = abs(last.set_in - line.set_in) <= _SET_IN * line.height
    return is_full(last, line) and (is_set_alike or not _is_marked(piece.lines[0]))


def _goes_on(piece: Piece, line: Line, measures: Measures) -> bool:
    """Whether a line goes on with the piece before it."""
    last = piece.last
    step = last.bottom - line.bottom
    if step <= 0 or not line.overlaps(last):
        return line.left > last.left and flows(piece, line, measures)
    if piece.kind is Kind.TABLE_CELL or not are_alike(last, line) or measures.is_wide(step, line):
        return False
    full, ended = is_full(last, line), _ends_sentence(last)
    is_item = _is_item(line) and not measures.is_large(line)
    if _is_marked(line) and (ended or not full or _is_marked(piece.lines[0]) or is_item):
        return False
    if last.is_bold != line.is_bold or line.left < piece.lines[0].left - _SET_IN * line.height:
        return full and not ended
    is_set_in = len(piece.lines) > 1 and line.left - last.left > _SET_IN * line.height
    goes_on = full or measures.is_spaced or _begins_small(line) or last.text.endswith(_UNFINISHED)
    may_go_on = measures.is_large(line) or last.room < _ROOM * (last.right + last.room - last.left)
    return (goes_on and not (ended and is_set_in)) or (may_go_on and not ended)


def _goes_on_in(cells: Sequence[Piece], members: Sequence[Line], measures: Measures) -> bool:
    """Put the further lines of a row's cells to them; say whether the lines are such."""
    lowest = min(cell.last.bottom for cell in cells)
    homes = [[cell for cell in cells if any(line.overlaps(member) for line in cell.lines)] for member in members]
    if any(len(home) != 1 for home in homes) or len({id(home[0]) for home in homes}) < len(members):
        return False
    if any(member.bottom >= lowest or measures.is_wide(lowest - member.bottom, member) for member in members):
        return False
    if len(members) == len(cells) and not any(_begins_small(member) for member in members):
        return False
    for (home,), member in zip(homes, members, strict=True):
        home.lines.append(member)
    return True


def _mark_rows(pieces: Sequence[Piece]) -> None:
    """Make cells of pieces that begin on one line of the page, where what follows begins at the left again.

    So tables look whose cells the file gives one after the other; columns do not.
    """
    row: list[Piece] = []
    for piece in pieces:
        first = piece.lines[0]
        if row and first.is_beside(row[-1].lines[0]) and first.left >= row[-1].lines[0].right:
            row.append(piece)
            continue
        if len(row) > 1 and first.left < row[-1].lines[0].left - _SET_IN * first.height:
            for number, cell in enumerate(row):
                cell.kind, cell.apart, cell.labels = Kind.TABLE_CELL, number == 0, number == 0
        row = [] if piece.kind else [piece]


def _stands_apart(piece: Piece, line: Line, measures: Measures) -> bool:
    """Whether there is more than a line's end between a piece and the line behind it."""
    step = piece.last.bottom - line.bottom
    return step <= 0 or measures.is_wide(step, line) or not are_alike(piece.last, line) or not line.overlaps(piece.last)


def _is_heading(piece: Piece, measures: Measures) -> bool:
    """Whether a piece is a few lines in larger or bold type that are no sentence."""
    text = " ".join(line.text for line in piece.lines)
    block = piece.block(text)
    stands_out = measures.is_large(piece.lines[0]) or (measures.has_bold and all(line.is_bold for line in piece.lines))
    return (
        stands_out
        and (block.kind is None or block.numbered)
        and len(piece.lines) <= _HEADING_LINES
        and len(text) <= _LONGEST_HEADING
        and not text.endswith(_NO_HEADING)
        and LETTER.search(text, block.start) is not None
    )


def _unfinished_last(pieces: list[Piece], measures: Measures) -> list[Piece]:
    """The pieces of a page with the footnotes put before a paragraph that may go on behind them."""
    count = len(pieces)
    while count and measures.is_small(pieces[count - 1].lines[0]):
        count -= 1
    if not 0 < count < len(pieces) or _ends_sentence(pieces[count - 1].last):
        return pieces
    return [*pieces[: count - 1], *pieces[count:], pieces[count - 1]]


def _is_marked(line: Line) -> bool:
    return begun(line.text).kind is not None


def _is_item(line: Line) -> bool:
    """Whether a marked line would be an item even where it could be one of a paragraph: *- and so on* is none."""
    block = begun(line.text)
    if block.numbered:
        return line.text[: block.start].strip("*(). \t") in FIRST_NUMBERS
    return not begins_small(line.text, (block.start, block.end))


def _begins_small(line: Line) -> bool:
    return begins_small(line.text, (0, len(line.text)))


def _ends_sentence(line: Line) -> bool:
    return ends_sentence(line.text, (0, len(line.text)))
