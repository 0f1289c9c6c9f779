"""Documents of a few words, checked with a taxonomy of three themes."""

from collections.abc import Sequence
from dataclasses import replace

from checking_samples import documents, lexicon

from plancli.checking import Baseline, Choice, check
from plancli.matching import Matcher
from plancli.model import Document, Finding, Status, Stretch
from plancli.taxonomy.reader import read

THEMES = """\
schema: 1
id: test
languages: [en]
themes:
  care: {label: {en: x}, definition: x, keywords: {en: [care]}, examples: {match: [{lang: en, text: Care.}]}}
  home: {label: {en: x}, definition: x, keywords: {en: [home]}, examples: {match: [{lang: en, text: Home.}]}}
furniture: {en: [cookies]}
"""
BOTH = "Care at home."


def checked(  # noqa: PLR0913 - what a run may be given
    plans: Sequence[str | Document],
    *,
    rules: str = "",
    baseline: Baseline | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    themes: str = THEMES,
) -> tuple[Finding, ...]:
    """Check texts, or documents that were not read, with the taxonomy and one `check:` block."""
    taxonomy = read(f"{themes}check: {{{rules}}}\n".encode(), "t.yaml")
    texts = iter(documents([plan for plan in plans if isinstance(plan, str)]))
    every = [next(texts) if isinstance(plan, str) else plan for plan in plans]
    choice = Choice(taxonomy.check, select, ignore)
    return check(Matcher(taxonomy, lexicon()), every, choice=choice, baseline=baseline).findings


def told(code: str, plans: Sequence[str | Document], *, rules: str = "", baseline: Baseline | None = None) -> list[str]:
    """The messages of one kind, each with its place."""
    return [f"{f.location}: {f.message}" for f in checked(plans, rules=rules, baseline=baseline) if f.code == code]


def unread(name: str = "scan") -> Document:
    return Document(name, f"{name}.txt", "", Status.UNREAD, reason="empty file", hint="take it out")


def other_language(name: str = "plan-fi") -> Document:
    return Document(
        name, f"{name}.txt", "", Status.OTHER_LANGUAGE, "fi", reason="its language is fi", hint="correct it"
    )


def partly_other(text: str, other: str) -> Document:
    """A document whose end is in a language that the taxonomy does not have."""
    (document,) = documents([f"{text}\n\n{other}\n"])
    edge = len(text) + 2
    stretches = (Stretch(0, edge, "en"), Stretch(edge, len(document.text), None))
    return replace(document, stretches=stretches)
