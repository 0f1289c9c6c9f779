"""A block to its sentences. simplemma splits; what it cannot know of is put together again."""

import re

from plancli.corpus.marks import WORDY

# simplemma has lists of abbreviations for seven languages. These are such that no sentence ends with them, whatever its
# language: those written in pieces (*t.ex.*, *e.g.*) but for a few, some others, and before a number those that take
# one (*2 kap. 3 §*).
_IN_PIECES = re.compile(r"(?<!\w)(?:[^\W\d_]{1,3}\.){2,}$")
_MAY_END = frozenset({"a.m.", "e.kr.", "f.kr.", "m.fl.", "m.m.", "o.d.", "o.dyl.", "o.s.v.", "p.m."})
_GO_ON = frozenset({"bl.", "dr.", "dvs.", "exkl.", "inkl.", "jfr.", "prof.", "resp.", "tex."})
_TAKE_NUMBER = frozenset(
    {"art.", "bet.", "ca.", "ch.", "dir.", "dnr.", "fig.", "kap.", "kl.", "mom.", "no.", "nos.", "nr.", "pp.", "prop."}
    | {"rskr.", "sec.", "sid.", "tab.", "vol."}
)


_STOP = re.compile(r"\.\s+")
_SURE = 6
"""Letters before a full stop that neither these nor simplemma's own abbreviations have: before a capital it ends a
sentence."""
_LONG = 5
"""Letters before a full stop, one more than any word above has."""


def split(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the sentences between two offsets of a text, in order, without the space around them.

    The stretch has a word, and so has every sentence; signs that stand by themselves belong to the sentence before.
    """
    from simplemma.sentences import split_sentences  # noqa: PLC0415 - takes a tenth of a second

    spans: list[tuple[int, int]] = []
    position = start
    for sentence in split_sentences(text[start:end], language):
        position = text.index(sentence, position)
        span = position, position + len(sentence)
        position = span[1]
        if spans and not (_has_words(text, span) and _ended(text, spans[-1], span)):
            span = spans.pop()[0], span[1]
        spans.append(span)
    return spans


def sure_edges(text: str, start: int, end: int) -> list[int]:
    """Some of the offsets at which `split` begins a sentence, the first one included, told at a glance."""
    stops = (stop.span() for stop in _STOP.finditer(text, start, end))
    return [
        start,
        *(
            edge
            for at, edge in stops
            if edge < end and text[edge].isupper() and at - start >= _SURE and text[at - _SURE : at].isalpha()
        ),
    ]


def _ended(text: str, sentence: tuple[int, int], follower: tuple[int, int]) -> bool:
    """Whether a sentence ends where simplemma says so, rather than in an abbreviation or before its first word."""
    start, end = sentence
    if not _has_words(text, sentence):
        return False
    stop = end - 1
    if text[stop] != "." or (stop - start >= _LONG and text[stop - _LONG : stop].isalpha()):
        return True
    last = text[start:end].rsplit(None, 1)[-1].lstrip("([\"'“‘").casefold()
    if _IN_PIECES.search(last):
        return last in _MAY_END
    return last not in _GO_ON and not (last in _TAKE_NUMBER and text[follower[0]].isdigit())


def _has_words(text: str, span: tuple[int, int]) -> bool:
    return text[span[0]].isalnum() or WORDY.search(text, *span) is not None
