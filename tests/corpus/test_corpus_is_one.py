"""The short cut to whether a phrase lies in one passage says what cutting the whole text says."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from plancli.corpus import TextLayout
from plancli.words import GAP, find_words

WORDS = ["care", "at", "Home", "plan", "of", "NHS", "vård", "1"]
GLUE = [
    " ",
    "\n",
    "\n\n",
    "-\n",
    "\r\n",
    "\t",
    " | ",
    "\n  ",
    "\n- ",
    "\n# ",
    ". ",
    ",\n",
    "<b>",
    "</li>\n",
    "\n\t",
    " \n \n",
]
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=25).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
)


@given(texts)
@example("plan\n\ncare")
@example("# plan\ncare")
@example("care\ncare\tcare")
@settings(max_examples=1000, deadline=None)
def test_the_short_cut_agrees_with_the_passages(text: str) -> None:
    words = list(find_words(text))
    layout, cut = TextLayout(text, "en"), TextLayout(text, "en")
    for (start, middle), (follows, end) in pairwise(words):
        if GAP.fullmatch(text, middle, follows):
            assert layout.is_one(start, end) == (cut.passage_at(start).end >= end), text[start:end]
