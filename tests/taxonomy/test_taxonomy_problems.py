"""Taxonomies that must not be read: what is said, and where."""

import pytest
from taxonomy_samples import GOOD, damaged, problems_of, with_keyword

from plancli.errors import TaxonomyError
from plancli.taxonomy.reader import read

ROOT = [
    ("", "1:1", "the file is empty"),
    ("# nothing but a comment\n", "1:1", "the file is empty"),
    ("orchard", "1:1", "expected a taxonomy, found a text"),
    ("- schema: 1\n", "1:1", "expected a taxonomy, found a list"),
    ("null", "1:1", "expected a taxonomy, found nothing"),
    ("schema: 1\n", "1:1", "a taxonomy without `id`, `languages`, `themes`"),
    (damaged("schema: 1", "schema: 2"), "2:9", "this plancli reads schema 1, and the file is in schema `2`"),
    (damaged("schema: 1", "schema:"), "2:1", "`schema` has nothing behind it"),
    (damaged("id: islands", "id: Öarna nu"), "3:5", "`Öarna nu` cannot be an id"),
    (damaged("version: 1.10", "versoin: 1.10"), "4:1", "unknown key `versoin` in a taxonomy"),
    (damaged("version: 1.10", "version: [1]"), "4:10", "expected a version, found a list"),
    (damaged("version: 1.10", "schema: 1"), "4:1", "`schema` stands here twice, first in line 2"),
    (damaged("version: 1.10", "<<: {a: b}"), "4:1", "unknown key `<<` in a taxonomy"),
    (damaged("version: 1.10", "? [a]\n: b"), "4:3", "expected a key, found a list"),
    (damaged("[en, sv]", "en"), "5:12", "expected a list of language codes, found a text"),
    (damaged("[en, sv]", "[]"), "5:12", "a taxonomy without a language"),
    (damaged("[en, sv]", "[en, sv, swe]"), "5:21", "`swe` is no language that can be read"),
    (damaged("[en, sv]", "[en, sv, en]"), "5:21", "`en` is listed twice"),
    (GOOD[: GOOD.index("themes:")] + "themes: {}\n", "6:9", "a taxonomy without a theme"),
    (GOOD[: GOOD.index("themes:")] + "themes: [a]\n", "6:9", "expected a map of themes, found a list"),
    (GOOD + "---\nschema: 1\n", "43:1", "a second YAML document begins here"),
]

THEME = [
    (damaged("  ferry:", "  Ferry:"), "33:3", "`Ferry` cannot be an id"),
    (damaged("  ferry:", "  orchard:"), "33:3", "`orchard` stands here twice, first in line 7"),
    (damaged("  ferry:", '  "orchard ":'), "33:3", "`orchard` stands here twice, first in line 7"),
    (damaged("furniture:", "  canal:\nfurniture:"), "41:9", "expected a theme, found nothing"),
    (damaged("furniture:", "  canal: {}\nfurniture:"), "41:10", "a theme without `label`, `definition`, `keywords`"),
    (damaged("{en: Ferries}", "Ferries"), "34:12", "expected a map of languages to names, found a text"),
    (damaged("{en: Ferries}", "{}"), "34:12", "a label in no language"),
    (damaged("{en: Ferries}", "{de: Fähren, en: Ferries}"), "34:13", "`de` is not among the taxonomy's languages"),
    (damaged("{en: Ferries}", '{en: " "}'), "34:17", "expected a name, found an empty one"),
    (damaged("definition: Boats that carry people.", "definition:"), "35:5", "`definition` has nothing behind it"),
    (damaged("[fruit in a shop]", "fruit in a shop"), "14:19", "expected a list of texts, found a text"),
    (damaged("[ferry]", "ferry"), "38:11", "expected a list of keywords, found a text"),
    (damaged("      en: [ferry]\n", "      se: [ferry]\n"), "38:7", "`se` is not among the taxonomy's languages"),
    (damaged("[harvest]", "[orchard]"), "25:12", "`orchard` is a keyword of this theme already, in line 17"),
    (damaged("      sv:\n        - färja", "").replace("[ferry]", "[]"), "33:3", "`ferry` has no keyword"),
    (
        damaged("    weak:\n    keywords:\n      en: [ferry]", "    weak: {en: [boat]}\n    keywords:"),
        "36:17",
        "`keywords` in `en`",
    ),
    (damaged("[apple computer]", "[{apple: computer}]"), "27:12", "expected a phrase, found a map"),
    (damaged("[apple computer]", '["--"]'), "27:12", "`--` has no letter or digit"),
    (damaged("      match:", "      matches:"), "29:7", "unknown key `matches` in `examples`"),
    (damaged("{lang: en, text: We", "{lang: fi, text: We"), "30:18", "`fi` is not among the taxonomy's languages"),
    (damaged("{lang: en, text: We plant fruit trees.}", "{lang: en}"), "30:11", "an example without `text`"),
    (damaged("{lang: en, text: We plant fruit trees.}", "trees"), "30:11", "expected an example, found a text"),
]

