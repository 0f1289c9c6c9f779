"""Evaluation: what counts as wrong, then figures worked out by hand, by a library and by a second way of counting."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from evaluation_samples import (
    KEYWORDS,
    TAXONOMY,
    THEMES,
    Row,
    document,
    evaluated,
    figure,
    gold_of,
    hits,
    judged,
    units,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, precision_recall_fscore_support

from plancli.corpus import find, read_documents
from plancli.coverage.evaluate import Evaluation, evaluate
from plancli.coverage.figures import Drawn, Estimate, Figure, Scope
from plancli.coverage.judging import add_misses, judge
from plancli.coverage.misses import Misses
from plancli.gold import load, locate
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Status, Stretch
from plancli.taxonomy.reader import read

_TWO: dict[str, list[Row]] = {
    "north": [
        ("warmth", "warmth", ""),  # right
        ("warmth", "", ""),  # missed
        ("", "warmth play", ""),  # two false alarms
        ("play", "play", "warmth"),  # right; warmth counts neither way
        ("", "", ""),
    ],
    "south": [("warmth play", "play", ""), ("", "warmth", "warmth"), ("", "", "play")],
}
_IDS = st.sampled_from(["", "warmth", "play", "warmth play"])
_ROWS = st.lists(st.tuples(_IDS, _IDS, _IDS), min_size=1, max_size=12)
_FEW = settings(max_examples=30, deadline=None)
_TABLES = st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), _ROWS, min_size=1)


def _counts(found: Figure) -> tuple[int, int, int]:
    return found.right, found.false_alarms, found.missed


def _value(estimate: Estimate | None) -> float | None:
    return None if estimate is None else estimate.value


def test_a_disputed_theme_is_neither_right_nor_wrong() -> None:
    found = evaluated({"a": [("", "warmth", "warmth"), ("", "", "warmth"), ("warmth", "warmth", "")]})
    assert _counts(found.overall) == (1, 0, 0)
    assert found.overall.decisions == 3 * 3 - 2
    assert not found.false_alarms
    assert not found.missed


def test_a_hit_beside_a_unit_is_none_of_it() -> None:
    rows: list[Row] = [("warmth", "warmth", ""), ("", "", "")]
    gold = gold_of(rows)
    (hit,) = hits(rows)
    touching = hit._replace(start=10, end=11)  # the blank between the two
    found = judge(document("a", rows), units(rows), [touching], gold, THEMES)
    assert not any(judgement.found for judgement in found.judgements)
    across = hit._replace(start=9, end=12)
    found = judge(document("a", rows), units(rows), [across], gold, THEMES)
    assert [j.unit.start for j in found.judgements if j.found] == [0, 11]


def test_a_cell_that_is_only_disputed_is_left_out_and_one_coded_elsewhere_is_not() -> None:
    found = evaluated({"a": [("", "play", "play"), ("", "", "")], "b": [("play", "", ""), ("", "", "play")]})
    cells = {(cell.document, cell.theme): (cell.coded, cell.found) for cell in found.cells}
    assert cells == {("a", "play"): (None, True), ("b", "play"): (True, False)}
    assert _counts(figure(found, Scope.CELLS)) == (0, 0, 1)
    assert figure(found, Scope.CELLS).decisions == 1


def test_a_theme_that_nobody_coded_for_is_wrong_in_units_and_left_out_of_cells() -> None:
    rows: list[Row] = [("warmth", "warmth play", "")]
    assert _counts(evaluated({"a": rows}).overall) == (1, 1, 0)
    assert {cell.theme for cell in evaluated({"a": rows}).cells} == {"warmth"}
    closed = replace(gold_of(rows), closed=True)
    assert _counts(evaluate(TAXONOMY, closed, [judged("a", rows, closed)], seed=1).overall) == (1, 0, 0)


def test_figures_that_are_not_defined_are_none() -> None:
    found = figure(evaluated({"a": [("warmth", "", ""), ("", "", "")]}), Scope.THEME, "play")
    assert (found.precision, found.recall, found.f1, found.kappa) == (None, None, None, None)
    assert found.prevalence == 0
    found = figure(evaluated({"a": [("warmth", "", "")]}), Scope.THEME, "warmth")
    assert (found.precision, _value(found.recall), _value(found.f1)) == (None, 0, 0)


def test_a_document_that_was_not_read_counts_nowhere_and_is_kept() -> None:
    rows: list[Row] = [("warmth", "warmth", "")]
    gold = gold_of(rows)
    unread = replace(document("b", rows), status=Status.UNREAD, reason="empty file", text="")
    found = evaluate(TAXONOMY, gold, [judged("a", rows, gold), judge(unread, units(rows), [], gold, THEMES)], seed=1)
    assert _counts(found.overall) == (1, 0, 0)
    assert found.overall.documents == 1
    assert [each.id for each in found.documents] == ["a", "b"]
    assert {cell.document for cell in found.cells} == {"a"}


def test_drawn_passages_say_nothing_of_whole_documents() -> None:
    rows: list[Row] = [("warmth", "warmth", ""), ("warmth", "", "")]
    gold = gold_of(rows, sampled=True)
    each = judge(document("a", rows), units(rows, [1, 9]), hits(rows), gold, THEMES)
    found = evaluate(TAXONOMY, gold, [each], seed=1, resamples=400)
    assert not found.cells
    assert _counts(found.overall) == (1, 0, 1)
    assert _value(found.overall.recall) == pytest.approx(0.1)  # the found passage stands for one, the missed for nine


def test_figures_by_hand() -> None:
    found = evaluated(_TWO, swedish=["south"])
    warmth, play = (figure(found, Scope.THEME, theme) for theme in THEMES)
    assert _counts(warmth) == (1, 1, 2)
    assert (_value(warmth.precision), _value(warmth.recall), _value(warmth.f1)) == (1 / 2, 1 / 3, 2 / 5)
    assert warmth.prevalence == 3 / 6
    assert warmth.kappa == pytest.approx(0)
    assert _counts(play) == (2, 1, 0)
    assert _counts(figure(found, Scope.LANGUAGE, language="en")) == (2, 2, 1)
    assert _counts(figure(found, Scope.LANGUAGE, language="sv")) == (1, 0, 1)
    assert _counts(figure(found, Scope.THEME_IN_LANGUAGE, "warmth", "sv")) == (0, 0, 1)
    assert _counts(found.overall) == (3, 2, 2)
    assert _value(found.overall.f1) == 6 / 10
    # Units, not only cells, that are coded: the disputed warmth of the south is found all the same.
    assert _counts(figure(found, Scope.CELLS)) == (4, 0, 0)
    assert found.units == {"north": 5, "south": 3}


def test_a_unit_counts_for_the_language_that_it_is_in() -> None:
    rows: list[Row] = [("warmth", "warmth", ""), ("warmth", "", ""), ("warmth", "", "")]
    gold = gold_of(rows)
    parts = (Stretch(0, 11, "en"), Stretch(11, 22, "sv"), Stretch(22, 33, None))
    mixed = replace(document("a", rows), stretches=parts)
    found = evaluate(TAXONOMY, gold, [judge(mixed, units(rows), hits(rows), gold, THEMES)], seed=1, resamples=9)
    assert _counts(figure(found, Scope.LANGUAGE, language="en")) == (1, 0, 0)
    assert _counts(figure(found, Scope.LANGUAGE, language="sv")) == (0, 0, 1)
    assert _counts(found.overall) == (1, 0, 2)


def test_documents_are_drawn_whole_and_units_only_where_there_is_one_document() -> None:
    found = evaluated(_TWO, swedish=["south"])
    assert found.overall.drawn is Drawn.DOCUMENTS
    assert figure(found, Scope.LANGUAGE, language="sv").drawn is Drawn.UNITS
    alone = evaluated({"north": _TWO["north"]})
    assert (alone.overall.drawn, figure(alone, Scope.CELLS).drawn) == (Drawn.UNITS, Drawn.CELLS)


def test_intervals_depend_on_the_seed_alone_and_hold_the_figure() -> None:
    random = Random(5)  # noqa: S311 - for a test
    tables: dict[str, list[Row]] = {
        name: [(random.choice(["", "warmth"]), random.choice(["", "warmth"]), "") for _ in range(30)]
        for name in "abcdefgh"
    }
    f1s = [evaluated(tables, seed=seed, resamples=400).overall.f1 for seed in (1, 1, 2)]
    assert f1s[0] == f1s[1] != f1s[2]
    for f1 in f1s:
        assert f1 is not None
        assert f1.low < f1.value < f1.high


def test_documents_that_differ_make_the_interval_wider_than_units_that_do() -> None:
    good: list[Row] = [("warmth", "warmth", "")] * 20
    bad: list[Row] = [("warmth", "", "")] * 20
    apart = evaluated({"a": good, "b": good, "c": bad, "d": bad}, resamples=400).overall.recall
    mixed = evaluated(dict.fromkeys("abcd", good[:10] + bad[:10])).overall.recall
    assert apart is not None
    assert mixed is not None
    assert (apart.value, mixed.value) == (0.5, 0.5)
    assert (apart.low, apart.high) == (0, 1)
    assert (mixed.low, mixed.high) == (0.5, 0.5)


def test_the_worst_keywords_come_first_with_an_example() -> None:
    found = evaluated(_TWO)
    records = [(record.theme, record.right, record.false_alarms) for record in found.keywords]
    assert records == [("warmth", 1, 1), ("play", 2, 1)]
    assert found.keywords[0].keyword == KEYWORDS["warmth"]
    assert (found.keywords[0].example.document, found.keywords[0].example.unit.start) == ("north", 22)


def test_wrong_units_are_listed_in_the_order_of_the_text() -> None:
    found = evaluated(_TWO)
    assert [(j.document, j.unit.line, j.theme) for j in found.false_alarms] == [
        ("north", 4, "warmth"),
        ("north", 4, "play"),
    ]
    assert [(j.document, j.unit.line, j.theme) for j in found.missed] == [
        ("north", 3, "warmth"),
        ("south", 2, "warmth"),
    ]


@_FEW
@given(_TABLES)
def test_every_share_and_its_interval_lies_between_0_and_1(tables: dict[str, list[Row]]) -> None:
    for each in evaluated(tables, swedish=["b"]).figures:
        for estimate in (each.precision, each.recall, each.f1):
            assert estimate is None or 0 <= estimate.low <= estimate.high <= 1
            assert estimate is None or 0 <= estimate.value <= 1
        assert each.prevalence is None or 0 <= each.prevalence <= 1


@_FEW
@given(_TABLES, st.randoms())
def test_the_order_of_units_and_documents_makes_no_difference(tables: dict[str, list[Row]], random: Random) -> None:
    gold = gold_of(*tables.values())

    def measured(*, shuffle: bool) -> Evaluation:
        each = []
        for name, rows in tables.items():
            parts = units(rows), hits(rows)
            if shuffle:
                random.shuffle(parts[0])
                random.shuffle(parts[1])
            each.append(judge(document(name, rows), *parts, gold, THEMES))
        if shuffle:
            random.shuffle(each)
        return evaluate(TAXONOMY, gold, each, seed=1, resamples=40)

    assert measured(shuffle=True) == measured(shuffle=False)


@_FEW
@given(_TABLES)
def test_perfect_coding_is_1(tables: dict[str, list[Row]]) -> None:
    perfect: dict[str, list[Row]] = {
        name: [(coded, coded, disputed) for coded, _, disputed in rows] for name, rows in tables.items()
    }
    for each in evaluated(perfect).figures:
        for estimate in (each.precision, each.recall, each.f1):
            assert estimate in {None, Estimate(1, 1, 1)}
        assert each.kappa is None or each.kappa == pytest.approx(1)


@_FEW
@given(_TABLES)
def test_figures_are_those_of_scikit_learn(tables: dict[str, list[Row]]) -> None:
    rows = [row for of_document in tables.values() for row in of_document]
    found = evaluated(tables)
    pairs = {
        theme: [
            (theme in by_hand.split(), theme in ours.split())
            for by_hand, ours, disputed in rows
            if theme not in disputed
        ]
        for theme in THEMES
    }
    for theme, decisions in pairs.items():
        _check(figure(found, Scope.THEME, theme), decisions) if decisions else None
    if pooled := [pair for decisions in pairs.values() for pair in decisions]:
        # The theme that is in no row adds decisions on which both say no.
        _check(found.overall, pooled + [(False, False)] * len(rows))


def _check(ours: Figure, decisions: list[tuple[bool, bool]]) -> None:
    by_hand, found = zip(*decisions, strict=True)
    (precision,), (recall,), (f1,), _ = precision_recall_fscore_support(by_hand, found, labels=[True], zero_division=0)
    assert (_value(ours.precision) or 0, _value(ours.recall) or 0, _value(ours.f1) or 0) == pytest.approx(
        (precision, recall, f1)
    )
    if ours.kappa is not None:
        assert ours.kappa == pytest.approx(cohen_kappa_score(by_hand, found))
    assert ours.prevalence == pytest.approx(sum(by_hand) / len(by_hand))


_SMALL = b"""\
schema: 1
id: small
languages: [en, sv]
themes:
  workforce:
    label: {en: Workforce}
    definition: x
    keywords: {en: [staff, workforce], sv: [medarbetare, chef*]}
    weak: {en: [role]}
    exclude: {en: [staff room]}
  sustainability:
    label: {en: Sustainability}
    definition: x
    keywords: {en: [sustainable, budget, better], sv: [h\xc3\xa5llbar*]}
  digital:
    label: {en: Digital}
    definition: x
    keywords: {en: [virtual, online], sv: [digital*]}
  equality:
    label: {en: Equality}
    definition: x
    keywords: {en: [vulnerable, inequality], sv: [j\xc3\xa4mlik*]}
  closer_to_home:
    label: {en: Closer}
    definition: x
    keywords: {en: [local, community], sv: [n\xc3\xa4ra]}
    weak: {sv: [lokaler]}
  prevention:
    label: {en: Prevention}
    definition: x
    keywords: {en: [prevention, health], sv: [h\xc3\xa4lsa]}
