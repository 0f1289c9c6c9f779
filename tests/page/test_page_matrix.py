"""The matrix in a browser: its numbers, order and filters, and what its totals are then of."""

from dataclasses import replace

import pytest
from page_browser import Open, Opened
from page_samples import SMALL, SMALL_HTML, html, plan, settings, taxonomy, theme

from plancli.report.page.assembling import assemble
from plancli.report.page.view import Page, Square

PREVENTION, NEARNESS, SKILLS, ANY, THEMES = range(5)
NORTH, COAST, EAST = "Plan of the North", "Ålesund: a plan of the coast", "Plan för öst"


@pytest.fixture
def small(open_page: Open) -> Opened:
    return open_page(SMALL_HTML)


def totals(page: Opened) -> list[str]:
    return [text.strip() for text in page.tab.locator("#matrix tfoot tr:first-child td:visible").all_inner_texts()]


def test_a_page_loads_nothing_and_tells_the_console_nothing(small: Opened) -> None:
    assert small.wrong == []
    assert small.plans() == [NORTH, COAST, EAST]
    assert small.column(PREVENTION) == ["5 ●", "1 ○", "–"]
    assert totals(small) == ["6", "3", "1", "9", ""]


def test_the_script_counts_as_the_page_without_it(open_page: Open, small: Opened) -> None:
    # Each measure writes every number anew; back at the first, all must be as the page came.
    plain = open_page(SMALL_HTML, java_script_enabled=False)
    for measure in ("share", "passages"):
        small.tab.check(f"[value={measure}]", force=True)
    assert small.text("#matrix tbody") == plain.text("#matrix tbody")
    assert small.text("#matrix tfoot") == plain.text("#matrix tfoot")
    assert small.text(".legend") == plain.text(".legend")


def test_the_measure_is_chosen_on_the_page(small: Opened) -> None:
    small.tab.check("[value=share]", force=True)
    assert small.column(PREVENTION) == ["12.5% ●", "2.5% ○", "–"]
    assert totals(small) == ["5.0%", "2.5%", "0.8%", "7.5%", ""]
    small.tab.check("[value=per_1000_words]", force=True)
    assert small.column(PREVENTION) == ["7.8 ●", "1.6 ○", "–"]
    small.tab.check("[value=commitments]", force=True)
    assert small.column(PREVENTION) == ["1 ●", "0 ○", "–"]
    assert small.text("#shades") == "Passages with evidence that commit the plan 1"


def test_without_cues_commitments_are_not_on_offer(open_page: Open) -> None:
    page = open_page(html(without_cues()), "#north/prevention")
    assert page.tab.locator("[value=commitments]").count() == 0
    assert "commitment" not in page.text("#panel")
    assert page.tab.locator(".kind").count() == 0


def without_cues() -> Page:
    def known_of(square: Square) -> Square:
        quotes = tuple(replace(each, commitment=None) for each in square.quotes)
        return replace(square, commitments=None, quotes=quotes)

    plans = [replace(each, squares=tuple(map(known_of, each.squares))) for each in SMALL.plans]
    return assemble(taxonomy(*SMALL.taxonomy.themes, cues=False), settings(), plans)


def test_commitments_are_unknown_where_a_language_has_no_cues(open_page: Open) -> None:
    mixed = assemble(SMALL.taxonomy, settings(), [SMALL.plans[0], without_cues().plans[1]])
    page = open_page(html(mixed))
    page.tab.check("[value=commitments]", force=True)
    assert page.column(PREVENTION) == ["1 ●", "? ○"]
    page.tab.hover("#matrix tbody tr:nth-child(2) td:nth-child(2)")
    assert "commitment" not in page.text("#readout")
    page.tab.locator("th[data-sort='0'] button").click()
    assert page.plans() == [NORTH, COAST]


def test_a_column_sorts_down_then_up_then_not_at_all(small: Opened) -> None:
    head = small.tab.locator("th[data-sort='1']")
    for order, state in (
        ([COAST, EAST, NORTH], "descending"),
        ([NORTH, EAST, COAST], "ascending"),
        ([NORTH, COAST, EAST], None),
    ):
        head.locator("button").click()
        assert small.plans() == order
        assert head.get_attribute("aria-sort") == state
    assert small.tab.locator("[aria-sort]").count() == 0


