"""What nearly counted: the answer to an empty cell.

Hits that a rule dropped come from the matcher itself. The rest is found by a second matcher for the one theme whose
rules are loosened: a typo may be one edit further away, and the words of a phrase may stand apart in their passage.
"""

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import OSA

from plancli.matching import Candidate, Fate, Matcher, allowed
from plancli.model import Document, How, Keyword, NearMiss, Taxonomy, Theme, Why
from plancli.words import find_words, fold, is_short, squash

_DROPPED = {
    Fate.FURNITURE: Why.FURNITURE,
    Fate.EXCLUDED: Why.EXCLUDE,
    Fate.UNLESS: Why.UNLESS,
    Fate.ALONE: Why.WEAK,
}
_SLACK = 1
_APART = 4
"""The most words that may stand between two words of a phrase for it to be a near miss."""
_MOST_WORDS = 3
"""Of a long phrase so many of the longest words are looked for."""


class Misses:
    """Finds what nearly counted. One serves a whole run, as a matcher does."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._loose: dict[str, Matcher] = {}

    def of(self, document: Document, theme: str, *, most: int = 5) -> tuple[NearMiss, ...]:
        """The nearest misses of a theme in a document, the nearest first, one a keyword and place and at most `most`.

        Dropped hits come first, then words apart and typos by how far they are off.
        """
        counting = {
            (c.keyword, c.span) for c, fate in self._fates(self._matcher, document, theme) if fate is Fate.COUNTS
        }
        found = [*self._dropped(document, theme), *self._nearly(document, theme)]
        nearest: list[NearMiss] = []
        seen: set[Keyword | tuple[int, int]] = set()
        for miss in sorted(found, key=_distance):
            place = miss.start, miss.end
            if (miss.keyword, place) not in counting and seen.isdisjoint({miss.keyword, place}):
                nearest.append(miss)
                seen |= {miss.keyword, place}
        return tuple(nearest[:most])

    def _fates(self, matcher: Matcher, document: Document, theme: str) -> Iterator[tuple[Candidate, Fate]]:
        index = matcher.themes.index(theme)
        yield from ((candidate, fate) for candidate, fate in matcher.decide(document).fates if candidate.theme == index)

    def _dropped(self, document: Document, theme: str) -> Iterator[NearMiss]:
        for candidate, fate in self._fates(self._matcher, document, theme):
            if why := _DROPPED.get(fate):
                yield NearMiss(theme, candidate.keyword, *candidate.span, candidate.passage, why)

    def _nearly(self, document: Document, theme: str) -> Iterator[NearMiss]:
        if theme not in self._loose:
            loosened = _loosened(self._matcher.taxonomy, theme)
            self._loose[theme] = Matcher(loosened, self._matcher.lexicon, slack=_SLACK)
        originals = {keyword.location: keyword for keyword in _theme(self._matcher.taxonomy, theme).keywords}
        for candidate, fate in self._fates(self._loose[theme], document, theme):
            if fate in {Fate.COUNTS, Fate.OVERLAPPED}:
                yield _near_miss(document.text, theme, originals[candidate.keyword.location], candidate)


def _near_miss(text: str, theme: str, keyword: Keyword, candidate: Candidate) -> NearMiss:
    place = (theme, keyword, *candidate.span, candidate.passage)
    edits = 0
    for term, (start, end) in zip(candidate.keyword.terms, candidate.parts, strict=True):
        wanted = squash(fold(term.strip("=*")))
        distance = OSA.distance(squash(fold(text[start:end])), wanted)
        if candidate.how is How.TYPO and distance > allowed(wanted):
            return NearMiss(*place, Why.TYPO, edits=distance, allowed=allowed(wanted))
        edits = max(edits, distance)
    words = sum(1 for _ in find_words(text, *candidate.span))
    return NearMiss(*place, Why.APART, between=max(0, words - len(candidate.parts)))


def _distance(miss: NearMiss) -> tuple[int, int, int, int]:
    order = {Why.TYPO: 1, Why.APART: 1}.get(miss.why, 0)
    return order, miss.edits - miss.allowed + miss.between, miss.start, miss.end


def _theme(taxonomy: Taxonomy, theme: str) -> Theme:
    return next(found for found in taxonomy.themes if found.id == theme)


def _loosened(taxonomy: Taxonomy, theme: str) -> Taxonomy:
    found = _theme(taxonomy, theme)
    keywords = tuple(loose for keyword in found.keywords if (loose := _loose(keyword)))
    return replace(taxonomy, themes=(replace(found, keywords=keywords),))


def _loose(keyword: Keyword) -> Keyword | None:
    """The keyword with its words apart; None for one that is meant to be met as it is written or not at all."""
    if len(keyword.terms) > 1:
        return replace(keyword, weak=False, within=keyword.within + _APART, unordered=True)
    (term,) = keyword.terms
    words = [term[start:end] for start, end in find_words(term)]
    if term.startswith("=") or "*" in term:
        return None
    telling = sorted((word for word in words if not is_short(fold(word))), key=lambda word: -len(word))[:_MOST_WORDS]
    if not telling or len(telling) < min(2, len(words)):
        return None
    terms = tuple(word for word in words if word in telling)
    return replace(keyword, terms=terms, weak=False, within=_APART, unordered=True)
