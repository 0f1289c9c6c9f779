"""A good taxonomy, read; and what is right although it looks wrong."""

import hashlib
from pathlib import Path

import pytest
from taxonomy_samples import GOOD, damaged, with_keyword

from plancli.model import Example, Keyword, Location, Phrase
from plancli.taxonomy import load
from plancli.taxonomy.reader import read


def at(line: int, column: int) -> Location:
    return Location("t.yaml", line, column)


@pytest.mark.parametrize(
    "text",
    [
        damaged("    weak:\n      en: [harvest]", "    weak: {en: , sv: []}"),
        damaged("    exclude:\n      en: [apple computer]", "    exclude:"),
        damaged("    include:\n      - planting 🍐", "    include:"),
        damaged("furniture:\n  en: [skip to content]", "furniture:"),
        damaged("[apple computer]", "[old orchard]"),
        damaged("[skip to content]", "[orchards]"),
        damaged("sv: [fruktträd", "sv: [orchard"),
        damaged("[ferry]", "[orchard]"),
        with_keyword("{term: plum}"),
        with_keyword('"=pomona"'),
        with_keyword("{near: [apple, picking], within: 9, unordered: true}"),
        with_keyword("{near: [apple, picking], within: 4, unordered: False}"),
        with_keyword("{near: [plum, plum], within: 0, unless: [plum plum]}"),
        with_keyword("{near: [plum*, fruit trees, =Pomona], within: 999}"),
        with_keyword(">\n            plum\n            tree"),
        "---\n" + GOOD + "...\n",
    ],
)
def test_what_is_empty_but_optional_or_alike_but_not_the_same_is_no_problem(text: str) -> None:
    assert read(text.encode(), "t.yaml").id == "islands"


def test_a_taxonomy_is_read_whole() -> None:
    taxonomy = read(GOOD.encode(), "t.yaml")
    assert (taxonomy.id, taxonomy.version, taxonomy.languages) == ("islands", "1.10", ("en", "sv"))
    assert (taxonomy.path, taxonomy.sha256) == ("t.yaml", hashlib.sha256(GOOD.encode()).hexdigest())
    assert taxonomy.furniture == (Phrase("skip to content", "en", at(42, 8)),)
    assert [theme.id for theme in taxonomy.themes] == ["orchard", "ferry"]
    orchard, ferry = taxonomy.themes
    assert orchard.label == {"en": "Orchards", "sv": "Fruktodling"}
    assert orchard.definition == "Growing fruit on trees."
    assert (orchard.include, orchard.exclude_when) == (("planting 🍐",), ("fruit in a shop",))
    assert orchard.exclude == (Phrase("apple computer", "en", at(27, 12)),)
    assert orchard.match == (Example("en", "We plant fruit trees.", at(30, 11)),)
    assert orchard.no_match == (Example("sv", "Nej: inga träd.", at(32, 11)),)
    assert (orchard.location, ferry.location) == (at(7, 3), at(33, 3))
    assert (ferry.include, ferry.match, ferry.exclude) == ((), (), ())


def test_keywords_keep_their_writing_their_rules_and_the_order_of_the_file() -> None:
    orchard, ferry = read(GOOD.encode(), "t.yaml").themes
    pear = Phrase("prickly pear", "en", at(22, 33))
    assert orchard.keywords == (
        Keyword(("orchard",), "en", at(17, 11)),
        Keyword(("fruit trees",), "en", at(18, 11)),
        Keyword(("=Pomona",), "en", at(19, 11)),
        Keyword(("graft*",), "en", at(20, 11)),
        Keyword(("apple", "picking"), "en", at(21, 11), within=4, unordered=True),
        Keyword(("pear",), "en", at(22, 11), unless=(pear,)),
        Keyword(("fruktträd",), "sv", at(23, 12)),
        Keyword(("*odling",), "sv", at(23, 23)),
        Keyword(("no",), "sv", at(23, 34)),
        Keyword(("on",), "sv", at(23, 38)),
        Keyword(("2028",), "sv", at(23, 42)),
        Keyword(("harvest",), "en", at(25, 12), weak=True),
    )
    assert [keyword.text for keyword in ferry.keywords] == ["ferry", "färja"]


def test_weak_keywords_that_stand_first_in_the_file_come_first() -> None:
    text = damaged("    weak:\n    keywords:", "    weak: {en: [boat]}\n    keywords:")
    assert [(k.text, k.weak) for k in read(text.encode(), "t.yaml").themes[1].keywords] == [
        ("boat", True),
        ("ferry", False),
        ("färja", False),
    ]


def test_a_taxonomy_without_a_version_has_version_0() -> None:
    assert read(damaged("version: 1.10\n", "").encode(), "t.yaml").version == "0"


def test_white_space_inside_a_keyword_is_single_spaces() -> None:
    text = with_keyword('" plum \\t\\n tree "')
    assert read(text.encode(), "t.yaml").themes[0].keywords[0].terms == ("plum tree",)


def test_the_digest_counts_every_byte_and_the_mark_is_no_text() -> None:
    data = b"\xef\xbb\xbf" + GOOD.encode()
    taxonomy = read(data, "t.yaml")
    assert taxonomy.sha256 == hashlib.sha256(data).hexdigest()
    assert taxonomy.themes == read(GOOD.encode(), "t.yaml").themes


def test_a_file_is_called_as_the_caller_says(tmp_path: Path) -> None:
    path = tmp_path / "themes.yaml"
    path.write_text(GOOD, encoding="utf-8")
    taxonomy = load(path, shown_as="themes.yaml")
    assert (taxonomy.path, taxonomy.themes[0].location.path) == ("themes.yaml", "themes.yaml")
    assert load(path).path == path.as_posix()
