"""The taxonomy's rules of one language, made ready: what each pattern stands for and where it is looked for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from plancli.matching.elements import Element, Numbers, Pattern, numbered, patterns
from plancli.model import Keyword, Phrase, Taxonomy


class Role(Enum):
    """What happens where a rule's phrase is met."""

    KEYWORD = auto()
    """A hit of the theme."""
    NEAR = auto()
    """One term of a `near` rule: its other terms are looked for around it."""
    UNLESS = auto()
    """Hits of the keyword that lie inside are dropped."""
    EXCLUDE = auto()
    """Hits of the theme that touch it are dropped."""
    FURNITURE = auto()
    """The passage is never coded."""


class Rule(NamedTuple):
    """One phrase of the taxonomy and what it is for."""

    role: Role
    theme: int = -1
    """Index in the taxonomy; -1 for furniture."""
    keyword: Keyword | None = None
    """For KEYWORD, NEAR and UNLESS."""
    order: int = 0
    """Of the keyword in its theme, so that a tie has one winner."""
    phrase: Phrase | None = None
    """For UNLESS, EXCLUDE and FURNITURE."""


class Anchored(NamedTuple):
    """A pattern with its rule, to be tried where its anchor element is met."""

    rule: int
    elements: Numbers
    anchor: int
    """Index of the element by which it is looked for."""
    variant: bool


class Company(NamedTuple):
    """What one of the other terms of a `near` rule must have around the anchor for the rule to be worth a try."""

    heads: frozenset[int]
    """Elements one of which is met wherever the term is."""
    before: bool
    after: bool
    """On which sides of the anchor the term may stand."""
    within: int
    """The most words between the anchor and the head."""


class Rulebook(NamedTuple):
    """All rules of one language."""

    rules: tuple[Rule, ...]
    anchors: dict[int, tuple[Anchored, ...]]
    """The patterns to try where an element is met."""
    near: dict[int, tuple[tuple[Numbers, ...], ...]]
    """For each NEAR rule the patterns of each of its terms, in the order of the terms."""
    company: dict[int, tuple[Company, ...]]
    """For each NEAR rule what its anchor must have around it."""


def rulebook(taxonomy: Taxonomy, language: str) -> tuple[Rulebook, tuple[Element, ...]]:
    """Collect a taxonomy's rules for documents in one language.

    With them comes every element of every pattern, each once, in the order of their numbers.
    """
    rules: list[Rule] = []
    anchors: dict[int, list[Anchored]] = defaultdict(list)
    near: dict[int, tuple[tuple[Numbers, ...], ...]] = {}
    company: dict[int, tuple[Company, ...]] = {}
    numbers: dict[Element, int] = {}
    for rule, terms in _rules(taxonomy, language):
        rows = [patterns(term) for term in terms]
        first = _looked_for(rows)
        if rule.role is Role.NEAR:
            near[len(rules)] = tuple(tuple(numbered(pattern, numbers) for pattern in row) for row in rows)
            company[len(rules)] = tuple(_company(rule, rows, first, numbers))
        for pattern in rows[first]:
            elements, anchor = numbered(pattern, numbers), pattern.anchor
            anchors[elements[anchor]].append(Anchored(len(rules), elements, anchor, pattern.variant))
        rules.append(rule)
    of_elements = {element: tuple(found) for element, found in anchors.items()}
    return Rulebook(tuple(rules), of_elements, near, company), tuple(numbers)


def _looked_for(rows: Sequence[tuple[Pattern, ...]]) -> int:
    """Pick the term to look for first: of several the one whose rarest word is the longest."""
    if len(rows) == 1:
        return 0
    return max(range(len(rows)), key=lambda term: (len(rows[term][0].elements[rows[term][0].anchor].text), -term))


def _company(
    rule: Rule, rows: Sequence[tuple[Pattern, ...]], first: int, numbers: dict[Element, int]
) -> Iterator[Company]:
    if rule.keyword is None:
        return
    unordered, gaps = rule.keyword.unordered, (len(rows) - 1) * rule.keyword.within
    lengths = [max(len(pattern.elements) for pattern in row) for row in rows]
    within = gaps + 2 * (sum(lengths) - 2)  # each of the words around the heads may be two halves
    for term, row in enumerate(rows):
        if term != first:
            heads = frozenset(numbers[pattern.elements[pattern.anchor]] for pattern in row)
            yield Company(heads, before=unordered or term < first, after=unordered or term > first, within=within)


def _rules(taxonomy: Taxonomy, language: str) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    for phrase in taxonomy.furniture:
        if phrase.language == language:
            yield Rule(Role.FURNITURE, phrase=phrase), (phrase.text,)
    for index, theme in enumerate(taxonomy.themes):
        for phrase in theme.exclude:
            if phrase.language == language:
                yield Rule(Role.EXCLUDE, index, phrase=phrase), (phrase.text,)
        for order, keyword in enumerate(theme.keywords):
            if keyword.language == language:
                role = Role.KEYWORD if len(keyword.terms) == 1 else Role.NEAR
                yield Rule(role, index, keyword, order), keyword.terms
                for phrase in keyword.unless:
                    yield Rule(Role.UNLESS, index, keyword, order, phrase), (phrase.text,)
