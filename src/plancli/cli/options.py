"""The arguments and options that several commands share."""

from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from plancli.cli.completion import theme_ids


class Only(StrEnum):
    """Which passages count; all unless said."""

    COMMITMENTS = "commitments"


def _number_of_workers(text: str) -> int:
    """Read N or auto; 0 stands for auto. Raises typer.BadParameter."""
    if text == "auto":
        return 0
    if not text.isdecimal() or text == "0":
        raise typer.BadParameter(f"{text!r} is neither a whole number from 1 nor auto")
    return int(text)


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Documents: files, folders, globs, @LIST for the paths that a file lists, or - for standard input. "
        "Without any: the folder corpus.",
        show_default=False,
    ),
]
PathsFrom = Annotated[
    list[str] | None,
    typer.Option(
        "--paths-from",
        metavar="FILE",
        help="More paths from this file, or - for standard input: one a line, those with # in front left out; or "
        "parted by NULs, as find -print0 writes them. The same as @FILE. May be given several times.",
        show_default=False,
    ),
]
StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-name",
        metavar="NAME",
        help="What - would be called as a file: gives its id and title, and its suffix says of what type it is.",
        show_default=False,
    ),
]
DocumentsFile = Annotated[
    str | None,
    typer.Option(
        "--documents",
        metavar="FILE",
        help="The table of titles, languages and attributes, its column file relative to the table's folder. "
        "Without it: documents.csv or documents.tsv beside the documents, or above them.",
        show_default=False,
    ),
]
Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="NAME=VALUE",
        help="Only documents with this attribute: language, or a column of documents.csv; NAME!=VALUE for those "
        "without. May be given several times: all must hold.",
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
        help="The language of all documents, each from end to end; one of the taxonomy's. Without it: documents.csv "
        "says it, else it is detected, and longer parts in another language are coded in that.",
        show_default=False,
    ),
]
Commitments = Annotated[
    Only | None,
    typer.Option(
        "--only",
        help="Only passages that are commitments: that have one of the taxonomy's cues, or whose lead-in line has one. "
        "A heuristic.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to this file instead of standard output.", show_default=False
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N|auto",
        parser=_number_of_workers,
        help="How many processes to use. Without it, or auto: one a core where there is much to read.",
        show_default=False,
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        help="Read the taxonomy, and take the text out of PDF, Word and web files, anew; keep neither.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for the JSON format.")]

_Format = TypeVar("_Format", bound=StrEnum)


def chosen_format(form: _Format | None, *, as_json: bool, json: _Format, default: _Format) -> _Format:
    """The format that `--format` and `--json` ask for together. Raises typer.BadParameter where they disagree."""
    if as_json and form not in {None, json}:
        raise typer.BadParameter(f"--json asks for {json}, --format for {form}: leave one of them out")
    return json if as_json else form or default
