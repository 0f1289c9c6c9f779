"""Each keyword tried on texts of its own: as it is written, and as far as its stars and its `near` let it reach."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TypeAlias

from plancli.checking.texts import as_document
from plancli.lexicon import Lexicon
from plancli.matching import Candidate, Decided, Fate, Matcher
from plancli.model import Document, Keyword, Taxonomy
from plancli.words import fold

Key: TypeAlias = tuple[int, int]
"""A keyword by the index of its theme in the taxonomy and its own in the theme."""

_FURTHER = "xxxx"
"""What a wildcard may stand for: no word of any language, and no slip for the word without it."""
_FILLER = " x"
"""A word that may stand between those of a `near` rule."""


@dataclass(frozen=True, slots=True)
class Run:
    """One text of a keyword, coded."""

    document: Document
    decided: Decided


@dataclass(frozen=True, slots=True)
class Trial:
    """A keyword and the texts that it must meet."""

    key: Key
    keyword: Keyword
    runs: tuple[Run, ...]
    """The text as it is written first."""

    def own(self, run: Run) -> list[tuple[Candidate, Fate]]:
        """Where the keyword itself is met in one of its texts, and what became of it."""
        return [(found, fate) for found, fate in run.decided.fates if (found.theme, found.order) == self.key]


def run_trials(taxonomy: Taxonomy, matcher: Matcher) -> Iterator[Trial]:
    """Try every keyword of every theme."""
    for index, theme in enumerate(taxonomy.themes):
        for order, keyword in enumerate(theme.keywords):
            texts = dict.fromkeys([*texts_of(keyword), *joined_texts_of(keyword, matcher.lexicon)])
            documents = [as_document(text, keyword.language) for text in texts]
            runs = tuple(Run(document, matcher.decide(document)) for document in documents)
            yield Trial((index, order), keyword, runs)


def texts_of(keyword: Keyword) -> tuple[str, ...]:
    """The texts that a keyword must meet, each once.

    Its stars stand for nothing and for letters. The terms of a `near` rule stand side by side and as far apart as they
    may, in their order and, if it does not matter, in reverse.
    """
    orders = [keyword.terms, keyword.terms[::-1]] if keyword.unordered else [keyword.terms]
    gaps = (" ", f",{_FILLER * keyword.within} ") if len(keyword.terms) > 1 else (" ",)
    texts = (
        gap.join(term.removeprefix("=") if term.startswith("=") else term.replace("*", further) for term in terms)
        for further, gap, terms in product(("", _FURTHER), gaps, orders)
    )
    return tuple(dict.fromkeys(texts))


def joined_texts_of(keyword: Keyword, lexicon: Lexicon) -> Iterator[str]:
    """The texts of a phrase with two words as one, where the dictionary has that: *healthcare* of *health care*."""
    (term, *others) = keyword.terms
    if others or term.startswith("="):
        return
    for left, right in pairwise(term.split()):
        for hyphen in ("", "-"):
            if lexicon.lemma(fold(left + hyphen + right), keyword.language):
                yield term.replace(f"{left} {right}", left + hyphen + right)
