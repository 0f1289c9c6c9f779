"""Codings to cells: how much each document says of each theme."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plancli.model import Cell, Coding, Coverage, Document, Evidence, Kind, Passage, Row, Status, Strength, Taxonomy
from plancli.words import count_words

_STRONG = 2


def cover(taxonomy: Taxonomy, codings: Iterable[Coding]) -> Coverage:
    """Work out the cells of all documents. Takes one coding after the other and keeps none of their texts."""
    return Coverage(taxonomy, tuple(row(taxonomy, coding) for coding in codings))


def row(taxonomy: Taxonomy, coding: Coding) -> Row:
    """The cells of one document: one a theme, zeros kept; none if it was not read."""
    document = coding.document
    light = document.without_text()
    if document.status is not Status.READ or document.layout is None:
        return Row(light, 0, 0, ())
    measures = Measures(coding)
    has_cues = any(map(taxonomy.has_cues, document.languages))
    by_theme = {theme.id: [e for e in coding.evidence if e.theme == theme.id] for theme in taxonomy.themes}
    cells = tuple(
        replace(
            _cell(document, theme, evidence, measures),
            commitments=sum(e.commitment is True for e in evidence) if has_cues else None,
        )
        for theme, evidence in by_theme.items()
    )
    return Row(light, measures.words, measures.passages, cells, other_words(document))


class Measures:
    """What the numbers of a document's cells are measured by: the same for a plan whatever type of file it is.

    Page matter that the file marks, and parts in other languages, do not count.
    """

    def __init__(self, coding: Coding) -> None:
        document = coding.document
        passages = [
            passage
            for passage in (document.layout.passages() if document.layout else ())
            if passage.kind is not Kind.FURNITURE and document.language_at(passage.start) is not None
        ]
        self.words = sum(count_words(document.text, passage.start, passage.end) for passage in passages)
        self.passages = sum(passage.start not in coding.furniture for passage in passages)
        self._starts = [passage.start for passage in passages]

    def tenth(self, passage: Passage) -> int:
        """Which tenth of the document a passage lies in, from 0; each has as many passages as the others."""
        return 10 * bisect_left(self._starts, passage.start) // len(self._starts)


def other_words(document: Document) -> int:
    """How many words of a document are in parts whose language the taxonomy does not have."""
    others = (part for part in document.stretches if part.language is None)
    return sum(count_words(document.text, part.start, part.end) for part in others)


def _cell(document: Document, theme: str, evidence: Sequence[Evidence], measures: Measures) -> Cell:
    keywords = Counter(hit.keyword.text for e in evidence for hit in e.hits)
    return Cell(
        document=document.id,
        theme=theme,
        passages=len(evidence),
        share=len(evidence) / measures.passages if measures.passages else 0.0,
        hits=keywords.total(),
        per_1000_words=1000 * keywords.total() / measures.words if measures.words else 0.0,
        spread=len({measures.tenth(e.passage) for e in evidence}),
        strength=_strength(len(evidence), len(keywords)),
        held_by=tuple(sorted(keywords, key=lambda text: (-keywords[text], text))),
    )


def _strength(passages: int, keywords: int) -> Strength:
    if not passages:
        return Strength.NONE
    return Strength.STRONG if min(passages, keywords) >= _STRONG else Strength.WEAK
