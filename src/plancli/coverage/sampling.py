"""Drawing passages for hand coding, so that what the program misses has its chance to be drawn too.

Each passage is in one stratum: of its language and the rarest of the themes it was found with, or of its language and
no theme. Found and not found get the same number of passages for each theme and language, so the stratum without a
theme, which is every theme's, gets as many shares as there are themes. What a small stratum cannot give, the others do.
"""

import heapq
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import NamedTuple

from plancli.model import Coding, Document, Kind, Passage, Status

_LINE_END = re.compile(r"\r\n|\r|\n")


class Stratum(NamedTuple):
    """A part of the corpus: passages of one language, found or not."""

    language: str
    theme: str | None
    """The rarest theme in that language of those that a passage was found with; None where it was found with none."""


@dataclass(frozen=True, slots=True)
class DrawnPassage:
    """A passage for people to code. It does not say what the program found in it."""

    document: Document
    """Without its text."""
    passage: Passage
    text: str
    line: int | None
    """From 1; None where the lines are not those of the file."""
    heading: str | None
    stratum: int
    """A number that stands for the stratum."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Passages drawn, and the strata they came from."""

    passages: tuple[DrawnPassage, ...]
    """In the order of the documents' ids and their texts."""
    sizes: Mapping[int, int]
    """How many passages each stratum has."""

    @property
    def drawn(self) -> Counter[int]:
        """How many were drawn from each stratum."""
        return Counter(passage.stratum for passage in self.passages)

    @property
    def population(self) -> int:
        """How many passages there were to draw from."""
        return sum(self.sizes.values())


@dataclass(slots=True)
class _Pool:
    """Passages of one language that were found with the same themes: how many, and those with the smallest numbers."""

    room: int
    size: int = 0
    lots: list[tuple[int, str, int, DrawnPassage]] = field(default_factory=list)
    """A heap of (number below 0, document, start, passage): the largest number comes first."""

    def add(self, coding: Coding, passage: Passage, seed: int) -> None:
        """Count a passage, and keep it if its number is among the smallest."""
        self.size += 1
        document = coding.document.id
        number = -_number(seed, document, passage.start)
        if len(self.lots) < self.room:
            heapq.heappush(self.lots, (number, document, passage.start, _drawn(coding.document, passage)))
        elif (number, document, passage.start) > self.lots[0][:3]:
            heapq.heapreplace(self.lots, (number, document, passage.start, _drawn(coding.document, passage)))


def draw(codings: Iterable[Coding], themes: Sequence[str], *, size: int, seed: int) -> Sample:
    """Draw passages, each at most once; fewer than `size` where there are no more.

    A passage is drawn by a number made of the seed and its place, so the result does not depend on the order of the
    documents. Takes one coding after the other and keeps none of their texts. Page furniture and what is in another
    language is never drawn.
    """
    pools: dict[tuple[str, frozenset[str]], _Pool] = {}
    for coding in codings:
        for passage, found in _passages(coding):
            if language := coding.document.language_at(passage.start):
                key = language, found & frozenset(themes)
                pools.setdefault(key, _Pool(size)).add(coding, passage, seed)
    strata = _strata(pools, themes)
    sizes = {stratum: sum(pool.size for pool in of_stratum) for stratum, of_stratum in strata.items()}
    wanted = allocate(sizes, {each: 1 if each.theme else len(themes) for each in sizes}, size)
    # In an order that says nothing of the themes: whoever codes must not see what the program found.
    names = sorted(sizes, key=lambda stratum: _number(seed, *stratum))
    passages = [
        replace(lot[-1], stratum=number)
        for number, stratum in enumerate(names, 1)
        for lot in heapq.nlargest(
            wanted[stratum], (lot for pool in strata[stratum] for lot in pool.lots), key=lambda lot: lot[:3]
        )
    ]
    passages.sort(key=lambda drawn: (drawn.document.id, drawn.passage.start))
    return Sample(tuple(passages), {number: sizes[stratum] for number, stratum in enumerate(names, 1)})


def allocate(room: Mapping[Stratum, int], shares: Mapping[Stratum, int], size: int) -> dict[Stratum, int]:
    """Spread a number over strata by their shares, none getting more than it has room for."""
    given = dict.fromkeys(sorted(room, key=lambda stratum: (stratum.language, stratum.theme or "")), 0)
    for _ in range(min(size, sum(room.values()))):
        needy = min((s for s in given if given[s] < room[s]), key=lambda s: (given[s] + 1) / shares[s])
        given[needy] += 1
    return given


def _strata(pools: Mapping[tuple[str, frozenset[str]], _Pool], themes: Sequence[str]) -> dict[Stratum, list[_Pool]]:
    """The pools by the rarest of their themes."""
    often: Counter[tuple[str, str]] = Counter()
    for (language, found), pool in pools.items():
        often.update({(language, theme): pool.size for theme in found})
    strata: dict[Stratum, list[_Pool]] = {}
    for (language, found), pool in pools.items():
        rarest = min(found, key=lambda theme: (often[language, theme], themes.index(theme)), default=None)
        strata.setdefault(Stratum(language, rarest), []).append(pool)
    return strata


def _passages(coding: Coding) -> Iterator[tuple[Passage, frozenset[str]]]:
    """The passages of a document that can be coded, with the themes that they were found with."""
    document = coding.document
    if document.status is not Status.READ or document.layout is None:
        return
    found: dict[int, set[str]] = {}
    for evidence in coding.evidence:
        found.setdefault(evidence.passage.start, set()).add(evidence.theme)
    for passage in document.layout.passages():
        if passage.kind is not Kind.FURNITURE and passage.start not in coding.furniture:
            yield passage, frozenset(found.get(passage.start, ()))


def _drawn(document: Document, passage: Passage) -> DrawnPassage:
    text = document.text
    heading = document.layout.heading_above(passage.start) if document.layout else None
    return DrawnPassage(
        document=document.without_text(),
        passage=passage,
        text=text[passage.start : passage.end],
        line=len(_LINE_END.findall(text, 0, passage.start)) + 1 if document.has_lines else None,
        heading=text[heading.start : heading.end] if heading else None,
        stratum=0,
    )


def _number(*parts: object) -> int:
    return int.from_bytes(blake2b(repr(parts).encode(), digest_size=8).digest())
