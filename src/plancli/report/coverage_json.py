"""The matrix as one JSON object, for scripts: schemas/coverage-1.schema.json says what each field means."""

from typing import Final, TypedDict

from plancli.model import Cell, Coverage, Row, Status
from plancli.report.json_text import dumps

SCHEMA: Final = "plancli/coverage/1"
"""Fields are added, never renamed or removed, while the number stays."""


class TaxonomyJson(TypedDict):
    """The taxonomy the documents were coded with."""

    id: str
    version: str
    path: str
    sha256: str


class ThemeJson(TypedDict):
    """A column of the matrix."""

    id: str
    label: dict[str, str]


class DocumentJson(TypedDict):
    """A row of the matrix."""

    id: str
    path: str
    title: str
    language: str | None
    status: str
    reason: str | None
    words: int | None
    passages: int | None
    attributes: dict[str, str]


class CellJson(TypedDict):
    """One document and one theme."""

    document: str
    theme: str
    passages: int
    share: float
    hits: int
    per_1000_words: float
    spread: int
    strength: str
    held_by: list[str]


class CoverageJson(TypedDict):
    """The whole result."""

    schema: str
    plancli: str
    taxonomy: TaxonomyJson
    themes: list[ThemeJson]
    documents: list[DocumentJson]
    cells: list[CellJson]


def write(coverage: Coverage, version: str) -> str:
    """The object with two spaces of indentation and a line end."""
    return dumps(to_json(coverage, version), indent=2) + "\n"


def to_json(coverage: Coverage, version: str) -> CoverageJson:
    """The object itself; fields in the order of the contract, documents and themes in the coverage's."""
    taxonomy = coverage.taxonomy
    return {
        "schema": SCHEMA,
        "plancli": version,
        "taxonomy": {
            "id": taxonomy.id,
            "version": taxonomy.version,
            "path": taxonomy.path,
            "sha256": taxonomy.sha256,
        },
        "themes": [{"id": theme.id, "label": dict(theme.label)} for theme in taxonomy.themes],
        "documents": [_document(row) for row in coverage.rows],
        "cells": [cell_to_json(cell) for row in coverage.rows for cell in row.cells],
    }


def cell_to_json(cell: Cell) -> CellJson:
    """One cell, its numbers rounded as every machine format writes them."""
    return {
        "document": cell.document,
        "theme": cell.theme,
        "passages": cell.passages,
        "share": round(float(cell.share), 3),
        "hits": cell.hits,
        "per_1000_words": round(float(cell.per_1000_words), 1),
        "spread": cell.spread,
        "strength": cell.strength.value,
        "held_by": list(cell.held_by),
    }


def _document(row: Row) -> DocumentJson:
    document = row.document
    was_read = document.status is Status.READ
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "language": document.language,
        "status": document.status.value,
        "reason": document.reason,
        # What was not coded was not counted: absent, not nought.
        "words": row.words if was_read else None,
        "passages": row.passages if was_read else None,
        "attributes": dict(document.attributes),
    }
