"""One cell, explained: its evidence and what it hangs on, or what nearly counted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from plancli.coverage.coding import code
from plancli.coverage.misses import Misses
from plancli.matching import Fate, Matcher
from plancli.model import Document, Explanation, Hit, Holding, How, Keyword


def explain(
    document: Document, theme: str, matcher: Matcher, misses: Misses, others: Iterable[Document]
) -> Explanation:
    """Explain the cell of a document and a theme.

    `others` are the documents, this one included, in which to count the cells of the theme that would fall without a
    keyword. Near misses are looked for where the cell is empty.
    """
    coding = code(document, matcher)
    evidence = tuple(found for found in coding.evidence if found.theme == theme)
    hits = [hit for found in evidence for hit in found.hits]
    return Explanation(
        document=document,
        theme=theme,
        evidence=evidence,
        holdings=_holdings(hits, theme, matcher, others, document),
        only_typos=bool(hits) and all(hit.how is How.TYPO for hit in hits),
        misses=() if evidence else misses.of(document, theme),
    )


def _holdings(
    hits: Sequence[Hit], theme: str, matcher: Matcher, others: Iterable[Document], here: Document
) -> tuple[Holding, ...]:
    """What each keyword of a filled cell holds, those with the most hits first."""
    found: dict[Keyword, list[Hit]] = defaultdict(list)
    for hit in hits:
        found[hit.keyword].append(hit)
    fallen = _fallen(found, theme, matcher, others) if found else {}
    holdings = [
        Holding(keyword, len(of_keyword), falls=not _is_held(matcher, here, theme, keyword), cells=fallen[keyword])
        for keyword, of_keyword in found.items()
    ]
    return tuple(sorted(holdings, key=lambda holding: (-holding.hits, holding.keyword.text)))


def _fallen(
    keywords: Iterable[Keyword], theme: str, matcher: Matcher, documents: Iterable[Document]
) -> dict[Keyword, int]:
    """In how many documents the theme's cell would be empty without each keyword."""
    counted = dict.fromkeys(keywords, 0)
    for document in documents:
        of_theme = {hit.keyword for hit in matcher.hits(document) if hit.theme == theme}
        for keyword in counted.keys() & of_theme:
            counted[keyword] += not _is_held(matcher, document, theme, keyword)
    return counted


def _is_held(matcher: Matcher, document: Document, theme: str, without: Keyword) -> bool:
    """Whether a document still has evidence of a theme without one of its keywords."""
    index = matcher.themes.index(theme)
    fates = matcher.decide(document, without=without).fates
    return any(fate is Fate.COUNTS and candidate.theme == index for candidate, fate in fates)
