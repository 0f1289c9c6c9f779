"""The evidence as JSON Lines, one hit a line, for scripts: schemas/evidence-1.schema.json says what a field means."""

from collections.abc import Iterator
from typing import TypedDict

from plancli.model import Coding, Passage
from plancli.report.json_text import fill, shape
from plancli.report.places import Places
from plancli.report.text import one_line


class HitJson(TypedDict):
    """One keyword at one place."""

    document: str
    path: str
    theme: str
    keyword: str
    how: str
    similarity: float
    match: str
    start: int
    end: int
    line: int | None
    column: int | None
    page: int | None
    passage: str
    heading: str | None
    commitment: bool | None


_LINE = shape(HitJson.__annotations__)


def write(coding: Coding) -> Iterator[str]:
    """A line for each hit of a document."""
    for hit in hits_to_json(coding):
        yield fill(_LINE, hit.values()) + "\n"


def hits_to_json(coding: Coding) -> Iterator[HitJson]:
    """The document's hits in the order of its evidence. `match` is the text as it is; the quotes are on one line."""
    document = coding.document
    text = document.text
    places = Places(text)

    def quote(passage: Passage) -> str:
        return one_line(text[passage.start : passage.end])

    for evidence in coding.evidence:
        passage, heading = quote(evidence.passage), quote(evidence.heading) if evidence.heading else None
        for hit in evidence.hits:
            line, column = places.of(hit.start) if document.has_lines else (None, None)
            yield {
                "document": document.id,
                "path": document.path,
                "theme": hit.theme,
                "keyword": hit.keyword.text,
                "how": hit.how.value,
                "similarity": round(float(hit.similarity), 1),
                "match": text[hit.start : hit.end],
                "start": hit.start,
                "end": hit.end,
                "line": line,
                "column": column,
                "page": evidence.passage.page,
                "passage": passage,
                "heading": heading,
                "commitment": evidence.commitment,
            }
