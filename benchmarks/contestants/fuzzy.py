"""Peers that find keywords with slips in them."""

import re
from collections.abc import Iterator, Sequence

from benchmarks.contestants.found import Finder, Found, differs, in_each_language

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_ALIKE = 80
"""The lowest similarity, 0 to 100, at which a window counts: of those from 80 to 92 the one with the best recall."""


def _spaczz(language: str, pairs: Sequence[tuple[str, str]]) -> Finder:
    import spacy  # noqa: PLC0415 - only this peer needs it; so below
    from spaczz.matcher import FuzzyMatcher  # noqa: PLC0415

    pipeline = spacy.blank(language)
    matcher = FuzzyMatcher(pipeline.vocab)  # as it comes: windows that are 75 % alike count
    for theme in dict.fromkeys(theme for theme, _ in pairs):
        matcher.add(theme, [pipeline.make_doc(keyword) for of, keyword in pairs if of == theme])
    pipeline.max_length = 10**9

    def find(text: str) -> Sequence[Found]:
        document = pipeline.make_doc(text)
        found = []
        for theme, start, end, _, pattern in matcher(document):
            span = document[start:end]
            found.append(Found(span.start_char, span.end_char, theme, differs(span.text, pattern)))
        return found

    return find


def _windows(_language: str, pairs: Sequence[tuple[str, str]]) -> Finder:
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415

    keywords = [(theme, keyword.lower()) for theme, keyword in pairs]

    def find(text: str) -> Sequence[Found]:
        found = []
        lower = text.lower()
        for start, end in _sentences(lower):
            sentence = lower[start:end]
            for theme, keyword in keywords:
                if len(keyword) > len(sentence):
                    continue  # it would be the sentence that is slid along the keyword
                hit = partial_ratio_alignment(keyword, sentence, score_cutoff=_ALIKE)
                if hit:
                    alike = sentence[hit.dest_start : hit.dest_end]
                    found.append(Found(start + hit.dest_start, start + hit.dest_end, theme, differs(alike, keyword)))
        return found

    return find


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The (start, end) offsets of what stands between full stops and empty lines."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


BUILDERS = {"spaczz": in_each_language(_spaczz), "rapidfuzz windows": in_each_language(_windows)}
