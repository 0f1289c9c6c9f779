"""What is measured: each contestant by its name, imported only where it is asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from benchmarks.contestants.found import Finder

Builder: TypeAlias = Callable[[Path, bool], Mapping[str, Finder]]
"""From a folder of data, and whether to add the hundredfold keywords, to what finds them in texts, by language."""

_HOMES = {
    "bytes.split": "limits",
    "split + look-up": "limits",
    "regex tokenise": "limits",
    "plancli": "ours",
    "flashtext": "exact",
    "ahocorasick_rs": "exact",
    "spaCy PhraseMatcher": "exact",
    "spaczz": "fuzzy",
    "rapidfuzz windows": "fuzzy",
}


def builder(name: str) -> Builder:
    """What makes a contestant ready. Raises ImportError where its library is not installed."""
    home = import_module(f"benchmarks.contestants.{_HOMES[name]}")
    made: Builder = home.BUILDERS[name]
    return made
