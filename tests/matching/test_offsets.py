"""Properties: whatever stands around a hit and however it is folded, its offsets are the document's own."""

import unicodedata
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from matching_samples import document, matcher

from plancli.words import INVISIBLE, WORD, find_words, fold

MATCHER = matcher(
    "care: {keywords: {en: [closer to home, self-care, equality, 'digital*', AI, "
    "{near: [staff, training], within: 3}]}}"
    "\nother: {keywords: {en: [home, care], sv: [vård]}, weak: {en: [equal]}, exclude: {en: [home office]}}"
)
WORDS = [
    "closer",
    "to",
    "home",
    "self",
    "care",
    "equality",
    "equa",
    "lity",
    "digitally",
    "AI",
    "staff",
    "of",
    "training",
]
GLUE = [" ", "  ", "\n", "-", "-\n", ", ", ". ", "\u00ad", "’", "\n\n", "\u200b", "/", "(", "😀 ", "å"]
wordy_text = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=30).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
)
any_text = wordy_text | st.text(max_size=200)


@given(any_text)
@settings(max_examples=300, deadline=None)
def test_hits_begin_and_end_with_words_lie_in_a_passage_and_do_not_overlap_in_a_theme(text: str) -> None:
    given_document = document(text)
    starts, ends = {s for s, _ in find_words(text)}, {e for _, e in find_words(text)}
    hits = MATCHER.hits(given_document)
    for hit in hits:
        assert hit.start in starts
        assert hit.end in ends
        assert 0 < hit.similarity <= 100
    for theme in MATCHER.themes:
        of_theme = [hit for hit in hits if hit.theme == theme]
        assert all(one.end <= other.start for one, other in pairwise(of_theme))


DRESSED = st.sampled_from([str.upper, str.title, str.swapcase, lambda w: unicodedata.normalize("NFD", w)])
FILLER = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda t: t.replace("<", ""))


@given(
    st.sampled_from(["jämlikhet", "nära vård", "e-hälsa"]),
    DRESSED,
    st.sampled_from(["", *INVISIBLE]),
    FILLER,
    FILLER,
)
@settings(max_examples=300, deadline=None)
def test_the_text_between_the_offsets_is_the_keyword_however_it_is_dressed(
    keyword: str,
    dress: Callable[[str], str],
    invisible: str,
    before: str,
    after: str,
) -> None:
    written = dress(keyword)
    written = written[:3] + invisible + written[3:]
    text = f"{before}\n\n{written}\n\n{after}"
    made = matcher(f"theme: {{keywords: {{sv: [{keyword}]}}}}")
    hits = [hit for hit in made.hits(document(text, "sv")) if hit.start == len(before) + 2]
    assert [text[hit.start : hit.end] for hit in hits] == [written]
    assert " ".join(fold(w) for w in WORD.findall(written)) == keyword


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_what_was_learnt_before_changes_no_hit(text: str) -> None:
    fresh = matcher("care: {keywords: {en: [closer to home, self-care, equality, 'digital*', AI]}}")
    once, twice = fresh.hits(document(text)), fresh.hits(document(text))
    assert once == twice
