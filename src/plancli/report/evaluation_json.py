"""An evaluation as one JSON object, for scripts: schemas/evaluation-1.schema.json says what each field means."""

from typing import Final, TypedDict

from plancli.coverage.bootstrap import LEVEL
from plancli.coverage.evaluate import Evaluation, KeywordRecord
from plancli.coverage.figures import Estimate, Figure
from plancli.coverage.judging import Judgement
from plancli.model import Document, NearMiss, Status
from plancli.report.coverage_json import taxonomy_to_json
from plancli.report.json_text import dumps
from plancli.report.quotes import PlaceJson, Quotes

SCHEMA: Final = "plancli/evaluation/1"
"""Fields are added, never renamed or removed, while the number stays."""


class FigureJson(TypedDict):
    """How well the program codes, of one subject; a row of the CSV."""

    scope: str
    theme: str | None
    language: str | None
    documents: int
    decisions: int
    right: int
    false_alarms: int
    missed: int
    precision: float | None
    precision_low: float | None
    precision_high: float | None
    recall: float | None
    recall_low: float | None
    recall_high: float | None
    f1: float | None
    f1_low: float | None
    f1_high: float | None
    kappa: float | None
    prevalence: float | None
    drawn: str


class NearMissJson(TypedDict):
    """A keyword that nearly counted in a missed unit."""

    keyword: str
    why: str
    match: str
    start: int
    end: int


def write(evaluation: Evaluation, version: str) -> str:
    """The object with two spaces of indentation and a line end."""
    return dumps(to_json(evaluation, version), indent=2) + "\n"


def to_json(evaluation: Evaluation, version: str) -> dict[str, object]:
    """The object itself."""
    quotes = Quotes(evaluation.documents)
    gold = evaluation.gold
    return {
        "schema": SCHEMA,
        "plancli": version,
        "taxonomy": taxonomy_to_json(evaluation.taxonomy),
        "gold": {"path": gold.path, "sha256": gold.sha256, "sampled": gold.sampled, "uncoded": gold.uncoded},
        "bootstrap": {"level": LEVEL, "resamples": evaluation.resamples, "seed": evaluation.seed},
        "documents": [_document(document, evaluation.units[document.id]) for document in evaluation.documents],
        "unknown_documents": list(evaluation.unknown),
        "figures": [figure_to_json(figure) for figure in evaluation.figures],
        "cells": [
            {
                "document": cell.document,
                "theme": cell.theme,
                "gold": cell.coded,
                "found": cell.found,
                "right": cell.right,
                "false_alarms": cell.false_alarms,
                "missed": cell.missed,
            }
            for cell in evaluation.cells
        ],
        "keywords": [_keyword(record, quotes) for record in evaluation.keywords],
        "false_alarms": [
            {**_place(j, quotes), "keywords": list(dict.fromkeys(hit.keyword.text for hit in j.hits))}
            for j in evaluation.false_alarms
        ],
        "missed": [
            {**_place(j, quotes), "nearest": [_near_miss(j.document, miss, quotes) for miss in j.nearest]}
            for j in evaluation.missed
        ],
    }


def figure_to_json(figure: Figure) -> FigureJson:
    """One figure, its numbers rounded to three decimals."""
    (precision, precision_low, precision_high), (recall, recall_low, recall_high), (f1, f1_low, f1_high) = map(
        _estimate, (figure.precision, figure.recall, figure.f1)
    )
    return {
        "scope": figure.subject.scope.value,
        "theme": figure.subject.theme,
        "language": figure.subject.language,
        "documents": figure.documents,
        "decisions": figure.decisions,
        "right": figure.right,
        "false_alarms": figure.false_alarms,
        "missed": figure.missed,
        "precision": precision,
        "precision_low": precision_low,
        "precision_high": precision_high,
        "recall": recall,
        "recall_low": recall_low,
        "recall_high": recall_high,
        "f1": f1,
        "f1_low": f1_low,
        "f1_high": f1_high,
        "kappa": rounded(figure.kappa),
        "prevalence": rounded(figure.prevalence),
        "drawn": figure.drawn.value,
    }


def rounded(value: float | None) -> float | None:
    """A figure as machine formats write it; null where it is not defined."""
    return None if value is None else round(value, 3)


def _estimate(estimate: Estimate | None) -> tuple[float | None, float | None, float | None]:
    if estimate is None:
        return None, None, None
    return rounded(estimate.value), rounded(estimate.low), rounded(estimate.high)


def _document(document: Document, units: int) -> dict[str, object]:
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "language": document.language,
        "status": document.status.value,
        "reason": None if document.status is Status.READ else document.reason,
        "units": units,
    }


def _keyword(record: KeywordRecord, quotes: Quotes) -> dict[str, object]:
    return {
        "theme": record.theme,
        "keyword": record.keyword.text,
        "language": record.keyword.language,
        "line": record.keyword.location.line,
        "right": record.right,
        "false_alarms": record.false_alarms,
        "example": _place(record.example, quotes),
    }


def _place(judgement: Judgement, quotes: Quotes) -> PlaceJson:
    return quotes.place(judgement.document, judgement.unit, judgement.theme)


def _near_miss(document: str, miss: NearMiss, quotes: Quotes) -> NearMissJson:
    return {
        "keyword": miss.keyword.text,
        "why": miss.why.value,
        "match": quotes.text(document, miss.start, miss.end),
        "start": miss.start,
        "end": miss.end,
    }
