"""The result of an earlier run, as `plancli themes --json` wrote it, read to compare with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from plancli.errors import Problem, UsageError, quoted
from plancli.model import Location, Status

SCHEMA: Final = "plancli/coverage/1"


@dataclass(frozen=True, slots=True)
class Baseline:
    """What an earlier run found."""

    path: str
    themes: tuple[str, ...]
    documents: Mapping[str, str]
    """The documents that were coded: their ids by their paths."""
    cells: Mapping[tuple[str, str], tuple[str, ...]]
    """The keywords that held each filled cell, by the document's id and the theme."""

    @property
    def again(self) -> str:
        """What to do to write it anew."""
        return _again(self.path)


def read_baseline(data: bytes, path: str) -> Baseline:
    """Read what `plancli themes --json` wrote. Raises UsageError where it is something else or damaged."""
    again = _again(path)
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(Problem(f"the baseline {path} is not UTF-8", hint=again)) from error
    except json.JSONDecodeError as error:
        place = Location(path, error.lineno, error.colno)
        raise UsageError(Problem(f"the baseline is no JSON: {error.msg}", place, hint=again)) from error
    except RecursionError as error:
        raise UsageError(Problem(f"the baseline {path} is nested too deeply", hint=again)) from error
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        found = f"it is {quoted(schema)}" if isinstance(schema, str) else "it names no schema"
        raise UsageError(Problem(f"the baseline {path} is not {SCHEMA}: {found}", hint=again))
    if content.get("only") is not None:
        raise UsageError(Problem(f"the baseline {path} was written with --only", hint=again))
    try:
        return _baseline(content, path)
    except (TypeError, ValueError) as error:
        raise UsageError(Problem(f"the baseline {path} is damaged: {error}", hint=again)) from error


def _again(path: str) -> str:
    return f"write the baseline anew with `plancli themes --json --output {path}`"


def _baseline(content: dict[str, Any], path: str) -> Baseline:
    """The parts that are compared. Raises TypeError or ValueError where they are not what they should be."""
    themes = tuple(_text(theme, "id") for theme in _maps(content, "themes"))
    documents = [each for each in _maps(content, "documents") if Status(_text(each, "status")) is Status.READ]
    read = {_text(each, "path"): _text(each, "id") for each in documents}
    cells = {}
    for cell in _maps(content, "cells"):
        document, theme, held_by = _text(cell, "document"), _text(cell, "theme"), cell.get("held_by")
        if document not in read.values() or theme not in themes:
            raise ValueError(f"a cell of {quoted(document)} and {quoted(theme)}, which it does not list")
        if not isinstance(held_by, list) or not all(isinstance(text, str) for text in held_by):
            raise TypeError("`held_by` is no list of texts")
        if held_by:
            cells[document, theme] = tuple(held_by)
    return Baseline(path, themes, read, cells)


def _maps(content: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = content.get(key)
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise TypeError(f"{quoted(key)} is no list of objects")
    return found


def _text(content: dict[str, Any], key: str) -> str:
    found = content.get(key)
    if not isinstance(found, str):
        raise TypeError(f"{quoted(key)} is no text")
    return found
