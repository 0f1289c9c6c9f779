"""Texts of the taxonomy as documents, what drops a keyword in one of them, and how findings quote."""

from textwrap import shorten

from plancli.corpus import TextLayout
from plancli.errors import quoted
from plancli.matching import Fate
from plancli.model import Document, Keyword, Location, Phrase, Status

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


def why_dropped(keyword: Keyword, fate: Fate, phrase: Phrase | None) -> str:
    """Say what rule drops a keyword that was met, and by which `phrase`, as the end of a sentence about the keyword."""
    name = f" {named(phrase, keyword.location)}," if phrase else ""
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
