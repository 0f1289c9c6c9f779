"""Markdown: the text is the file's own, and some of its signs are page matter."""

import re
from typing import BinaryIO

from plancli.corpus.readers.encodings import decode
from plancli.corpus.readers.reading import Known, Reading, Span

_MATTER = re.compile(
    r"""
    \A (?P<edge>---|\+\+\+) [^\S\n]*\n .*? ^(?P=edge)[^\S\n]*$     # front matter
    | ^[^\S\n]{0,3} (?:`{3,}[^`\n]* | ~{3,}[^\n]*) $                   # the fences around code, not the code
    | ^[^\S\n]{0,3} \[(?!\^)[^\]\n]+\]: [^\S\n]* \S+ (?:[^\S\n]+["'(][^\n]*)? $   # where a named link leads to
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_ASIDE = re.compile(
    r"""
    (?<=\]) (?: \( (?:[^()\n] | \([^()\n]*\)){0,2000} \) | \[[^\]\n]{0,200}\] )   # behind the text of a link
    | < (?: [a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000} | [^\s<>@]{1,100}@[^\s<>]{1,200} ) >
    """,
    re.VERBOSE | re.IGNORECASE,
)


def read_markdown(file: BinaryIO, known: Known) -> Reading:
    """Read Markdown: front matter, the fences of code and the addresses of links are page matter.

    All of its signs stay in the text, so that offsets are those of the file. Raises UnreadableError.
    """
    text = decode(file.read(), known)
    return Reading(text, matter=_spans(_MATTER, text), asides=_spans(_ASIDE, text))


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(match.span() for match in pattern.finditer(text))
