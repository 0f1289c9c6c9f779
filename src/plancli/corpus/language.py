"""Which of the taxonomy's languages a text is in, by how many of its running words their dictionaries know."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil
from operator import add
from typing import TypeAlias

from plancli.lexicon import Lexicon
from plancli.voices import Voices, heard, tally, voices

_WINDOW, _WINDOWS = 400, 40
_KNOWN, _ENOUGH = 0.8, 0.25
_GLANCE, _GLANCES = 100, (0.25, 0.5, 0.75)
"""Code points that tell which language is tried first, and at what parts of a text they begin."""
_SOME = 1000
"""Pieces of a long text, or somewhat fewer, that show whether it is in that language."""

Listen: TypeAlias = Callable[[str, str], bytes]
"""Gives the voices of a text's pieces, in their order, for the text and its main language."""


def detect(text: str, languages: Sequence[str], lexicon: Lexicon, listen: Listen | None = None) -> str | None:
    """The language of a text, or None where it is in none of them or has too few words to tell.

    It is the one that knows most of the text's words, if that is 80 % and no other knows as many. Where a glance at
    three places does not make that likely, or it proves not so, the text is looked at through 40 windows of 400 code
    points spread over it; a shorter text is looked at whole. A window is in the language that knows most of its words,
    if that is 80 % and no other knows as many. Only plain words count, see `plancli.voices`, and those with a capital
    only if most words have one. A text is in a language if a quarter of its words lie in windows of that language; of
    several, in the one that knows most words of the whole.

    Measured with English and Swedish dictionaries. Of 217 texts of 20 kB all are told right, among them four that mix
    languages. The dictionary knows 91 % and more of a text's words where it is in one language, 80 % and more where
    every fifth word was damaged (still told right), but of Norwegian 55 %, Danish 48 %, Spanish 41 %, French 38 %,
    Dutch 36 %, German 29 %, Finnish 14 %. The hardest is Danish to a Norwegian dictionary with 71 %. Of lines of five
    words 91 % are told right and nearly all others not at all, of ten 96 %; of foreign lines of five words 5 % are
    taken for one of the two, of ten 2 %.
    """
    known, number = voices(lexicon, tuple(languages)), len(languages)
    if (likely := _clear(_glance(text, known), number)) is not None:
        spoken = hear(text, languages[likely], known, listen)
        some = spoken[:: 1 + len(spoken) // _SOME]
        heard_of = tally(some)
        if 2 * sum(heard_of.values()) >= len(some) and (found := _clear(heard_of, number)) is not None:
            return languages[found]
    held, counts, total = [0] * number, [0] * number, 0
    for words in _windows(text, known):
        in_all = sum(words.values())
        total, counts = total + in_all, list(map(add, counts, _of_each(words, number)))
        if (found := _clear(words, number)) is not None:
            held[found] += in_all
    enough = [index for index, words in enumerate(held) if words and words >= _ENOUGH * total]
    return languages[max(enough, key=counts.__getitem__)] if enough else None


def hear(text: str, language: str, known: Voices, listen: Listen | None = None) -> Sequence[int]:
    """The voices of a text's pieces between spaces: bytes, but where there are too many languages for that.

    If `listen` tells them, coding the text next costs less where it is in the `language`.
    """
    if known.is_of_many:
        return list(map(known.__getitem__, text.split()))
    return listen(text, language) if listen else bytes(map(known.__getitem__, text.split()))


def _glance(text: str, known: Voices) -> Mapping[int, int]:
    """How often which voice is at three places of a text."""
    starts = [int(place * len(text)) for place in _GLANCES]
    return heard([piece for start in starts for piece in _whole(text, start, start + _GLANCE)], known)


def _windows(text: str, known: Voices) -> Iterator[Mapping[int, int]]:
    """How often which voice is in each window of a text."""
    step = max(_WINDOW, len(text) / _WINDOWS)
    for start in [round(index * step) for index in range(min(_WINDOWS, ceil(len(text) / _WINDOW)))]:
        pieces = _whole(text, start, min(start + _WINDOW, len(text)))
        words = heard(pieces, known)
        if 2 * sum(words.values()) < len(pieces):
            in_any_case = heard(map(str.lower, pieces), known)
            words = in_any_case if 2 * sum(words.values()) < sum(in_any_case.values()) else words
        yield words


def _whole(text: str, start: int, end: int) -> list[str]:
    """The pieces of a stretch of a text, less those that its edges cut."""
    if not (pieces := text[start:end].split()):
        return []
    cut_before = start > 0 and not (text[start - 1].isspace() or text[start].isspace())
    cut_behind = end < len(text) and not (text[end - 1].isspace() or text[end].isspace())
    return pieces[cut_before : len(pieces) - cut_behind]


def _clear(words: Mapping[int, int], number: int) -> int | None:
    """Which of a number of languages knows so many of some words, and more than any other, that they are in it."""
    of_each = _of_each(words, number)
    most = max(of_each)
    return of_each.index(most) if most and most >= _KNOWN * sum(words.values()) and of_each.count(most) == 1 else None


def _of_each(words: Mapping[int, int], number: int) -> list[int]:
    """How many of some words each of a number of languages knows."""
    return [sum([n for voice, n in words.items() if voice - 1 >> bit & 1]) for bit in range(number)]
