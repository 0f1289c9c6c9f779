"""One cell, explained: its evidence and what it hangs on, or what nearly counted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plancli.coverage.coding import code
from plancli.coverage.misses import Misses
from plancli.matching import Fate, Matcher
from plancli.model import Document, Explanation, Hit, Holding, How, Keyword

_STRENGTHS = {how: rank for rank, how in enumerate(How)}


def explain(
    document: Document, theme: str, matcher: Matcher, misses: Misses, others: Iterable[Document]
) -> Explanation:
    """Explain the cell of a document and a theme.

    `others` are the documents, this one included, in which to count the cells of the theme that would fall without a
    keyword; they are asked for where the cell is filled. Near misses are looked for where it is empty.
    """
    evidence = tuple(found for found in code(document, matcher).evidence if found.theme == theme)
    hits = [hit for found in evidence for hit in found.hits]
    holders = [held for other in others if (held := _holders(other, theme, matcher))] if hits else []
    return Explanation(
        document=document,
        theme=theme,
        evidence=evidence,
        holdings=_holdings(hits, _holders(document, theme, matcher), holders),
        filled=len(holders),
        only_typos=bool(hits) and all(hit.how is How.TYPO for hit in hits),
        misses=() if evidence else misses.of(document, theme),
    )


def explain_text(text: Document, matcher: Matcher, misses: Misses) -> tuple[Explanation, ...]:
    """Explain what a text has of every theme: each with its near misses, the filled ones too."""
    cells = (explain(text, theme, matcher, misses, [text]) for theme in matcher.themes)
    return tuple(cell if cell.misses else replace(cell, misses=misses.of(text, cell.theme)) for cell in cells)


def _holders(document: Document, theme: str, matcher: Matcher) -> frozenset[Keyword]:
    """The keywords each of which would fill the cell alone; none for an empty cell.

    Those are the keywords that are not weak and that no phrase dropped. One under a longer hit is among them: without
    that hit it would count. A cell falls without a keyword if it is the only one.
    """
    index = matcher.themes.index(theme)
    return frozenset(
        candidate.keyword
        for candidate, fate in matcher.decide(document).fates
        if candidate.theme == index and not candidate.keyword.weak and fate in {Fate.COUNTS, Fate.OVERLAPPED}
    )


def _holdings(
    hits: Sequence[Hit], here: frozenset[Keyword], everywhere: Sequence[frozenset[Keyword]]
) -> tuple[Holding, ...]:
    """What each keyword with a hit does for a filled cell, those with the most hits first."""
    ways: dict[Keyword, list[How]] = defaultdict(list)
    for hit in hits:
        ways[hit.keyword].append(hit.how)
    holdings = [
        Holding(
            keyword=keyword,
            hits=len(found),
            ways=tuple(sorted(set(found), key=_STRENGTHS.__getitem__)),
            falls=here == {keyword},
            cells=everywhere.count(frozenset({keyword})),
        )
        for keyword, found in ways.items()
    ]
    return tuple(sorted(holdings, key=lambda holding: (-holding.hits, holding.keyword.text, holding.keyword.location)))
