"""What a run reads where the command line does not say it in full: the taxonomy, the folder, standard input."""

import os
from collections.abc import Sequence
from pathlib import Path

from plancli.cli.prepared import Prepared
from plancli.corpus import Source
from plancli.corpus.lists import STDIN
from plancli.errors import Problem, UsageError
from plancli.taxonomy import find as find_taxonomy

CORPUS = "corpus"
"""The folder that is read when no paths are given."""


def read_taxonomy(explicit: str | None, *, no_cache: bool = False) -> Prepared:
    """The taxonomy that `--taxonomy` names, or the one of this folder. Raises TaxonomyError."""
    path = find_taxonomy(explicit, start=Path(), environment=os.environ)
    # One that was found in a parent folder is shown relative, so that results do not depend on where a checkout lies.
    found_above = explicit is None and path.is_absolute() and Path.cwd().is_relative_to(path.parent)
    shown_as = Path(os.path.relpath(path)).as_posix() if found_above else None
    return Prepared.read(path, shown_as=shown_as, no_cache=no_cache)


def default_paths() -> Sequence[str]:
    """The folder that is read when no paths are given. Raises UsageError where there is none."""
    if not Path(CORPUS).is_dir():
        hint = "name files, folders or globs, for example: plancli themes plans/"
        raise UsageError(Problem(f"no documents named, and there is no folder {CORPUS} here", hint=hint))
    return [CORPUS]


def check_stdin_name(name: str, sources: Sequence[Source]) -> None:
    """Raise UsageError for a name that is none of a file, or without standard input among the documents."""
    if Path(name).name in {"", "..", STDIN}:
        raise UsageError(Problem(f"--stdin-name is no name of a file: {name}", hint="for example: plan.txt"))
    if not any(source.path == STDIN for source in sources):
        raise UsageError(Problem("--stdin-name names standard input, which is not read", hint="put - among the paths"))
