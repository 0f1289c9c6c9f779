"""The bootstrap: no interval without values, none wider than what was drawn from, and the same every time."""

from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancli.coverage.bootstrap import interval, resample

_CLUSTERS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12)


@pytest.mark.parametrize("values", [[], [None], [None, None]])
def test_without_values_there_is_no_interval(values: list[float | None]) -> None:
    assert interval(values) is None


def test_an_interval_leaves_out_the_same_share_at_both_ends() -> None:
    values: list[float | None] = [float(number) for number in range(1, 1001)]
    assert interval(values) == (26, 975)
    assert interval([*values, None, None][::-1]) == (26, 975)
    assert interval([3.0]) == (3, 3)


@given(_CLUSTERS)
def test_as_many_clusters_are_drawn_as_there_are(clusters: list[tuple[int, int]]) -> None:
    ones = [(1, *cluster) for cluster in clusters]
    assert {sums[0] for sums in resample(ones, "seed", 20)} == {len(clusters)}


@given(_CLUSTERS, st.randoms())
def test_the_order_of_the_clusters_makes_no_difference(clusters: list[tuple[int, int]], random: Random) -> None:
    shuffled = clusters.copy()
    random.shuffle(shuffled)
    assert list(resample(clusters, "seed", 20)) == list(resample(shuffled, "seed", 20))


def test_another_seed_draws_otherwise() -> None:
    clusters = [(number,) for number in range(20)]
    assert list(resample(clusters, "1", 20)) == list(resample(clusters, "1", 20))
    assert list(resample(clusters, "1", 20)) != list(resample(clusters, "2", 20))


def test_the_interval_of_a_share_is_about_the_one_that_theory_gives() -> None:
    clusters = [(1,)] * 120 + [(0,)] * 280
    low, high = interval([sums[0] / 400 for sums in resample(clusters, "seed", 4000)]) or (0, 0)
    theory = NormalDist(0.3, (0.3 * 0.7 / 400) ** 0.5)
    assert low == pytest.approx(theory.inv_cdf(0.025), abs=0.006)
    assert high == pytest.approx(theory.inv_cdf(0.975), abs=0.006)
