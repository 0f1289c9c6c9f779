"""The ways in which scanning, copying, typing and grammar damage a keyword."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

EXACT = "exact"
_SHORTEST, _LONG = 5, 9
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Speech:
    """What the damage needs to know of a language."""

    letters: str
    """Those that a slip may put in."""
    forms: Mapping[str, Sequence[str]]
    """Other forms of a word of a keyword: *nurses* of *nurse*."""


def edited(word: str, letters: str, rng: Random, *, first: int = 1) -> str:
    """A word with one letter left out, put in, changed, or swapped with the next, from the letter at `first` on."""
    while True:
        at = rng.randrange(first, len(word))
        letter = rng.choice(letters)
        made = rng.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            )
        )
        if made != word:
            return made


def _changed(keyword: str, shortest: int, change: Callable[[str], str]) -> str | None:
    """Change the longest word of a keyword, the first of several; None where it has fewer letters than `shortest`."""
    word = max(_LETTERS.finditer(keyword), key=lambda match: len(match[0]), default=None)
    return None if word is None or len(word[0]) < shortest else _put(keyword, word, change(word[0]))


def _put(keyword: str, word: re.Match[str], changed: str) -> str:
    return keyword[: word.start()] + changed + keyword[word.end() :]


def _slip(keyword: str, speech: Speech, rng: Random) -> str | None:
    return _changed(keyword, _SHORTEST, lambda word: edited(word, speech.letters, rng))


def _slip_at_first_letter(keyword: str, speech: Speech, rng: Random) -> str | None:
    return _changed(keyword, _SHORTEST, lambda word: edited(word[0], speech.letters, rng, first=0) + word[1:])


def _two_slips(keyword: str, speech: Speech, rng: Random) -> str | None:
    return _changed(keyword, _LONG, lambda word: edited(edited(word, speech.letters, rng), speech.letters, rng))


def _inflected(keyword: str, speech: Speech, rng: Random) -> str | None:
    words = [match for match in _LETTERS.finditer(keyword) if speech.forms.get(match[0])]
    if not words:
        return None
    word = rng.choice(words)
    return _put(keyword, word, rng.choice(speech.forms[word[0]]))


def _hyphenated(keyword: str, _: Speech, rng: Random) -> str | None:
    def broken(word: str) -> str:
        at = rng.randrange(2, len(word) - 1)
        return word[:at] + rng.choice(("-\n", "\u00ad\n", "\u00ad")) + word[at:]

    return _changed(keyword, _SHORTEST, broken)


def _over_two_lines(keyword: str, _: Speech, rng: Random) -> str | None:
    spaces = [at for at, letter in enumerate(keyword) if letter == " "]
    if not spaces:
        return None
    at = rng.choice(spaces)
    return keyword[:at] + "\n" + keyword[at + 1 :]


def _other_marks(keyword: str, _: Speech, rng: Random) -> str | None:
    changed = {"-": (" ", "", "\u2011"), "'": ("", "’")}
    marks = [at for at, letter in enumerate(keyword) if letter in changed]
    if not marks:
        return None
    at = rng.choice(marks)
    return keyword[:at] + rng.choice(changed[keyword[at]]) + keyword[at + 1 :]


def _without_dots(keyword: str, _speech: Speech, _rng: Random) -> str | None:
    parts = unicodedata.normalize("NFD", keyword)
    return "".join(part for part in parts if not unicodedata.combining(part))


_WAYS: Mapping[str, tuple[int, Callable[[str, Speech, Random], str | None]]] = {
    EXACT: (34, lambda keyword, _speech, _rng: keyword),
    "typo1": (28, _slip),
    "typo1_first": (8, _slip_at_first_letter),
    "typo2": (9, _two_slips),
    "inflect": (8, _inflected),
    "softhyphen": (7, _hyphenated),
    "linebreak": (6, _over_two_lines),
    "punct": (4, _other_marks),
    "diacr": (4, _without_dots),
}
"""For each kind of damage how often it is tried, in a hundred or so, and what it does; None where it cannot."""
_KINDS = tuple(_WAYS)
_CUMULATIVE = tuple(accumulate(often for often, _ in _WAYS.values()))


def damaged(keyword: str, speech: Speech, rng: Random) -> tuple[str, str]:
    """A kind of damage, drawn, that the keyword can suffer, and the keyword with it; `exact` leaves it whole."""
    while True:
        kind = rng.choices(_KINDS, cum_weights=_CUMULATIVE)[0]
        made = _WAYS[kind][1](keyword, speech, rng)
        if made and (kind == EXACT or made != keyword):
            return kind, made
