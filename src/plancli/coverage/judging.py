"""One document's hits against its hand coding: a judgement for every unit and theme, and one a theme for the whole."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plancli.coverage.misses import Misses
from plancli.gold import Gold, Unit
from plancli.model import Document, Hit, NearMiss, Status


@dataclass(frozen=True, slots=True)
class Judgement:
    """One unit and one theme: what the program found, and what the hand coding says."""

    document: str
    """Its id."""
    language: str | None
    """Of the document where the unit begins; None where the taxonomy does not have it."""
    theme: str
    unit: Unit
    coded: bool
    """Whether the hand coding has the theme."""
    hits: tuple[Hit, ...]
    """Those of the theme that overlap the unit: it is found where there is one."""
    nearest: tuple[NearMiss, ...] = ()
    """For a missed unit what nearly counted in it."""

    @property
    def found(self) -> bool:
        """Whether the program has the theme."""
        return bool(self.hits)

    @property
    def missed(self) -> bool:
        """Whether only the hand coding has it."""
        return self.coded and not self.hits


@dataclass(frozen=True, slots=True)
class CellJudgement:
    """One document and one theme: whether any of its units has it."""

    document: str
    theme: str
    coded: bool | None
    """None where the theme is only disputed: neither right nor wrong."""
    found: bool
    right: int
    """Units of the document that both have, and below those that one of them has."""
    false_alarms: int
    missed: int


@dataclass(frozen=True, slots=True)
class Judged:
    """One document, judged."""

    document: Document
    """With its text, for quoting."""
    units: int
    """As the coding file has them."""
    judgements: tuple[Judgement, ...]
    """In the order of the text, then of the themes; disputed themes of a unit are left out. None of a document that
    was not read."""
    cells: tuple[CellJudgement, ...]
    """In the order of the themes."""


def judge(document: Document, units: Sequence[Unit], hits: Sequence[Hit], gold: Gold, themes: Sequence[str]) -> Judged:
    """Set a document's hits against its units, for some themes in the taxonomy's order.

    A theme that nobody coded for is taken to be absent from every unit, unless the coding file says which themes were
    coded for; of the cells it is left out.
    """
    if document.status is not Status.READ:
        return Judged(document, len(units), (), ())
    coded_for = [theme for theme in themes if theme in gold.themes]
    judgements: list[Judgement] = []
    found: set[str] = set()
    for unit, overlapping in _overlapping(units, hits):
        found.update(hit.theme for hit in overlapping)
        language = document.language_at(unit.start)
        for theme in coded_for if gold.closed else themes:
            if theme not in unit.disputed:
                of_theme = tuple(hit for hit in overlapping if hit.theme == theme)
                judgements.append(Judgement(document.id, language, theme, unit, theme in unit.themes, of_theme))
    cells = (_cell(theme, document, units, judgements, found=theme in found) for theme in coded_for)
    return Judged(document, len(units), tuple(judgements), tuple(cells))


def _cell(
    theme: str, document: Document, units: Sequence[Unit], judgements: Sequence[Judgement], *, found: bool
) -> CellJudgement:
    coded = any(theme in unit.themes for unit in units)
    disputed = not coded and any(theme in unit.disputed for unit in units)
    outcomes = Counter((j.found, j.coded) for j in judgements if j.theme == theme)
    return CellJudgement(
        document=document.id,
        theme=theme,
        coded=None if disputed else coded,
        found=found,
        right=outcomes[True, True],
        false_alarms=outcomes[True, False],
        missed=outcomes[False, True],
    )


def add_misses(judged: Judged, misses: Misses) -> Judged:
    """The same with what nearly counted in the missed units."""
    nearest: dict[tuple[str, int], tuple[NearMiss, ...]] = {}
    for theme in dict.fromkeys(j.theme for j in judged.judgements if j.missed):
        spans = [(j.unit.start, j.unit.end) for j in judged.judgements if j.missed and j.theme == theme]
        found = misses.within(judged.document, theme, spans)
        nearest |= {(theme, start): near for (start, _), near in zip(spans, found, strict=True)}
    judgements = tuple(replace(j, nearest=nearest.get((j.theme, j.unit.start), ())) for j in judged.judgements)
    return replace(judged, judgements=judgements)


def _overlapping(units: Sequence[Unit], hits: Sequence[Hit]) -> Iterator[tuple[Unit, list[Hit]]]:
    """Each unit, in the order of the text, with the hits that overlap it."""
    hits = sorted(hits, key=lambda hit: (hit.start, hit.end))
    starts = [hit.start for hit in hits]
    longest = max((hit.end - hit.start for hit in hits), default=0)
    for unit in sorted(units, key=lambda unit: (unit.start, unit.end)):
        near = hits[bisect_left(starts, unit.start - longest) : bisect_left(starts, unit.end)]
        yield unit, [hit for hit in near if hit.end > unit.start]
