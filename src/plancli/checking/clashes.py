"""Keywords of different themes that are met in the same places: T201 and T203."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from plancli.checking.texts import named
from plancli.checking.trials import Trial
from plancli.codes.of_taxonomy import IN_TWO_THEMES, SLIP_ACROSS_THEMES
from plancli.errors import quoted
from plancli.matching import Fate
from plancli.model import Finding, How, Keyword, Taxonomy, Theme
from plancli.taxonomy.terms import Star, read_term

_Written: TypeAlias = tuple[str, tuple[tuple[tuple[str, Star, bool], ...], ...]]


def in_two_themes(taxonomy: Taxonomy) -> Iterator[Finding]:
    """The keywords that stand in an earlier theme too, in the same language."""
    holders: dict[_Written, list[tuple[Theme, Keyword]]] = defaultdict(list)
    for theme in taxonomy.themes:
        for keyword in theme.keywords:
            holders[_written(keyword)].append((theme, keyword))
    for (first, earlier), *others in holders.values():
        for theme, keyword in others:
            if theme is not first:
                yield IN_TWO_THEMES.finding(
                    f"{quoted(keyword.text)} of {quoted(theme.id)} is a keyword of {quoted(first.id)} too, "
                    f"in line {earlier.location.line}",
                    keyword.location,
                    hint="keep it in one of them, or narrow both with `near`, `unless` or `weak`",
                    theme=theme.id,
                    keyword=keyword,
                )


def slips_across_themes(trials: Sequence[Trial], taxonomy: Taxonomy) -> Iterator[Finding]:
    """The keywords that take a keyword of another theme, as it is written, for a slip of their own."""
    told: set[tuple[Keyword, str]] = set()
    for trial in trials:
        if any("*" in term for term in trial.keyword.terms if not term.startswith("=")):
            continue  # a part of a word is no word that a text has
        for other, fate in trial.runs[0].decided.fates:
            slip = trial.runs[0].document.text[slice(*other.span)]
            if (
                other.theme != trial.key[0]
                and other.how is How.TYPO
                and fate is Fate.COUNTS
                and (other.keyword, slip) not in told
            ):
                told.add((other.keyword, slip))
                theme, own = taxonomy.themes[other.theme], taxonomy.themes[trial.key[0]]
                yield SLIP_ACROSS_THEMES.finding(
                    f"{quoted(other.keyword.text)} of {quoted(theme.id)} takes "
                    f"{named(trial.keyword, other.keyword.location)}, of {quoted(own.id)}, for a slip of itself",
                    other.keyword.location,
                    hint=f'list "={slip}" under `exclude` of {quoted(theme.id)}',
                    theme=theme.id,
                    keyword=other.keyword,
                )


def _written(keyword: Keyword) -> _Written:
    """A keyword as it compares, case aside."""
    terms = (read_term(term) for term in keyword.terms)
    return keyword.language, tuple(tuple((word.text, word.star, word.exact) for word in words) for words in terms)
