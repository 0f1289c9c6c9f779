"""Offsets of a text as the line and column that an editor shows."""

import re
from bisect import bisect_right

_BREAK = re.compile(r"\r\n|\r|\n")


class Places:
    """The lines of one text, counted from the offset that was asked for last: hits come one after the other."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last, self._line, self._start = 0, 1, 0
        # Where the lines begin, of the few texts with more than one sort of line end.
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))] if "\r" in text else None

    def of(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1, the column in code points."""
        if self._starts:
            line = bisect_right(self._starts, offset)
            return line, offset - self._starts[line - 1] + 1
        text, last = self._text, self._last
        first, behind = (last, offset) if last <= offset else (offset, last)
        if passed := text.count("\n", first, behind):
            self._line += passed if last <= offset else -passed
            self._start = text.rfind("\n", 0, offset) + 1
        self._last = offset
        return self._line, offset - self._start + 1
