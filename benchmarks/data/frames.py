"""Sentences of the project's own corpus as frames: their short words and marks stay, their long words are slots."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LONG = 5
_CHUNK = re.compile(rf"(?P<before>[^\w\s]*)(?P<word>[^\W\d_]{{{_LONG},}})(?P<behind>[^\w\s]*)")
_TAG = re.compile(r"<[^<>]*>")
_FEWEST_SLOTS = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of text with slots for words."""

    literals: tuple[str, ...]
    """What stands before each slot and, last, behind all of them: one more than there are slots."""
    capitals: tuple[bool, ...]
    """Whether the word of each slot begins with a capital."""

    def filled(self, words: Sequence[str]) -> str:
        """The line with a word in each slot."""
        return "".join(part for pair in zip(self.literals, [*words, ""], strict=True) for part in pair)

    def offset(self, words: Sequence[str], slot: int) -> int:
        """Where in the filled line the word of a slot begins."""
        return sum(map(len, self.literals[: slot + 1])) + sum(map(len, words[:slot]))


def frames_of(texts: Iterable[str]) -> tuple[Frame, ...]:
    """The lines of some texts that have at least two slots, in their order; tags end a line."""
    lines = (line for text in texts for line in _TAG.sub("\n", text).splitlines())
    frames = (_frame(" ".join(line.split())) for line in lines)
    return tuple(frame for frame in frames if len(frame.capitals) >= _FEWEST_SLOTS)


def long_words(texts: Iterable[str]) -> Iterator[str]:
    """The words of some texts that frames would have slots for, in small letters."""
    for text in texts:
        for chunk in _TAG.sub("\n", text).split():
            if match := _CHUNK.fullmatch(chunk):
                yield match["word"].lower()


def _frame(line: str) -> Frame:
    literals, capitals, literal = [], [], ""
    for number, chunk in enumerate(line.split(" ")):
        literal += " " if number else ""
        if match := _CHUNK.fullmatch(chunk):
            literals.append(literal + match["before"])
            capitals.append(match["word"][0].isupper())
            literal = match["behind"]
        else:
            literal += chunk
    return Frame((*literals, literal), tuple(capitals))
