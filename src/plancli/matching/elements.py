"""From the taxonomy's phrases to elements, the words to look for, and patterns, the rows of them that make a phrase.

A phrase gives one pattern as it is written and a few variants of it: split at its hyphens and with neighbours joined,
so that *self-care*, *self care* and *selfcare* are one phrase.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum, auto
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from plancli.words import WORD, fold, is_acronym, is_short, squash, straighten


@cache  # compiled where it is used: most runs find their rules compiled
def _starred() -> re.Pattern[str]:
    return re.compile(rf"(?P<ends>\*?)(?P<word>{WORD.pattern})(?P<begins>\*?)")


class Mode(IntEnum):  # unlike those of other enumerations, the members are hashed as quickly as numbers
    """How an element asks to be met."""

    PLAIN = auto()
    """In any way but a wildcard; a short word only as it is."""
    JOINED = auto()
    """Neighbours of a phrase run together: like a plain word, but never through a typo."""
    CAPITALS = auto()
    """An acronym: the same in capitals."""
    CASED = auto()
    """As written, case and all."""
    BEGINS = auto()
    """`digital*`: a word that begins so."""
    ENDS = auto()
    """`*personal`: a word that ends so."""


class Element(NamedTuple):
    """One word to look for."""

    text: str
    """Folded; for CASED as written."""
    mode: Mode
    alone: bool = False
    """Whether it is its whole pattern: then a known word is never read as one that lost its dots (*halsa*, *hälsa*)."""


class Pattern(NamedTuple):
    """A row of elements that must be met by words in a row."""

    elements: tuple[Element, ...]
    variant: bool = False
    """Whether it differs from the phrase as written, by a hyphen or a space."""

    @property
    def anchor(self) -> int:
        """The index of the element that is likely the rarest: the one by which the pattern is looked for."""
        if len(self.elements) == 1:
            return 0
        lengths = [len(element.text) for element in self.elements]
        return lengths.index(max(lengths))


Numbers: TypeAlias = tuple[int, ...]
"""The elements of a pattern by their numbers in a rulebook: they are looked up very often, and ints are quick."""


def numbered(pattern: Pattern, numbers: dict[Element, int]) -> Numbers:
    """A pattern's elements by their numbers; elements that have none yet get the next ones."""
    return tuple(numbers.setdefault(element, len(numbers)) for element in pattern.elements)


def patterns(phrase: str) -> tuple[Pattern, ...]:
    """Turn a phrase of the taxonomy, with its `=` and `*`, into the patterns it is looked for by, as written first."""
    if phrase.startswith("="):
        return (Pattern(tuple(_cased(phrase[1:]))),)
    written = tuple(_elements(phrase))
    if len(written) == 1 and "-" not in written[0].text:
        return (Pattern(_marked_if_alone(written)),)
    found = dict.fromkeys([written, *_other_spellings(written)])
    return tuple(Pattern(_marked_if_alone(row), variant=row is not written) for row in found if row)


def _cased(text: str) -> Iterator[Element]:
    for match in WORD.finditer(unicodedata.normalize("NFC", text)):
        yield Element(straighten(match[0]), Mode.CASED)


def _elements(phrase: str) -> Iterator[Element]:
    for match in _starred().finditer(unicodedata.normalize("NFC", phrase)):
        word = fold(match["word"])
        if match["begins"] or match["ends"]:
            yield Element(squash(word), Mode.BEGINS if match["begins"] else Mode.ENDS)
        else:
            yield Element(word, Mode.CAPITALS if is_acronym(match["word"]) else Mode.PLAIN)


def _other_spellings(written: tuple[Element, ...]) -> Iterator[tuple[Element, ...]]:
    parts = tuple(part for element in written for part in _parts(element))
    yield parts
    for row in {written: None, parts: None}:
        for i, (left, right) in enumerate(pairwise(row)):
            if joined := _joined(left, right):
                yield (*row[:i], joined, *row[i + 2 :])
    if len(parts) > 2 and (whole := _joined(*parts)):  # noqa: PLR2004 - a pair is joined above
        yield (whole,)


def _parts(element: Element) -> Iterator[Element]:
    if element.mode is Mode.PLAIN and "-" in element.text:
        yield from (Element(part, Mode.PLAIN) for part in element.text.split("-"))
    else:
        yield element


def _joined(*elements: Element) -> Element | None:
    """Run the elements together; None where they are not plain or make a word so short that it would mean another."""
    if len(elements) < 2 or any([element.mode is not Mode.PLAIN for element in elements]):  # noqa: C419, PLR2004 - quicker
        return None
    text = "".join([squash(element.text) for element in elements])
    return None if is_short(text) else Element(text, Mode.JOINED)


def _marked_if_alone(row: tuple[Element, ...]) -> tuple[Element, ...]:
    return (Element(row[0].text, row[0].mode, alone=True),) if len(row) == 1 else row
