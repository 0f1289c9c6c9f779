"""`plancli evaluate`: how good a taxonomy is, by hand coding."""

from typing import Annotated

import typer

from plancli.cli.exits import ExitCode
from plancli.cli.options import Json, Language, Output, Paths, TaxonomyFile, Themes, chosen_format
from plancli.cli.output import screen_for, writing
from plancli.report.formats import EvaluationFormat
from plancli.version import VERSION

_Gold = Annotated[
    str,
    typer.Argument(
        metavar="GOLD",
        help="The hand coding: CSV or JSON Lines with document, start, end, themes; or the sheet of `plancli sample`.",
        show_default=False,
    ),
]
_Format = Annotated[
    EvaluationFormat | None,
    typer.Option("--format", "-f", help="How to write the figures; a table unless said.", show_default=False),
]
_MinF1 = Annotated[
    float | None,
    typer.Option(min=0, max=1, help="Exit with 1 if F1 over all units is below this.", show_default=False),
]
_Seed = Annotated[int, typer.Option(help="Of the bootstrap that the intervals come from.")]


def evaluate(  # noqa: PLR0913 - each is an option
    gold: _Gold,
    paths: Paths = None,
    *,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    language: Language = None,
    min_f1: _MinF1 = None,
    seed: _Seed = 1,
    output: Output = None,
) -> None:
    """Measure the coding against coding by hand.

    A unit of the hand coding counts as found with a theme where a hit of the theme overlaps it; themes that the coders
    disputed count neither way. Precision, recall and F1 with intervals, kappa and prevalence, for each theme, each
    language, all units, and plans x themes; then the keywords with the most false alarms and the missed passages.
    """
    form = chosen_format(form, as_json=as_json, json=EvaluationFormat.JSON, default=EvaluationFormat.TABLE)
    # Slow to load, and not needed for --help.
    from plancli.cli.coding_files import CodingFiles  # noqa: PLC0415
    from plancli.cli.measuring import gate, measure  # noqa: PLC0415
    from plancli.report.evaluation_formats import write_evaluation  # noqa: PLC0415

    files = CodingFiles.prepare([gold], paths, taxonomy_file=taxonomy, themes=theme, language=language)
    with writing(output, inputs=files.inputs) as write:
        evaluation = measure(files, seed=seed)
        screen = screen_for(form is EvaluationFormat.TABLE, output)
        for piece in write_evaluation(evaluation, form, screen=screen, version=VERSION):
            write(piece)
    ended = files.job.finish(result_lists_all=form is not EvaluationFormat.CSV)
    raise typer.Exit(max(ended, ExitCode.DONE if min_f1 is None else gate(evaluation, min_f1)))
