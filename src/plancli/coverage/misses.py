"""What nearly counted: the answer to an empty cell.

Hits that a rule dropped come from the matcher itself. The rest is found by a second matcher for the one theme whose
rules are loosened: a typo may be one edit further away or a word of its own, and the words of a phrase may stand apart.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plancli.coverage.loosening import almost_met, loosened
from plancli.matching import Decided, Fate, Matcher
from plancli.matching.spans import Span, Spans
from plancli.model import Document, Keyword, NearMiss, Why

_DROPPED = {
    Fate.FURNITURE: Why.FURNITURE,
    Fate.EXCLUDED: Why.EXCLUDE,
    Fate.UNLESS: Why.UNLESS,
    Fate.ALONE: Why.WEAK,
}


class Misses:
    """Finds what nearly counted. One serves a whole run, as a matcher does."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._loose: dict[str, Matcher] = {}
        self._last: tuple[Document, Decided] | None = None  # asked for theme after theme of one document

    def of(self, document: Document, theme: str, *, most: int = 5) -> tuple[NearMiss, ...]:
        """The nearest misses of a theme in a document, the nearest first, one a keyword and place and at most `most`.

        Keywords that another rule dropped come first, then words apart and slips by how far they are off, then weak
        keywords without company: those first that stand together in a passage, and that are rare in the document.
        """
        return _nearest(self._found(document, theme), most)

    def within(
        self, document: Document, theme: str, spans: Sequence[Span], *, most: int = 3
    ) -> list[tuple[NearMiss, ...]]:
        """The nearest misses that overlap each of some stretches of a document, at most `most` a stretch."""
        found = self._found(document, theme)
        return [_nearest((m for m in found if m.start < end and m.end > start), most) for start, end in spans]

    def _found(self, document: Document, theme: str) -> list[NearMiss]:
        """All that nearly counted and touches no hit, the nearest first."""
        index = self._matcher.themes.index(theme)
        if self._last is None or self._last[0] is not document:
            self._last = document, self._matcher.decide(document)
        decided = self._last[1]
        hits = Spans()
        dropped: list[NearMiss] = []
        for candidate, fate in decided.fates:
            if candidate.theme == index and fate is Fate.COUNTS:
                hits.add(candidate.span)
            elif candidate.theme == index and (why := _DROPPED.get(fate)):
                place = (theme, candidate.keyword, *candidate.span, candidate.passage)
                dropped.append(NearMiss(*place, why, phrase=decided.phrases.get(candidate)))
        found = [*dropped, *self._nearly(document, theme)]
        return _ranked(miss for miss in found if not any(True for _ in hits.touching((miss.start, miss.end))))

    def _nearly(self, document: Document, theme: str) -> Iterator[NearMiss]:
        taxonomy, lexicon = self._matcher.taxonomy, self._matcher.lexicon
        of_theme = next(found for found in taxonomy.themes if found.id == theme)
        if theme not in self._loose:
            self._loose[theme] = Matcher(loosened(taxonomy, of_theme), lexicon, loose=True)
        originals = {keyword.location: keyword for keyword in of_theme.keywords}
        for candidate, fate in self._loose[theme].decide(document).fates:
            if fate in {Fate.COUNTS, Fate.OVERLAPPED}:
                keyword = originals[candidate.keyword.location]
                if miss := almost_met(document.text, theme, keyword, candidate, lexicon):
                    yield miss


def _ranked(found: Iterable[NearMiss]) -> list[NearMiss]:
    misses = list(found)
    often = Counter(miss.keyword for miss in misses)
    weak = {(miss.passage.start, miss.keyword) for miss in misses if miss.why is Why.WEAK}
    together = Counter(start for start, _ in weak)

    def rank(miss: NearMiss) -> tuple[int, ...]:
        off = miss.edits - miss.allowed + miss.between
        match miss.why:
            case Why.WEAK:
                return (
                    2 if together[miss.passage.start] > 1 else 3,
                    -together[miss.passage.start],
                    often[miss.keyword],
                    miss.start,
                    miss.end,
                )
            case Why.FURNITURE | Why.EXCLUDE | Why.UNLESS:
                # One that is weak as well would not have counted without the phrase either.
                return 4 if miss.keyword.weak else 0, miss.start, miss.end
            case Why.APART | Why.KNOWN | Why.TYPO:
                return 1, off, miss.start, miss.end

    return sorted(misses, key=rank)


def _nearest(found: Iterable[NearMiss], most: int) -> tuple[NearMiss, ...]:
    """The first ones, each keyword and each place once."""
    nearest: list[NearMiss] = []
    keywords: set[Keyword] = set()
    places = Spans()
    for miss in found:
        span = miss.start, miss.end
        if miss.keyword not in keywords and not any(True for _ in places.touching(span)):
            nearest.append(miss)
            keywords.add(miss.keyword)
            places.add(span)
        if len(nearest) == most:
            break
    return tuple(nearest)
