"""What a run tells on standard error beside its result: documents that were not coded, tables that do not fit them."""

from collections.abc import Iterable, Iterator, Sequence

import typer

from plancli.corpus import Catalogue
from plancli.errors import Problem
from plancli.model import Document
from plancli.report.text import count
from plancli.report.wording import left_out

_NAMED = 3
"""Files of one kind that a message names."""


def tell_of_dictionary(language: str) -> None:
    """Say that a first run takes longer."""
    typer.echo(f"preparing the dictionary of {language}: a few seconds, this once", err=True)


def tell_of(documents: Iterable[Document], kind: str) -> None:
    """Say why documents were not coded."""
    tell((Problem(left_out(document), hint=document.hint) for document in documents), kind)


def tell(problems: Iterable[Problem], kind: str = "warning") -> None:
    """Say what does not end the run; nothing is loaded where there is nothing to say."""
    if told := list(problems):
        from plancli.cli.problems import show  # noqa: PLC0415 - rich is slow to load

        show(told, kind)


def unmatched(known: Catalogue) -> Iterator[Problem]:
    """One problem for the rows of all tables that have no file, and one for the files that have no row."""
    tables = {table.name for table in known.tables}
    table = tables.pop() if len(tables) == 1 else "documents.csv and documents.tsv"
    if known.without_file:
        yield Problem(
            f"{count(len(known.without_file), 'row')} of {table} without a file: {_first(known.without_file)}"
        )
    if known.without_row:
        yield Problem(f"{count(len(known.without_row), 'file')} without a row in {table}: {_first(known.without_row)}")


def _first(paths: Sequence[str]) -> str:
    more = len(paths) - _NAMED
    return ", ".join(paths[:_NAMED]) + (f" and {more} more" if more > 0 else "")