"""
_ROOT = Path(__file__).parents[2]


def test_on_the_corpus_the_figures_are_those_of_a_second_way_of_counting() -> None:
    taxonomy = read(_SMALL, "small.yaml")
    themes = [theme.id for theme in taxonomy.themes]
    lexicon = Lexicon.open(taxonomy.languages)
    matcher = Matcher(taxonomy, lexicon)
    path = _ROOT / "tests/data/gold.csv"
    gold = load(path, themes)
    corpus = [str(_ROOT / "corpus")]
    located = locate(gold, find(corpus))
    documents = list(read_documents(corpus, taxonomy=taxonomy, lexicon=lexicon))
    found = {each.id: matcher.hits(each) for each in documents}
    misses = Misses(matcher)
    each = [add_misses(judge(d, located.units[d.id], found[d.id], gold, themes), misses) for d in documents]
    ours = evaluate(taxonomy, gold, each, seed=1)

    names = {Path(each.path).name: each.id for each in documents}
    outcomes: Counter[tuple[str, bool, bool]] = Counter()
    cells: dict[tuple[str, str], list[bool]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spans = [(h.theme, h.start, h.end) for h in found[names[row["document"]]]]
            for theme in themes:
                by_hand = theme in row["themes"].split()
                by_us = any(t == theme and s < int(row["end"]) and int(row["start"]) < e for t, s, e in spans)
                disputed = theme in row["disputed"].split()
                cell = cells.setdefault((row["document"], theme), [False, False, False])
                cells[row["document"], theme] = [cell[0] or by_us, cell[1] or by_hand, cell[2] or disputed]
                if not disputed:
                    outcomes[theme, by_us, by_hand] += 1
    for theme in themes:
        expected = (outcomes[theme, True, True], outcomes[theme, True, False], outcomes[theme, False, True])
        assert _counts(figure(ours, Scope.THEME, theme)) == expected
    counted = Counter((by_us, by_hand) for by_us, by_hand, disputed in cells.values() if by_hand or not disputed)
    assert _counts(figure(ours, Scope.CELLS)) == (counted[True, True], counted[True, False], counted[False, True])
    assert min(_counts(ours.overall)) > 5  # all three kinds are there to be counted
    assert len(ours.false_alarms) == ours.overall.false_alarms
    assert len(ours.missed) == ours.overall.missed
    near = [(judgement.unit, miss) for judgement in ours.missed for miss in judgement.nearest]
    assert "lokaler" in {miss.keyword.text for _, miss in near}
    assert all(miss.start < unit.end and unit.start < miss.end for unit, miss in near)