def test_titles_sort_as_the_page_language_does_and_totals_as_numbers(small: Opened) -> None:
    by_title = small.tab.locator("th[data-sort=plan] button")
    by_title.click()
    assert small.plans() == [COAST, EAST, NORTH]  # in English Å is an A
    small.tab.select_option("#language", "sv")
    assert small.plans() == [EAST, NORTH, COAST]  # in Swedish it comes after Z
    small.tab.locator("th[data-sort=any] button").click()
    assert small.plans() == [NORTH, COAST, EAST]
    assert small.tab.locator("th[data-sort=any] button").get_attribute("aria-label") == "Sortera efter Något tema"


def test_attributes_languages_and_titles_filter_plans_and_totals(small: Opened) -> None:
    small.tab.click("#filter-button")
    small.tab.get_by_label("year").select_option(label="2019 (2)")
    assert small.plans() == [COAST, EAST]
    assert totals(small) == ["1", "3", "0", "4", ""]
    assert small.text("#status") == "Shown: 2 of 3 plans, 3 of 3 themes"
    small.tab.get_by_label("Language of the plan").select_option(label="Swedish (1)")
    assert small.plans() == [EAST]
    assert small.text("#filter-button") == "Filter (2)"
    small.tab.get_by_text("Show everything").click()
    assert small.plans() == [NORTH, COAST, EAST]
    small.tab.get_by_label("Title contains").fill("PLAN OF THE N")
    assert small.plans() == [NORTH]


def test_a_hidden_theme_is_in_no_total(small: Opened) -> None:
    small.tab.click("#filter-button")
    small.tab.get_by_label("Prevention", exact=True).uncheck()
    assert small.tab.locator("#matrix thead th:visible").count() == 5
    assert totals(small) == ["3", "1", "4", ""]
    assert small.column(THEMES) == ["1", "1", "1"]
    small.tab.get_by_label("Closer to home", exact=True).uncheck()
    assert small.column(ANY) == ["1", "0", "0"]


def test_a_plan_without_attributes_can_still_be_filtered(open_page: Open) -> None:
    squares = SMALL.plans[0].squares
    plans = (plan("bare", *squares), plan("dated", *squares, year="2020"))
    page = open_page(html(assemble(SMALL.taxonomy, settings(), plans)))
    page.tab.click("#filter-button")
    page.tab.get_by_label("year").select_option(label="(none) (1)")
    assert page.plans() == ["Bare"]


def test_pointing_at_a_cell_tells_its_numbers(small: Opened) -> None:
    small.tab.hover("#matrix tbody tr:nth-child(1) td:nth-child(2)")
    told = (
        "Plan of the North × Prevention: 5 passages · 12.5% of the plan’s passages · 7.8 per 1,000 words · 1 commitment"
    )
    assert small.text("#readout") == f"{told} · strong"
    small.tab.hover("#matrix tbody tr:nth-child(1) td:nth-child(3)")
    assert small.text("#readout") == "Plan of the North × Closer to home: No evidence found"


def test_a_small_share_is_not_shown_as_nought(open_page: Open) -> None:
    first = SMALL.plans[0]
    tiny = replace(first, squares=(replace(first.squares[0], share=0.0, per_1000_words=0.0), *first.squares[1:]))
    page = open_page(html(assemble(SMALL.taxonomy, settings(), [tiny])))
    page.tab.check("[value=share]", force=True)
    assert page.column(PREVENTION) == ["<0.1% ●"]


def test_a_page_without_plans_says_so_and_breaks_nothing(open_page: Open) -> None:
    page = open_page(html(assemble(taxonomy(theme("prevention")), settings(), SMALL.left_out)))
    assert page.wrong == []
    assert page.text(".figures").startswith("0 plans read 1 theme 0 of 0 cells with evidence 1 document not read")
    assert page.text("#left-out tbody") == "plans/scan.pdf not read: it has no text recognise its text first"


def test_a_plan_read_in_part_says_so(open_page: Open) -> None:
    half = replace(SMALL.plans[0], other_words=1200, note="page 3 has no text")
    page = open_page(html(assemble(SMALL.taxonomy, settings(), [half, *SMALL.plans[1:]])), "#north/")
    assert "1 read in part" in page.text(".figures")
    assert page.text("#in-part tbody") == (
        "Plan of the North 1,200 words in a language that the taxonomy does not have; page 3 has no text"
    )
    assert "page 3 has no text" in page.text("#panel dl")
