"""Where the taxonomy file is: as the command line or the environment says, else here or in a parent folder."""

import os.path
from collections.abc import Iterator, Mapping
from pathlib import Path

from plancli.errors import Problem, TaxonomyError, closest

NAME = "themes.yaml"
VARIABLE = "PLANCLI_TAXONOMY"
_OTHER_NAMES = ("themes.yml", "taxonomy.yaml", "taxonomy.yml")
LARGEST = 5 * 1024 * 1024
"""In bytes."""

# These say no where Path's own raise: below a folder that may not be entered.
_is_file, _exists = os.path.isfile, os.path.exists


def find(explicit: str | None, *, start: Path, environment: Mapping[str, str]) -> Path:
    """Find the taxonomy file: `explicit`, else `PLANCLI_TAXONOMY`, else `themes.yaml` in `start` or the nearest parent.

    The search ends at the root of the repository that `start` lies in, a folder with `.git`, and outside of one at the
    root of the file system. A file in `start` is given by `start` as it is, one in a parent by its absolute path.
    Raises TaxonomyError where the variable names no file, and where nothing is named and nothing found; whether
    `explicit` exists shows when it is read.
    """
    if explicit is not None:
        return Path(explicit)
    if named := environment.get(VARIABLE):
        if not _exists(named):
            hint = f"correct {VARIABLE}, unset it, or name the file with --taxonomy"
            raise TaxonomyError(Problem(f"no such taxonomy file: {named}, which {VARIABLE} names", hint=hint))
        return Path(named)
    folders = [start, *_parents(start.resolve())]
    for folder in folders:
        if _is_file(folder / NAME):
            return folder / NAME
    where = f"{start.resolve()}" + (f" and its parent folders up to {folders[-1]}" if len(folders) > 1 else "")
    other = next((folder / name for folder in folders for name in _OTHER_NAMES if _is_file(folder / name)), None)
    hint = f"name the file with --taxonomy or {VARIABLE}" + (f"; there is {other}" if other else "")
    raise TaxonomyError(Problem(f"no taxonomy: looked for {NAME} in {where}", hint=hint))


def read_bytes(path: Path) -> bytes:
    """Read the bytes of a taxonomy file. Raises TaxonomyError where it cannot be read or is larger than 5 MiB."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise TaxonomyError(Problem(f"no such taxonomy file: {path}", hint=_nearby(path))) from error
    except IsADirectoryError as error:
        hint = f"name the file in it, such as {path / NAME}"
        raise TaxonomyError(Problem(f"the taxonomy {path} is a folder", hint=hint)) from error
    except OSError as error:
        hint = "look at its permissions"
        raise TaxonomyError(
            Problem(f"cannot read the taxonomy {path}: {error.strerror or error}", hint=hint)
        ) from error
    if len(data) > LARGEST:
        hint = "a taxonomy is written by hand and stays far below that: is it the right file?"
        raise TaxonomyError(Problem(f"the taxonomy {path} is larger than 5 MiB", hint=hint))
    return data


def _parents(folder: Path) -> Iterator[Path]:
    for parent in folder.parents:
        if _exists(folder / ".git"):
            return
        yield parent
        folder = parent


def _nearby(path: Path) -> str:
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.suffix in {".yaml", ".yml"})
    except OSError:
        return f"there is no folder {path.parent} that can be read"
    if meant := closest(path.name, names):
        return f"did you mean {path.with_name(meant)}?"
    return "look at --taxonomy and PLANCLI_TAXONOMY" + (f"; the folder has {', '.join(names[:5])}" if names else "")
