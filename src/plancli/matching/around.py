"""The words around one word of a text that was cut into chunks."""

from collections.abc import Sequence

from plancli.matching.reading import Word, chunk_words


class Around:
    """Reads words only as far as they are asked for."""

    def __init__(self, text: str, chunks: Sequence[str], index: int, start: int, number: int) -> None:
        # The word of that number in the chunk of that index, which starts at `start` in the text.
        self._text, self._chunks = text, chunks
        here = chunk_words(chunks[index])
        self._after = [Word(start + w.start, start + w.end, w.text) for w in here[number:]]
        self._before = [Word(start + w.start, start + w.end, w.text) for w in here[:number][::-1]]
        self._next, self._next_from = index + 1, start + len(chunks[index])
        self._last, self._last_to = index - 1, start

    def __getitem__(self, offset: int) -> Word | None:
        """The word so many words to the right, or with a minus to the left; None beyond the text's ends."""
        words, place = (self._after, offset) if offset >= 0 else (self._before, -offset - 1)
        while place >= len(words):
            if not (self._read_right() if offset >= 0 else self._read_left()):
                return None
        return words[place]

    def _read_right(self) -> bool:
        if self._next >= len(self._chunks):
            return False
        chunk = self._chunks[self._next]
        start = self._text.find(chunk, self._next_from)
        self._after += [Word(start + w.start, start + w.end, w.text) for w in chunk_words(chunk)]
        self._next, self._next_from = self._next + 1, start + len(chunk)
        return True

    def _read_left(self) -> bool:
        if self._last < 0:
            return False
        chunk = self._chunks[self._last]
        start = self._text.rfind(chunk, 0, self._last_to)
        self._before += [Word(start + w.start, start + w.end, w.text) for w in reversed(chunk_words(chunk))]
        self._last, self._last_to = self._last - 1, start
        return True
