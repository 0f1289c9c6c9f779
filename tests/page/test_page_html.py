"""The HTML itself: what it may load and run, what its data says, and that the same input gives the same bytes."""

import base64
import hashlib
import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from page_samples import SMALL, SMALL_HTML, big, filled, html, plan, quote, settings, taxonomy, theme

from plancli.model import How
from plancli.report.json_text import dumps
from plancli.report.page.assembling import assemble
from plancli.report.page.payload import in_script
from plancli.report.page.rendering import anchor


def data(page: str, name: str) -> Any:
    found = re.search(f'<script type="application/json" id="{name}">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


def policy(page: str) -> dict[str, str]:
    found = re.search('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert found
    rules = (rule.partition(" ")[::2] for rule in found[1].replace("&#39;", "'").split("; "))
    return dict(rules)


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_nothing_but_its_own_script_and_style_may_run_or_load() -> None:
    rules = policy(SMALL_HTML)
    (script,) = re.findall(r'<script type="module">(.*?)</script>', SMALL_HTML, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", SMALL_HTML, re.DOTALL)
    assert rules == {
        "default-src": "'none'",
        "script-src": digest(script),
        "style-src": digest(style),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    assert SMALL_HTML.index("Content-Security-Policy") < SMALL_HTML.index("<style>")
    for way_in in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch("):
        assert way_in not in script


def test_the_page_names_no_place_on_the_network() -> None:
    without_icon = re.sub(r'<link rel="icon"[^>]*>', "", SMALL_HTML)
    assert not re.search(r"(?:https?:)?//\w|url\(|@import|\bsrc=", re.sub(r"//[^\n]*", "", without_icon))


@hypothesis_settings(derandomize=True, deadline=None)
@given(
    st.recursive(
        st.text() | st.sampled_from(["</script>", "<!--", "]]>", "\u2028&amp;"]), lambda x: st.lists(x, max_size=4)
    )
)
def test_data_means_the_same_in_its_element_and_cannot_leave_it(value: object) -> None:
    written = in_script(dumps(value))
    assert json.loads(written) == value
    assert not re.search("[<>&\u2028\u2029]", written)


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("north", "prevention"), "north/prevention"),
        (("a/b", ""), "a%2Fb/"),
        (("", "t"), "/t"),
        (("å #?%\"<'", "t"), "%C3%A5%20%23%3F%25%22%3C%27/t"),
    ],
)
def test_links_name_ids_of_any_kind(ids: tuple[str, str], expected: str) -> None:
    assert anchor(*ids) == expected


def test_every_number_of_a_cell_is_in_the_data() -> None:
    index = data(SMALL_HTML, "index")
    assert index["plans"][0]["cells"][0] == [5, 1, 5, 12.5, 7.8, 2, "0,0,0,5,0,0,0,0,0,0"]
    assert index["plans"][0]["mixtures"] == [[[0], 4, 1], [[0, 2], 1, 0]]
    assert list(index["shades"]) == ["passages", "share", "per_1000_words", "commitments"]
    assert index["unquoted"] == 2
    first = data(SMALL_HTML, "evidence-0")[0]["quotes"][0]
    assert first == {
        "place": {"line": 12, "heading": "Our aims", "language": "en"},
        "pieces": ["We will give ", ["early help", "early help", "exact", 100.0], "."],
        "rank": 0,
        "commitment": True,
    }


def test_only_a_date_that_was_asked_for_stands_in_the_page() -> None:
    assert "<time" not in SMALL_HTML
    dated = html(assemble(SMALL.taxonomy, settings(day=date(2026, 1, 31)), SMALL.plans))
    assert dated.count("2026-01-31") == 3


def test_the_page_speaks_the_language_it_was_asked_for() -> None:
    page = html(assemble(SMALL.taxonomy, settings(language="sv"), SMALL.plans))
    assert '<html lang="sv"' in page
    assert "<title>Vilken plan tar upp vilket tema</title>" in page
    assert ">Nära vård</a>" in page
    titled = html(assemble(SMALL.taxonomy, settings(language="sv", title="Våra <planer>"), SMALL.plans))
    assert "<title>Våra &lt;planer&gt;</title>" in titled


def test_small_pages_have_their_quotes_in_plain_html_and_big_ones_say_why_not() -> None:
    assert SMALL_HTML.count("<blockquote") == 8
    page = html(big(40, 10, quotes=20))
    assert "<blockquote" not in page
    assert "open with JavaScript only" in page


def test_a_theme_without_a_label_in_the_pages_language_has_another() -> None:
    page = assemble(
        taxonomy(theme("t", fi="Ennaltaehkäisy")), settings(), [plan("p", filled("t", quote(("x", How.EXACT))))]
    )
    assert ">Ennaltaehkäisy</a>" in html(page)


def test_the_same_view_gives_the_same_bytes() -> None:
    assert html(SMALL) == SMALL_HTML
    assert "\r" not in SMALL_HTML
