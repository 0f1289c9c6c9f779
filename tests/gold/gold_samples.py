"""Coding files in memory, and documents for them to lie in."""

from pathlib import Path

from plancli.corpus import Source
from plancli.gold import Gold, Unit, read

THEMES = ("warmth", "play", "green_space")


def coded(text: str | bytes, *, path: str = "gold.csv") -> Gold:
    """Read the text of a coding file."""
    return read(text.encode() if isinstance(text, str) else text, path, THEMES)


def rows(*lines: str) -> str:
    """A coding file with the usual columns."""
    return "\n".join(["document,start,end,themes,disputed", *lines]) + "\n"


def only(gold: Gold) -> Unit:
    """The one unit of a coding file."""
    ((unit,),) = gold.units.values()
    return unit


def source(path: str, name: str | None = None) -> Source:
    """A document that was asked for."""
    return Source(name or Path(path).stem, path, named=False, file=Path(path))
