"""Taxonomies from a few lines of YAML, and texts as the documents that a plain text file gives."""

from collections.abc import Iterable
from functools import cache

from plancli.corpus import TextLayout
from plancli.coverage.explaining import explain
from plancli.coverage.misses import Misses
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Document, Explanation, NearMiss, Status, Taxonomy
from plancli.taxonomy.reader import read

LANGUAGES = ("en", "sv")


@cache
def lexicon() -> Lexicon:
    return Lexicon.open(LANGUAGES)


def taxonomy(*themes: str, **more: str) -> Taxonomy:
    """A taxonomy of themes given as `care: keywords: {en: [care]}, weak: {en: [home]}`, and further fields of it."""
    head = "schema: 1\nid: test\nlanguages: [en, sv]\n" + "".join(f"{name}: {text}\n" for name, text in more.items())
    entries = (theme.partition(": ") for theme in themes)
    lines = "".join(f"  {name}: {{label: {{en: {name}}}, definition: x, {rules}}}\n" for name, _, rules in entries)
    return read(f"{head}themes:\n{lines}".encode(), "themes.yaml")


def matcher(*themes: str, **more: str) -> Matcher:
    return Matcher(taxonomy(*themes, **more), lexicon())


def document(text: str, language: str = "en", name: str = "plan") -> Document:
    layout = TextLayout(text, language)
    return Document(name, f"{name}.txt", name, Status.READ, language, text=text, layout=layout)


def explained(made: Matcher, text: str, others: Iterable[str] = ()) -> Explanation:
    """The cell of the first theme in a text, among other texts."""
    here = document(text)
    documents = [here, *(document(other, name=f"other{number}") for number, other in enumerate(others))]
    return explain(here, made.themes[0], made, Misses(made), documents)


def misses(rules: str, text: str, language: str = "en", **more: str) -> tuple[NearMiss, ...]:
    """The nearest misses of one theme in a text."""
    made = matcher(f"theme: {rules}", **more)
    return Misses(made).of(document(text, language), "theme")
