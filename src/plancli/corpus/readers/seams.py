"""Words over the end of a line: broken ones are mended where the dictionaries tell them from *self-care*."""

import re

from plancli.corpus.readers.reading import Known
from plancli.words import fold

_HEAD = re.compile(r"[^\W_]+(?=[-\u2010\u2011\u00ad]$)")
_TAIL = re.compile(r"[^\W_]+")
_SOFT_HYPHEN = "\u00ad"


def seamless(above: str, below: str, known: Known) -> str:
    """What ends with a hyphen at a line's end, made ready for the line below to be put behind it.

    The hyphen goes where both halves make a known word, and stays where each is one by itself or the line below goes on
    with a capital or a digit. Else the line's end stays too: whoever compares words tries both.
    """
    head, tail = _HEAD.search(above), _TAIL.match(below)
    if head is None or tail is None:
        return f"{above}\n"
    if above.endswith(_SOFT_HYPHEN) or known(fold(head[0] + tail[0])):
        return above[:-1]
    is_compound = not (head[0][-1].isalpha() and tail[0][0].islower()) or (known(fold(head[0])) and known(fold(tail[0])))
    return above if is_compound else f"{above}\n"
