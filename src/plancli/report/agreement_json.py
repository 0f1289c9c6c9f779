"""Two coders' agreement as one JSON object, for scripts: schemas/agreement-1.schema.json says what each field means."""

from collections.abc import Iterator, Sequence
from typing import Final, TypedDict

from plancli.coverage.agreement import Agreement
from plancli.coverage.crosstab import Crosstab
from plancli.gold import Gold
from plancli.model import Document, Taxonomy
from plancli.report.coverage_json import taxonomy_to_json
from plancli.report.evaluation_json import rounded
from plancli.report.json_text import dumps
from plancli.report.quotes import PlaceJson, Quotes

SCHEMA: Final = "plancli/agreement/1"
"""Fields are added, never renamed or removed, while the number stays."""


class AgreementFigureJson(TypedDict):
    """How far two coders agree, on one theme or on all; a row of the CSV."""

    scope: str
    theme: str | None
    decisions: int
    both: int
    only_first: int
    only_second: int
    neither: int
    agreement: float | None
    kappa: float | None
    pabak: float | None
    f1: float | None
    prevalence: float | None


class DisagreementJson(PlaceJson):
    """A unit and a theme that only one of them coded it with."""

    coded_by: str
    first_comment: str | None
    second_comment: str | None


def write(agreement: Agreement, taxonomy: Taxonomy, documents: Sequence[Document], version: str) -> str:
    """The object with two spaces of indentation and a line end; `documents` are quoted from."""
    return dumps(to_json(agreement, taxonomy, documents, version), indent=2) + "\n"


def to_json(agreement: Agreement, taxonomy: Taxonomy, documents: Sequence[Document], version: str) -> dict[str, object]:
    """The object itself."""
    return {
        "schema": SCHEMA,
        "plancli": version,
        "taxonomy": taxonomy_to_json(taxonomy),
        "first": _file(agreement.first),
        "second": _file(agreement.second),
        "units": {
            "both": len(agreement.pairs),
            "only_first": agreement.only_first,
            "only_second": agreement.only_second,
        },
        "figures": list(figures_to_json(agreement)),
        "disagreements": list(disagreements_to_json(agreement, documents)),
    }


def figures_to_json(agreement: Agreement) -> Iterator[AgreementFigureJson]:
    """The figures of the themes and of all of them together."""
    for theme, table in agreement.by_theme.items():
        yield _figure("theme", theme, table)
    yield _figure("all", None, agreement.overall)


def disagreements_to_json(agreement: Agreement, documents: Sequence[Document]) -> Iterator[DisagreementJson]:
    """Where they differ, in the order of the documents and their texts."""
    quotes = Quotes(documents)
    for pair, theme, by_first in agreement.disagreements:
        yield {
            **quotes.place(pair.document, pair.first, theme),
            "coded_by": "first" if by_first else "second",
            "first_comment": pair.first.comment,
            "second_comment": pair.second.comment,
        }


def _file(gold: Gold) -> dict[str, object]:
    return {"path": gold.path, "sha256": gold.sha256, "uncoded": gold.uncoded}


def _figure(scope: str, theme: str | None, table: Crosstab) -> AgreementFigureJson:
    return {
        "scope": scope,
        "theme": theme,
        "decisions": int(table.total),
        "both": int(table.both),
        "only_first": int(table.first),
        "only_second": int(table.second),
        "neither": int(table.neither),
        "agreement": rounded(table.agreement),
        "kappa": rounded(table.kappa),
        "pabak": rounded(table.pabak),
        "f1": rounded(table.f1),
        "prevalence": rounded(table.mean_prevalence),
    }
