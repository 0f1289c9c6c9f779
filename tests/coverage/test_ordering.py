"""Rows in order: what a sort must not lose or swap, then the orders that there are."""

from itertools import permutations

import pytest
from grouping_samples import coverage, row

from plancli.coverage import in_order
from plancli.model import Coverage

ROWS = (
    row("a", (0, 3), {"year": "2021", "county": "Kent"}, title="Zebra"),
    row("b", (2, 0), {"year": "999"}, title="plan 10"),
    row("c", None, {"year": "2021"}, title="Plan 9", language=None),
    row("d", (1, 1), title="älv"),
)


def order(by: str, *, descending: bool = False, of: Coverage | None = None) -> str:
    return "".join(each.document.id for each in in_order(of or coverage(*ROWS), by, descending=descending).rows)


@pytest.mark.parametrize("by", ["title", "id", "themes", "year", "county", "language", "warmth", "play", "nothing"])
@pytest.mark.parametrize("descending", [False, True])
def test_no_row_is_lost_and_the_order_before_does_not_matter(by: str, descending: bool) -> None:
    orders = {order(by, descending=descending, of=coverage(*rows)) for rows in permutations(ROWS)}
    assert len(orders) == 1
    assert sorted(orders.pop()) == list("abcd")


@pytest.mark.parametrize(
    ("by", "ascending", "descending"),
    [
        ("id", "abcd", "dcba"),
        ("title", "cbad", "dabc"),
        ("themes", "abdc", "dabc"),
        ("year", "bacd", "acbd"),
        ("county", "abcd", "abcd"),
        ("language", "abdc", "abdc"),
        ("warmth", "adbc", "bdac"),
        ("play", "bdac", "adbc"),
    ],
)
def test_what_is_missing_comes_last_and_what_is_the_same_by_id(by: str, ascending: str, descending: str) -> None:
    assert order(by) == ascending
    assert order(by, descending=True) == descending


def test_an_attribute_comes_before_a_theme_of_its_name() -> None:
    rows = (row("a", (1, 0), {"warmth": "z"}), row("b", (5, 0), {"warmth": "y"}))
    assert order("warmth", of=coverage(*rows)) == "ba"


def test_nothing_can_be_sorted() -> None:
    assert in_order(coverage(), "title").rows == ()
