"""Words over the end of a line: broken ones are mended where the dictionaries tell them from *self-care*."""

import re
from collections.abc import Iterable

from plancli.corpus.readers.reading import Known
from plancli.words import fold

_HEAD = re.compile(r"[^\W_]+(?=[-\u2010\u2011\u00ad]$)")
_TAIL = re.compile(r"[^\W_]+")
_CLOSED = re.compile(r"[^\W_][–—/]$")
"""A dash or stroke without space: there is none behind it either."""
_SUSPENDED = re.compile(r"[^\W_]- ([^\W_]+)")
_SOFT_HYPHEN = "\u00ad"


class Seams:
    """Puts the lines of one document together."""

    def __init__(self, lines: Iterable[str], known: Known) -> None:
        """`lines` are all of the document's; within them stand the words that follow a hyphen and a space."""
        self._known = known
        self._joiners = {word for line in lines for word in _SUSPENDED.findall(line.casefold())}

    def ready(self, above: str, below: str) -> str:
        """A text made ready for the line below to be put behind it.

        A hyphen at its end goes where both halves make a known word. It stays where each is a word by itself or the
        line below goes on with a capital or a digit, and so does a space behind it before what joins words (*short-
        and*). Where nothing tells, hyphen and line's end stay.
        """
        if _CLOSED.search(above):
            return above
        head, tail = _HEAD.search(above), _TAIL.match(below)
        if head is None or tail is None:
            return f"{above}\n"
        if tail[0].casefold() in self._joiners:
            return f"{above} "
        if above.endswith(_SOFT_HYPHEN) or self._known(fold(head[0] + tail[0])):
            return above[:-1]
        is_broken = head[0][-1].isalpha() and tail[0][0].islower()
        is_compound = not is_broken or (self._known(fold(head[0])) and self._known(fold(tail[0])))
        return above if is_compound else f"{above}\n"
