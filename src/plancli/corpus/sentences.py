"""A block to its sentences. simplemma splits; what it cannot know of is put together again.

Most often the two tokens beside a full stop decide whether it ends a sentence, and that is asked of simplemma but once.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

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

_OTHER_ENDS = "!?…;\u037e։؟।॥"
_OTHER_END = re.compile(f"[{_OTHER_ENDS}]")
_JUNCTION = re.compile(rf"[.{_OTHER_ENDS}][\"'”’»)\]]*\s+")
"""Where a sentence may end, in whatever language."""
_MILD = ".…"
"""Signs behind which no sentence begins with a small letter."""
_STOPS = 20
"""Full stops that are looked at for one that surely ends a sentence."""
_LONG = 5
"""Letters before a full stop, one more than any word above has."""
_SURE = 6
"""Letters before a full stop that neither these nor simplemma's own abbreviations have."""
_LONGEST = 24
"""Characters of a token that no verdict is kept for."""
_PAIR = 2
"""Letters or digits of a token that surely is no unit of the number before it."""
_ANY_DIGIT = str.maketrans("0123456789", "1111111111")
"""All figures with as many digits are alike."""


def split(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the sentences between two offsets of a text, in order, without the space around them.

    The stretch has a word, and so has every sentence; signs that stand by themselves belong to the sentence before.
    """
    if GAP.search(text, start, end):
        return _split(text, start, end, language)
    spans: list[tuple[int, int]] = []
    begin, is_sure = start, True
    for junction in _JUNCTION.finditer(text, start, end):
        ends = _verdict(text, start, end, junction, language)
        if ends:
            last = _end_before(junction)
            spans += [(begin, last)] if is_sure else _split(text, begin, last, language)
            begin, is_sure = junction.end(), True
        elif ends is None:
            is_sure = False
    last = begin + len(text[begin:end].rstrip())
    return [*spans, (begin, last)] if is_sure else [*spans, *_split(text, begin, last, language)]


def sentence_at(text: str, start: int, end: int, offset: int, language: str) -> tuple[int, int] | None:
    """The one of those sentences that an offset of a word lies in, found without splitting more than a few of them.

    None where no sentence surely begins and ends at any of the nearest full stops.
    """
    first, last, is_sure = start, end, True
    stop = offset
    for _ in range(_STOPS):
        stop = text.rfind(".", start, stop)
        if stop < 0:
            break
        junction, ends = _at_stop(text, start, stop, end, language)
        if junction and ends and junction.end() <= offset:
            first = junction.end()
            break
        is_sure = is_sure and ends is False
    else:
        return None
    stop = offset - 1
    for _ in range(_STOPS):
        stop = text.find(".", stop + 1, end)
        if stop < 0:
            break
        junction, ends = _at_stop(text, start, stop, end, language)
        if junction and ends:
            last = _end_before(junction)
            break
        is_sure = is_sure and ends is False
    else:
        return None
    if is_sure and not _OTHER_END.search(text, first, last) and not GAP.search(text, first, last):
        return first, last
    sentences = split(text, first, last, language)
    return sentences[bisect_right(sentences, offset, key=itemgetter(1)) if len(sentences) > 1 else 0]


def _at_stop(text: str, start: int, stop: int, end: int, language: str) -> tuple[re.Match[str] | None, bool | None]:
    """The junction at a full stop, if there is one, and whether a sentence ends there: None if that is not sure."""
    junction = _JUNCTION.match(text, stop, end)
    return junction, _verdict(text, start, end, junction, language) if junction else False


def _end_before(junction: re.Match[str]) -> int:
    """Where the sentence that ends at a junction ends."""
    return junction.start() + len(junction[0].rstrip())


def _verdict(text: str, start: int, end: int, junction: re.Match[str], language: str) -> bool | None:
    """Whether a sentence ends at a junction, as far as the tokens beside it tell; None where `_split` must say."""
    stop, behind = junction.span()
    if behind == end or (text[stop] in _MILD and text[behind].islower()):
        return False
    if stop == start or text[stop - 1].isspace():
        return None
    is_capital = text[behind].isupper()
    if is_capital and text[stop] == "." and stop - start >= _SURE and text[stop - _SURE : stop].isalpha():
        return True
    token = text[max(start, stop - _LONGEST) : stop].rsplit(None, 1)[-1]
    if not (token[-_PAIR:].isalnum() and (len(token) >= _PAIR or token.isdecimal())):
        token = _before(text, start, stop)
    word = text[behind : min(end, behind + _LONGEST)].split(None, 1)[0]
    if not text[behind].isalnum():
        word = _behind(text, behind, end)
    if not (token and word and len(token) < _LONGEST > len(word)):
        return None
    signs, is_new = junction[0].rstrip(), is_capital or not text[behind].isalnum()
    return (is_new and _ends(token, signs, "Xx", language)) or _ends(token, signs, word, language)


def _before(text: str, start: int, stop: int) -> str:
    """A token with signs at its end, and the one before if it is only signs (*5 §.*); empty if they may not decide."""
    first = max(start, stop - _LONGEST)
    *others, token = text[first:stop].rsplit(None, 2)
    if not others and first > start:
        return ""
    letters = sum(map(str.isalnum, token))
    if letters == 0:
        is_telling = len(others) > 1 and WORDY.search(others[1]) and not GAP.search(text, first, stop)
        return f"{others[1]} {token}" if is_telling else ""
    is_unit = letters == 1 and not token.isdecimal()  # of the number before it, which may decide
    return "" if is_unit else token.translate(_ANY_DIGIT)


def _behind(text: str, start: int, end: int) -> str:
    """A token with a sign at its start, and the one behind if it is but signs (*§ 5*); empty if they may not decide."""
    last = min(end, start + _LONGEST)
    token, *others = text[start:last].split(None, 2)
    if not others and last < end:
        return ""
    if WORDY.search(token):
        return token
    is_end = _JUNCTION.search(f"{token} ") or GAP.search(text, start, last)
    return f"{token} {others[0]}" if len(others) > 1 and WORDY.search(others[0]) and not is_end else ""


@lru_cache(maxsize=1 << 14)  # the same words again and again, in every document
def _ends(token: str, signs: str, word: str, language: str) -> bool:
    """Whether a sentence ends between a token with signs behind it and the next word."""
    before = f"Xx {token}{signs}"
    text = f"{before} {word} xx"
    return any(end == len(before) for _, end in _split(text, 0, len(text), language))


def _split(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The same as `split`, by looking at all of the stretch."""
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
