"""The examples of the taxonomy, run as tests: T101 to T103."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plancli.checking.texts import as_document, named, sentence, why_dropped
from plancli.codes.of_taxonomy import EXAMPLE_CAUGHT, EXAMPLE_MISSED, NO_EXAMPLES
from plancli.errors import quoted
from plancli.matching import Candidate, Decided, Fate, Matcher
from plancli.model import Document, Example, Finding, Taxonomy

_NAMED = 3
"""Keywords that a message names at the most."""


@dataclass(frozen=True, slots=True)
class ExampleRun:
    """An example, coded."""

    theme: int
    """Index in the taxonomy of the theme that it is an example of."""
    example: Example
    wanted: bool
    """Whether the theme must be found."""
    document: Document
    decided: Decided

    @property
    def of_theme(self) -> list[tuple[Candidate, Fate]]:
        """The keywords of its theme that it meets, and what became of them."""
        return [(candidate, fate) for candidate, fate in self.decided.fates if candidate.theme == self.theme]


def run_examples(taxonomy: Taxonomy, matcher: Matcher) -> Iterator[ExampleRun]:
    """Code every example of every theme."""
    for index, theme in enumerate(taxonomy.themes):
        for examples, wanted in ((theme.match, True), (theme.no_match, False)):
            for example in examples:
                document = as_document(example.text, example.language)
                yield ExampleRun(index, example, wanted, document, matcher.decide(document))


def failed(runs: Sequence[ExampleRun], taxonomy: Taxonomy) -> Iterator[Finding]:
    """The examples whose theme is not found, or found, against what they say."""
    for run in runs:
        found = [candidate for candidate, fate in run.of_theme if fate is Fate.COUNTS]
        theme = taxonomy.themes[run.theme].id
        if run.wanted and not found:
            yield _missed(run, theme)
        elif found and not run.wanted:
            yield _caught(run, theme, found)


def lacking(taxonomy: Taxonomy) -> Iterator[Finding]:
    """The themes without a `match` example in one of the languages that they have keywords in."""
    for theme in taxonomy.themes:
        found = {keyword.language for keyword in theme.keywords} - {example.language for example in theme.match}
        languages = [language for language in taxonomy.languages if language in found]
        if languages:
            yield NO_EXAMPLES.finding(
                f"{quoted(theme.id)} has no `match` example in {' or '.join(languages)}",
                theme.location,
                hint=f"write one under `examples: match:`, as {{lang: {languages[0]}, text: ...}}",
                theme=theme.id,
            )


def _missed(run: ExampleRun, theme: str) -> Finding:
    dropped = [
        f"{named(candidate.keyword, run.example.location)}, is met, but "
        f"{why_dropped(candidate.keyword, fate, run.decided.phrases.get(candidate))}"
        for candidate, fate in run.of_theme
    ]
    why = "; ".join(dict.fromkeys(dropped[:_NAMED])) or "none of its keywords is met"
    return EXAMPLE_MISSED.finding(
        f"{quoted(theme)} is not found in {sentence(run.example.text)}: {why}",
        run.example.location,
        hint="mend what drops the keyword, or correct the example"
        if dropped
        else "add a keyword, or correct the example",
        theme=theme,
    )


def _caught(run: ExampleRun, theme: str, found: Sequence[Candidate]) -> Finding:
    text = run.document.text
    ways = dict.fromkeys(
        f"{named(c.keyword, run.example.location)}, is met at {quoted(text[slice(*c.span)])} ({c.how.value})"
        for c in found
    )
    return EXAMPLE_CAUGHT.finding(
        f"{quoted(theme)} is found in {sentence(run.example.text)}: {'; '.join(list(ways)[:_NAMED])}",
        run.example.location,
        hint="narrow the keyword with `unless`, `near` or `exclude`, or move the example to `match`",
        theme=theme,
        keyword=found[0].keyword,
    )
