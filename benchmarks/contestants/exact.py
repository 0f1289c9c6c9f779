"""Peers that find keywords only as they are written, case aside."""

from collections.abc import Sequence

from benchmarks.contestants.found import Finder, Found, in_each_language


def _flashtext(_language: str, pairs: Sequence[tuple[str, str]]) -> Finder:
    from flashtext import KeywordProcessor  # noqa: PLC0415 - only this peer needs it; so below

    processor = KeywordProcessor(case_sensitive=False)
    for theme, keyword in pairs:
        processor.add_keyword(keyword, theme)

    def find(text: str) -> Sequence[Found]:
        hits = processor.extract_keywords(text, span_info=True)
        return [Found(start, end, theme, inexact=False) for theme, start, end in hits]

    return find


def _aho_corasick(_language: str, pairs: Sequence[tuple[str, str]]) -> Finder:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415

    themes = [theme for theme, _ in pairs]
    automaton = AhoCorasick([keyword.lower() for _, keyword in pairs], matchkind=MatchKind.LeftmostLongest)

    def find(text: str) -> Sequence[Found]:
        lower = text.lower()
        return [
            Found(start, end, themes[index], inexact=False)
            for index, start, end in automaton.find_matches_as_indexes(lower)
            if not (lower[max(0, start - 1) : start].isalnum() or lower[end : end + 1].isalnum())
        ]

    return find


def _phrase_matcher(language: str, pairs: Sequence[tuple[str, str]]) -> Finder:
    import spacy  # noqa: PLC0415
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415

    pipeline = spacy.blank(language)
    matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
    for theme in dict.fromkeys(theme for theme, _ in pairs):
        matcher.add(theme, [pipeline.make_doc(keyword) for of, keyword in pairs if of == theme])
    pipeline.max_length = 10**9

    def find(text: str) -> Sequence[Found]:
        spans = matcher(pipeline.make_doc(text), as_spans=True)
        return [Found(span.start_char, span.end_char, span.label_, inexact=False) for span in spans]

    return find


BUILDERS = {
    "flashtext": in_each_language(_flashtext),
    "ahocorasick_rs": in_each_language(_aho_corasick),
    "spaCy PhraseMatcher": in_each_language(_phrase_matcher),
}
