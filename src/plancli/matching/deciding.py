"""From places to hits: what furniture, `exclude`, `unless`, `near`, `weak` and overlaps leave of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

from plancli.matching.near import Nearby
from plancli.matching.reading import WEAKNESS, weakest
from plancli.matching.rulebook import Role, Rule, Rulebook
from plancli.matching.scan import Place
from plancli.matching.spans import Span, Spans, touch
from plancli.matching.vocabulary import Vocabulary
from plancli.model import How, Keyword, Layout, Passage, Phrase


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


@dataclass(slots=True, eq=False)  # frozen ones take three times as long to make, and there are very many
class Candidate:
    """A keyword met at a place, before the other rules have had their say."""

    theme: int
    """Index in the taxonomy."""
    order: int
    """Of the keyword in its theme."""
    keyword: Keyword
    layout: Layout
    """Of its document."""
    ways: tuple[How, ...]
    """In which its terms are met, in the order of the terms."""
    how: How
    """The weakest of the ways."""
    span: Span
    """From the first met word to the last."""
    parts: tuple[Span, ...]
    """Where its terms are met."""

    @property
    def passage(self) -> Passage:
        """The passage it stands in; worked out on demand, as few candidates need it to be decided."""
        return self.layout.passage_at(self.span[0])

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
    phrases: Mapping[Candidate, Phrase] = field(default_factory=dict)
    """What some of those that do not count were dropped for: FURNITURE, EXCLUDED and UNLESS."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """A document's places by what they are for."""

    candidates: dict[tuple[int, int, How, tuple[Span, ...]], Candidate] = field(default_factory=dict)
    """Each candidate once, however often its pattern was met."""
    furniture: dict[int, Phrase] = field(default_factory=dict)
    """By where the passages begin."""
    excluded: dict[int, Spans] = field(default_factory=lambda: defaultdict(Spans))
    """By theme."""
    excepted: dict[tuple[int, int], Spans] = field(default_factory=lambda: defaultdict(Spans))
    """By theme and keyword."""
    phrases: dict[tuple[Role, int, int, Span], Phrase] = field(default_factory=dict)
    """Which phrase is met where, for EXCLUDE and UNLESS, by theme and keyword."""

    def add(self, candidate: Candidate) -> None:
        """Take a candidate that was not met in the same way before."""
        self.candidates.setdefault((candidate.theme, candidate.order, candidate.how, candidate.parts), candidate)


def decide(places: Iterable[Place], text: str, layout: Layout, rules: Rulebook, vocabulary: Vocabulary) -> Decided:
    """Give every keyword that was met its fate."""
    gathered = _gather(places, text, layout, rules, vocabulary)
    fates: dict[Candidate, Fate] = {}
    rivals: dict[int, list[Candidate]] = defaultdict(list)
    phrases: dict[Candidate, Phrase] = {}
    for candidate in gathered.candidates.values():
        fate, phrase = _dropped(candidate, gathered)
        if fate:
            fates[candidate] = fate
        else:
            rivals[candidate.theme].append(candidate)
        if phrase:
            phrases[candidate] = phrase
    for of_theme in rivals.values():
        fates.update(_settle(of_theme))
    in_order = sorted(fates, key=lambda c: (c.span[0], c.theme, -c.span[1], WEAKNESS[c.how], c.order))
    with_fates = tuple((candidate, fates[candidate]) for candidate in in_order)
    return Decided(with_fates, frozenset(gathered.furniture), phrases)


