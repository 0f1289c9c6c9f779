"""Whatever stands in the file, reading it gives a taxonomy or says what is wrong, in the file's order and inside it."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from taxonomy_samples import GOOD

from plancli.errors import Problem, TaxonomyError
from plancli.taxonomy.reader import read

STEADY = settings(derandomize=True, deadline=None)
"""The same texts in every run, however slow the machine is."""
SIGNS = st.text(alphabet="*&!|>'\"%@`{}[]:-#,?=~<. \t\n\r\u2028\x85\ufeffaå🍏0\\", max_size=12)
PIECES = st.sampled_from(
    ["null", "themes:\n", "  ", "- ", "? ", "<<: ", "---\n", "...\n", '"\\U0011FFFF"', "=*", "en: "]
)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The good taxonomy with some stretches left out, moved or replaced by YAML's signs."""
    text = GOOD
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        text = text[:start] + draw(SIGNS | PIECES | st.just(text[start:end] * 2)) + text[end:]
    return text


def check(data: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        assert read(data, "t.yaml").themes
    except TaxonomyError as error:
        problems = error.problems
        assert problems
    lines = re.split(r"\r\n|\r|\n", data.decode(errors="replace").removeprefix("\ufeff"))
    places = [problem.location for problem in problems if problem.location]
    assert len(places) == len(problems)
    assert places == sorted(places)
    for problem, place in zip(problems, places, strict=True):
        assert problem.message
        assert len(problem.source or "") == len(lines[place.line - 1])
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@STEADY
@given(st.text() | SIGNS | st.text(alphabet="[]{}:,-*& a\n"))
@example('"\\UFFFFFFFF"')
@example("%YAML 1." + "9" * 5000)
@example("%YAML 1.1\n%YAML 1.1\n---\na")
@example("!<tag:%ff> a")
@example("? ? ? ?")
@example("a: [b\r\n")
def test_any_text_is_read_or_told(text: str) -> None:
    check(text.encode(errors="surrogatepass"))


@STEADY
@given(st.binary())
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    check(data)


@STEADY
@given(mutations())
def test_any_damage_to_a_good_file_is_read_or_told(text: str) -> None:
    check(text.encode(errors="surrogatepass"))
