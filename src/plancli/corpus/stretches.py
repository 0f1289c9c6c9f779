"""Which parts of a document are in which language: a plan with a summary in another one, or with a third in between.

Words that begin with a capital and all that is no plain word do not count, so that names, acronyms and addresses of
another language are none of its text. Each of the others speaks for a language whose dictionary knows it and against
one whose dictionary does not; no language of the taxonomy is one more possibility, which nothing speaks for or against.
Of all ways to share out the text the one is taken that the words speak for most, at a price for each change.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import gcd
from operator import sub
from typing import NamedTuple

from plancli.corpus.language import Listen, hear
from plancli.lexicon import Lexicon
from plancli.model import Document, Kind, Passage, Stretch
from plancli.voices import SILENT, Voices, heard, sorts_of, voices

_KNOWN, _OTHERS, _UNKNOWN = 1, -1, -3
"""What a word says for a language that knows it, that does not know it while another one does, that does not while none
does. A text is in a language rather than in none where its dictionary knows three words in four, and the other words of
a text that mixes two languages do not make it one of none."""
_CHANGE, _CHANGE_TO_NONE = 12, 20
"""What a change must be worth; a stretch has two of them, or one and an edge of the text."""
_LEAST, _LEAST_SECTION, _LEAST_TOLD = 40, 20, 100
"""Words of a stretch; of one that is a whole section; of any where the document's language was said."""
_FOR, _AGAINST = b"\xfe", b"\xff"
"""How a word is told of in signs, as many as it counts; no voices."""

_Known = Mapping[int, int]
"""How many words are known by just the languages with these bits."""


class _Unit(NamedTuple):
    """A part of a text that is in one language."""

    start: int
    words: int
    """All of them, those too that do not count."""
    known: _Known
    is_heading: bool = False


class _Run(NamedTuple):
    """Units in a row that are in one language."""

    units: tuple[_Unit, ...]
    language: str | None

    @property
    def words(self) -> int:
        return sum(unit.words for unit in self.units)


def find_stretches(
    document: Document,
    languages: Sequence[str],
    lexicon: Lexicon,
    *,
    told: bool = False,
    listen: Listen | None = None,
) -> tuple[Stretch, ...]:
    """Share out the text of a document that was read among languages and none of them; empty if it has but its own.

    A stretch is whole passages, of another language than the document's with 40 words or more, or a whole section with
    20; 100 where somebody `told` the document's. Where no stretch would be in the document's language, that holds for
    all of it.

    Measured with English and Swedish dictionaries. Of 229 plain texts four get stretches, all four laws with treaties
    in two or three languages. Put into plans, 40 words of one language are found in nine cases of ten and 60 always; of
    German, Dutch, French, Spanish and Finnish 45, of Danish 60 to 100, of Norwegian 50 in an English plan and 100 in a
    Swedish one. Not one text with a misread letter in every fifth word gets any; two of 34 with one in every fourth do.
    """
    text, layout, main = document.text, document.layout, document.language
    if layout is None or main is None:
        return ()
    known = voices(lexicon, tuple(languages))
    choices = [*languages, None]
    spoken = hear(text, main, known, listen)
    if isinstance(spoken, bytes) and not _may_change(spoken, choices, main):
        return ()  # by far the most texts, whose passages need not be found for this
    units = list(units_of(text, layout.passages(), spoken, known))
    runs = _without_short(_runs(zip(units, _share_out(units, choices, main), strict=True)), main, told=told)
    if len(runs) == 1 or main not in {run.language for run in runs}:
        return ()
    starts = [0, *(run.units[0].start for run in runs[1:]), len(text)]
    return tuple(Stretch(*edges, run.language) for edges, run in zip(pairwise(starts), runs, strict=True))


def _may_change(spoken: bytes, choices: Sequence[str | None], main: str) -> bool:
    """Whether any run of words speaks for another choice so much more than for the main one as two changes cost."""
    home, sorts = choices.index(main), sorts_of(spoken)
    for bit, choice in enumerate(choices):
        gains = {voice: _worth(voice - 1, bit, choice) - _worth(voice - 1, home, main) for voice in sorts}
        if choice != main and may_gain(spoken, gains, 2 * _price(main, choice)):
            return True
    return False


