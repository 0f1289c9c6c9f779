"""On paper: how many pages the browser makes of it, and that they lie on their side."""

import re

from page_browser import Open, Opened
from page_samples import SMALL_HTML, big, html

_A4_LANDSCAPE = (842, 595)


def printed(page: Opened) -> list[tuple[int, int]]:
    """The sizes of the PDF's pages, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.tab.pdf(prefer_css_page_size=True))
    return [(round(float(wide)), round(float(high))) for wide, high in boxes]


def fits(page: Opened) -> bool:
    """Whether all of the matrix, with what stands above it, is as high as the inside of one page or less."""
    page.tab.emulate_media(media="print")
    page.tab.set_viewport_size({"width": round(277 / 25.4 * 96), "height": 600})
    return bool(page.tab.evaluate("document.getElementById('matrix').getBoundingClientRect().bottom < 190 / 25.4 * 96"))


def test_more_plans_than_a_page_holds_take_more_pages(open_page: Open) -> None:
    page = open_page(html(big(70, 6, quotes=1)), color_scheme="light")
    page.tab.check("[value=share]", force=True)
    assert not fits(page)
    assert len(printed(page)) > 2
    last = page.tab.locator("#matrix tbody tr").last.inner_text()
    assert "%" in last  # rows out of sight had waited for their new numbers


def test_the_matrix_takes_one_page_and_how_it_was_made_another(open_page: Open) -> None:
    page = open_page(SMALL_HTML, color_scheme="dark")
    assert printed(page) == [_A4_LANDSCAPE] * 2
    assert fits(page)
    assert page.tab.locator(".controls").is_hidden()
    assert page.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_thirty_plans_and_twenty_themes_still_fit_on_one(open_page: Open) -> None:
    page = open_page(html(big(30, 20, quotes=2)), color_scheme="light")
    assert fits(page)
    assert page.tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_an_open_cell_is_printed_behind_the_matrix(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#north/prevention", color_scheme="light")
    assert printed(page) == [_A4_LANDSCAPE] * 3
    page.tab.emulate_media(media="print")
    assert page.tab.locator("#panel figure").count() == 3
    assert page.tab.locator("#panel .close").is_hidden()
