"""Keywords that get in one another's way: the same one twice, and one that another entry of the file always hides."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from plancli.errors import quoted
from plancli.model import Keyword, Phrase
from plancli.taxonomy.problems import Problems
from plancli.taxonomy.terms import Star, Word, lies_in, read_term
from plancli.words import fold

_ANY = "*"
"""The beginning of phrases whose first word may be any."""
_Identity: TypeAlias = tuple[str, tuple[tuple[Word, ...], ...], int, bool]


def note_duplicates(keywords: Iterable[Keyword], problems: Problems) -> None:
    """Note each keyword of one theme that stands in it before, weak or not, in the same language."""
    first: dict[_Identity, Keyword] = {}
    for keyword in keywords:
        earlier = first.setdefault(_identity(keyword), keyword)
        if earlier is not keyword:
            message = f"{quoted(keyword.text)} is a keyword of this theme already, in line {earlier.location.line}"
            problems.add(keyword.location, message, "remove one of them")


def note_hidden(keywords: Iterable[Keyword], phrases: Iterable[Phrase], owner: str, problems: Problems) -> None:
    """Note each keyword that holds one of the phrases of its language: wherever it is met, they drop its hit.

    `owner` says what the phrases are: *an `exclude` phrase*.
    """
    hiding: dict[str, list[tuple[Phrase, tuple[Word, ...]]]] = defaultdict(list)
    for phrase in phrases:
        words = read_term(phrase.text)
        hiding[_ANY if words[0].star is not Star.NONE else fold(words[0].text)].append((phrase, words))
    for keyword in keywords:
        terms = [read_term(term) for term in keyword.terms]
        begun = [_ANY, *dict.fromkeys(fold(word.text) for term in terms for word in term)]
        for phrase, words in (found for beginning in begun for found in hiding.get(beginning, ())):
            if phrase.language == keyword.language and any(lies_in(words, term) for term in terms):
                where = f"{owner}, {quoted(phrase.text)} in line {phrase.location.line}, hides every hit"
                message = f"{quoted(keyword.text)} can never match: {where}"
                problems.add(keyword.location, message, "remove the keyword, or write a longer phrase around it")
                break


def _identity(keyword: Keyword) -> _Identity:
    terms = [
        tuple(
            Word(word.text, word.star, word.exact) for word in read_term(term)
        )  # capitals or not: folded all the same
        for term in keyword.terms
    ]
    if keyword.unordered:
        terms.sort(key=repr)
    return keyword.language, tuple(terms), keyword.within, keyword.unordered
