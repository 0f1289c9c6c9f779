"""The matrix as one JSON object, for scripts: schemas/coverage-1.schema.json says what each field means."""

from typing import Final, TypedDict

from plancli.model import Cell, Coverage, Group, Grouping, Row, Share, Status, Taxonomy
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
    languages: list[str]
    other_words: int | None
    note: str | None


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
    commitments: int | None


class ShareJson(TypedDict):
    """One group and one theme."""

    theme: str
    documents: int
    share: float | None


class GroupJson(TypedDict):
    """The documents with one value of an attribute."""

    attribute: str
    value: str | None
    documents: int
    left_out: int
    shares: list[ShareJson]


class CoverageJson(TypedDict):
    """The whole result."""

    schema: str
    plancli: str
    taxonomy: TaxonomyJson
    themes: list[ThemeJson]
    documents: list[DocumentJson]
    cells: list[CellJson]
    groups: list[GroupJson]
    only: str | None


def write(coverage: Coverage, version: str, grouping: Grouping | None = None) -> str:
    """The object with two spaces of indentation and a line end."""
    return dumps(to_json(coverage, version, grouping), indent=2) + "\n"


def to_json(coverage: Coverage, version: str, grouping: Grouping | None = None) -> CoverageJson:
    """The object itself; fields in the order of the contract, documents and themes in the coverage's."""
    taxonomy = coverage.taxonomy
    return {
        "schema": SCHEMA,
        "plancli": version,
        "taxonomy": taxonomy_to_json(taxonomy),
        "themes": [{"id": theme.id, "label": dict(theme.label)} for theme in taxonomy.themes],
        "documents": [_document(row) for row in coverage.rows],
        "cells": [cell_to_json(cell) for row in coverage.rows for cell in row.cells],
        "groups": [_group(grouping.attribute, group) for group in grouping.groups] if grouping else [],
        "only": "commitments" if coverage.only_commitments else None,
    }


def taxonomy_to_json(taxonomy: Taxonomy) -> TaxonomyJson:
    """What tells one taxonomy from another."""
    return {"id": taxonomy.id, "version": taxonomy.version, "path": taxonomy.path, "sha256": taxonomy.sha256}


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
        "commitments": cell.commitments,
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
        "languages": list(document.languages),
        "other_words": row.other_words if was_read else None,
        "note": document.note,
    }


def share_to_json(share: Share) -> ShareJson:
    """One group's share, rounded as every machine format writes it."""
    rounded = None if share.share is None else round(float(share.share), 3)
    return {"theme": share.theme, "documents": share.documents, "share": rounded}


def _group(attribute: str, group: Group) -> GroupJson:
    return {
        "attribute": attribute,
        "value": group.value,
        "documents": group.documents,
        "left_out": group.left_out,
        "shares": [share_to_json(share) for share in group.shares],
    }