def _gather(places: Iterable[Place], text: str, layout: Layout, rules: Rulebook, vocabulary: Vocabulary) -> _Gathered:
    gathered = _Gathered()
    nearby: dict[int, Nearby] = {}
    for start, end, number, how in sorted(places):
        span = start, end
        if not layout.is_one(start, end):
            continue  # a phrase does not go on in the next passage
        match rules.rules[number]:
            case Rule(role=Role.KEYWORD, theme=theme, order=order, keyword=Keyword() as keyword):
                gathered.add(Candidate(theme, order, keyword, layout, (how,), how, span, (span,)))
            case Rule(role=Role.FURNITURE, phrase=Phrase() as phrase):
                gathered.furniture.setdefault(layout.passage_at(start).start, phrase)
            case Rule(role=Role.EXCLUDE, theme=theme, phrase=Phrase() as phrase):
                gathered.excluded[theme].add(span)
                gathered.phrases.setdefault((Role.EXCLUDE, theme, 0, span), phrase)
            case Rule(role=Role.UNLESS, theme=theme, order=order, phrase=Phrase() as phrase):
                gathered.excepted[theme, order].add(span)
                gathered.phrases.setdefault((Role.UNLESS, theme, order, span), phrase)
            case Rule(role=Role.NEAR, theme=theme, order=order, keyword=Keyword() as keyword):
                passage = layout.passage_at(start)
                if passage.start not in nearby:
                    nearby[passage.start] = Nearby(text, passage, vocabulary)
                for rows in nearby[passage.start].combinations(keyword, rules.near[number]):
                    parts = tuple((row.start, row.end) for row in rows)
                    whole = min(first for first, _ in parts), max(last for _, last in parts)
                    ways = tuple(row.how for row in rows)
                    gathered.add(Candidate(theme, order, keyword, layout, ways, weakest(ways), whole, parts))
            case rule:
                raise AssertionError(rule)  # a keyword's rule has its keyword, every other one its phrase
    return gathered


def _dropped(candidate: Candidate, gathered: _Gathered) -> tuple[Fate | None, Phrase | None]:
    """Why a candidate is out before it is weighed against others of its theme, and by which phrase; None where not."""
    if gathered.furniture and (phrase := gathered.furniture.get(candidate.passage.start)):
        return Fate.FURNITURE, phrase
    if candidate.layout.is_furniture(candidate.span[0]):
        return Fate.FURNITURE, None
    theme, order = candidate.theme, candidate.order
    if (excluded := gathered.excluded.get(theme)) is not None:
        for span in (span for part in candidate.parts for span in excluded.touching(part)):
            return Fate.EXCLUDED, gathered.phrases[Role.EXCLUDE, theme, 0, span]
    if (excepted := gathered.excepted.get((theme, order))) is not None:
        for span in excepted.touching(candidate.span):
            if _lies_in(candidate.span, span):
                return Fate.UNLESS, gathered.phrases[Role.UNLESS, theme, order, span]
    return None, None


def _settle(rivals: Sequence[Candidate]) -> dict[Candidate, Fate]:
    """Settle weak keywords and overlaps among what is left of one theme."""
    weak = [c for c in rivals if c.keyword.weak]
    if not weak and all(left.span[1] <= right.span[0] for left, right in pairwise(rivals)):
        return dict.fromkeys(rivals, Fate.COUNTS)  # most often: they come in the order of the text, and stand apart
    alone: set[Candidate] = set()
    if weak:
        strong: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in _longest(c for c in rivals if not c.keyword.weak):
            strong[candidate.passage.start].append(candidate)
        alone.update(c for c in weak if not _has_company(c, strong))
    kept = set(_longest(c for c in rivals if c not in alone))
    return {c: Fate.ALONE if c in alone else Fate.COUNTS if c in kept else Fate.OVERLAPPED for c in rivals}


def _longest(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Let the longest win, then the leftmost: a place counts once a theme."""
    taken = Spans()
    for candidate in sorted(candidates, key=lambda c: c.rank):
        if not any(True for _ in taken.touching(candidate.span)):
            taken.add(candidate.span)
            yield candidate


def _has_company(weak: Candidate, strong: dict[int, list[Candidate]]) -> bool:
    """Whether another hit of the theme stands in the passage of a weak keyword, or in the heading above."""
    if any(not touch(weak.span, other.span) for other in strong.get(weak.passage.start, ())):
        return True
    heading = weak.layout.heading_above(weak.span[0])
    return heading is not None and bool(strong.get(heading.start))


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
