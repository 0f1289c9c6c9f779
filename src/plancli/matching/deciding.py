"""From places to hits: what furniture, `exclude`, `unless`, `near`, `weak` and overlaps leave of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

from plancli.matching.near import combinations
from plancli.matching.reading import WEAKNESS, weakest
from plancli.matching.rulebook import Role, Rule, Rulebook
from plancli.matching.scan import Place
from plancli.matching.vocabulary import Vocabulary
from plancli.model import How, Keyword, Kind, Layout, Passage

Span: TypeAlias = tuple[int, int]


class Fate(Enum):
    """What became of a keyword that was met."""

    COUNTS = auto()
    FURNITURE = auto()
    """Its passage is page matter."""
    EXCLUDED = auto()
    """It touches a phrase that its theme excludes."""
    UNLESS = auto()
    """It lies inside a phrase that the keyword itself excepts."""
    ALONE = auto()
    """It is weak, and neither its passage nor the heading above has another hit of its theme."""
    OVERLAPPED = auto()
    """A longer hit of its theme lies across it."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A keyword met at a place, before the other rules have had their say."""

    theme: int
    """Index in the taxonomy."""
    order: int
    """Of the keyword in its theme."""
    keyword: Keyword
    passage: Passage
    how: How
    span: Span
    """From the first met word to the last."""
    parts: tuple[Span, ...]
    """Where its terms are met, in the order of the terms."""

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Longest first, then leftmost; of two at one place the better met, then the first in the file."""
        start, end = self.span
        return start - end, start, WEAKNESS[self.how], self.order


@dataclass(frozen=True, slots=True)
class Decided:
    """What a document's places come to."""

    fates: tuple[tuple[Candidate, Fate], ...]
    """Every keyword met, in the order of the text, then of the taxonomy."""
    furniture: frozenset[int]
    """Where the passages that the taxonomy's furniture phrases mark begin."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """A document's places by what they are for; passages are told by where they begin."""

    candidates: dict[tuple[int, int, How, tuple[Span, ...]], Candidate] = field(default_factory=dict)
    """Each candidate once, however often its pattern was met."""
    furniture: set[int] = field(default_factory=set)
    excluded: dict[tuple[int, int], list[Span]] = field(default_factory=lambda: defaultdict(list))
    """By theme and passage."""
    excepted: dict[tuple[int, int, int], list[Span]] = field(default_factory=lambda: defaultdict(list))
    """By theme, keyword and passage."""

    def add(self, candidate: Candidate) -> None:
        """Take a candidate that was not met in the same way before."""
        self.candidates.setdefault((candidate.theme, candidate.order, candidate.how, candidate.parts), candidate)


def decide(places: Iterable[Place], text: str, layout: Layout, rules: Rulebook, vocabulary: Vocabulary) -> Decided:
    """Give every keyword that was met its fate."""
    gathered = _gather(places, text, layout, rules, vocabulary)
    fates: dict[Candidate, Fate] = {}
    rivals: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in gathered.candidates.values():
        if fate := _dropped(candidate, gathered):
            fates[candidate] = fate
        else:
            rivals[candidate.theme].append(candidate)
    for of_theme in rivals.values():
        fates.update(_settle(of_theme, layout))
    in_order = sorted(fates, key=lambda c: (c.span[0], c.theme, c.rank))
    return Decided(tuple((candidate, fates[candidate]) for candidate in in_order), frozenset(gathered.furniture))


def _gather(places: Iterable[Place], text: str, layout: Layout, rules: Rulebook, vocabulary: Vocabulary) -> _Gathered:
    gathered = _Gathered()
    for place in sorted(places, key=lambda p: (p.start, p.end, p.rule, WEAKNESS[p.how])):
        rule, passage = rules.rules[place.rule], layout.passage_at(place.start)
        span = place.start, place.end
        if place.end > passage.end:
            continue  # a phrase does not go on in the next passage
        match rule:
            case Rule(role=Role.FURNITURE):
                gathered.furniture.add(passage.start)
            case Rule(role=Role.EXCLUDE):
                gathered.excluded[rule.theme, passage.start].append(span)
            case Rule(role=Role.UNLESS):
                gathered.excepted[rule.theme, rule.order, passage.start].append(span)
            case Rule(role=Role.KEYWORD, theme=theme, order=order, keyword=Keyword() as keyword):
                gathered.add(Candidate(theme, order, keyword, passage, place.how, span, (span,)))
            case Rule(role=Role.NEAR, theme=theme, order=order, keyword=Keyword() as keyword):
                for rows in combinations(keyword, rules.near[place.rule], text, passage, vocabulary):
                    parts = tuple((row.start, row.end) for row in rows)
                    whole = min(start for start, _ in parts), max(end for _, end in parts)
                    how = weakest(row.how for row in rows)
                    gathered.add(Candidate(theme, order, keyword, passage, how, whole, parts))
            case _:
                raise AssertionError(rule)  # a keyword's rule has its keyword
    return gathered


def _dropped(candidate: Candidate, gathered: _Gathered) -> Fate | None:
    """Why a candidate is out before it is weighed against others of its theme; None where it is not."""
    passage, theme = candidate.passage, candidate.theme
    if passage.start in gathered.furniture or passage.kind is Kind.FURNITURE:
        return Fate.FURNITURE
    excluded = gathered.excluded.get((theme, passage.start), ())
    if any(_touch(part, span) for part in candidate.parts for span in excluded):
        return Fate.EXCLUDED
    excepted = gathered.excepted.get((theme, candidate.order, passage.start), ())
    if any(_lies_in(candidate.span, span) for span in excepted):
        return Fate.UNLESS
    return None


def _settle(rivals: Sequence[Candidate], layout: Layout) -> dict[Candidate, Fate]:
    """Settle weak keywords and overlaps among what is left of one theme."""
    strong = _longest_by_passage(c for c in rivals if not c.keyword.weak)
    fates = {c: Fate.ALONE for c in rivals if c.keyword.weak and not _has_company(c, strong, layout)}
    kept = {c for found in _longest_by_passage(c for c in rivals if c not in fates).values() for c in found}
    return {c: fates.get(c) or (Fate.COUNTS if c in kept else Fate.OVERLAPPED) for c in rivals}


def _longest_by_passage(candidates: Iterable[Candidate]) -> dict[int, list[Candidate]]:
    """Let the longest win, then the leftmost: a place counts once a theme. By where the passage begins."""
    kept: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda c: c.rank):
        if not any(_touch(candidate.span, other.span) for other in kept[candidate.passage.start]):
            kept[candidate.passage.start].append(candidate)
    return kept


def _has_company(weak: Candidate, strong: dict[int, list[Candidate]], layout: Layout) -> bool:
    """Whether another hit of the theme stands in the passage of a weak keyword, or in the heading above."""
    if any(not _touch(weak.span, other.span) for other in strong.get(weak.passage.start, ())):
        return True
    heading = layout.heading_above(weak.span[0])
    return heading is not None and bool(strong.get(heading.start))


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
