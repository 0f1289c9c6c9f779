"""Searching the quotes, in a browser."""

import pytest
from page_browser import Open, Opened
from page_samples import SMALL_HTML


@pytest.fixture
def small(open_page: Open) -> Opened:
    return open_page(SMALL_HTML)


def search(page: Opened, words: str) -> None:
    page.tab.fill("#search", words)
    page.tab.wait_for_function(
        "(words) => location.hash === (words ? `#?${new URLSearchParams({ q: words })}` : '')", arg=words
    )
    page.tab.wait_for_function(
        "(words) => !words || document.getElementById('panel-title')?.innerText.includes(words)", arg=words
    )


def test_what_no_quote_has_is_not_found(small: Opened) -> None:
    search(small, "e.rly")  # no pattern, and no near miss
    assert small.text("#panel .sum-up") == "0 quotes in 0 plans"
    assert small.plans() == []
    search(small, "")
    assert small.tab.locator("#panel").is_hidden()
    assert len(small.plans()) == 3


def test_words_are_found_in_any_case_and_across_marks(small: Opened) -> None:
    search(small, "EARLY help")
    assert small.text("#panel .sum-up") == "2 quotes in 2 plans"
    assert small.plans() == ["Plan of the North", "Ålesund: a plan of the coast"]
    assert small.tab.locator("td.matched").count() == 2
    assert small.tab.evaluate("[...CSS.highlights.get('searched')].map(String)") == ["early help", "early help"]
    search(small, "give early")
    assert small.tab.evaluate("[...CSS.highlights.get('searched')].map(String)") == ["give early"]
    assert small.focused() == "search"


def test_a_result_opens_its_cell_and_closing_leads_back(small: Opened) -> None:
    search(small, "pledge")
    small.tab.locator("#panel h3 a").click()
    small.comes_to_say("#panel h2", "Ålesund: a plan of the coast × Closer to home")
    small.tab.keyboard.press("Escape")
    assert small.text("#panel h2") == "Quotes with “pledge”"
    small.tab.keyboard.press("Escape")
    assert small.tab.locator("#panel").is_hidden()
    assert small.tab.input_value("#search") == ""
    assert len(small.plans()) == 3


def test_a_search_can_be_mailed(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#?q=n%C3%A4ra+dig")
    page.tab.wait_for_selector("#panel h2")
    assert page.text("#panel .sum-up") == "1 quote in 1 plan"
    assert page.tab.input_value("#search") == "nära dig"
    assert page.plans() == ["Plan för öst"]
    assert "2 passages with evidence have no room on this page and were not searched." in page.text("#panel")


def test_on_a_narrow_screen_the_results_wait_until_the_words_are_whole(open_page: Open) -> None:
    page = open_page(SMALL_HTML, viewport={"width": 320, "height": 640})
    page.tab.fill("#search", "pled")
    page.tab.wait_for_timeout(300)
    assert page.tab.locator("#panel").is_hidden()
    page.tab.fill("#search", "pledge")
    page.tab.press("#search", "Enter")
    page.tab.wait_for_selector("#panel h2")
    assert page.focused() == "panel-title"
    assert page.text("#panel .sum-up") == "1 quote in 1 plan"


def test_words_that_are_taken_back_leave_an_open_cell_open(small: Opened) -> None:
    search(small, "pledge")
    small.tab.locator("#panel h3 a").click()
    small.tab.wait_for_selector("#panel h2:has-text('Closer to home')")
    small.tab.fill("#search", "")
    small.tab.wait_for_function("() => document.querySelectorAll('#matrix tbody tr:not([hidden])').length === 3")
    assert small.text("#panel h2") == "Ålesund: a plan of the coast × Closer to home"
    assert small.tab.evaluate("CSS.highlights.size") == 0
