"""A small project of plans to run plancli on, and the ways to run it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plancli.lexicon import Lexicon

PLANCLI = Path(sys.executable).with_name("plancli")

THEMES = """\
schema: 1
id: county
version: 2.0.1
languages: [en, sv]
themes:
  warmth:
    label: {en: Warm homes, sv: Varma hem}
    definition: Homes that can be heated.
    keywords: {en: [warm home, insulation], sv: [isolering]}
  play:
    label: {en: Play}
    definition: Room for children to play.
    keywords: {en: [playground, "=Swing"], sv: [lekplats]}
"""
PLANS = {
    "north.txt": (
        "Our plan\n\nEvery family lives in a warm home. Insulation comes first, and warm homes follow.\n\n"
        "A playgruond for every village.\n"
    ),
    "south.txt": "The county plan of the south\n\nThere is nothing in it that would be about homes or children.\n",
    "öst.txt": "Plan för öst\n\nVarje by får en ny lekplats, och alla barn i kommunen får plats i skolan.\n",
}


def project(folder: Path) -> Path:
    """Lay out a taxonomy and a corpus of three plans, and see to it that the dictionaries are there."""
    _dictionaries()
    (folder / "corpus").mkdir()
    (folder / "themes.yaml").write_text(THEMES, encoding="utf-8")
    for name, text in PLANS.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    return folder


def run(
    *arguments: str, cwd: Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the real executable, piped, with nothing in its environment that would change what it shows."""
    return subprocess.run(
        [PLANCLI, *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=plain_environment() | dict(environment or {}),
        check=False,
        timeout=60,
    )


def plain_environment() -> dict[str, str]:
    """This process's environment without what people set for their terminals, and with none of their taxonomies."""
    ours = {
        "COLUMNS",
        "LINES",
        "NO_COLOR",
        "FORCE_COLOR",
        "TTY_COMPATIBLE",
        "TTY_INTERACTIVE",
        "PLANCLI_TAXONOMY",
        "GITHUB_STEP_SUMMARY",
    }
    return {name: value for name, value in os.environ.items() if name not in ours} | {"TERM": "xterm"}


@cache
def _dictionaries() -> None:
    Lexicon.open(("en", "sv"))
