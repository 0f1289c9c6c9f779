"""As big as they come: five hundred plans, twenty themes, tens of thousands of quotes."""

import pytest
from page_browser import Open, Opened
from page_samples import big, html
from playwright.sync_api import CDPSession

_SECONDS = 2.0
"""That the page may keep the browser busy; its own time, as the machine may be busy with other things."""


@pytest.fixture(scope="module")
def big_html() -> str:
    return html(big(500, 20, quotes=12))


@pytest.fixture
def opened(open_page: Open, big_html: str) -> Opened:
    return open_page(big_html)


def busy(session: CDPSession) -> float:
    """Seconds that the page's thread has worked since it was opened."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def test_it_opens_in_two_seconds_and_stays_usable(open_page: Open, big_html: str) -> None:
    page = open_page("<html data-ready>")
    session = page.tab.context.new_cdp_session(page.tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page = open_page(big_html)
    assert busy(session) < _SECONDS
    actions = (
        lambda: page.tab.check("[value=share]", force=True),
        lambda: page.tab.click("th[data-sort='3'] button"),
        lambda: page.tab.click("#matrix tbody tr:nth-child(4) td:nth-child(8)"),
        lambda: page.tab.keyboard.press("Escape"),
        lambda: page.tab.select_option("#language", "sv"),
        lambda: page.tab.click("th[data-sort='3'] a"),
    )
    for action in actions:
        before = busy(session)
        action()
        page.tab.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))")
        assert busy(session) - before < _SECONDS / 4
    session.detach()
    assert page.wrong == []


def test_rows_come_as_one_scrolls_and_totals_count_them_all(opened: Opened) -> None:
    assert opened.tab.locator("#matrix tbody tr:visible").count() == 60
    counts = [str(334 - (number % 3 != 1)) for number in range(20)]
    assert opened.text("#matrix tfoot tr:last-child") == " ".join(["Plans with evidence", *counts, "500"])
    opened.tab.check("[value=per_1000_words]", force=True)
    opened.tab.evaluate("document.querySelector('.scroller').scrollTo(0, 1e6)")
    opened.tab.wait_for_function("() => document.querySelectorAll('#matrix tbody tr:not(.later)').length > 60")
    assert "." in opened.text("#matrix tbody tr:nth-child(70) td:nth-child(6)")


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


def test_its_size_grows_with_what_a_cell_may_quote_and_no_further(big_html: str) -> None:
    quotes = big_html.count("stands We will give early help")
    assert quotes > 40_000
    assert len(big_html) < 3_000_000 + 350 * quotes