def may_gain(spoken: bytes, gains: Mapping[int, int], price: int) -> bool:
    """Whether any run of words is worth a price: by far the most texts have none, and that is told quickly.

    Words for it are few, so the sum is taken from one of them to the next: what lies between is against it. At first
    all words for it count as much as the strongest, and all against it as little as the weakest.
    """
    least = min([-gain for gain in gains.values() if gain < 0], default=0)
    if not _reaches(spoken, gains, price, max(gains.values(), default=0), least):
        return False
    unit = gcd(price, *gains.values())
    for voice, gain in gains.items():
        if abs(gain) > unit:
            spoken = spoken.replace(bytes([voice]), bytes([voice]) * (abs(gain) // unit))
    return _reaches(spoken, gains, price, unit, unit)


def _reaches(spoken: bytes, gains: Mapping[int, int], price: int, gain: int, loss: int) -> bool:
    """Whether a run reaches a price where each word for it is worth the gain, and each against it costs the loss."""
    sign_of = bytes.maketrans(bytes(gains), b"".join([_FOR if each > 0 else _AGAINST for each in gains.values()]))
    signs = spoken.translate(sign_of, bytes([SILENT, *(voice for voice, each in gains.items() if not each)]))
    worth = 0
    for number in map(len, signs.split(_FOR)[:-1]):
        against = number * loss
        worth = worth - against + gain if worth > against else gain
        if worth >= price:
            return True
    return False


def units_of(text: str, passages: Iterable[Passage], spoken: Sequence[int], known: Voices) -> Iterator[_Unit]:
    """A unit for each passage. What a whole text's pieces speak for is `spoken`; it is looked up for cut ones alone."""
    sorts = [(voice, voice - 1) for voice in sorts_of(spoken)]
    position = index = 0
    for start, last, kind, _ in passages:
        end = start if kind is Kind.FURNITURE else last
        pieces = text[start:end].split()
        if _is_edge(text, start) and _is_edge(text, end):
            if not text[position:start].isspace():
                index += len(text[position:start].split())
            here = spoken[index : index + len(pieces)]
            position, index = end, index + len(pieces)
            counts = {by: number for voice, by in sorts if (number := here.count(voice))}
        else:
            counts = {voice - 1: number for voice, number in heard(pieces, known).items()}
        yield _Unit(start, len(pieces), counts, kind is Kind.HEADING)


def _is_edge(text: str, offset: int) -> bool:
    """Whether an offset cuts no piece."""
    return offset in (0, len(text)) or text[offset].isspace() or text[offset - 1].isspace()


def _share_out(units: Sequence[_Unit], choices: Sequence[str | None], main: str) -> list[str | None]:
    """The best language for each unit, by dynamic programming. The text comes from, and goes back to, the main one."""
    every = range(len(choices))
    prices = [[_price(before, after) for before in choices] for after in choices]
    sorts = {by for unit in units for by in unit.known}
    worth_of = [{by: _worth(by, bit, choice) for by in sorts} for bit, choice in enumerate(choices)]
    best = [-_price(main, choice) for choice in choices]
    came_from: list[list[int]] = []
    for unit in units:
        known = unit.known.items()
        last: list[int] = []
        worths: list[int] = []
        for now, of_choice in enumerate(prices):
            through = list(map(sub, best, of_choice))
            worth, worth_here = max(through), worth_of[now]
            # Where it is all the same the change comes early: what does not count goes with what follows, as a heading.
            last.append(now if through[now] == worth else through.index(worth))
            for by, count in known:
                worth += count * worth_here[by]
            worths.append(worth)
        came_from.append(last)
        best = worths
    now = max(every, key=lambda now: best[now] - _price(choices[now], main))
    path: list[str | None] = []
    for last in reversed(came_from):
        path.append(choices[now])
        now = last[now]
    return path[::-1]


def _price(before: str | None, after: str | None) -> int:
    if before == after:
        return 0
    return _CHANGE_TO_NONE if before is None or after is None else _CHANGE


def _worth(by: int, bit: int, choice: str | None) -> int:
    """What a word says for a language, or for none; `by` has the bits of the languages that know it."""
    if choice is None:
        return 0
    return _KNOWN if by >> bit & 1 else _OTHERS if by else _UNKNOWN


def _runs(placed: Iterable[tuple[_Unit, str | None]]) -> list[_Run]:
    groups = groupby(placed, key=lambda unit: unit[1])
    return [_Run(tuple(unit for unit, _ in group), language) for language, group in groups]


def _without_short(runs: list[_Run], main: str, *, told: bool) -> list[_Run]:
    """The runs with those that are too short, the shortest first, given to the longer one of their neighbours."""
    while short := [index for index in range(len(runs)) if _is_short(runs, index, main, told=told)]:
        index = min(short, key=lambda index: runs[index].words)
        neighbours = runs[max(0, index - 1) : index] + runs[index + 1 : index + 2]
        taker = max(neighbours, key=lambda run: run.words)
        runs[index] = runs[index]._replace(language=taker.language)
        runs = _runs((unit, run.language) for run in runs for unit in run.units)
    return runs


def _is_short(runs: Sequence[_Run], index: int, main: str, *, told: bool) -> bool:
    run, following = runs[index], runs[index + 1 : index + 2]
    if run.language == main or len(runs) == 1:
        return False
    if told:
        return run.words < _LEAST_TOLD
    is_section = run.units[0].is_heading and all(other.units[0].is_heading for other in following)
    return run.words < (_LEAST_SECTION if is_section else _LEAST)
