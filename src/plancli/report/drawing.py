"""How the tables for people are drawn: rich, given a screen instead of looking for one."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from plancli.model import Document, Evidence, Row
from plancli.report.screen import Screen
from plancli.report.text import for_people, in_pieces
from plancli.report.wording import left_out, partly_coded

_LINE_TAIL = re.compile(r"(?:[ ]|\x1b\[[0-9;]*m)+$", re.MULTILINE)
"""Blanks at the end of a line, among changes of style."""

_HIT = "bold underline"
_ENDLESS = 100_000
"""A width that nothing reaches, for a screen without one."""

_RULER = Console(file=io.StringIO(), width=_ENDLESS, height=100)
"""Wrapping needs a console, but asks it for nothing."""


def draw(parts: Iterable[RenderableType], screen: Screen) -> str:
    """The parts one below the other, no line ending in blanks.

    Strings of documents must come as `Text`; markup, emoji codes and highlighting are off for the others too.
    """
    console = Console(
        file=io.StringIO(),
        width=screen.width or _ENDLESS,
        height=100,  # with both set, rich asks neither the terminal nor COLUMNS
        force_terminal=screen.styles,
        force_jupyter=False,
        force_interactive=False,
        color_system="standard" if screen.styles else None,
        no_color=not screen.colours,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as capture:
        for part in parts:
            # Text of a screen without width is never wrapped; a table finds its own width either way.
            console.print(part, soft_wrap=screen.width is None and isinstance(part, Text))
    return _LINE_TAIL.sub(lambda tail: tail.group().replace(" ", ""), capture.get())


def indented(text: Text, by: int, screen: Screen) -> Text:
    """The text wrapped to the screen with blanks before each line, or in one line where the screen has no width."""
    lines = [text] if screen.width is None else text.wrap(_RULER, max(1, screen.width - by))
    return Text("\n").join(Text(" " * by).append_text(line) for line in lines)


def marked(passage: str, evidence: Evidence, screen: Screen) -> Text:
    """A passage, the document's text between the offsets of `evidence.passage`, with its hits underlined or in «»."""
    return marked_spans(passage, evidence.passage.start, [(hit.start, hit.end) for hit in evidence.hits], screen)


def marked_spans(passage: str, start: int, spans: Sequence[tuple[int, int]], screen: Screen) -> Text:
    """A passage that begins at the offset `start`, with some spans of its document underlined or in «»."""
    quote = Text()
    for piece, span in in_pieces(passage, start, spans):
        if span is None:
            quote.append(piece)
        elif screen.styles:
            quote.append(piece, style=_HIT)
        else:
            quote.append(f"«{piece}»")
    return quote


def lines_needed(text: str, width: int) -> int:
    """How many lines the text takes when wrapped at blanks."""
    return len(Text(text).wrap(_RULER, width))


def names(document: Document) -> list[Text]:
    """The document's title and, where it says something else, its id."""
    title, name = for_people(document.title), for_people(document.id)
    return [Text(title or name, style="bold"), *([Text(name, style="dim")] if title not in {"", name} else [])]


def left_out_texts(rows: Iterable[Row]) -> Iterator[Text]:
    """What was not coded of the documents, whole or in part, and a blank line; nothing where all was."""
    told = False
    for row in rows:
        if not row.cells or row.other_words or row.document.note:
            told = True
            yield partly_coded_text(row.document, row.other_words) if row.cells else left_out_text(row.document)
    if told:
        yield Text()


def partly_coded_text(document: Document, words: int) -> Text:
    """What of a document was not coded, why, and what to do about it."""
    return _told(partly_coded(document, words), document.hint)


def left_out_text(document: Document) -> Text:
    """Why a document was not coded, and what to do about it."""
    return _told(left_out(document), document.hint)


def _told(message: str, hint: str | None) -> Text:
    return Text.assemble("! ", (message, "bold"), (f" ({for_people(hint)})" if hint else "", "dim"))
