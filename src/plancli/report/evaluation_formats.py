"""Who writes an evaluation and an agreement in which format. Apart from `formats`, as it needs what is slow to load."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from plancli.coverage.agreement import Agreement
from plancli.coverage.evaluate import Evaluation
from plancli.model import Document, Taxonomy
from plancli.report import agreement_csv, agreement_json, evaluation_csv, evaluation_json
from plancli.report.formats import EvaluationFormat
from plancli.report.screen import Screen


def write_evaluation(evaluation: Evaluation, form: EvaluationFormat, *, screen: Screen, version: str) -> Iterator[str]:
    """An evaluation in pieces of text; `version` is plancli's own."""
    match form:
        case EvaluationFormat.TABLE:
            from plancli.report import evaluation_table  # noqa: PLC0415 - rich is slow to load, and only drawn with here

            yield evaluation_table.write(evaluation, screen)
        case EvaluationFormat.JSON:
            yield evaluation_json.write(evaluation, version)
        case EvaluationFormat.CSV:
            yield from evaluation_csv.write(evaluation)
        case _:
            assert_never(form)


def write_agreement(  # noqa: PLR0913 - as above, and what to quote from
    agreement: Agreement,
    taxonomy: Taxonomy,
    documents: Sequence[Document],
    form: EvaluationFormat,
    *,
    screen: Screen,
    version: str,
) -> Iterator[str]:
    """Two coders' agreement in pieces of text; `documents` are quoted from."""
    match form:
        case EvaluationFormat.TABLE:
            from plancli.report import agreement_table  # noqa: PLC0415 - as above

            yield agreement_table.write(agreement, taxonomy, documents, screen)
        case EvaluationFormat.JSON:
            yield agreement_json.write(agreement, taxonomy, documents, version)
        case EvaluationFormat.CSV:
            yield from agreement_csv.write(agreement)
        case _:
            assert_never(form)
