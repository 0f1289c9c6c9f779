"""Text that would be markup, script or a turned line anywhere else is text on the page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from page_browser import Open
from page_samples import (
    HOSTILE,
    SMALL_HTML,
    empty,
    filled,
    html,
    left_out,
    miss,
    plan,
    quote,
    settings,
    taxonomy,
    theme,
)

from plancli.__main__ import main
from plancli.cli.exits import ExitCode
from plancli.model import How, Keyword, Location, Phrase, Why
from plancli.report.page.assembling import assemble
from plancli.report.page.view import Page

_ALL = " ".join(HOSTILE)


def hostile() -> Page:
    """A page on which every text that comes from outside is hostile."""
    place = Location(_ALL, 1, 1)
    codebook = replace(
        theme("first", en=_ALL, sv=_ALL),
        definition=_ALL,
        include=HOSTILE,
        exclude_when=HOSTILE,
        keywords=(Keyword((_ALL,), "en", place, unless=(Phrase(_ALL, "en", place),)),),
        exclude=(Phrase(_ALL, "en", place),),
    )
    outside = replace(
        taxonomy(codebook, replace(codebook, id="second")),
        id=_ALL,
        version=_ALL,
        path=_ALL,
        cues=(Phrase(_ALL, "en", place),),
    )
    squares = (
        replace(filled("first", quote(_ALL, (_ALL, How.TYPO), _ALL, heading=_ALL)), held_by=HOSTILE),
        empty("second", miss(_ALL, _ALL, Why.APART, between=2)),
    )
    plans = (
        replace(plan(_ALL, *squares, title=_ALL), attributes=((_ALL, _ALL),), path=_ALL, note=_ALL),
        replace(left_out(), path=_ALL, title=_ALL, reason=_ALL, hint=_ALL),
    )
    return assemble(outside, settings(title=_ALL), plans)


def test_a_script_from_outside_would_run_without_the_escaping(open_page: Open) -> None:
    # What this file is about: the same text, put in as markup, runs where no policy stands in its way.
    page = SMALL_HTML.replace("<main", "<img src=x onerror=alert(1)><main", 1)
    assert "1" in open_page(page, bypass_csp=True).wrong


def test_the_policy_holds_even_what_got_in(open_page: Open) -> None:
    page = open_page(SMALL_HTML.replace("<main", "<script>alert(1)</script><img src=x onerror=alert(2)><main", 1))
    assert "1" not in page.wrong
    assert "2" not in page.wrong
    assert all("Content Security Policy" in each for each in page.wrong if not each.startswith("file:"))


def test_hostile_text_shows_as_text_wherever_it_stands(open_page: Open) -> None:
    page = open_page(html(hostile()))
    links = page.tab.locator("#matrix a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert len(links) == 5
    assert page.tab.title() == page.text("h1") == _ALL
    for link in links:
        page.go(link)
        assert "Not on this page" not in page.text("#panel h2")
        assert HOSTILE[0] in page.text("#panel")
    page.go(links[3])  # the filled cell
    assert page.tab.locator("#panel mark").inner_text() == _ALL
    page.tab.select_option("#language", "sv")
    page.tab.fill("#search", HOSTILE[1])
    page.tab.wait_for_selector("#panel h2:has-text('Citat')")
    page.tab.click("#filter-button")
    assert page.wrong == []
    assert page.tab.locator("img, svg, iframe, object, script:not([type]), [onerror], [onload]").count() == 0


def test_hostile_text_shows_without_a_script_too(open_page: Open) -> None:
    page = open_page(html(hostile()), java_script_enabled=False)
    assert page.wrong == []
    assert page.tab.locator("img, svg, [onerror], [onload]").count() == 0
    assert page.tab.locator("mark").inner_text() == _ALL
    assert _ALL in page.text("#left-out")


def test_nothing_hostile_can_end_its_element() -> None:
    page = html(hostile())
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL)
    assert [kind for kind, _ in scripts] == [
        ' type="application/json" id="index"',
        ' type="application/json" id="evidence-0"',
        ' type="module"',
    ]
    for _, data in scripts[:2]:
        assert not re.search("[<>&\u2028\u2029]", data)
    assert page.count("<style>") == page.count("</style>") == 1
    tags = re.findall(r"<[a-z][^<>]*>", re.sub(r"<(script|style)[^>]*>.*?</\1>", "", page, flags=re.DOTALL))
    assert tags
    assert not [tag for tag in tags if re.search(r"""[\s"'](on\w+|style|srcdoc)\s*=""", tag)]


@pytest.mark.parametrize("name", ["<b>x & 'y\".txt", "a#b?c%2F.txt", "öst väst.txt"])
def test_a_document_of_markup_and_turned_lines_is_quoted_as_text(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("themes.yaml").write_text(
        "schema: 1\nid: t\nlanguages: [en]\nthemes:\n"
        "  help:\n    label: {en: Help}\n    definition: d\n    keywords: {en: [early help]}\n",
        encoding="utf-8",
    )
    turned = "The plan gives early help \u202eto all\u202c \u2066and\u2069 \u200fmore\u200e \u2028here: {{ 7*7 }}."
    markup = '&lt;script&gt;alert(1)&lt;/script&gt; "><img src=x onerror=alert(2)> early help </style></script>'
    Path(name).write_text(f"{turned}\n\n{markup}\n", encoding="utf-8")
    assert main(["report", name.replace("?", "[?]"), "--language", "en", "--title", "A \u202etitle"]) == ExitCode.DONE
    page = open_page(Path("report.html").read_text(encoding="utf-8"))
    page.tab.click("#matrix tbody td a")
    assert page.text("#panel h2").endswith(" × Help")
    assert "early help" in page.tab.locator("#panel mark").all_inner_texts()
    shown = page.tab.locator("body").inner_text()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028]", shown)
    assert page.wrong == []
