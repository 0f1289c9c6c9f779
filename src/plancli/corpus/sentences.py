"""A block to its sentences. simplemma splits; what it cannot know of is put together again."""

import re
from functools import lru_cache

from plancli.corpus.marks import GAP, WORDY

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

_JUNCTION = re.compile(r"[.!?…;\u037e։؟।॥][\"'”’»)\]]*\s")
"""Where a sentence may end, in whatever language."""
_SPACE = re.compile(r"\s+")
_STOPS = 20
"""Full stops that are looked at for one that surely ends a sentence."""
_SURE = 6
"""Letters before a full stop that neither these nor simplemma's own abbreviations have."""
_LONGEST_TOKEN = 24
_LONG = 5
"""Letters before a full stop, one more than any word above has."""


def split(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the sentences between two offsets of a text, in order, without the space around them.

    The stretch has a word, and so has every sentence; signs that stand by themselves belong to the sentence before.
    """
    if not _JUNCTION.search(text, start, end) and not GAP.search(text, start, end):
        return [(start, start + len(text[start:end].rstrip()))]  # most stretches that are asked for
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


def sure_edges(text: str, start: int, end: int, offset: int, language: str) -> tuple[int, int] | None:
    """The nearest offsets before and behind another one at which `split` surely begins a sentence, or ends the last.

    None where they are not to be found among the nearest full stops.
    """
    first, last = start, end
    stop = offset
    for _ in range(_STOPS):
        stop = text.rfind(".", start, stop)
        if stop < 0:
            break
        if start < (edge := _edge_behind(text, start, stop, end, language)) <= offset:
            first = edge
            break
    else:
        return None
    stop = offset - 1
    for _ in range(_STOPS):
        stop = text.find(".", stop + 1, end)
        if stop < 0:
            break
        if _edge_behind(text, start, stop, end, language):
            last = stop + 1
            break
    else:
        return None
    return first, last


def _edge_behind(text: str, start: int, stop: int, end: int, language: str) -> int:
    """Where a sentence begins behind a full stop that surely ends one; 0 where that is not sure."""
    space = _SPACE.match(text, stop + 1, end)
    if space is None or (behind := space.end()) == end or not text[behind].isupper():
        return 0
    if stop - start >= _SURE and text[stop - _SURE : stop].isalpha():
        return behind
    if stop == start or not text[stop - 1].isalnum():
        return 0
    token = text[max(start, stop - _LONGEST_TOKEN) : stop].rsplit(None, 1)[-1]
    return behind if len(token) < _LONGEST_TOKEN and _ends_sentences(token, language) else 0


@lru_cache(maxsize=1 << 12)  # the same few words again and again, in every document
def _ends_sentences(token: str, language: str) -> bool:
    """Whether a full stop behind a token ends a sentence wherever a capital follows: `split` looks at nothing else."""
    text = f"Aa {token}. Xx"
    return len(split(text, 0, len(text), language)) > 1


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
