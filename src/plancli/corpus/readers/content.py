"""Which parts of a web page are its content: those that trafilatura takes, and what stands among them.

By itself trafilatura leaves out headings, tables and boxes in the middle of a text; and what is left out would be
neither coded nor told of.
"""

import re
from collections import Counter
from collections.abc import Sequence

from plancli.corpus.readers.tree import Part
from plancli.model import Kind

_WORD = re.compile(r"\w+")
_LONG = 6
"""Words of a part that is looked for in all of the extract; shorter ones must stand between the same long ones."""
_RUN = 4
_HALF = 0.5
_NEARLY_ALL = 0.9
_PAGE_DEPTH = 2
"""How many elements stand around all of a page: `html` and `body`."""


def content(parts: Sequence[Part], extract: str) -> list[bool]:
    """Whether each part of a page is content; `extract` is the text that trafilatura took."""
    taken = [part_is and not part.is_notice for part, part_is in zip(parts, _taken(parts, extract), strict=True)]
    if not any(taken):
        return [not (part.is_notice or part.is_matter or part.linked > _HALF) for part in parts]
    home = _home(parts, taken)
    first, last = taken.index(True), len(taken) - 1 - taken[::-1].index(True)
    begins = first
    while begins and parts[begins - 1].kind is Kind.HEADING and _may_be(parts[begins - 1]):
        begins -= 1  # titles often stand in an element of their own
    is_whole_page = len(home) <= _PAGE_DEPTH
    return [
        was_taken
        or begins <= index < first
        or (_may_be(part) and part.path[: len(home)] == home and (first <= index <= last or not is_whole_page))
        for index, (part, was_taken) in enumerate(zip(parts, taken, strict=True))
    ]


def _may_be(part: Part) -> bool:
    """Whether a part that was not taken may be content."""
    return not (part.is_notice or part.is_matter) and (part.linked <= _HALF or part.kind is Kind.HEADING)


def _taken(parts: Sequence[Part], extract: str) -> list[bool]:
    """Whether the words of each part stand in the extract, those of short parts at the same place of it."""
    words = [_WORD.findall(part.text.casefold()) for part in parts]
    whole = _WORD.findall(extract.casefold())
    runs = {tuple(whole[index : index + _RUN]) for index in range(len(whole) - _RUN + 1)}
    text = f" {' '.join(whole)} "
    taken = [False] * len(parts)
    short: list[int] = []
    position = 0
    for index, own in enumerate(words):
        if len(own) < _LONG:
            short.append(index)
            continue
        found = text.find(_needle(own), position)
        taken[index] = found >= 0 or _share(own, runs) >= _HALF
        if found >= 0:
            _take_short(parts, words, taken, short, text[position : found + 1])
            short, position = [], found + len(_needle(own)) - 1
    _take_short(parts, words, taken, short, text[position:])
    return taken


def _take_short(
    parts: Sequence[Part], words: Sequence[list[str]], taken: list[bool], short: Sequence[int], between: str
) -> None:
    """Mark the short parts whose words stand, in their order, in a stretch of the extract."""
    position = 0
    for index in short:
        found = -1 if parts[index].is_matter else between.find(_needle(words[index]), position)
        if found >= 0:
            taken[index], position = True, found + len(_needle(words[index])) - 1


def _needle(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _share(words: Sequence[str], runs: set[tuple[str, ...]]) -> float:
    """The share of a part's runs of four words that stand in the extract."""
    own = [tuple(words[index : index + _RUN]) for index in range(len(words) - _RUN + 1)]
    return sum(run in runs for run in own) / len(own)


def _home(parts: Sequence[Part], taken: Sequence[bool]) -> tuple[int, ...]:
    """The path to the innermost element around nearly all that was taken."""
    kept = [part for part, was_taken in zip(parts, taken, strict=True) if was_taken]
    total = sum(len(part.text) for part in kept)
    home: tuple[int, ...] = ()
    while True:
        within: Counter[int] = Counter()
        for part in kept:
            if len(part.path) > len(home) and part.path[: len(home)] == home:
                within[part.path[len(home)]] += len(part.text)
        best = max(within, key=lambda number: (within[number], -number), default=0)
        if within[best] < _NEARLY_ALL * total:
            return home
        home = (*home, best)
