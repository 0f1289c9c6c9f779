"""Web pages: notices, navigation and the like are kept aside, and nothing of the content goes with them."""

import pytest
from corpus_samples import ENGLISH, SWEDISH
from reading_samples import blocks, content, matter, reading, refusal

_SENTENCES = [f"{sentence}." for sentence in ENGLISH.rstrip(".").split(". ")]


_HIDDEN = "Digital prevention that nobody came here to see, and that nobody will ever see on this page."


def page(body: str, head: str = "<meta charset=utf-8>") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(times: int = 3) -> str:
    return "".join(f"<p>{sentence}</p>" for sentence in _SENTENCES * times)


def test_a_page_that_is_nested_without_end_is_refused_not_cut_off() -> None:
    deep = page("<div>" * 5000 + paragraphs() + "</div>" * 5000 + "<p>Behind it.</p>")
    assert refusal(deep, "plan.html") == "its elements are nested too deep"


@pytest.mark.parametrize("file", [page(""), page("<script>var text = 1;</script>"), b"<html>", b"<!doctype html>"])
def test_a_page_without_words_has_no_text(file: bytes) -> None:
    assert reading(file, "plan.html").text == ""


@pytest.mark.parametrize(
    "matter_",
    [
        "<nav><ul><li><a href=/a>Digital prevention</a></li><li><a href=/b>Workforce</a></li></ul></nav>",
        "<div role=navigation><a href=/a>Digital prevention</a></div>",
        f"<div class='Cookie-Banner'><p>We use cookies for {_HIDDEN}</p></div>",
        f"<div id=onetrust-banner-sdk><p>{_HIDDEN}</p></div>",
        "<div role=dialog><h2>Digital prevention</h2><button>Accept all</button></div>",
        f"<div style='display: none'><p>{_HIDDEN}</p></div>",
        f"<p hidden>{_HIDDEN}</p>",
        "<ul class=share><li><a href=/a>Share digital prevention</a></li><li><a href=/b>Print</a></li></ul>",
    ],
)
@pytest.mark.parametrize("where", ["before", "within", "after"])
def test_page_matter_is_kept_and_not_coded(matter_: str, where: str) -> None:
    stretches = {"before": (matter_, "", ""), "within": ("", matter_, ""), "after": ("", "", matter_)}[where]
    before, within, after = stretches
    found = reading(
        page(f"{before}<main><h1>The plan</h1>{paragraphs(2)}{within}{paragraphs(2)}</main>{after}"), "plan.html"
    )
    assert content(found) == ["The plan", *_SENTENCES * 4]
    assert "igital prevention" in matter(found)


def test_what_the_extraction_leaves_out_in_the_middle_of_a_text_stays_in_it() -> None:
    table = "<table><tr><th>Action</th><th>Lead</th></tr><tr><td>Train more nurses</td><td>The trust</td></tr></table>"
    found = reading(
        page(
            f"<div class=title><h1>The plan</h1></div><div class=body>{paragraphs()}"
            "<div class=title><h2>Our aims</h2></div><ul><li>early help</li><li>screening</li></ul>"
            f"{table}<aside><p>A case study.</p></aside>{paragraphs()}</div>"
        ),
        "plan.html",
    )
    assert blocks(found)[len(_SENTENCES) * 3 : -len(_SENTENCES) * 3] == [
        *[("paragraph", _SENTENCES[-1])],
        ("heading", "Our aims"),
        ("list item", "early help"),
        ("list item", "screening"),
        ("heading", "Action"),
        ("table cell", "Lead"),
        ("heading", "Train more nurses"),
        ("table cell", "The trust"),
        ("paragraph", "A case study."),
    ]
    assert blocks(found)[0] == ("heading", "The plan")
    assert not matter(found)


def test_a_page_that_nothing_can_be_extracted_from_is_read_by_its_elements() -> None:
    found = reading(page("<nav><a href=/>Digital</a></nav><p>We care.</p><footer>Workforce</footer>"), "plan.html")
    assert (content(found), matter(found)) == (["We care."], "Digital\nWorkforce")


def test_an_extraction_that_fails_loses_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> str:
        raise ValueError

    monkeypatch.setattr("trafilatura.extract", fail)
    found = reading(page(f"<nav><a href=/>Digital</a></nav>{paragraphs()}"), "plan.html")
    assert (content(found), matter(found)) == (_SENTENCES * 3, "Digital")


def test_lines_broken_by_hand_are_blocks_and_others_are_not() -> None:
    found = reading(
        page(
            f"{paragraphs()}<p>Write to us.<br>Call us.</p><p>We shall\n   care <b>for\nall</b> the<!-- no --> people "
            "here.</p><pre>Kept\nas it is.</pre><div>Loose <span>text</span>.<p>And more.</p>of it.</div>"
            f"{paragraphs()}"
        ),
        "plan.html",
    )
    start = len(_SENTENCES) * 3
    assert content(found)[start:-start] == [
        "Write to us.",
        "Call us.",
        "We shall care for all the people here.",
        "Kept as it is.",
        "Loose text.",
        "And more.",
        "of it.",
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("no-such", "cp1252"),
        ("ascii", "utf-8"),
    ],
)
@pytest.mark.parametrize(
    "how", ["<meta charset='{}'>", '<meta http-equiv="Content-Type" content="text/html; charset={}">']
)
def test_letters_are_what_browsers_take_them_for(declared: str, encoding: str, how: str) -> None:
    text = f"{SWEDISH} ”Vård” – nära."
    body = f"<!doctype html><html><head>{how.format(declared)}</head><body><p>{text}</p></body></html>"
    assert reading(body.encode(encoding), "plan.html").text == text


def test_a_page_with_an_xml_declaration_is_read() -> None:
    body = f'<?xml version="1.0" encoding="iso-8859-1"?>\n<html><body><p>{SWEDISH}</p></body></html>'
    assert reading(body.encode("iso-8859-1"), "plan.xhtml").text == SWEDISH
