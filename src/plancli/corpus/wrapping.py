"""Whether a line goes on in the next one: wrapped paragraphs against lines that end because they are meant to."""

import sys
from collections.abc import Callable

_NARROWEST, _WIDEST = 40, 150
_USUAL, _ALMOST_ALL = 0.9, 0.97
_SPREAD = 1.2
_RAGGED = 0.8
_HYPHENS = "-\u2010\u2011\u00ad"
_OPENERS = "\"'“”‘’«»([*_"
_CLOSERS = "\"'“”‘’«»)]*_"
_ENDS = ".!?…:;"
_LONGEST_WORD = 60

Span = tuple[int, int]
"""(start, end) of a line, without the space around it."""


def usual_width(text: str) -> int:
    """How wide lines get before they are broken, in code points; a number that no line reaches if they are not broken.

    They are if nine lines in ten are no wider than that, the others hardly, and it is a width that people read.
    """
    widths = sorted([len(line) for line in text.splitlines() if line and not line.isspace()]) or [0]
    usual, almost_all = (widths[int(share * len(widths))] for share in (_USUAL, _ALMOST_ALL))
    if usual > _WIDEST or almost_all > max(_SPREAD * usual, _NARROWEST):
        return sys.maxsize
    return max(usual, _NARROWEST)


def begins_small(text: str, line: Span) -> bool:
    """Whether a line's first word begins with a small letter, quotes and brackets aside."""
    start, end = line
    if text[start] in _OPENERS:
        return text[start : min(end, start + _LONGEST_WORD)].lstrip(_OPENERS)[:1].islower()
    return text[start].islower()


def ends_sentence(text: str, line: Span) -> bool:
    """Whether a line ends in a full stop or its like, quotes and brackets aside."""
    start, end = line
    return text[end - 1] in _ENDS or (
        text[end - 1] in _CLOSERS and text[max(start, end - _LONGEST_WORD) : end].rstrip(_CLOSERS)[-1:] in set(_ENDS)
    )


def is_full(text: str, above: Span, below: Span, width: int) -> bool:
    """Whether the first word of the line below would not have fitted on the line above.

    A line that does not end a sentence may be a fifth shorter than usual: lines of a proportional type are.
    """
    word = text[below[0] : min(below[1], below[0] + _LONGEST_WORD)].split(None, 1)[0]
    room = width if ends_sentence(text, above) else _RAGGED * width
    return above[1] - above[0] + 1 + len(word) > room


def goes_on(text: str, above: Span, below: Span, width: Callable[[], int]) -> bool:
    """Whether the line below goes on with what the line above says.

    It does where it begins with a small letter, where the line above ends in a comma or breaks a word, where its first
    word would not have fitted on the line above, and where both are in capitals (a long heading). The `width` is that
    of the text's lines, which not all of that takes.
    """
    if begins_small(text, below) or text[above[1] - 1] == ",":
        return True
    if text[above[1] - 1] in _HYPHENS and text[above[1] - 2].isalnum():
        return text[below[0]].isalnum()
    if is_full(text, above, below, width()):
        return True
    return text[slice(*above)].isupper() and text[slice(*below)].isupper() and not ends_sentence(text, above)
