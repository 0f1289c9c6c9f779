"""A cell explained, or a text tried, as one JSON object: schemas/explanation-1.schema.json says what a field means."""

from collections.abc import Iterator
from typing import Final, TypedDict

from plancli.model import Coding, Document, Explanation, Holding, NearMiss, Taxonomy, Trial, Why
from plancli.report.coverage_json import TaxonomyJson, taxonomy_to_json
from plancli.report.evidence_jsonl import HitJson, hits_to_json
from plancli.report.json_text import dumps
from plancli.report.places import Places
from plancli.report.text import one_line

SCHEMA: Final = "plancli/explanation/1"
"""Fields are added, never renamed or removed, while the number stays."""


class DocumentJson(TypedDict):
    """The document of the cell."""

    id: str
    path: str
    title: str
    language: str | None


class TextJson(TypedDict):
    """The text that was tried instead."""

    text: str
    languages: list[str]
    detected: bool


class HoldingJson(TypedDict):
    """What one keyword does for a filled cell."""

    keyword: str
    language: str
    line: int
    weak: bool
    hits: int
    ways: list[str]
    falls: bool
    cells: int


class PhraseJson(TypedDict):
    """A phrase of the taxonomy for which a keyword was dropped."""

    text: str
    line: int


class MissJson(TypedDict):
    """A keyword that nearly counted."""

    keyword: str
    keyword_line: int
    why: str
    match: str
    start: int
    end: int
    line: int | None
    column: int | None
    page: int | None
    passage: str
    heading: str | None
    phrase: PhraseJson | None
    word: str | None
    edits: int | None
    allowed: int | None
    between: int | None


class CellJson(TypedDict):
    """One theme in the document or text."""

    theme: str
    language: str | None
    passages: int
    held_by: str | None
    only_typos: bool
    filled_cells: int | None
    keywords: list[HoldingJson]
    evidence: list[HitJson]
    misses: list[MissJson]


class ExplanationJson(TypedDict):
    """The whole result."""

    schema: str
    plancli: str
    taxonomy: TaxonomyJson
    document: DocumentJson | None
    text: TextJson | None
    cells: list[CellJson]


def write(explanation: Explanation, taxonomy: Taxonomy, version: str) -> str:
    """A cell, with two spaces of indentation and a line end."""
    document = explanation.document
    about: DocumentJson = {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "language": document.language,
    }
    return _dumped(version, taxonomy, about, None, [_cell(explanation)])


def write_trial(trial: Trial, taxonomy: Taxonomy, version: str) -> str:
    """A text that was tried, in the same shape."""
    about: TextJson = {"text": trial.text, "languages": list(trial.languages), "detected": trial.detected}
    return _dumped(version, taxonomy, None, about, [_cell(cell) for cell in trial.cells])


def _dumped(
    version: str, taxonomy: Taxonomy, document: DocumentJson | None, text: TextJson | None, cells: list[CellJson]
) -> str:
    whole: ExplanationJson = {
        "schema": SCHEMA,
        "plancli": version,
        "taxonomy": taxonomy_to_json(taxonomy),
        "document": document,
        "text": text,
        "cells": cells,
    }
    return dumps(whole, indent=2) + "\n"


def _cell(cell: Explanation) -> CellJson:
    coding = Coding(cell.document, cell.evidence, frozenset())
    return {
        "theme": cell.theme,
        "language": cell.document.language,
        "passages": len(cell.evidence),
        "held_by": cell.held_by.text if cell.held_by else None,
        "only_typos": cell.only_typos,
        "filled_cells": cell.filled if cell.evidence else None,
        "keywords": [_holding(holding) for holding in cell.holdings],
        "evidence": list(hits_to_json(coding)),
        "misses": list(_misses(cell.misses, cell.document)),
    }


def _holding(holding: Holding) -> HoldingJson:
    return {
        "keyword": holding.keyword.text,
        "language": holding.keyword.language,
        "line": holding.keyword.location.line,
        "weak": holding.keyword.weak,
        "hits": holding.hits,
        "ways": [how.value for how in holding.ways],
        "falls": holding.falls,
        "cells": holding.cells,
    }


def _misses(misses: tuple[NearMiss, ...], document: Document) -> Iterator[MissJson]:
    text, layout = document.text, document.layout
    places = Places(text)
    for miss in misses:
        line, column = places.of(miss.start) if document.has_lines else (None, None)
        heading = layout.heading_above(miss.start) if layout else None
        word = miss.word
        yield {
            "keyword": miss.keyword.text,
            "keyword_line": miss.keyword.location.line,
            "why": miss.why.value,
            "match": text[miss.start : miss.end],
            "start": miss.start,
            "end": miss.end,
            "line": line,
            "column": column,
            "page": miss.passage.page,
            "passage": one_line(text[miss.passage.start : miss.passage.end]),
            "heading": one_line(text[heading.start : heading.end]) if heading else None,
            "phrase": {"text": miss.phrase.text, "line": miss.phrase.location.line} if miss.phrase else None,
            "word": text[word[0] : word[1]] if word else None,
            "edits": miss.edits if word else None,
            "allowed": miss.allowed if word else None,
            "between": miss.between if miss.why is Why.APART else None,
        }
