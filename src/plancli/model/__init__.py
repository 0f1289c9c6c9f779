"""The nouns of plancli: what a taxonomy, a document, a hit and a coverage are.

Everything here is frozen and knows nothing of files, terminals or libraries. Offsets count code points of a document's
decoded text, half-open (`text[start:end]`); lines and columns count from 1; similarities run from 0 to 100.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from plancli.model.coverage import Cell, Coverage, Row, Strength
from plancli.model.documents import LANGUAGE, Document, Kind, Layout, Passage, Status, Stretch
from plancli.model.evidence import Coding, Evidence, Hit, How
from plancli.model.taxonomy import (
    CheckRules,
    Example,
    Expectation,
    Keyword,
    Location,
    Phrase,
    Severity,
    Taxonomy,
    Theme,
)

if TYPE_CHECKING:
    from plancli.model.explaining import Explanation, Holding, NearMiss, Trial, Why
    from plancli.model.findings import Finding, Findings
    from plancli.model.grouping import Group, Grouping, Share

_SELDOM = {
    "plancli.model.explaining": ("Explanation", "Holding", "NearMiss", "Trial", "Why"),
    "plancli.model.findings": ("Finding", "Findings"),
    "plancli.model.grouping": ("Group", "Grouping", "Share"),
}

__all__ = [
    "LANGUAGE",
    "Cell",
    "CheckRules",
    "Coding",
    "Coverage",
    "Document",
    "Evidence",
    "Example",
    "Expectation",
    "Explanation",
    "Finding",
    "Findings",
    "Group",
    "Grouping",
    "Hit",
    "Holding",
    "How",
    "Keyword",
    "Kind",
    "Layout",
    "Location",
    "NearMiss",
    "Passage",
    "Phrase",
    "Row",
    "Severity",
    "Share",
    "Status",
    "Strength",
    "Stretch",
    "Taxonomy",
    "Theme",
    "Trial",
    "Why",
]


def __getattr__(name: str) -> object:
    # On first use only: to make a dataclass takes as long as to read a page, and most commands need none of these.
    for home, names in _SELDOM.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
