"""What every contestant gives: hits with their places, so that speeds are of the same work and recall can be told."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from benchmarks.data.index import KEYWORDS, MORE_KEYWORDS, read_keywords

_SPACE = re.compile(r"\s+")


class Found(NamedTuple):
    """A keyword at a place."""

    start: int
    """In code points, as is `end`."""
    end: int
    theme: str
    inexact: bool
    """Whether the contestant took the text for a slip; of one that does not say so, whether it differs at all."""


Finder: TypeAlias = Callable[[Any], Iterable[Found]]
"""From a text (for one of the limits its bytes) to the hits in it, all of them by the time it returns."""


def in_each_language(
    make: Callable[[str, Sequence[tuple[str, str]]], Finder],
) -> Callable[[Path, bool], Mapping[str, Finder]]:
    """Make a finder for each language of the (theme, keyword) pairs in a folder of data, as plancli does for itself.

    `make` is given the language's code and its pairs. So every contestant looks for a language's keywords in its texts
    only, and for half as many as if they were thrown together.
    """

    def build(folder: Path, more: bool) -> Mapping[str, Finder]:
        keywords = read_keywords(folder / KEYWORDS)
        added = read_keywords(folder / MORE_KEYWORDS) if more else {}
        return {language: make(language, (*pairs, *added.get(language, ()))) for language, pairs in keywords.items()}

    return build


def differs(found: str, keyword: str) -> bool:
    """Whether a text is not the keyword, case and kind of white space aside."""
    return _SPACE.sub(" ", found).casefold() != keyword.casefold()
