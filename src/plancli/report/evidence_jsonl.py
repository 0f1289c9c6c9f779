"""The evidence as JSON Lines, one hit a line, for scripts: schemas/evidence-1.schema.json says what a field means."""

from collections.abc import Iterator
from typing import TypedDict

from plancli.model import Coding, Passage
from plancli.report.json_text import dumps, quoted, shape
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


_LINE = shape(HitJson.__annotations__) + "\n"
_NULL = dumps(None)
_WHETHER = {value: dumps(value) for value in (True, False, None)}


def write(coding: Coding) -> Iterator[str]:
    """A line for each hit of a document: those of `hits_to_json`, in a third of the time that it takes with `dumps`."""
    document, text = coding.document, coding.document.text
    places, of_document = Places(text), (quoted(document.id), quoted(document.path))
    for evidence in coding.evidence:
        of_passage = (
            _NULL if evidence.passage.page is None else evidence.passage.page,
            quoted(_quote(text, evidence.passage)),
            quoted(_quote(text, evidence.heading)) if evidence.heading else _NULL,
            _WHETHER[evidence.commitment],
        )
        for theme, keyword, start, end, how, similarity in evidence.hits:
            of_hit = (
                quoted(theme),
                quoted(keyword.text),
                quoted(how.value),
                _rounded(similarity),
                quoted(text[start:end]),
            )
            lines = places.of(start) if document.has_lines else (_NULL, _NULL)
            yield _LINE % (*of_document, *of_hit, start, end, *lines, *of_passage)


def hits_to_json(coding: Coding) -> Iterator[HitJson]:
    """The document's hits in the order of its evidence. `match` is the text as it is; the quotes are on one line."""
    document = coding.document
    text = document.text
    places = Places(text)
    for evidence in coding.evidence:
        passage = _quote(text, evidence.passage)
        heading = _quote(text, evidence.heading) if evidence.heading else None
        for hit in evidence.hits:
            line, column = places.of(hit.start) if document.has_lines else (None, None)
            yield {
                "document": document.id,
                "path": document.path,
                "theme": hit.theme,
                "keyword": hit.keyword.text,
                "how": hit.how.value,
                "similarity": _rounded(hit.similarity),
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


def _rounded(similarity: float) -> float:
    return round(float(similarity), 1)


def _quote(text: str, passage: Passage) -> str:
    return one_line(text[passage.start : passage.end])
