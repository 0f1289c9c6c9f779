"""Codings to cells: how much each document says of each theme."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plancli.model import Cell, Coding, Coverage, Document, Evidence, Kind, Passage, Row, Status, Strength, Taxonomy
from plancli.words import find_words

_STRONG = 2


def cover(taxonomy: Taxonomy, codings: Iterable[Coding]) -> Coverage:
    """Work out the cells of all documents. Takes one coding after the other and keeps none of their texts."""
    return Coverage(taxonomy, tuple(row(taxonomy, coding) for coding in codings))


def row(taxonomy: Taxonomy, coding: Coding) -> Row:
    """The cells of one document: one a theme, zeros kept; none if it was not read."""
    document = coding.document
    light = replace(document, text="", layout=None)
    if document.status is not Status.READ or document.layout is None:
        return Row(light, 0, 0, ())
    coded = coded_passages(document)
    words = sum(1 for passage in coded for _ in find_words(document.text, passage.start, passage.end))
    passages = sum(passage.start not in coding.furniture for passage in coded)
    has_cues = any(map(taxonomy.has_cues, document.languages))
    by_theme = {theme.id: [e for e in coding.evidence if e.theme == theme.id] for theme in taxonomy.themes}
    cells = tuple(
        replace(
            _cell(document, theme, evidence, words, passages, Tenths(coded)),
            commitments=sum(e.commitment is True for e in evidence) if has_cues else None,
        )
        for theme, evidence in by_theme.items()
    )
    return Row(light, words, passages, cells, other_words(document))


def coded_passages(document: Document) -> list[Passage]:
    """The passages that themes are looked for in: page matter that the file marks, and other languages, left out."""
    return [
        passage
        for passage in (document.layout.passages() if document.layout else ())
        if passage.kind is not Kind.FURNITURE and document.language_at(passage.start) is not None
    ]


class Tenths:
    """A document in ten parts with as many passages each, so that neither page matter nor type of file counts."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """`passages` are those of the document that are coded."""
        self._starts = [passage.start for passage in passages]

    def of(self, passage: Passage) -> int:
        """Which tenth a passage lies in, from 0."""
        return 10 * bisect_left(self._starts, passage.start) // len(self._starts)


def other_words(document: Document) -> int:
    """How many words of a document are in parts whose language the taxonomy does not have."""
    others = (part for part in document.stretches if part.language is None)
    return sum(1 for part in others for _ in find_words(document.text, part.start, part.end))


def _cell(  # noqa: PLR0913, PLR0917 - the evidence, and what it is measured by
    document: Document, theme: str, evidence: Sequence[Evidence], words: int, passages: int, tenths: Tenths
) -> Cell:
    keywords = Counter(hit.keyword.text for e in evidence for hit in e.hits)
    return Cell(
        document=document.id,
        theme=theme,
        passages=len(evidence),
        share=len(evidence) / passages if passages else 0.0,
        hits=keywords.total(),
        per_1000_words=1000 * keywords.total() / words if words else 0.0,
        spread=len({tenths.of(e.passage) for e in evidence}),
        strength=_strength(len(evidence), len(keywords)),
        held_by=tuple(sorted(keywords, key=lambda text: (-keywords[text], text))),
    )


def _strength(passages: int, keywords: int) -> Strength:
    if not passages:
        return Strength.NONE
    return Strength.STRONG if min(passages, keywords) >= _STRONG else Strength.WEAK
