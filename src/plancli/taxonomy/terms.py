"""How a keyword or phrase is written, `=` and `*` included, and why some can never be met by any text."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from plancli.errors import quoted
from plancli.words import GAP, find_words, fold, is_acronym, squash, straighten

_FEWEST_BESIDE_A_STAR = 3


class NeverMatchesError(ValueError):
    """A text that no document can meet."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class Star(Enum):
    """Where a word of a keyword is open."""

    NONE = auto()
    BEHIND = auto()
    """`digital*`"""
    BEFORE = auto()
    """`*personal`"""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a keyword or phrase."""

    text: str
    """As written but for typographic signs where `exact`, else folded."""
    star: Star = Star.NONE
    exact: bool = False
    """Behind `=`: met only as written."""
    capitals: bool = False
    """An acronym: met only in capitals."""

    def covers(self, other: "Word") -> bool:
        """Whether this one meets every word that is the same as, or begins or ends like, the other one."""
        if self.exact:
            return other.exact and self.text == other.text
        mine, its = squash(self.text), squash(fold(other.text))
        match self.star:
            case Star.BEHIND:
                return other.star is not Star.BEFORE and its.startswith(mine)
            case Star.BEFORE:
                return other.star is not Star.BEHIND and its.endswith(mine)
            case Star.NONE:
                same = other.star is Star.NONE and self.text == fold(other.text)
                return same and (other.capitals or not self.capitals)


@lru_cache(maxsize=1 << 14)  # asked for by several checks
def read_term(text: str) -> tuple[Word, ...]:
    """Take a keyword or phrase apart, `closer to home`, `=CEO` or `digital* tool`.

    Raises NeverMatchesError where no text could meet it.
    """
    exact = text.startswith("=")
    body = unicodedata.normalize("NFC", text[1:] if exact else text)
    spans = list(find_words(body))
    if not spans:
        message = "a star alone" if body.strip() == "*" else f"{quoted(text)} has no letter or digit"
        raise NeverMatchesError(f"{message}, so it can never match", "write at least one word")
    for (_, end), (start, _) in pairwise(spans):
        if not GAP.fullmatch(body, end, start):
            raise NeverMatchesError(
                f"{quoted(text)} can never match: {quoted(body[end:start])} parts its words, which ends a phrase",
                "write several keywords, or {near: [one, other], within: 0}",
            )
    if exact:
        _refuse_loose_ends(body, spans)
        return tuple(
            Word(straighten(body[start:end]), exact=True, capitals=is_acronym(body[start:end])) for start, end in spans
        )
    stars = _stars(body, spans)
    return tuple(
        Word(fold(body[start:end]), star, capitals=star is Star.NONE and is_acronym(body[start:end]))
        for (start, end), star in zip(spans, stars, strict=True)
    )


def spans_all(phrase: Sequence[Word], term: Sequence[Word]) -> bool:
    """Whether the phrase is met wherever the term is, over all of it."""
    return len(phrase) == len(term) and all(map(Word.covers, phrase, term))


def lies_in(phrase: Sequence[Word], term: Sequence[Word]) -> bool:
    """Whether the phrase is met wherever the term is, over some of its words or all."""
    return any(spans_all(phrase, term[i : i + len(phrase)]) for i in range(len(term) - len(phrase) + 1))


def _refuse_loose_ends(body: str, spans: list[tuple[int, int]]) -> None:
    if "*" in body:
        raise NeverMatchesError(f"`=` and a star in one: {quoted('=' + body)} can never match", "leave one of them out")
    start, end = spans[0][0], spans[-1][1]
    if (start, end) != (0, len(body)):
        raise NeverMatchesError(
            f"{quoted('=' + body)} can never match: behind `=`, text begins and ends with a letter or digit",
            f'write "={body[start:end]}"',
        )


def _stars(body: str, spans: list[tuple[int, int]]) -> list[Star]:
    """Find the star of each word; every star must be some word's."""
    starts = {start: number for number, (start, _) in enumerate(spans)}
    ends = {end: number for number, (_, end) in enumerate(spans)}
    stars = [Star.NONE] * len(spans)
    for place in (i for i, char in enumerate(body) if char == "*"):
        behind, before = ends.get(place), starts.get(place + 1)
        number = behind if behind is not None else before
        if number is None:
            raise NeverMatchesError(_about(body, "a star beside no word"), "put it right behind or before the letters")
        if behind is not None and before is not None:
            raise NeverMatchesError(
                _about(body, "a star in the middle of a word"), "put it behind or before the letters"
            )
        if stars[number] is not Star.NONE:
            raise NeverMatchesError(_about(body, "a star on both sides of a word"), "leave one of them out")
        start, end = spans[number]
        if len(squash(fold(body[start:end]))) < _FEWEST_BESIDE_A_STAR:
            raise NeverMatchesError(_about(body, "fewer than three letters beside a star"), "write more of the word")
        stars[number] = Star.BEFORE if behind is None else Star.BEHIND
    return stars


def _about(body: str, what: str) -> str:
    return f"{quoted(body)} can never match: {what}"
