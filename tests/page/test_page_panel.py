"""The panel in a browser: opened by mouse, keyboard and link, closed by all three, and what it says."""

import pytest
from page_browser import Open, Opened
from page_samples import SMALL_HTML

CELL = "#matrix tbody tr:nth-child({}) td:nth-child({})"


@pytest.fixture
def small(open_page: Open) -> Opened:
    return open_page(SMALL_HTML)


def is_closed(page: Opened) -> bool:
    return page.tab.locator("#panel").is_hidden()


def test_a_link_to_what_is_not_there_says_so(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#making")
    assert is_closed(page)
    for address in ("#north/nowhere", "#nowhere/prevention", "#north/prevention/more", "#/", "#%zz/prevention"):
        page.go(address)
        assert page.text("#panel h2") == "Not on this page", address
    assert page.wrong == []


def test_a_click_anywhere_in_a_cell_opens_its_evidence(small: Opened) -> None:
    small.tab.locator(CELL.format(1, 2)).click(position={"x": 4, "y": 4})
    assert small.tab.url.endswith("#north/prevention")
    assert small.text("#panel h2") == "Plan of the North × Prevention"
    assert small.tab.locator("#panel mark").all_inner_texts() == ["early help", "Eraly help", "teams", "early-help"]
    first, second, third = (" ".join(text.split()) for text in small.tab.locator("#panel figure").all_inner_texts())
    assert first == "Our aims We will give early help. line 12 commitment early help exact"
    assert "eraly help typo, 100" in second
    assert "mention" in second
    assert not second.startswith("Our aims")  # said once
    assert "variant" in third
    assert "The 3 strongest passages are quoted here; 2 more have no room on this page." in small.text("#panel")


def test_an_empty_cell_tells_what_came_nearest(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#north/nearness")
    assert page.text(".sum-up") == "No evidence found"
    apart, typo = page.tab.locator("#panel .misses > li").all_inner_texts()
    assert "its words stand in one passage, but 1 other word is between them" in apart
    assert "Before it, closer to the home and after." in apart
    assert "page 7" in apart
    assert "“neerniss” is 3 edits away, where 2 may be" in typo
    page.go("#south%2Fcoast/skills")
    assert "Nothing came near either" in page.text("#panel")


def test_the_keyboard_alone_opens_and_closes(small: Opened) -> None:
    press = small.tab.keyboard.press
    small.tab.locator("th[data-sort=themes] button").focus()
    for key in ("Tab", "Tab", "ArrowRight", "ArrowDown", "ArrowDown"):
        press(key)
    assert small.focused() == "#%C3%B6st/nearness"
    press("Home")
    assert small.focused() == "#%C3%B6st/prevention"
    press("ArrowDown")  # there is no row below
    press("Control+Home")
    assert small.focused() == "#north/prevention"
    assert "5 passages" in small.text("#readout")
    press("Enter")
    small.tab.wait_for_function("document.activeElement.id === 'panel-title'")
    press("Escape")
    small.tab.wait_for_selector("#panel", state="hidden")
    small.tab.wait_for_function("document.activeElement.getAttribute('href') === '#north/prevention'")
    small.tab.wait_for_url(lambda address: "#" not in address)
    press("Tab")
    assert small.focused() == "#south%2Fcoast/"  # one stop for all cells, one for each plan


def test_back_and_forward_walk_through_what_was_open(small: Opened) -> None:
    small.go("#north/prevention")
    small.tab.locator("#panel").get_by_role("link", name="Plan of the North").click()
    small.comes_to_say("#panel h3", "Where in the plan each theme stands")
    small.tab.locator("#panel").get_by_role("link", name="Skills").click()
    small.comes_to_say("#panel h2", "Plan of the North × Skills")
    small.tab.go_back()
    small.comes_to_say("#panel h2", "Plan of the North")
    small.tab.go_back()
    small.tab.go_back()
    small.tab.wait_for_selector("#panel", state="hidden")
    small.tab.go_forward()
    small.comes_to_say("#panel h2", "Plan of the North × Prevention")


def test_a_mailed_link_opens_its_cell(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#south%2Fcoast/nearness")
    assert page.text("#panel h2") == "Ålesund: a plan of the coast × Closer to home"
    assert page.tab.locator("[aria-current]").get_attribute("href") == "#south%2Fcoast/nearness"
    assert page.focused() == "panel-title"


def test_a_plans_profile_says_where_each_theme_stands(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#north/")
    assert page.text("#panel .strip tbody tr") == "Prevention · · · 5 · · · · · · 5 strong"
    assert "Length 640 words, 40 passages" in page.text("#panel dl")
    assert "country England" in page.text("#panel dl")


def test_a_themes_page_has_its_codebook_entry_and_every_plan(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#/prevention")
    panel = page.text("#panel")
    for part in ("What prevention is.", "Code it for the thing itself", "Do not code it for another thing"):
        assert part in panel
    assert "Evidence in 2 of 3 plans" in panel
    assert page.tab.locator("#panel section").count() == 2
    assert page.tab.locator("#panel section").first.locator("figure").count() == 2  # the strongest of three
    assert page.text("#panel .plain") == "Plan för öst"
    page.tab.click("#panel summary")
    assert "early help (not in: early help desk), team (only beside another)" in page.text("#panel details")
    assert "Never counted: helpdesk" in page.text("#panel details")


def test_on_a_narrow_screen_nothing_below_the_panel_can_be_reached(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#north/prevention", viewport={"width": 320, "height": 640})
    assert page.tab.evaluate("document.getElementById('main').inert")
    assert page.tab.evaluate("document.documentElement.scrollWidth") == 320
    page.tab.click("#panel .close")
    assert not page.tab.evaluate("document.getElementById('main').inert")
    assert page.tab.evaluate("document.documentElement.scrollWidth") == 320


def test_the_language_and_the_scheme_change_on_the_page(open_page: Open) -> None:
    page = open_page(SMALL_HTML, "#north/prevention", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.tab.evaluate(paper)
    page.tab.click("#scheme")
    assert page.tab.evaluate(paper) != light
    assert page.tab.get_attribute("#scheme", "aria-pressed") == "true"
    page.tab.select_option("#language", "sv")
    assert page.tab.evaluate("document.documentElement.lang") == "sv"
    assert page.tab.title() == page.text("h1") == "Vilken plan tar upp vilket tema"
    assert page.text("#panel h2") == "Plan of the North × Förebyggande"
    page.tab.check("[value=share]", force=True)
    assert page.text(CELL.format(1, 2)) == "12,5\u00a0% ●".replace("\u00a0", " ")
    assert page.wrong == []


def test_without_a_script_the_evidence_can_be_read(open_page: Open) -> None:
    page = open_page(SMALL_HTML, java_script_enabled=False)
    page.tab.click(CELL.format(2, 3) + " a")
    assert page.tab.url.endswith("#south%2Fcoast/nearness")
    target = page.tab.locator("[id='south%2Fcoast/nearness'] + figure")
    assert target.is_visible()
    assert "Care closer to home, we pledge." in target.inner_text()
    assert page.tab.locator(".controls").is_hidden()
