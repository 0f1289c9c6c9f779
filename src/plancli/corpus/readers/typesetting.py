"""How a document is set: its usual type and leading, and where its lines could have gone on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from plancli.corpus.readers.pages import Line
from plancli.corpus.wrapping import begins_small

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
_BLANK = 0.6
"""Heights that a space is wide, and that no line around may reach what there is room for."""
_SET_IN = 2.5
"""Heights that lines of one column may begin apart."""


class Measures:
    """The type that a document is set in, from all of its lines."""

    def __init__(self, bodies: Iterable[Sequence[Line]]) -> None:
        letters: Counter[int] = Counter()
        steps: dict[int, Counter[int]] = defaultdict(Counter)
        bold = 0
        for lines in bodies:
            for line in lines:
                letters[round(line.height)] += len(line.text)
                bold += len(line.text) if line.is_bold else 0
            for above, below in pairwise(lines):
                step = above.bottom - below.bottom
                if 0 < step < _FAR * above.height and are_alike(above, below) and begins_small(below.text, (0, len(below.text))):
                    steps[round(above.height)][round(step)] += 1
        self._body = max(letters, key=lambda height: (letters[height], height), default=1)
        self.has_bold = bold < letters.total() / 2
        """Whether bold type is the exception."""
        self._steps = {height: max(found, key=lambda step: (found[step], -step)) for height, found in steps.items()}
        self._ratio = self._steps.get(self._body, _STEP * self._body) / self._body

    def is_wide(self, step: float, line: Line) -> bool:
        """Whether a step down to a line of the same type, in points, is wider than those within a paragraph.

        Those are known from lines that begin with a small letter; of a type that has none from the others.
        """
        usual = self._steps.get(round(line.height), self._ratio * line.height)
        return step > _WIDER * usual + _ROUNDED

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
    """The lines of a page with the room that is left behind each in its column."""
    return [line._replace(room=_edge(lines, index) - line.right) for index, line in enumerate(lines)]


def _edge(lines: Sequence[Line], index: int) -> float:
    """How far to the right the lines around one reach that begin about where it does."""
    line = lines[index]
    around = lines[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
    return max(other.right for other in around if abs(other.left - line.left) <= _SET_IN * line.height)


def is_full(line: Line, following: Line) -> bool:
    """Whether the first word of the following line would not have fitted behind a line."""
    return line.room < following.first + _BLANK * following.height
