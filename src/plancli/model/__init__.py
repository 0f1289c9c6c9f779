"""The nouns of plancli: what a taxonomy, a document, a hit and a coverage are.

Everything here is frozen and knows nothing of files, terminals or libraries. Offsets count code points of a document's
decoded text, half-open (`text[start:end]`); lines and columns count from 1; similarities run from 0 to 100.
"""

from plancli.model.coverage import Cell, Coverage, Group, Grouping, Row, Share, Strength
from plancli.model.documents import LANGUAGE, Document, Kind, Layout, Passage, Status, Stretch
from plancli.model.evidence import Coding, Evidence, Hit, How
from plancli.model.explaining import Explanation, Holding, NearMiss, Trial, Why
from plancli.model.findings import Finding, Findings
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
