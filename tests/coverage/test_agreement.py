"""Two coders: what is not compared, then figures by hand and by a library."""

import math

import pytest
from evaluation_samples import LENGTH, THEMES
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, f1_score

from plancli.coverage.agreement import Agreement, agree
from plancli.gold import Gold, Unit

_IDS = st.sampled_from(["", "warmth", "play", "warmth play"])
_BOTH = st.lists(st.tuples(_IDS, _IDS), min_size=1, max_size=40)


def _gold(themes: frozenset[str], *, closed: bool = False) -> Gold:
    return Gold("coder.csv", "0" * 64, {}, themes, closed, sampled=False, uncoded=0)


def _unit(line: int, themes: str, disputed: str = "") -> Unit:
    return Unit(line * 20, line * 20 + LENGTH, frozenset(themes.split()), frozenset(disputed.split()), line)


def _agreed(first: list[Unit], second: list[Unit]) -> Agreement:
    seen = [frozenset(theme for unit in units for theme in unit.themes) for units in (first, second)]
    return agree(_gold(seen[0]), _gold(seen[1]), ({"a": first}, {"a": second}), THEMES)


def test_units_that_only_one_coder_has_or_cut_otherwise_are_counted_and_not_compared() -> None:
    other_end = Unit(20, 20 + LENGTH - 1, frozenset({"play"}), frozenset(), 1)
    found = agree(
        _gold(frozenset({"play"})),
        _gold(frozenset({"play"})),
        ({"a": [_unit(0, "play"), _unit(1, "play")], "b": [_unit(3, "")]}, {"a": [_unit(0, "play"), other_end]}),
        THEMES,
    )
    assert (len(found.pairs), found.only_first, found.only_second) == (1, 2, 1)
    assert not list(found.disagreements)


def test_a_theme_that_either_is_unsure_of_counts_neither_way() -> None:
    found = _agreed([_unit(0, "play", "warmth"), _unit(1, "warmth")], [_unit(0, "play warmth"), _unit(1, "", "warmth")])
    assert found.by_theme["warmth"].total == 0
    assert not list(found.disagreements)


def test_a_theme_that_one_of_them_had_no_column_for_is_not_compared() -> None:
    one, other = _gold(frozenset({"play"}), closed=True), _gold(frozenset({"play", "warmth"}), closed=False)
    units = {"a": [_unit(0, "")]}, {"a": [_unit(0, "warmth")]}
    assert agree(one, other, units, THEMES).themes == ("play",)
    assert agree(other, one, units[::-1], THEMES).themes == ("play",)


def test_without_a_unit_in_common_nothing_is_defined() -> None:
    found = _agreed([_unit(0, "play")], [_unit(1, "play")])
    assert (found.overall.agreement, found.overall.kappa, found.overall.pabak, found.overall.f1) == (None,) * 4


def test_figures_by_hand() -> None:
    first = ["play", "play", "play", "", "", "", "", ""]
    second = ["play", "play", "", "play", "", "", "", ""]
    found = _agreed([_unit(i, t) for i, t in enumerate(first)], [_unit(i, t) for i, t in enumerate(second)])
    table = found.by_theme["play"]
    assert (table.both, table.first, table.second, table.neither) == (2, 1, 1, 4)
    assert (table.agreement, table.pabak) == (0.75, 0.5)
    assert table.f1 == pytest.approx(2 / 3)
    assert table.kappa == pytest.approx((0.75 - 34 / 64) / (1 - 34 / 64))
    assert table.mean_prevalence == 3 / 8
    assert [(pair.first.line, theme, by_first) for pair, theme, by_first in found.disagreements] == [
        (2, "play", True),
        (3, "play", False),
    ]


@settings(max_examples=40, deadline=None)
@given(_BOTH)
def test_figures_are_those_of_scikit_learn(codings: list[tuple[str, str]]) -> None:
    found = _agreed(
        [_unit(i, a) for i, (a, _) in enumerate(codings)], [_unit(i, b) for i, (_, b) in enumerate(codings)]
    )
    pooled: tuple[list[bool], list[bool]] = [], []
    for theme in found.themes:
        first, second = ([theme in coding[index].split() for coding in codings] for index in (0, 1))
        pooled[0].extend(first)
        pooled[1].extend(second)
        _check(found.by_theme[theme].kappa, found.by_theme[theme].f1, first, second)
    if found.themes:
        _check(found.overall.kappa, found.overall.f1, *pooled)


@settings(max_examples=40, deadline=None)
@given(_BOTH)
def test_coders_who_code_alike_agree(codings: list[tuple[str, str]]) -> None:
    units = [_unit(i, a) for i, (a, _) in enumerate(codings)]
    found = _agreed(units, units)
    assert found.overall.agreement in {None, 1}
    assert found.overall.kappa is None or found.overall.kappa == pytest.approx(1)
    assert not list(found.disagreements)


def _check(kappa: float | None, f1: float | None, first: list[bool], second: list[bool]) -> None:
    chance_decides = len(set(first)) == 1 and set(first) == set(second)
    theirs = math.nan if chance_decides else cohen_kappa_score(first, second)
    assert math.isnan(theirs) if kappa is None else kappa == pytest.approx(theirs)
    assert f1 is not None
    assert f1 == pytest.approx(f1_score(first, second, zero_division=math.nan))
