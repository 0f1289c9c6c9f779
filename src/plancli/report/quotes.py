"""Quotes units of hand coding from the documents that they lie in."""

from collections.abc import Collection
from typing import TypedDict

from plancli.coverage.judging import Judgement
from plancli.gold import Unit
from plancli.model import Document, Evidence, Kind, Passage
from plancli.report.places import Places
from plancli.report.text import one_line


class PlaceJson(TypedDict):
    """Where a unit lies, and its text on one line."""

    document: str
    theme: str
    start: int
    end: int
    line: int | None
    passage: str


class Quotes:
    """The texts of some documents and where their lines begin, by the documents' ids."""

    def __init__(self, documents: Collection[Document]) -> None:
        self._texts = {document.id: document.text for document in documents}
        self._places = {document.id: Places(document.text) for document in documents if document.has_lines}

    def line(self, document: str, offset: int) -> int | None:
        """The line of an offset, from 1; None where the lines are not those of the file."""
        return self._places[document].of(offset)[0] if document in self._places else None

    def text(self, document: str, start: int, end: int) -> str:
        """The document's text between two offsets, on one line."""
        return one_line(self._texts[document][start:end])

    def place(self, document: str, unit: Unit, theme: str) -> PlaceJson:
        """Where a unit lies, for machine formats; of a document that was not read as the coding file quotes it."""
        return {
            "document": document,
            "theme": theme,
            "start": unit.start,
            "end": unit.end,
            "line": self.line(document, unit.start),
            "passage": self.text(document, unit.start, unit.end) or one_line(unit.passage or ""),
        }

    def evidence(self, judgement: Judgement) -> tuple[str, Evidence]:
        """A unit's text as it is, and its hits as far as they lie inside of it, for marking them."""
        start, end = judgement.unit.start, judgement.unit.end
        hits = tuple(hit._replace(start=max(start, hit.start), end=min(end, hit.end)) for hit in judgement.hits)
        passage = Passage(start, end, Kind.PARAGRAPH)
        return self._texts[judgement.document][start:end], Evidence(judgement.theme, passage, None, hits)
