"""A project that `plancli check` finds nothing wrong with, and the ways to spoil it."""

import io
import os
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from cli_samples import plain_environment, project

from plancli.__main__ import main

THEMES = """\
schema: 1
id: county
version: 2.0.1
languages: [en]
themes:
  warmth:
    label: {en: Warm homes}
    definition: Homes that can be heated.
    keywords: {en: [warm home, insulation]}
    examples: {match: [{lang: en, text: Warm homes with insulation.}]}
  play:
    label: {en: Play}
    definition: Room for children to play.
    keywords: {en: [playground]}
    examples: {match: [{lang: en, text: A playground.}]}
"""
PLANS = {
    "north.txt": "Our plan\n\nEvery family in the county lives in a warm home.\n\nA playground for every village.\n",
    "south.txt": "The plan of the south\n\nWe will pay for the insulation of each of the houses.\n",
}
BASELINE = "coverage.json"


def clean(folder: Path) -> Path:
    """Lay out the project; `coverage.json` is what `plancli themes` finds in it."""
    project(folder)
    for plan in (folder / "corpus").iterdir():
        plan.unlink()
    for name, text in PLANS.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    write(folder, THEMES)
    (folder / BASELINE).write_bytes(run_here("themes", "--json", cwd=folder).stdout)
    return folder


class Done(NamedTuple):
    """How a run in this process ended."""

    returncode: int
    stdout: bytes
    stderr: bytes


def run_here(*arguments: str, cwd: Path, environment: Mapping[str, str] | None = None) -> Done:
    """Run a command line as the executable does, in a fifth of the time."""
    out, err = io.StringIO(), io.StringIO()
    values = plain_environment() | dict(environment or {})
    with chdir(cwd), patch.dict(os.environ, values, clear=True), redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return Done(code, out.getvalue().encode(), err.getvalue().encode())


def write(folder: Path, themes: str) -> None:
    (folder / "themes.yaml").write_text(themes, encoding="utf-8")


def add(folder: Path, name: str, data: bytes) -> None:
    (folder / "corpus" / name).write_bytes(data)


def _without_theme(folder: Path) -> None:
    add(folder, "east, 100%.txt", b"The plan of the east\n\nThere is nothing in it about either.\n")


def _broken_taxonomy(folder: Path) -> None:
    write(folder, THEMES.replace("languages:", "langauges:").replace("label: {en: Play}", "label: {en: [Play]}"))


def _deleted_keyword(folder: Path) -> None:
    write(folder, THEMES.replace("[warm home, insulation]", "[insulation]"))


def _unreadable(folder: Path) -> None:
    add(folder, "scan.txt", b"\x7fELF\0\0\0")


def _empty(folder: Path) -> None:
    for plan in (folder / "corpus").iterdir():
        plan.unlink()


SPOILT: dict[str, tuple[Callable[[Path], None], str, int]] = {
    "a plan with no theme": (_without_theme, "C101", 1),
    "a broken taxonomy": (_broken_taxonomy, "T001", 2),
    "a deleted keyword": (_deleted_keyword, "C301", 1),
    "an unreadable file": (_unreadable, "C102", 1),
    "an empty folder": (_empty, "C001", 2),
}
"""What is wrong, by name: how it is done, the code of the finding, and the exit status."""
