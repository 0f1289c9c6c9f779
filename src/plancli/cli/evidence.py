"""`plancli evidence`: every passage behind the matrix."""

from functools import partial
from itertools import chain
from typing import Annotated

import typer

from plancli.cli.options import (
    Commitments,
    DocumentsFile,
    Json,
    Language,
    NoCache,
    Output,
    Paths,
    PathsFrom,
    StdinName,
    TaxonomyFile,
    Themes,
    Where,
    Workers,
    chosen_format,
)
from plancli.cli.output import is_terminal, screen_for, writing
from plancli.report.formats import EvidenceFormat, evidence_head

_Format = Annotated[
    EvidenceFormat | None,
    typer.Option("--format", "-f", help="How to write the passages; a table unless said.", show_default=False),
]
_Documents = Annotated[
    list[str] | None,
    typer.Option(
        "--document",
        "-d",
        metavar="ID",
        help="Only this document, by the id that `plancli themes` shows. May be given several times.",
        show_default=False,
    ),
]


def evidence(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    paths_from: PathsFrom = None,
    stdin_name: StdinName = None,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    document: _Documents = None,
    where: Where = None,
    documents: DocumentsFile = None,
    language: Language = None,
    only: Commitments = None,
    output: Output = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """Quote every passage that speaks of a theme.

    Under each plan and theme: the passage with the hits marked, the heading it stands under, its line, and the keyword
    that found it and how: exact, inflected, variant, wildcard or typo. Where the taxonomy has cues, each passage says
    whether it is a commitment or a mention: a heuristic.
    """
    form = chosen_format(form, as_json=as_json, json=EvidenceFormat.JSONL, default=EvidenceFormat.TABLE)
    # Slow to load, and not needed for --help.
    from plancli.cli.finishing import to_lines  # noqa: PLC0415
    from plancli.cli.job import Job  # noqa: PLC0415

    job = Job.prepare(
        paths,
        taxonomy_file=taxonomy,
        themes=theme,
        documents=document,
        language=language,
        paths_from=paths_from,
        stdin_name=stdin_name,
        documents_file=documents,
        where=where,
        workers=workers or None,
        no_cache=no_cache,
    )
    if only:
        job.keep_commitments()
    is_table = form is EvidenceFormat.TABLE
    with writing(output, inputs=job.inputs) as write:
        # Passages that appear on the terminal one after the other show the progress themselves.
        show_progress = not is_terminal(output)
        if is_table:
            from plancli.report import evidence_table  # noqa: PLC0415 - rich is slow to load

            codings, screen = job.codings(show_progress=show_progress), screen_for(is_table, output)
            pieces = evidence_table.write(codings, job.taxonomy, screen, only_commitments=job.only_commitments)
        else:
            lines = job.results(partial(to_lines, form), show_progress=show_progress)
            pieces = chain([evidence_head(form)], lines)
        for piece in pieces:
            write(piece)
    raise typer.Exit(job.finish(result_lists_all=is_table))
