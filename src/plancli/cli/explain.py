"""`plancli explain`: one cell of the matrix, filled or empty; or a text, tried on every theme."""

from typing import Annotated

import typer

from plancli.cli.completion import theme_ids
from plancli.cli.options import (
    DocumentsFile,
    Json,
    Language,
    NoCache,
    Output,
    PathsFrom,
    StdinName,
    TaxonomyFile,
    chosen_format,
)
from plancli.cli.output import screen_for, writing
from plancli.report.formats import ExplanationFormat, write_explanation
from plancli.version import VERSION

_Document = Annotated[
    str | None,
    typer.Argument(
        metavar="DOCUMENT",
        help="The document: its id, as `plancli themes` shows it, or its file.",
        show_default=False,
    ),
]
_Theme = Annotated[
    str | None,
    typer.Argument(metavar="THEME", help="The id of the theme.", autocompletion=theme_ids, show_default=False),
]
_Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="All documents, among which the one is found by its id and whose cells are counted: files, folders, "
        "globs. Without any: the folder corpus.",
        show_default=False,
    ),
]
_Text = Annotated[
    str | None,
    typer.Option(
        metavar="TEXT",
        help="Try this text on the themes, instead of a document: which keywords find it, and which nearly do.",
        show_default=False,
    ),
]
_Themes = Annotated[
    list[str] | None,
    typer.Option(
        "--theme",
        metavar="ID",
        help="With --text: only this theme. May be given several times.",
        autocompletion=theme_ids,
        show_default=False,
    ),
]
_Format = Annotated[
    ExplanationFormat | None,
    typer.Option("--format", "-f", help="How to write it; a table unless said.", show_default=False),
]


def explain(  # noqa: PLR0913 - each is an option
    document: _Document = None,
    theme: _Theme = None,
    paths: _Paths = None,
    *,
    text: _Text = None,
    themes: _Themes = None,
    paths_from: PathsFrom = None,
    stdin_name: StdinName = None,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    documents: DocumentsFile = None,
    language: Language = None,
    output: Output = None,
    no_cache: NoCache = False,
) -> None:
    """Explain one cell: what holds it, or what came nearest.

    Of a filled cell the passages, the keywords that hold it, and how many of the theme's cells would fall without each.
    Of an empty one "no evidence found" and the nearest misses: keywords that a rule dropped, a word that is an edit too
    many away, the words of a phrase apart. Where the taxonomy has cues, each passage says whether it is a commitment or
    a mention: a heuristic.
    """
    form = chosen_format(form, as_json=as_json, json=ExplanationFormat.JSON, default=ExplanationFormat.TABLE)
    if text is not None and (document or paths_from or stdin_name or documents):
        raise typer.BadParameter("--text takes the place of documents: give one or the other")
    if text is None and themes:
        raise typer.BadParameter("--theme goes with --text; the theme of a document's cell is the second argument")
    if text is None and not (document and theme):
        missing = "THEME" if document else "DOCUMENT and THEME, or --text"
        raise typer.BadParameter(f"missing {missing}; for example: plancli explain county-plan THEME")
    # Slow to load, and not needed for --help.
    from plancli.cli.explaining import CellJob, try_text  # noqa: PLC0415

    screen = screen_for(form is ExplanationFormat.TABLE, output)
    if text is not None:
        trial, tried_on = try_text(text, taxonomy_file=taxonomy, themes=themes, language=language, no_cache=no_cache)
        with writing(output, inputs=[]) as write:
            write(write_explanation(trial, tried_on, form, screen=screen, version=VERSION))
        return
    job = CellJob.prepare(
        document or "",
        theme or "",
        paths,
        taxonomy_file=taxonomy,
        language=language,
        paths_from=paths_from,
        stdin_name=stdin_name,
        documents_file=documents,
        no_cache=no_cache,
    )
    with writing(output, inputs=job.inputs) as write:
        cell = job.explain()
        write(write_explanation(cell, job.taxonomy, form, screen=screen, version=VERSION))
    raise typer.Exit(job.finish())
