"""The scan finds what a slow and obvious matcher finds, and has looked at every chunk of the text.

The slow one tries every pattern at every word, in every reading; it knows no chunks, anchors or neighbours. Only what
two words mean to each other (the vocabulary) is taken from the program.
"""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_samples import lexicon

from plancli.matching.elements import Numbers
from plancli.matching.index import Index
from plancli.matching.reading import Word, weakest, words_of
from plancli.matching.rulebook import Rulebook, rulebook
from plancli.matching.scan import Place, Scanner
from plancli.matching.vocabulary import Vocabulary
from plancli.model import How
from plancli.taxonomy.reader import read
from plancli.voices import voices
from plancli.words import GAP, LINE_END_HYPHEN

TAXONOMY = read(
    b"""
schema: 1
id: reference
languages: [en]
furniture: {en: [accept cookies]}
themes:
  care:
    label: {en: Care}
    definition: x
    keywords:
      en:
        [closer to home, self-care, care at home, equality, health inequality, AI, "=CEO", "digital*", "digital* tool",
        net zero, home, {term: long term, unless: [long term condition]}, workforce planning]
    exclude: {en: [home office]}
  other:
    label: {en: Other}
    definition: x
    keywords: {en: [home care, work force, long-term care home, service]}
""",
    "reference.yaml",
)
RULES, ELEMENTS = rulebook(TAXONOMY, "en")
WORDS = [
    "closer",
    "to",
    "home",
    "self",
    "care",
    "at",
    "equality",
    "inequality",
    "health",
    "AI",
    "ai",
    "CEO",
    "digital",
    "digitally",
    "tool",
    "tools",
    "net",
    "zero",
    "long",
    "term",
    "condition",
    "workforce",
    "planning",
    "work",
    "force",
    "plan",
    "ning",
    "office",
    "service",
    "ser",
    "vices",
    "equalty",
    "hoem",
    "the",
    "accept",
    "cookies",
    "in-",
    "-",
]
GLUE = [" ", " ", " ", "  ", "\n", "-", "-\n", "-\n  ", ", ", ". ", "\u00ad", "\u00ad\n", "’", " “", "/", "", "…"]
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=40).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
)


def slow_places(text: str, rules: Rulebook, vocabulary: Vocabulary) -> set[Place]:
    """Every row of words that meets a pattern, in every reading of each word."""
    words = words_of(text)
    return {
        Place(words[first].start, end, sought.rule, weakest([how, How.VARIANT]) if sought.variant else how)
        for every in rules.anchors.values()
        for sought in every
        for first in range(len(words))
        for end, how in rows(text, words, first, sought.elements, vocabulary)
    }


def rows(
    text: str, words: Sequence[Word], first: int, elements: Numbers, vocabulary: Vocabulary
) -> Iterator[tuple[int, How]]:
    """The ends of the rows that begin with a word and meet the elements, each with its weakest way."""
    for size in (1, 2):
        last = first + size - 1
        if last >= len(words):
            continue
        how = readings(text, words[first : last + 1], vocabulary).get(elements[0])
        if how is None:
            continue
        if len(elements) == 1:
            yield words[last].end, how
        elif last + 1 < len(words) and GAP.fullmatch(text, words[last].end, words[last + 1].start):
            for end, rest in rows(text, words, last + 1, elements[1:], vocabulary):
                yield end, weakest([how, rest])


def readings(text: str, words: Sequence[Word], vocabulary: Vocabulary) -> dict[int, How]:
    """What one word meets, or two that are read as one."""
    if len(words) == 1:
        return dict(vocabulary.met_by(words[0].text))
    left, right = words
    between = text[left.end : right.start]
    broken = LINE_END_HYPHEN.match(text, left.end)
    if broken and broken.end() == right.start:
        return dict(vocabulary.met_by(left.text + right.text))
    return dict(vocabulary.met_by_halves(left.text, right.text)) if between.isspace() else {}


def overlapping(one: Place, other: Place) -> bool:
    return one.rule == other.rule and one.start < other.end and other.start < one.end


@given(texts)
@settings(max_examples=600, deadline=None)
def test_the_scan_finds_what_the_slow_matcher_finds(text: str) -> None:
    vocabulary = Vocabulary(Index(ELEMENTS, lexicon(), "en"), lexicon(), "en")
    found = Scanner(RULES, vocabulary, voices(lexicon(), ("en",))).scan(text)
    slow = slow_places(text, RULES, vocabulary)
    assert found <= slow
    assert [place for place in slow if not any(overlapping(place, other) for other in found)] == []


@given(texts)
@settings(max_examples=300, deadline=None)
def test_every_chunk_was_learnt_and_none_passed_over_that_matters(text: str) -> None:
    vocabulary = Vocabulary(Index(ELEMENTS, lexicon(), "en"), lexicon(), "en")
    scanner = Scanner(RULES, vocabulary, voices(lexicon(), ("en",)))
    assert scanner.listen(text) == bytes(map(voices(lexicon(), ("en",)).__getitem__, text.split()))
    scanner.scan(text)
    assert scanner.chunks.keys() == set(text.split())
    for chunk in scanner.chunks:
        anchored = {
            number
            for number, word in enumerate(words_of(chunk))
            if any(element in RULES.anchors for element in vocabulary.met_by(word.text))
        }
        assert anchored <= {start.number for start in scanner.chunks.starts.get(chunk, ())}


@pytest.mark.parametrize(
    "text", ["workforce plan ning", "plan ning of care at\nhome", "care at ser vices", "long-\nterm care\u00ad\nhome"]
)
def test_words_beside_a_phrase_may_be_halves(text: str) -> None:
    vocabulary = Vocabulary(Index(ELEMENTS, lexicon(), "en"), lexicon(), "en")
    found = Scanner(RULES, vocabulary, voices(lexicon(), ("en",))).scan(text)
    assert found <= slow_places(text, RULES, vocabulary)
    assert len(text) in {place.end for place in found}


@pytest.mark.parametrize("times", [1, 2])
def test_what_was_learnt_from_one_text_serves_the_next(times: int) -> None:
    vocabulary = Vocabulary(Index(ELEMENTS, lexicon(), "en"), lexicon(), "en")
    scanner = Scanner(RULES, vocabulary, voices(lexicon(), ("en",)))
    for _ in range(times):
        found = scanner.scan("care at home, ser vices and net-\nzero")
    assert sorted({(place.start, place.end) for place in found}) == [(0, 12), (8, 12), (14, 23), (28, 37)]
