"""Gathers what is wrong with one file, each problem with its place and the line to draw a caret under."""

import re
from bisect import bisect_right

from plancli.errors import Problem, TaxonomyError
from plancli.model import Location

_LINE_END = re.compile(r"\r\n|\r|\n")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Problems:
    """What is wrong with a file, gathered while it is read.

    Lines are counted as editors count them, by LF, CR LF or CR alone, and columns in code points: a tab is one.
    """

    def __init__(self, path: str, text: str) -> None:
        self._path, self._lines = path, _LINE_END.split(text)
        self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
        self._found: list[tuple[int, Problem]] = []

    def __len__(self) -> int:
        return len(self._found)

    def location(self, offset: int) -> Location:
        """The line and column of an offset in code points."""
        line = bisect_right(self._line_starts, offset)
        return Location(self._path, line, offset - self._line_starts[line - 1] + 1)

    def add(self, place: int | Location, message: str, hint: str | None = None) -> None:
        """Note a problem at an offset of the text, or at a location in it."""
        offset = place if isinstance(place, int) else self._line_starts[place.line - 1] + place.column - 1
        location = self.location(offset)
        source = _UNPRINTABLE.sub("\ufffd", self._lines[location.line - 1])
        self._found.append((offset, Problem(message, location, hint, source)))

    def error(self) -> TaxonomyError:
        """All of them as an error to raise, in the order of the file."""
        return TaxonomyError(*(problem for _, problem in sorted(self._found, key=lambda found: found[0])))
