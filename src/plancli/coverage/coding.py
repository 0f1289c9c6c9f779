"""One document to its evidence: the hits, gathered by passage and theme."""

from itertools import groupby

from plancli.matching import Decided, Matcher
from plancli.model import Coding, Document, Evidence


def code(document: Document, matcher: Matcher, decided: Decided | None = None) -> Coding:
    """Code a document: find its hits and the passages they stand in.

    A document that was not read has no evidence. `decided` saves asking twice.
    """
    decided = decided or matcher.decide(document)
    layout = document.layout
    if layout is None:
        return Coding(document, (), frozenset())
    order = {theme: index for index, theme in enumerate(matcher.themes)}
    placed = [(layout.passage_at(hit.start), order[hit.theme], hit) for hit in matcher.hits(document, decided)]
    placed.sort(key=lambda p: (p[0].start, p[1]))
    evidence: list[Evidence] = []
    for (passage, _), group in groupby(placed, key=lambda p: (p[0], p[1])):
        hits = tuple(hit for _, _, hit in group)
        heading = layout.heading_above(passage.start)
        evidence.append(Evidence(hits[0].theme, passage, heading, hits, matcher.is_commitment(document, passage)))
    return Coding(document, tuple(evidence), decided.furniture)
