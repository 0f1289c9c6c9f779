"""A small good taxonomy, with one of everything that a taxonomy can have, and how to damage it."""

from typing import NamedTuple

from plancli.errors import TaxonomyError
from plancli.taxonomy.reader import read

GOOD = """\
# Två teman: orchards and ferries 🍏
schema: 1
id: islands
version: 1.10
languages: [en, sv]
themes:
  orchard:
    label: {en: Orchards, sv: Fruktodling}
    definition: >
      Growing fruit
      on trees.
    include:
      - planting 🍐
    exclude_when: [fruit in a shop]
    keywords:
      en:
        - orchard
        - fruit trees
        - "=Pomona"
        - graft*
        - {near: [apple, picking], within: 4, unordered: true}
        - {term: pear, unless: [prickly pear]}
      sv: [fruktträd, "*odling", no, on, 2028]
    weak:
      en: [harvest]
    exclude:
      en: [apple computer]
    examples:
      match:
        - {lang: en, text: We plant fruit trees.}
      no_match:
        - {lang: sv, text: "Nej: inga träd."}
  ferry:
    label: {en: Ferries}
    definition: Boats that carry people.
    weak:
    keywords:
      en: [ferry]
      sv:
        - färja
furniture:
  en: [skip to content]
"""


class Found(NamedTuple):
    """A problem as the tests compare it."""

    place: str
    message: str


def problems_of(text: str | bytes) -> list[Found]:
    """Read a taxonomy that is wrong: its problems as `line:column` and message."""
    try:
        read(text if isinstance(text, bytes) else text.encode(), "t.yaml")
    except TaxonomyError as error:
        return [Found(str(problem.location).removeprefix("t.yaml:"), problem.message) for problem in error.problems]
    message = "the taxonomy was read without a problem"
    raise AssertionError(message)


def damaged(old: str, new: str) -> str:
    """The good taxonomy with one stretch, which it must have once, put otherwise."""
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def with_keyword(entry: str) -> str:
    """The good taxonomy with one entry in place of `orchard`, in line 17 from column 11 on."""
    return damaged("- orchard\n", f"- {entry}\n")
