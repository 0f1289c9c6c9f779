"""YAML's traps: what may not stand in a taxonomy or is no YAML at all, told in plain words."""

import pytest
from taxonomy_samples import GOOD, damaged, problems_of, with_keyword

from plancli.errors import TaxonomyError
from plancli.taxonomy.reader import read

REFUSED = [
    (with_keyword("*berries"), "17:11", "a `*` in front, unquoted, is a YAML alias"),
    (with_keyword("*bär"), "17:11", "a `*` in front, unquoted, is a YAML alias"),
    (with_keyword("{near: [apple, *bär], within: 1}"), "17:26", "a `*` in front, unquoted, is a YAML alias"),
    (with_keyword("&more"), "17:11", "an `&` in front, unquoted, is a YAML anchor"),
    (with_keyword("& more"), "17:11", "an `&` in front, unquoted, is a YAML anchor"),
    (
        damaged("label: {en: Ferries}", "label: &a {en: Ferries}"),
        "34:12",
        "an `&` in front, unquoted, is a YAML anchor",
    ),
    (with_keyword("!important"), "17:11", "a `!` in front, unquoted, is a YAML tag"),
    (with_keyword("!a!b c"), "17:11", "a `!` in front, unquoted, is a YAML tag"),
    (with_keyword("!!python/name:os.system x"), "17:11", "a `!` in front, unquoted, is a YAML tag"),
    (with_keyword(r'"\e[31mred"'), "17:11", "a text with the unprintable character U+001B"),
    (with_keyword(r'"\ud800"'), "17:11", "a text with the unprintable character U+D800"),
]

BROKEN = [
    (damaged("  ferry:", "\tferry:"), "33:1", "a tab where YAML wants spaces"),
    (damaged("Boats that", "Boats: that"), "35:22", "a `: ` where no key can end"),
    (with_keyword("- @plum").replace("- - ", "- "), "17:11", "a text cannot begin with '@'"),
    (with_keyword("`plum`"), "17:11", "a text cannot begin with '`'"),
    (with_keyword('"plum" tree'), "17:18", "text where none is expected"),
    (with_keyword("[plum] tree"), "17:18", "text where none is expected"),
    (with_keyword("{plum} tree"), "17:18", "text where none is expected"),
    (with_keyword("{near: [apple, tree], within: 3"), "17:11", "a map in { } that is not closed, or lacks a comma"),
    (with_keyword("{near: [apple, tree, within: 3}"), "17:18", "a list in [ ] that is not closed, or lacks a comma"),
    (with_keyword("'plum").replace('"=Pomona"', "Pomona").replace('"*odling"', "odling"), "17:11", "never closed"),
    (with_keyword(r'"plum\q"'), "17:17", "an unknown escape, a backslash before 'q'"),
    (with_keyword(r'"\u12"'), "17:14", "an escape with too few digits"),
    (with_keyword(r'"\UFFFFFFFF"'), "17:14", "an escape that stands for no character"),
    (with_keyword("|plum"), "17:11", "a text block that begins wrongly"),
    (damaged("  ferry:", " ferry:"), "33:2", "this does not fit to what stands above it"),
    (damaged("version: 1.10", "version"), "4:1", "a key without a `:` behind it"),
    (damaged("version: 1.10", "version: - 1"), "4:10", "a `- ` where no list can begin"),
    (damaged("version: 1.10", "version: ? 1"), "4:10", "a `? ` where no key can begin"),
    (damaged("version: 1.10", "version: ]"), "4:10", "no value where one is expected"),
    ("%YAML 3.0\n---\n" + GOOD, "1:1", "a YAML directive"),
    (damaged("islands", "\x07"), "3:5", "the control character U+0007, which YAML does not allow"),
    ("a: " + "[" * 100_000, "1:23", "more than 20 lists and maps inside one another"),
    ("a: " + "{b: " * 100_000, "1:80", "more than 20 lists and maps inside one another"),
    ("- " * 100_000 + "a", "1:41", "more than 20 lists and maps inside one another"),
]


@pytest.mark.parametrize(("text", "place", "message"), REFUSED + BROKEN)
def test_a_trap_is_told_once_with_its_place(text: str, place: str, message: str) -> None:
    ((where, what),) = problems_of(text)
    assert where == place
    assert message in what


def test_an_alias_in_place_of_a_map_is_told_once_and_without_what_follows_from_it() -> None:
    ((where, what),) = problems_of(damaged("{en: Ferries}", "*shared"))
    assert (where, what) == ("34:12", "a `*` in front, unquoted, is a YAML alias")


def test_the_hint_for_a_star_quotes_the_word() -> None:
    with pytest.raises(TaxonomyError) as caught:
        read(with_keyword("*bär").encode(), "t.yaml")
    assert '"*bär"' in (caught.value.problems[0].hint or "")


def test_aliases_before_a_place_that_is_no_yaml_are_told_with_it() -> None:
    text = damaged("- orchard\n", "- *orchard\n").replace("Boats that", "Boats: that")
    assert [place for place, _ in problems_of(text)] == ["17:11", "35:22"]


def test_words_that_yaml_reads_as_something_else_stay_the_words_they_are() -> None:
    words = ["no", "On", "2028", "1_000", "017", "2024-01-01", "0x1F", "TRUE", ".inf"]
    text = damaged("no, on, 2028", ", ".join(words))
    keywords = read(text.encode(), "t.yaml").themes[0].keywords
    assert [keyword.text for keyword in keywords if keyword.location.line == 23][2:] == words
