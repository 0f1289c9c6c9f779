"""What a check finds."""

from dataclasses import dataclass

from plancli.model.documents import Document
from plancli.model.taxonomy import Keyword, Location, Severity, Taxonomy


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found: a result, where a problem would end the run."""

    code: str
    """Of its kind, such as T101; `plancli.codes.CODES` says what it stands for."""
    severity: Severity
    message: str
    location: Location | None = None
    hint: str | None = None
    """What to do about it."""
    theme: str | None = None
    """The id of the theme that it is about."""
    keyword: Keyword | None = None
    """The keyword that it is about."""
    document: str | None = None
    """The id of the document that it is about."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a check of a taxonomy, or of documents with it, found, and how much it looked at."""

    taxonomy: Taxonomy | None
    """None where it could not be read, or there were no documents to check with it."""
    documents: int
    """How many were read."""
    findings: tuple[Finding, ...]
    """In the order of the files, the lines in them, then of the codes."""
    looked_at: tuple[Document, ...] = ()
    """The documents that were checked, those that could not be read too, in the order of their ids and without their
    texts; none where the taxonomy alone was."""