KEYWORD = [
    (with_keyword('""'), "17:11", "expected a keyword, found an empty one"),
    (with_keyword("null"), "17:11", "expected a keyword, found nothing"),
    (with_keyword("# trees"), "17:10", "expected a keyword, found nothing"),
    (with_keyword("[apple, tree]"), "17:11", "expected a keyword, found a list"),
    (with_keyword("apple: tree"), "17:11", "expected a keyword, found a map without `near` or `term`"),
    (with_keyword("FRUIT  Trees"), "18:11", "`fruit trees` is a keyword of this theme already, in line 17"),
    (with_keyword("{term: pear}"), "22:11", "`pear` is a keyword of this theme already, in line 17"),
    (with_keyword("{near: [picking, apple], within: 4, unordered: true}"), "21:11", "already, in line 17"),
    (with_keyword("{near: [apple]}"), "17:18", "`near` needs two terms or more"),
    (with_keyword("{near: [apple, tree]}"), "17:11", "a `near` rule without `within`"),
    (with_keyword("{near: [apple, tree], within: -1}"), "17:41", "expected a whole number from 0 to 999, found `-1`"),
    (with_keyword("{near: [apple, tree], within: 1.5}"), "17:41", "expected a whole number from 0 to 999"),
    (with_keyword(f"{{near: [apple, tree], within: {'9' * 5000}}}"), "17:41", "expected a whole number from 0 to 999"),
    (with_keyword("{near: [apple, tree], within: 1, unordered: yes}"), "17:55", "expected true or false, found `yes`"),
    (with_keyword("{near: [apple, [tree]], within: 1}"), "17:26", "expected a term, found a list"),
    (with_keyword("{near: [apple, tr*], within: 1}"), "17:26", "`tr*` can never match"),
    (with_keyword("{near: [apple, tree], within: 1, term: pear}"), "17:44", "unknown key `term` in a `near` rule"),
    (with_keyword("{term: plum, unles: [plum line]}"), "17:24", "unknown key `unles` in a `term` rule"),
    (with_keyword("{term: plum, unless: plum line}"), "17:32", "expected a list of phrases, found a text"),
    (with_keyword("{term: plum, unless: [Plum]}"), "17:33", "its own `unless` names all of it"),
    (with_keyword("{term: plums, unless: [plum*]}"), "17:34", "its own `unless` names all of it"),
    (with_keyword("old apple computer"), "17:11", "its theme's `exclude` phrase, `apple computer` in line 27, hides"),
    (with_keyword("{near: [apple computer, tree], within: 1}"), "17:11", "hides every hit"),
    (with_keyword("Skip to content"), "17:11", "the `furniture` phrase, `skip to content` in line 42, hides every hit"),
]


