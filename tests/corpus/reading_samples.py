"""What the tests of the readers share: coding a file, and a layout made readable."""

from dataclasses import asdict
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from plancli.corpus import TextLayout, read_documents
from plancli.corpus.readers import Reading, UnreadableError, form_of, read
from plancli.coverage import code, row
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Coding, Document, Kind, Passage, Taxonomy
from plancli.taxonomy import load

ROOT = Path(__file__).parents[2]


@cache
def taxonomy() -> Taxonomy:
    return load(ROOT / "themes.yaml")


@cache
def matcher() -> Matcher:
    return Matcher(taxonomy(), Lexicon.open(taxonomy().languages))


def reading(content: bytes, name: str = "plan.txt") -> Reading:
    file = BytesIO(content)
    return read(file, form_of(file, name), matcher().lexicon.known_anywhere)


def refusal(content: bytes, name: str = "plan.txt") -> str:
    """Why a file cannot be read; there must be something to do about it."""
    with pytest.raises(UnreadableError) as refused:
        reading(content, name)
    assert refused.value.hint
    return refused.value.reason


def blocks(found: Reading, language: str = "en") -> list[tuple[str, str]]:
    """(kind, text) of each passage, with white space as one space."""
    layout = TextLayout(found.text, language, found)
    return [(str(passage.kind), quote(found.text, passage)) for passage in layout.passages()]


def content(found: Reading, language: str = "en") -> list[str]:
    """The texts of the passages that are no page matter."""
    return [text for kind, text in blocks(found, language) if kind != Kind.FURNITURE]


def matter(found: Reading) -> str:
    return "\n".join(text for kind, text in blocks(found) if kind == Kind.FURNITURE)


def quote(text: str, passage: Passage) -> str:
    return " ".join(text[passage.start : passage.end].split())


def coded(path: Path) -> Coding:
    (document,) = read_documents([str(path)], taxonomy(), matcher().lexicon)
    return code(document, matcher())


def quoted(coding: Coding) -> list[tuple[object, ...]]:
    """All that the evidence quotes: theme, passage, its kind and heading, and what each keyword met and how."""
    document = coding.document
    return [
        (
            evidence.theme,
            quote(document.text, evidence.passage),
            evidence.passage.kind,
            quote(document.text, evidence.heading) if evidence.heading else None,
            [
                (hit.keyword.text, hit.how, " ".join(document.text[hit.start : hit.end].split()))
                for hit in evidence.hits
            ],
        )
        for evidence in coding.evidence
    ]


def cells(coding: Coding) -> list[dict[str, object]]:
    """The numbers of all cells."""
    return [{**asdict(cell), "document": ""} for cell in row(taxonomy(), coding).cells]


def passages(document: Document) -> list[Passage]:
    assert document.layout is not None
    return list(document.layout.passages())
