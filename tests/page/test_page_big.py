"""As big as they come: five hundred plans, twenty themes, a hundred thousand quotes."""

import time

import pytest
from conftest import Open, Opened
from page_samples import big, html

_SECONDS = 2.0


@pytest.fixture(scope="module")
def big_html() -> str:
    return html(big(500, 20, quotes=12))


@pytest.fixture
def opened(open_page: Open, big_html: str) -> Opened:
    return open_page(big_html)


def test_it_opens_in_two_seconds_and_stays_usable(opened: Opened) -> None:
    assert opened.tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") < 1000 * _SECONDS
    for action in (
        lambda: opened.tab.check("[value=share]", force=True),
        lambda: opened.tab.click("th[data-sort='3'] button"),
        lambda: opened.tab.click("#matrix tbody tr:nth-child(4) td:nth-child(8)"),
        lambda: opened.tab.keyboard.press("Escape"),
        lambda: opened.tab.select_option("#language", "sv"),
        lambda: opened.tab.click("th[data-sort='3'] a"),
    ):
        started = time.perf_counter()
        action()
        opened.tab.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))")
        assert time.perf_counter() - started < _SECONDS
    assert opened.wrong == []


def test_rows_come_as_one_scrolls_and_totals_count_them_all(opened: Opened) -> None:
    shown = opened.tab.locator("#matrix tbody tr:visible")
    assert shown.count() == 60
    assert opened.text("#matrix tfoot tr:last-child") == " ".join(
        ["Plans with evidence", *[str(333 + (number % 3 != 0)) for number in range(20)], "500"]
    )
    opened.tab.check("[value=per_1000_words]", force=True)
    opened.tab.evaluate("document.querySelector('.scroller').scrollTo(0, 1e6)")
    opened.tab.wait_for_function("document.querySelectorAll('#matrix tbody tr:not(.later)').length > 60")
    assert "." in opened.text("#matrix tbody tr:nth-child(70) td:nth-child(5)")


def test_a_link_to_the_last_plan_brings_its_row_into_sight(open_page: Open, big_html: str) -> None:
    page = open_page(big_html, "#plan-499/theme_4")
    assert page.tab.locator("[aria-current]").is_visible()
    assert page.text("#panel h2") == "Health and social care plan of county 499 × Theme 4"
    page.tab.keyboard.press("Escape")
    assert page.focused() == "#plan-499/theme_4"


def test_the_last_of_all_quotes_is_found(opened: Opened) -> None:
    opened.tab.fill("#search", "ones. 499 19 ")
    opened.tab.wait_for_selector("#panel h2")
    assert opened.plans() == ["Health and social care plan of county 499"]
