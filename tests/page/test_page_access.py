"""Accessibility, as far as a machine can tell: axe-core finds nothing, in either scheme, whatever is open."""

from importlib.resources import files

import pytest
from page_browser import Open, Opened
from page_samples import SMALL_HTML

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
_RUN = """
async (part) => {
  const found = await axe.run(part, { resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}
"""


def violations(page: Opened, part: str) -> list[str]:
    if not page.tab.evaluate("'axe' in window"):
        page.tab.evaluate(_AXE)
    return list(page.tab.evaluate(_RUN, part))


def test_axe_sees_what_is_wrong(open_page: Open) -> None:
    page = open_page(SMALL_HTML)
    page.tab.evaluate("document.documentElement.lang = ''; document.body.style.color = 'silver'")
    assert {line.split(":")[0] for line in violations(page, "html")} >= {"color-contrast", "html-has-lang"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_anyones_way(open_page: Open, scheme: str) -> None:
    page = open_page(SMALL_HTML, color_scheme=scheme)
    page.tab.click("#filter-button")
    page.tab.click("details summary")
    assert violations(page, "html") == []
    for address in ("#north/prevention", "#north/nearness", "#north/", "#/prevention", "#?q=help", "#no/where"):
        page.go(address)
        assert violations(page, "#panel") == [], address
    assert page.wrong == []


def test_a_narrow_screen_is_no_worse(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#north/prevention", viewport={"width": 320, "height": 640})
    assert violations(page, "html") == []
