"""Which parts of a document are in which language: a plan with a summary in another one, or with a third in between.

Words that begin with a capital and all that is no plain word do not count, so that names, acronyms and addresses of
another language are none of its text. Each of the others speaks for a language whose dictionary knows it and against
one whose dictionary does not; no language of the taxonomy is one more possibility, which nothing speaks for or against.
Of all ways to share out the text the one is taken that the words speak for most, at a price for each change.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from operator import sub
from typing import NamedTuple

from plancli.lexicon import Lexicon
from plancli.model import Document, Kind, Stretch
from plancli.words import fold

_KNOWN, _OTHERS, _UNKNOWN = 1, -1, -3
"""What a word says for a language that knows it, that does not know it while another one does, that does not while none
does. A text is in a language rather than in none where its dictionary knows three words in four, and the other words of
a text that mixes two languages do not make it one of none."""
_CHANGE, _CHANGE_TO_NONE = 12, 20
"""What a change must be worth; a stretch has two of them, or one and an edge of the text."""
_LEAST, _LEAST_SECTION, _LEAST_TOLD = 40, 20, 100
"""Words of a stretch; of one that is a whole section; of any where the document's language was said."""
_SIGNS = "()[]{}<>\"'“”„‘’«»‹›.,;:!?…*_"

_BLOCK = 64
"""Words that are counted together."""
_MOST = 7
"""Languages that the marks of words, numbers that fit a byte, can tell apart."""

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
    document: Document, languages: Sequence[str], lexicon: Lexicon, *, told: bool = False
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
    knowers = _knowers(lexicon, tuple(languages))
    choices = [*languages, None]
    if not _may_change(text, choices, main, knowers):
        return ()  # by far the most texts, whose passages need not be found for this
    units = [
        _unit(text, p.start, p.start if p.kind is Kind.FURNITURE else p.end, knowers, p.kind is Kind.HEADING)
        for p in layout.passages()
    ]
    runs = _without_short(_runs(zip(units, _share_out(units, choices, main), strict=True)), main, told=told)
    if len(runs) == 1 or main not in {run.language for run in runs}:
        return ()
    starts = [0, *(run.units[0].start for run in runs[1:]), len(text)]
    return tuple(Stretch(*edges, run.language) for edges, run in zip(pairwise(starts), runs, strict=True))


def _may_change(text: str, choices: Sequence[str | None], main: str, knowers: "_Knowers") -> bool:
    """Whether any run of words speaks for another choice so much more than for the main one as two changes cost."""
    if len(choices) > _MOST + 1:
        return True
    marks = bytes(map(knowers.__getitem__, text.split())).translate(None, b"\0")
    home, sorts = choices.index(main), sorted(set(marks))
    starts = range(0, len(marks), _BLOCK)
    counts = [[marks.count(mark, start, start + _BLOCK) for start in starts] for mark in sorts]
    for bit, choice in enumerate(choices):
        gains = [_worth({mark - 1: 1}, bit, choice) - _worth({mark - 1: 1}, home, main) for mark in sorts]
        price = 2 * _price(main, choice)
        if choice != main and _at_most(counts, gains) >= price:
            of_mark = dict(zip(sorts, gains, strict=True))
            sums = list(accumulate(map(of_mark.__getitem__, marks), initial=0))
            if max(map(sub, sums, accumulate(sums, min))) >= price:
                return True
    return False


def _at_most(counts: Sequence[Sequence[int]], gains: Sequence[int]) -> int:
    """What the best run is worth at most, from nothing but how many words of each sort every block has.

    A run is worth no more than the blocks that it covers, and what speaks for it in those it begins and ends in.
    """
    worths = [[count * gain for count in of_sort] for of_sort, gain in zip(counts, gains, strict=True)]
    for_it = map(sum, zip(*(of_sort for of_sort, gain in zip(worths, gains, strict=True) if gain > 0), strict=True))
    best = so_far = 0
    for positive, all_in_all in zip(for_it, map(sum, zip(*worths, strict=True)), strict=False):
        best = max(best, so_far + positive)
        so_far = max(positive, so_far + all_in_all, 0)
    return best


def _unit(text: str, start: int, end: int, knowers: "_Knowers", is_heading: bool = False) -> _Unit:
    tokens = text[start:end].split()
    counts = Counter(map(knowers.__getitem__, tokens))
    return _Unit(start, len(tokens), {mark - 1: count for mark, count in counts.items() if mark}, is_heading)


def _share_out(units: Sequence[_Unit], choices: Sequence[str | None], main: str) -> list[str | None]:
    """The best language for each unit, by dynamic programming. The text comes from, and goes back to, the main one."""
    best = {choice: -_price(main, choice) for choice in choices}
    came_from: list[dict[str | None, str | None]] = []
    for unit in units:
        # Where it is all the same, the change comes early: what does not count goes with what follows, as a heading.
        last = {
            choice: max(choices, key=lambda before: (best[before] - _price(before, choice), before == choice))
            for choice in choices
        }
        came_from.append(last)
        best = {
            choice: best[before] - _price(before, choice) + _worth(unit.known, bit, choice)
            for bit, (choice, before) in enumerate(last.items())
        }
    choice = max(choices, key=lambda choice: best[choice] - _price(choice, main))
    path: list[str | None] = []
    for last in reversed(came_from):
        path.append(choice)
        choice = last[choice]
    return path[::-1]


def _price(before: str | None, after: str | None) -> int:
    if before == after:
        return 0
    return _CHANGE_TO_NONE if before is None or after is None else _CHANGE


def _worth(known: _Known, bit: int, choice: str | None) -> int:
    """What some words say for a language, or for none."""
    if choice is None:
        return 0
    return sum(count * (_KNOWN if by >> bit & 1 else _OTHERS if by else _UNKNOWN) for by, count in known.items())


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


class _Knowers(dict[str, int]):
    """A mark for each piece of a text between spaces: 0 if it does not count, else the languages that know it.

    Those are the bits of the number before the mark.
    """

    def __init__(self, lexicon: Lexicon, languages: Sequence[str]) -> None:
        super().__init__()
        self._lexicon, self._languages = lexicon, languages

    def __missing__(self, token: str) -> int:
        word, mark = token.strip(_SIGNS), 0
        if word.isalpha() and word[0].islower():
            folded = fold(word)
            bits = (self._lexicon.known(folded, language) << bit for bit, language in enumerate(self._languages))
            mark = sum(bits) + 1
        self[token] = mark
        return mark


_knowers = lru_cache(maxsize=4)(_Knowers)  # the same words again and again, in every document
