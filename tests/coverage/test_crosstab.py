"""The measures: none where none is defined, and otherwise those of a library that many have checked."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, precision_recall_fscore_support

from plancli.coverage.crosstab import Crosstab, tabulate

_CODINGS = st.lists(st.tuples(st.booleans(), st.booleans(), st.sampled_from([1.0, 2.5, 7.0])), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("table", "undefined"),
    [
        (Crosstab(), {"precision", "recall", "f1", "prevalence", "mean_prevalence", "agreement", "kappa", "pabak"}),
        (Crosstab(neither=4), {"precision", "recall", "f1", "kappa"}),
        (Crosstab(both=4), {"kappa"}),
        (Crosstab(first=4), {"recall"}),
        (Crosstab(second=4), {"precision"}),
        (Crosstab(first=1, neither=3), {"recall"}),
    ],
)
def test_a_measure_that_is_not_defined_is_none_and_never_nought(table: Crosstab, undefined: set[str]) -> None:
    names = ("precision", "recall", "f1", "prevalence", "mean_prevalence", "agreement", "kappa", "pabak")
    assert {name for name in names if getattr(table, name) is None} == undefined


def test_measures_by_hand() -> None:
    table = Crosstab(both=20, first=5, second=10, neither=15)
    assert table.precision == 20 / 25
    assert table.recall == 20 / 30
    assert table.f1 == 40 / 55
    assert table.prevalence == 30 / 50
    assert table.mean_prevalence == 55 / 100
    assert table.agreement == 35 / 50
    assert table.kappa == pytest.approx(0.4)
    assert table.pabak == pytest.approx(0.4)


def test_with_rare_themes_kappa_is_low_and_pabak_is_not() -> None:
    table = Crosstab(both=0, first=2, second=2, neither=96)
    assert table.kappa == pytest.approx(-0.0204, abs=1e-4)
    assert table.pabak == pytest.approx(0.92)


@settings(max_examples=60, deadline=None)
@given(_CODINGS)
def test_measures_are_those_of_scikit_learn(decisions: list[tuple[bool, bool, float]]) -> None:
    table = tabulate(decisions)
    first, second, weights = map(list, zip(*decisions, strict=True))
    precision, recall, f1, _ = precision_recall_fscore_support(
        second, first, labels=[True], average=None, sample_weight=weights, zero_division=math.nan
    )
    _same(table.precision, precision[0])
    _same(table.recall, recall[0])
    # scikit-learn gives 0 and not nothing where neither has anything.
    _same(table.f1, f1[0] if table.both + table.first + table.second else math.nan)
    chance_decides = len(set(first)) == 1 and set(first) == set(second)
    kappa = math.nan if chance_decides else cohen_kappa_score(first, second, sample_weight=weights)
    _same(table.kappa, kappa)


@given(_CODINGS)
def test_shares_lie_between_0_and_1_and_kappas_between_less_than_that(
    decisions: list[tuple[bool, bool, float]],
) -> None:
    table = tabulate(decisions)
    for share in (table.precision, table.recall, table.f1, table.prevalence, table.mean_prevalence, table.agreement):
        assert share is None or 0 <= share <= 1
    for kappa in (table.kappa, table.pabak):
        assert kappa is None or -1 - 1e-9 <= kappa <= 1 + 1e-9


@given(_CODINGS)
def test_which_coder_is_called_the_first_makes_no_difference_to_agreement(
    decisions: list[tuple[bool, bool, float]],
) -> None:
    one, other = tabulate(decisions), tabulate([(second, first, weight) for first, second, weight in decisions])
    assert (one.agreement, one.pabak, one.f1) == (other.agreement, other.pabak, other.f1)
    assert one.kappa == pytest.approx(other.kappa) if one.kappa is not None else other.kappa is None


@given(_CODINGS, _CODINGS)
def test_tables_add_up(one: list[tuple[bool, bool, float]], other: list[tuple[bool, bool, float]]) -> None:
    both = tabulate(one) + tabulate(other)
    assert both == tabulate(one + other)


def _same(ours: float | None, theirs: float) -> None:
    assert math.isnan(theirs) if ours is None else ours == pytest.approx(theirs), (ours, theirs)
