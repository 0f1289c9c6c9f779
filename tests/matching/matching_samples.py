"""A small world for the matcher's tests: a taxonomy from a few words of YAML and documents of given passages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Document, Hit, Kind, Passage, Status
from plancli.taxonomy.reader import read

LANGUAGES = ("en", "sv")


@cache
def lexicon() -> Lexicon:
    return Lexicon.open(LANGUAGES)


@dataclass(frozen=True)
class Paragraphs:
    """Passages are what blank lines part; one that begins with `#` is a heading."""

    text: str

    def passages(self) -> Iterator[Passage]:
        for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", self.text):
            yield Passage(*match.span(), Kind.HEADING if match[0].startswith("#") else Kind.PARAGRAPH)

    def passage_at(self, offset: int) -> Passage:
        return next(p for p in self.passages() if p.start <= offset < p.end)

    def is_furniture(self, offset: int) -> bool:
        return self.passage_at(offset).kind is Kind.FURNITURE

    def is_one(self, start: int, end: int) -> bool:
        return self.passage_at(start).end >= end

    def heading_above(self, offset: int) -> Passage | None:
        here = self.passage_at(offset)
        above = [p for p in self.passages() if p.kind is Kind.HEADING and p.end <= here.start]
        return above[-1] if above else None


def document(text: str, language: str = "en") -> Document:
    return Document("plan", "plan.txt", "Plan", Status.READ, language, text=text, layout=Paragraphs(text))


def matcher(themes: str, furniture: str = "{}") -> Matcher:
    """Make a matcher of one theme a line: `care: {keywords: {en: [care]}, weak: {en: [home]}}`."""
    head = f"schema: 1\nid: test\nlanguages: [en, sv]\nfurniture: {furniture}\nthemes:\n"
    lines = "".join(
        f"  {line.replace(': {', ': {label: {en: x}, definition: x, ', 1)}\n" for line in themes.strip().splitlines()
    )
    return Matcher(read((head + lines).encode(), "themes.yaml"), lexicon())


def hits(keywords: str, text: str, language: str = "en", **more: str) -> tuple[Hit, ...]:
    """The hits of one theme whose keywords are given as YAML: `[care at home, {term: x, unless: [y]}]`."""
    extra = "".join(f", {key}: {{{language}: {value}}}" for key, value in more.items())
    made = matcher(f"theme: {{keywords: {{{language}: {keywords}}}{extra}}}")
    return made.hits(document(text, language))


def found(keywords: str, text: str, language: str = "en", **more: str) -> list[str]:
    """The stretches of the text that are hit."""
    return [text[hit.start : hit.end] for hit in hits(keywords, text, language, **more)]
