"""A theme's rules loosened, so that they are met by what is nearly a hit, and what such a meeting is worth telling."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import OSA

from plancli.lexicon import Lexicon
from plancli.matching import Candidate, allowed
from plancli.matching.spans import Span
from plancli.matching.typos import Typos
from plancli.model import How, Keyword, NearMiss, Passage, Taxonomy, Theme, Why
from plancli.words import LINE_END_HYPHEN, find_words, fold, is_short, squash

_APART = 2
"""The most words too many between two words of a phrase."""
_TELLING = 3
"""Of a long phrase so many of the longest words are looked for."""
_WRONG = 0.25
"""The most of a word's letters that may be wrong: more, and it is most often a name or quite another word."""
_SIGN = re.compile(r"[,;:()–—/…]")
"""What words of one phrase seldom have between them."""


def loosened(taxonomy: Taxonomy, theme: Theme) -> Taxonomy:
    """The taxonomy with that theme alone, its keywords loosened and those left out for which that makes no sense."""
    keywords = tuple(loose for keyword in theme.keywords if (loose := _loose(keyword)))
    return replace(taxonomy, themes=(replace(theme, keywords=keywords),))


def _loose(keyword: Keyword) -> Keyword | None:
    """The keyword with its words apart; None for one that is weak, or is met as it is written or not at all."""
    if keyword.weak:
        return None
    if _is_near(keyword):
        return keyword._replace(within=keyword.within + _APART)
    (term,) = keyword.terms
    if _is_stem(keyword):
        return keyword._replace(terms=(term.strip("*"),))
    if term.startswith("=") or "*" in term:
        return None
    words = [term[start:end] for start, end in find_words(term)]
    telling = sorted((word for word in words if not is_short(fold(word))), key=lambda word: -len(word))[:_TELLING]
    if not telling or len(telling) < min(2, len(words)):
        return None
    terms = tuple(word for word in words if word in telling)
    # The words that are not looked for stand between as well.
    return keyword._replace(terms=terms, within=_APART + len(words) - len(terms), unordered=len(words) == len(terms))


def _is_near(keyword: Keyword) -> bool:
    return len(keyword.terms) > 1


def _is_stem(keyword: Keyword) -> bool:
    """Whether it is one word with a star, which takes no slips."""
    return "*" in keyword.text and keyword.text.strip("*").isalpha()


def almost_met(text: str, theme: str, keyword: Keyword, candidate: Candidate, lexicon: Lexicon) -> NearMiss | None:
    """Tell how a keyword is nearly met where its loosened self is; None where that is not worth telling."""
    parts = candidate.parts
    skipped = [] if _is_near(keyword) else _skipped(keyword, candidate.keyword)
    if not _stand_in(text, candidate.passage, skipped):
        return None
    gaps = [sum(1 for _ in find_words(text, left[1], right[0])) for left, right in pairwise(sorted(parts))]
    between = max(gaps, default=0) if _is_near(keyword) else max(0, sum(gaps) - len(skipped))
    in_order = keyword.unordered or list(parts) == sorted(parts)
    miss = NearMiss(theme, keyword, *candidate.span, candidate.passage, Why.APART, between=between)
    slips = [
        (part, squash(fold(term)))
        for part, term, way in zip(parts, candidate.keyword.terms, candidate.ways, strict=True)
        if way is How.TYPO
    ]
    wrong = [slip for slip in slips if _is_stem(keyword) or not _is_slip(text, *slip, lexicon)]
    match wrong:
        case []:
            return miss if len(parts) > 1 and _is_phrase_apart(text, miss, in_order=in_order) else None
        case [(part, meant)] if in_order and between <= keyword.within:
            return _slipped(text, miss, part, meant, lexicon)
        case _:
            return None


def _skipped(keyword: Keyword, loose: Keyword) -> list[str]:
    """The words of a phrase that its loosened self does not look for, folded."""
    (term,) = keyword.terms
    return [fold(term[start:end]) for start, end in find_words(term) if term[start:end] not in loose.terms]


def _stand_in(text: str, passage: Passage, words: Sequence[str]) -> bool:
    return not words or set(words) <= {fold(text[a:b]) for a, b in find_words(text, passage.start, passage.end)}


def _is_phrase_apart(text: str, miss: NearMiss, *, in_order: bool) -> bool:
    """Whether words that all are there are likely the phrase: near enough in a row, or close if turned round."""
    if _is_near(miss.keyword):
        return miss.between > miss.keyword.within
    parted = bool(_SIGN.search(text, miss.start, miss.end))
    return miss.between <= (_APART if in_order and not parted else 1) and (in_order or not parted)


def _is_slip(text: str, part: Span, meant: str, lexicon: Lexicon) -> bool:
    """Whether a word would be taken for a slip of the one meant."""
    folded = _folded(text, part)
    return meant in Typos([meant]).meant_by(squash(folded)) and not lexicon.known_anywhere(folded)


def _slipped(text: str, miss: NearMiss, part: Span, meant: str, lexicon: Lexicon) -> NearMiss | None:
    """The near miss with the one word that is not right."""
    folded = _folded(text, part)
    edits = OSA.distance(squash(folded), meant)
    miss = replace(miss, word=part, edits=edits, allowed=0 if _is_stem(miss.keyword) else allowed(meant))
    if edits > _WRONG * len(meant):
        return None
    if lexicon.known_anywhere(folded):
        # A single word that is one of its own was hardly meant to be another, nor one that begins otherwise.
        is_slip = part != (miss.start, miss.end) and folded[0] == meant[0]
        return replace(miss, why=Why.KNOWN) if is_slip else None
    return replace(miss, why=Why.TYPO) if edits > miss.allowed else None


def _folded(text: str, part: Span) -> str:
    return fold(LINE_END_HYPHEN.sub("", text[slice(*part)]))
