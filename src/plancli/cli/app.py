"""All commands of plancli."""

from typing import Annotated

import typer

from plancli.cli.agreement import agreement
from plancli.cli.check import check
from plancli.cli.evaluate import evaluate
from plancli.cli.evidence import evidence
from plancli.cli.explain import explain
from plancli.cli.help import (
    AGREEMENT_EPILOG,
    EVALUATE_EPILOG,
    EVIDENCE_EPILOG,
    EXPLAIN_EPILOG,
    GATE_EPILOG,
    REPORT_EPILOG,
    SAMPLE_EPILOG,
    THEMES_EPILOG,
)
from plancli.cli.report import report
from plancli.cli.sample import sample
from plancli.cli.taxonomy import app as taxonomy
from plancli.cli.themes import themes
from plancli.cli.version import VERSION

app = typer.Typer(
    name="plancli",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help, in half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=THEMES_EPILOG)(themes)
app.command(epilog=EVIDENCE_EPILOG)(evidence)
app.command(epilog=EXPLAIN_EPILOG)(explain)
app.command(epilog=REPORT_EPILOG)(report)
app.command(epilog=GATE_EPILOG)(check)
app.command(epilog=EVALUATE_EPILOG)(evaluate)
app.command(epilog=SAMPLE_EPILOG)(sample)
app.command(epilog=AGREEMENT_EPILOG)(agreement)
app.add_typer(taxonomy, name="taxonomy", help="Check the taxonomy, show it as a codebook, or print its schema.")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"plancli {VERSION}")
        raise typer.Exit


@app.callback()
def plancli(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Say which health and social care plan covers which theme, and show the passages that say so."""
