"""Groups: who must not be counted, where a document without the attribute goes, then the shares."""

import pytest
from grouping_samples import coverage, row

from plancli.coverage.grouping import group
from plancli.model import Coverage, Group

COVERAGE = coverage(
    row("a", (1, 0), {"country": "Sweden", "year": "2021"}),
    row("b", (0, 0), {"country": "sweden", "year": "999"}),
    row("c", None, {"country": "SWEDEN"}),
    row("d", (2, 2), {"country": "Wales"}, language="sv"),
    row("e", None, {"country": "Åland"}, language=None),
    row("f", (0, 4)),
)


def counts(of: Group) -> tuple[int, ...]:
    return tuple(share.documents for share in of.shares)


def values(by: str, of: Coverage = COVERAGE) -> list[str | None]:
    return [each.value for each in group(of, by).groups]


def test_what_was_not_read_is_in_no_share() -> None:
    sweden = group(COVERAGE, "country").groups[0]
    assert (sweden.documents, sweden.left_out) == (2, 1)
    assert [share.share for share in sweden.shares] == [0.5, 0.0]


def test_a_group_of_which_nothing_was_read_has_no_share() -> None:
    aland = group(COVERAGE, "country").groups[2]
    assert (aland.value, aland.documents, aland.left_out) == ("Åland", 0, 1)
    assert [share.share for share in aland.shares] == [None, None]


def test_documents_without_the_attribute_come_last() -> None:
    assert values("country") == ["Sweden", "Wales", "Åland", None]
    assert values("year") == ["999", "2021", None]
    assert values("nothing") == [None]
    assert counts(group(COVERAGE, "country").groups[3]) == (0, 1)


@pytest.mark.parametrize("by", ["country", "year", "language", "nothing"])
def test_every_document_is_in_one_group(by: str) -> None:
    grouping = group(COVERAGE, by)
    assert sum(each.documents for each in grouping.groups) == grouping.whole.documents == 4
    assert sum(each.left_out for each in grouping.groups) == grouping.whole.left_out == 2
    for theme in (0, 1):
        assert sum(counts(each)[theme] for each in grouping.groups) == counts(grouping.whole)[theme] == 2


def test_case_and_composition_make_no_group_of_their_own() -> None:
    rows = (row("a", attributes={"x": "\u00c5land"}), row("b", attributes={"x": "a\u030aland"}))
    assert values("x", coverage(*rows)) == ["\u00c5land"]


def test_language_is_an_attribute_of_every_document() -> None:
    grouping = group(COVERAGE, "language")
    assert [(each.value, each.documents, each.left_out) for each in grouping.groups] == [
        ("en", 3, 1),
        ("sv", 1, 0),
        (None, 0, 1),
    ]


def test_the_order_of_the_rows_changes_nothing() -> None:
    assert group(coverage(*reversed(COVERAGE.rows)), "country") == group(COVERAGE, "country")


def test_nothing_can_be_grouped() -> None:
    grouping = group(coverage(), "country")
    assert grouping.groups == ()
    assert [share.share for share in grouping.whole.shares] == [None, None]
