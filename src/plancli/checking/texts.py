"""Texts of the taxonomy as documents, what drops a keyword in one of them, and how findings quote."""

from dataclasses import replace
from textwrap import shorten

from plancli.corpus import TextLayout
from plancli.matching import Candidate, Fate, Matcher
from plancli.model import Document, Keyword, Location, Phrase, Status, Taxonomy
from plancli.taxonomy.problems import quoted

_LONGEST_QUOTE = 100


def as_document(text: str, language: str) -> Document:
    """A text as a document, cut into passages as a plain text file is."""
    return Document("", "", "", Status.READ, language, text=text, layout=TextLayout(text, language))


def sentence(text: str) -> str:
    """A sentence as messages quote it: on one line, and cut where it is long."""
    return f"“{shorten(text, _LONGEST_QUOTE, placeholder=' …')}”"


def named(entry: Keyword | Phrase, seen_from: Location) -> str:
    """An entry of the taxonomy as messages name it: `digital*`, in line 12."""
    return f"{quoted(entry.text)}, in line {entry.location.line}" if entry.location != seen_from else quoted(entry.text)


def why_dropped(candidate: Candidate, fate: Fate, document: Document, matcher: Matcher) -> str:
    """Say what rule drops a keyword that was met in a document, as the end of a sentence about the keyword."""
    phrase = _dropping(candidate, fate, document, matcher)
    name = f" {named(phrase, candidate.keyword.location)}," if phrase else ""
    match fate:
        case Fate.FURNITURE:
            return (
                f"its passage is page matter, as the `furniture` phrase{name} says" if phrase else "it is page matter"
            )
        case Fate.EXCLUDED:
            return f"the `exclude` phrase{name} drops it"
        case Fate.UNLESS:
            return f"its own `unless` phrase{name} drops it"
        case Fate.ALONE:
            return "it is weak and has no other hit beside it"
        case _:
            return "a longer hit of the theme takes its place"


def _dropping(candidate: Candidate, fate: Fate, document: Document, matcher: Matcher) -> Phrase | None:
    """The first of the phrases behind a fate that is met where the candidate is: they are matched as if keywords."""
    taxonomy = matcher.taxonomy
    phrases = {
        Fate.FURNITURE: taxonomy.furniture,
        Fate.EXCLUDED: taxonomy.themes[candidate.theme].exclude,
        Fate.UNLESS: candidate.keyword.unless,
    }.get(fate, ())
    stand_in = Matcher(_only(taxonomy, candidate.theme, phrases), matcher.lexicon)
    met = {
        other.keyword.location
        for other, _ in stand_in.decide(document).fates
        if (fate is Fate.FURNITURE and other.passage == candidate.passage) or touch(other, candidate)
    }
    return next((phrase for phrase in phrases if phrase.location in met), None)


def _only(taxonomy: Taxonomy, theme: int, phrases: tuple[Phrase, ...]) -> Taxonomy:
    keywords = tuple(Keyword((phrase.text,), phrase.language, phrase.location) for phrase in phrases)
    return replace(
        taxonomy, themes=(replace(taxonomy.themes[theme], keywords=keywords, exclude=()),), furniture=(), cues=()
    )


def touch(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates share a character of the text."""
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]
