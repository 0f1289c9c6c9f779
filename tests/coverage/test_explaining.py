"""What a filled cell hangs on, tested against taking the keywords out."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from explaining_samples import document, explained, lexicon, matcher
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from plancli.coverage.explaining import explain, explain_text
from plancli.coverage.misses import Misses
from plancli.errors import TaxonomyError
from plancli.matching import Matcher
from plancli.model import Document, Explanation, How, Keyword


def test_an_empty_cell_has_nothing_that_holds_it_and_asks_for_no_other_document() -> None:
    made, here = matcher("care: keywords: {en: [care]}"), document("Nothing of it.")

    def unasked() -> Iterator[Document]:
        raise AssertionError
        yield here

    cell = explain(here, "care", made, Misses(made), unasked())
    assert (cell.evidence, cell.holdings, cell.filled, cell.held_by, cell.only_typos) == ((), (), 0, None, False)


def _what(cell: Explanation) -> list[tuple[str, int, bool, int]]:
    return [(each.keyword.text, each.hits, each.falls, each.cells) for each in cell.holdings]


@pytest.mark.parametrize(
    ("rules", "text", "what", "held_by"),
    [
        ("keywords: {en: [care, home]}", "Care at home.", [("care", 1, False, 0), ("home", 1, False, 0)], None),
        ("keywords: {en: [care]}", "Care, and care.", [("care", 2, True, 1)], "care"),
        # A shorter one takes the place of the longer.
        ("keywords: {en: [home care, care]}", "Home care.", [("home care", 1, False, 0)], None),
        # A weak one counts beside another only.
        (
            "keywords: {en: [care]}, weak: {en: [home]}",
            "Care at home.",
            [("care", 1, True, 1), ("home", 1, False, 0)],
            "care",
        ),
        # What a phrase drops holds nothing.
        (
            "keywords: {en: [care, sport]}, exclude: {en: [and sport]}",
            "Care and sport.",
            [("care", 1, True, 1)],
            "care",
        ),
    ],
)
def test_a_cell_falls_without_its_one_keyword(
    rules: str, text: str, what: list[tuple[str, int, bool, int]], held_by: str | None
) -> None:
    cell = explained(matcher(f"theme: {rules}"), text)
    assert _what(cell) == what
    assert (cell.held_by.text if cell.held_by else None) == held_by
    assert cell.misses == ()


def test_cells_are_counted_over_all_documents() -> None:
    made = matcher("theme: keywords: {en: [care, home]}")
    cell = explained(made, "Care at home. Care.", ["A home.", "Care.", "Care again.", "Nothing."])
    assert _what(cell) == [("care", 2, False, 2), ("home", 1, False, 1)]
    assert cell.filled == 4


def test_a_cell_may_stand_on_typos_alone() -> None:
    made = matcher("theme: keywords: {en: [workforce]}")
    assert explained(made, "Our workfroce.").only_typos
    assert not explained(made, "Our workfroce is a workforce.").only_typos
    (holding,) = explained(made, "Our workfroce is a workforce.").holdings
    assert holding.ways == (How.EXACT, How.TYPO)


def test_a_text_is_explained_for_every_theme_with_what_nearly_counted_besides() -> None:
    made = matcher(
        "one: keywords: {en: [care, local town]}", "two: keywords: {en: [home]}", "three: keywords: {en: [x]}"
    )
    cells = explain_text(document("Care in a local new town."), made, Misses(made))
    assert [(cell.theme, len(cell.evidence), len(cell.misses)) for cell in cells] == [
        ("one", 1, 1),
        ("two", 0, 0),
        ("three", 0, 0),
    ]


_WORDS = ["care", "home", "nurse", "village"]
_RULES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3, unique=True),
        st.sampled_from(["plain", "weak", "near", "unless"]),
    ),
    min_size=1,
    max_size=5,
    unique_by=str,
)
_TEXTS = st.lists(st.lists(st.sampled_from([*_WORDS, "and"]), min_size=1, max_size=6), min_size=1, max_size=4)


def _yaml(rules: list[tuple[list[str], str]]) -> str:
    plain, weak = [], []
    for words, kind in rules:
        phrase = " ".join(words)
        match kind:
            case "weak":
                weak.append(phrase)
            case "near" if len(words) > 1:
                plain.append(f"{{near: [{', '.join(words)}], within: 1}}")
            case "unless":
                plain.append(f"{{term: {phrase}, unless: [and {phrase}]}}")
            case _:
                plain.append(phrase)
    return f"keywords: {{en: [village nurse, {', '.join(plain)}]}}, weak: {{en: [{', '.join(weak)}]}}"


def _without(made: Matcher, keyword: Keyword) -> Matcher:
    (theme,) = made.taxonomy.themes
    kept = replace(theme, keywords=tuple(each for each in theme.keywords if each != keyword))
    return Matcher(replace(made.taxonomy, themes=(kept,)), lexicon())


@settings(derandomize=True, deadline=None, max_examples=150)
@given(_RULES, _TEXTS)
def test_a_cell_falls_without_just_the_keyword_that_is_named(
    rules: list[tuple[list[str], str]], texts: list[list[str]]
) -> None:
    try:
        made = matcher(f"theme: {_yaml(rules)}")
    except TaxonomyError:  # two rules that say the same
        reject()
    text = "\n\n".join(f"The {' '.join(words)}." for words in texts)
    cell = explained(made, text)
    for holding in cell.holdings:
        empty = not _without(made, holding.keyword).hits(document(text))
        assert holding.falls is empty
        assert holding.cells == empty