@pytest.mark.parametrize(("text", "place", "message"), ROOT + THEME + KEYWORD)
def test_a_wrong_taxonomy_is_told_with_its_place(text: str, place: str, message: str) -> None:
    found = problems_of(text)
    assert [problem.place for problem in found if message in problem.message] == [place]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (damaged("keywords:\n      en: [ferry]", "keyword:\n      en: [ferry]"), "did you mean `keywords`?"),
        (damaged("[en, sv]", "[en, SV_se]"), "did you mean `sv`?"),
        (damaged("version:", "a:"), "a taxonomy has the keys schema, id, languages, themes, version, furniture"),
        (damaged("  ferry:", "  Öfärja Två:"), "such as `ofarja_tva`"),
        (with_keyword("apple: tree"), '"apple: tree"'),
        (with_keyword('apple: the "tree"'), "'apple: the \"tree\"'"),
        (damaged("[ferry]", "ferry"), "[ferry]"),
        (with_keyword('"=Plum!"'), 'write "=Plum"'),
    ],
)
def test_a_hint_says_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(TaxonomyError) as caught:
        read(text.encode(), "t.yaml")
    assert hint in (caught.value.problems[0].hint or "")


def test_every_problem_is_told_in_the_order_of_the_file() -> None:
    text = GOOD
    for old, new in [
        ("schema: 1", "schema: 3"),
        ("en: Orchards", "de: Gärten"),
        ("- orchard\n", "- *berry\n"),
        ("fruit trees\n", '"---"\n'),
        ("graft*", "gr*"),
        ("[harvest]", "[Pear, {near: [plum], within: x}]"),
        ("      sv:\n        - färja", "      sv:\n        - *färja\n        -"),
        ("furniture:", "furnitur:"),
    ]:
        text = text.replace(old, new, 1)
    assert [place for place, _ in problems_of(text)] == [
        "2:9",
        "8:13",
        "17:11",
        "18:11",
        "20:11",
        "25:12",
        "25:25",
        "25:41",
        "40:11",
        "41:10",
        "42:1",
    ]


def test_a_place_counts_code_points_and_a_tab_as_one() -> None:
    text = damaged("[fruktträd,", "[🍏å\u0301, 'a\tb', di*,")
    with pytest.raises(TaxonomyError) as caught:
        read(text.encode(), "t.yaml")
    (problem,) = caught.value.problems
    assert problem.location is not None
    assert str(problem.location) == "t.yaml:23:24"
    assert problem.source == "      sv: [🍏å\u0301, 'a\tb', di*, \"*odling\", no, on, 2028]"
    assert problem.source[problem.location.column - 1 :].startswith("di*")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_and_columns_do_not_hang_on_line_ends_or_a_byte_order_mark(line_end: str, mark: str) -> None:
    text = mark + damaged("schema: 1", "schema: 2").replace("[ferry]", "[fe*]").replace("\n", line_end)
    with pytest.raises(TaxonomyError) as caught:
        read(text.encode(), "t.yaml")
    assert [(str(problem.location), problem.source) for problem in caught.value.problems] == [
        ("t.yaml:2:9", "schema: 2"),
        ("t.yaml:38:12", "      en: [fe*]"),
    ]


def test_a_line_separator_inside_a_line_does_not_move_the_lines_below() -> None:
    text = damaged("fruit in a shop", "'fruit\u2028in a\x85shop'").replace("graft*", "gr*")
    assert [place for place, _ in problems_of(text)] == ["20:11"]


@pytest.mark.parametrize(
    ("body", "place", "message"),
    [
        ("färja".encode("latin-1"), "1:2", "the byte 0xE4 is not UTF-8"),
        ("schema: 1\nid: åå".encode() + b"\xff", "2:7", "the byte 0xFF is not UTF-8"),
        (GOOD.encode("utf-16"), "1:1", "the byte 0xFF is not UTF-8"),
        ("schema: 1\n".encode("utf-16-be"), "1:1", "U+0000, which YAML does not allow"),
    ],
)
def test_bytes_that_are_not_utf_8_are_told_with_their_place(body: bytes, place: str, message: str) -> None:
    ((where, what),) = problems_of(body)
    assert where == place
    assert message in what


def test_a_line_to_show_has_no_control_characters() -> None:
    with pytest.raises(TaxonomyError) as caught:
        read(b"id: \x1b[31m\n", "t.yaml")
    assert caught.value.problems[0].source == "id: \ufffd[31m"
