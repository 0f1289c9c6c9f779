"""Offsets of a text as the line and column that an editor shows."""


class Places:
    """The lines of one text: asked for each hit, most often in the order of the text."""

    def __init__(self, text: str) -> None:
        self._text, self._has_returns = text, "\r" in text
        self._seen, self._line, self._start = 0, 1, 0

    def of(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1, the column in code points."""
        if offset < self._seen:
            self._seen, self._line, self._start = 0, 1, 0
        text, seen = self._text, self._seen
        end = offset - 1 if self._has_returns and text[max(0, offset - 1) : offset + 1] == "\r\n" else offset
        self._line += text.count("\n", seen, end)
        last = text.rfind("\n", seen, end)
        if self._has_returns:
            self._line += text.count("\r", seen, end) - text.count("\r\n", seen, end)
            last = max(last, text.rfind("\r", seen, end))
        if last >= 0:
            self._start = last + 1
        self._seen = end
        return self._line, offset - self._start + 1
