"""The arguments and options that several commands share."""

from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from plancli.cli.completion import theme_ids

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Documents: files, folders, globs, or - for standard input. Without any: the folder corpus.",
        show_default=False,
    ),
]
TaxonomyFile = Annotated[
    str | None,
    typer.Option(
        "--taxonomy",
        "-t",
        metavar="FILE",
        help="The taxonomy. Without it: $PLANCLI_TAXONOMY, else themes.yaml here or in a parent folder.",
        show_default=False,
    ),
]
Themes = Annotated[
    list[str] | None,
    typer.Option(
        "--theme",
        metavar="ID",
        help="Only this theme. May be given several times.",
        autocompletion=theme_ids,
        show_default=False,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        help="The documents' language, one of the taxonomy's. Without it: documents.csv says it, else it is detected.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to this file instead of standard output.", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for the JSON format.")]

_Format = TypeVar("_Format", bound=StrEnum)


def chosen_format(form: _Format | None, *, as_json: bool, json: _Format, default: _Format) -> _Format:
    """The format that `--format` and `--json` ask for together. Raises typer.BadParameter where they disagree."""
    if as_json and form not in {None, json}:
        raise typer.BadParameter(f"--json asks for {json}, --format for {form}: leave one of them out")
    return json if as_json else form or default
