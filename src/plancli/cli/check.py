"""`plancli check`: the gate for CI."""

from typing import Annotated

import typer

from plancli.cli.options import (
    DocumentsFile,
    Json,
    Language,
    Output,
    Paths,
    PathsFrom,
    TaxonomyFile,
    chosen_format,
)
from plancli.report.formats import FindingsFormat

_Format = Annotated[
    FindingsFormat | None,
    typer.Option("--format", "-f", help="How to write what is found; a table unless said.", show_default=False),
]
_Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Only findings of these codes, or that begin so: C, T3, C101, with commas between. A whole code is found "
        "even where the taxonomy turns it off.",
        show_default=False,
    ),
]
_Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODES",
        help="No findings of these codes, or that begin so. Of a code that is selected too, the longer word decides.",
        show_default=False,
    ),
]
_Baseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Tell of cells that are lost or won since `plancli themes --json` wrote this file.",
        show_default=False,
    ),
]
_Explain = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Say what a code means, and check nothing.", show_default=False),
]


def check(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    paths_from: PathsFrom = None,
    form: _Format = None,
    as_json: Json = False,
    select: _Select = None,
    ignore: _Ignore = None,
    baseline: _Baseline = None,
    explain: _Explain = None,
    taxonomy: TaxonomyFile = None,
    documents: DocumentsFile = None,
    language: Language = None,
    output: Output = None,
) -> None:
    """Fail where a plan covers no theme, a cell is lost, or the taxonomy is broken: for CI.

    Checks the documents (C1), the themes over all of them (C2), the cells against a baseline (C3) and against what the
    taxonomy expects (C4), and the taxonomy as `plancli taxonomy check` does (T). The taxonomy's `check:` block says
    which findings are errors, warnings or off. In GitHub Actions the summary of the job is written too.
    """
    form = chosen_format(form, as_json=as_json, json=FindingsFormat.JSON, default=FindingsFormat.TABLE)
    # Slow to load, and not needed for --help.
    from plancli.cli.gate import Gate, known_codes  # noqa: PLC0415
    from plancli.cli.gate import explain as explain_code  # noqa: PLC0415

    if explain is not None:
        explain_code(explain)
        return
    gate = Gate(form, output, known_codes(select or ()), known_codes(ignore or ()), baseline)
    code = gate.run(paths, taxonomy_file=taxonomy, language=language, paths_from=paths_from, documents_file=documents)
    raise typer.Exit(code)
