"""How a document is set: its usual type and leading, and where its lines could have gone on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from plancli.corpus.readers.pages import Line
from plancli.corpus.wrapping import ends_sentence

_ALIKE = 0.15
"""How much two heights may differ and be of one type; they are rounded."""
_WIDER = 1.25
"""How many usual steps down to the next line are one between blocks."""
_STEP = 1.3
"""Heights from line to line, where no line goes on with the one above."""
_ROUNDED = 0.5
_FAR = 3.0
_LARGE = 1.12
_NEIGHBOURS = 8
_SHORT, _FEW, _MOST = 0.3, 5, 0.9
_BLANK = 0.6
"""Heights that a space is wide, and that no line around may reach what there is room for."""
_SET_IN = 2.5
"""Heights that lines of one column may begin apart."""


class Measures:
    """The type that a document is set in, from all of its lines."""

    def __init__(self, bodies: Sequence[Sequence[Line]]) -> None:
        letters: Counter[int] = Counter()
        steps: dict[int, Counter[int]] = defaultdict(Counter)
        bold = 0
        for lines in bodies:
            for line in lines:
                letters[round(line.height)] += len(line.text)
                bold += len(line.text) if line.is_bold else 0
            for above, below in pairwise(lines):
                step = above.bottom - below.bottom
                if 0 < step < _FAR * above.height and are_alike(above, below) and below.text[0].islower():
                    steps[round(above.height)][round(step)] += 1
        self._body = max(letters, key=lambda height: (letters[height], height), default=1)
        self.has_bold = bold < letters.total() / 2
        """Whether bold type is the exception."""
        self._steps = {height: max(found, key=lambda step: (found[step], -step)) for height, found in steps.items()}
        self._ratio = self._steps.get(self._body, _STEP * self._body) / self._body
        self.is_spaced = self._is_spaced(bodies)
        """Whether all paragraphs stand apart, so that what does not goes on."""

    def is_wide(self, step: float, line: Line) -> bool:
        """Whether a step down to a line of the same type, in points, is wider than those within a paragraph.

        Those are known from lines that begin with a small letter; of a type that has none from the others.
        """
        usual = self._steps.get(round(line.height), self._ratio * line.height)
        return step > _WIDER * usual + _ROUNDED

    def _is_spaced(self, bodies: Iterable[Sequence[Line]]) -> bool:
        """Whether paragraphs stand apart: there is space behind most of the lines that are short and end a sentence."""
        wide = [
            self.is_wide(above.bottom - below.bottom, below)
            for lines in bodies
            for above, below in pairwise(lines)
            if are_alike(above, below)
            and above.bottom > below.bottom
            and above.room > _SHORT * (above.right + above.room - above.left)
            and ends_sentence(above.text, (0, len(above.text)))
        ]
        return len(wide) >= _FEW and sum(wide) >= _MOST * len(wide)

    def is_large(self, line: Line) -> bool:
        """Whether a line is set larger than most of the text."""
        return line.height > _LARGE * self._body + _ROUNDED

    def is_small(self, line: Line) -> bool:
        """Whether a line is set smaller than most of the text, as a footnote is."""
        return line.height * _LARGE < self._body - _ROUNDED


def are_alike(one: Line, other: Line) -> bool:
    """Whether two lines may be of one type."""
    return abs(one.height - other.height) <= _ALIKE * max(one.height, other.height)


def with_room(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, each with its place in its column: that of the lines around it."""
    return [
        _in_column(line, lines[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1])
        for index, line in enumerate(lines)
    ]


def _in_column(line: Line, around: Sequence[Line]) -> Line:
    left = min([line.left, *(other.left for other in around if other.overlaps(line))])
    right = max([line.right, *(o.right for o in around if abs(o.left - line.left) <= _SET_IN * line.height)])
    return line._replace(set_in=line.left - left, room=right - line.right)


def is_full(line: Line, following: Line) -> bool:
    """Whether the first word of the following line would not have fitted behind a line."""
    return line.room < following.first + _BLANK * following.height
