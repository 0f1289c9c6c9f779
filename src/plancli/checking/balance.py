"""Whether a theme is as well equipped in one language as in another: T401 and T402."""

from collections import Counter
from collections.abc import Iterator

from plancli.codes.of_taxonomy import LANGUAGE_WITHOUT_KEYWORDS, OUT_OF_BALANCE
from plancli.errors import quoted
from plancli.model import Finding, Taxonomy, Theme

_MOST = 3
"""Times as many keywords as the language with the fewest."""


def unbalanced(taxonomy: Taxonomy) -> Iterator[Finding]:
    """The themes without keywords in a language, or with more than three times as many in one as in another."""
    for theme in taxonomy.themes:
        numbers = _counted(theme, taxonomy)
        for language, number in numbers.items():
            if not number:
                yield LANGUAGE_WITHOUT_KEYWORDS.finding(
                    f"{quoted(theme.id)} has no keyword in {language}",
                    theme.location,
                    hint=f"add some under `keywords: {language}:`, or take {language} out of `languages`",
                    theme=theme.id,
                )
        most, fewest = max(numbers, key=numbers.__getitem__), min(numbers, key=numbers.__getitem__)
        if numbers[most] > _MOST * numbers[fewest] > 0:
            yield OUT_OF_BALANCE.finding(
                f"{quoted(theme.id)} has {numbers[most]} keywords in {most} and {numbers[fewest]} in {fewest}: "
                f"more than {_MOST} times as many",
                theme.location,
                hint=f"add keywords in {fewest}",
                theme=theme.id,
            )


def _counted(theme: Theme, taxonomy: Taxonomy) -> dict[str, int]:
    """How many keywords, weak ones included, a theme has in each of the taxonomy's languages."""
    numbers = Counter(keyword.language for keyword in theme.keywords)
    return {language: numbers[language] for language in taxonomy.languages}
