"""Documents made of frames, words and keywords, from one seed: the same bytes every time, and each keyword's place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.data.damage import Speech, damaged
from benchmarks.data.frames import Frame
from benchmarks.data.words import Words

LENGTH = 20_000
"""Code points of a document, about."""
APART = 2_500
"""Code points from one keyword to the next, on average."""
_WRAPPED = 3
"""One document in so many has lines of a fixed width, as text taken from a PDF has."""
_WIDTH = 90


@dataclass(frozen=True, slots=True)
class Tongue:
    """What documents in one language are made from."""

    code: str
    frames: Sequence[Frame]
    common: Sequence[str]
    """The commonest words, in that order."""
    rare: Sequence[str]
    """A stock of others."""
    keywords: Sequence[tuple[str, str]]
    """(theme, keyword)"""
    speech: Speech


@dataclass(frozen=True, slots=True)
class Place:
    """A keyword that was put into a document."""

    start: int
    """In code points, as is `end`."""
    end: int
    theme: str
    keyword: str
    kind: str
    """`exact` or a kind of damage."""
    text: str
    """As it stands in the document."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made."""

    name: str
    language: str
    text: str
    places: tuple[Place, ...]
    """In the order of the text."""


def documents(tongues: Sequence[Tongue], *, size: int, seed: int) -> Iterator[Made]:
    """Make documents, the languages in turn, until they have `size` bytes in UTF-8.

    A smaller size gives the first documents of a larger one.
    """
    rng = Random(seed)
    words = [Words(tongue.common, tongue.rare, tongue.speech.letters, rng) for tongue in tongues]
    number = written = 0
    while written < size:
        turn = number % len(tongues)
        tongue, wrapped = tongues[turn], number // len(tongues) % _WRAPPED == 0
        text, places = _document(tongue, words[turn], rng, wrapped=wrapped)
        yield Made(f"{number:06}-{tongue.code}.txt", tongue.code, text, places)
        written += len(text.encode())
        number += 1


def _document(tongue: Tongue, words: Words, rng: Random, *, wrapped: bool) -> tuple[str, tuple[Place, ...]]:
    pieces: list[str] = []
    places: list[Place] = []
    length = 0
    while length < LENGTH:
        frame = rng.choice(tongue.frames)
        drawn = [_capital(words.draw()) if capital else words.draw() for capital in frame.capitals]
        line = frame.filled(drawn)
        if rng.random() * APART < len(line):
            place = _put_keyword(tongue, frame, drawn, rng, length)
            places.append(place)
            line = frame.filled(drawn)
            inside = (place.start - length, place.end - length)
        else:
            inside = (0, 0)
        pieces += [_wrap(line, inside) if wrapped else line, "\n\n"]
        length += len(line) + 2
    return "".join(pieces), tuple(places)


def _put_keyword(tongue: Tongue, frame: Frame, drawn: list[str], rng: Random, length: int) -> Place:
    """Put a keyword into a slot of a frame, and say where in the document that is."""
    theme, keyword = rng.choice(tongue.keywords)
    kind, text = damaged(keyword, tongue.speech, rng)
    slot = rng.randrange(len(drawn))
    drawn[slot] = text = _capital(text) if frame.capitals[slot] else text
    start = length + frame.offset(drawn, slot)
    return Place(start, start + len(text), theme, keyword, kind, text)


def _capital(word: str) -> str:
    """A word with a capital, if that does not make it longer, as it would a German sharp s."""
    capital = word[:1].upper()
    return capital + word[1:] if len(capital) == 1 else word


def _wrap(line: str, inside: tuple[int, int]) -> str:
    """Break a line at the spaces before its width is reached, but not between two offsets; its length stays."""
    lines, start = [], 0
    while len(line) - start > _WIDTH:
        cut = line.rfind(" ", start, start + _WIDTH)
        if inside[0] <= cut < inside[1]:
            cut = line.rfind(" ", start, inside[0])
        if cut <= start:
            break
        lines.append(line[start:cut])
        start = cut + 1
    return "\n".join([*lines, line[start:]])
