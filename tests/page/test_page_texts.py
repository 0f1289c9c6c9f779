"""The page's own texts: every one that is asked for is there, in every language, with the same places to fill."""

import re
from dataclasses import replace
from importlib.resources import files
from itertools import chain

import pytest
from page_samples import taxonomy

from plancli.model import How, Status, Strength, Why
from plancli.report.page.assembling import MEASURES
from plancli.report.page.texts import TEXTS, page_language, text_in

_TEMPLATES = files("plancli.report.page") / "templates"
_MADE = {
    "measure_": MEASURES,
    "unit_": MEASURES,
    "about_": (*MEASURES, *How),
    "how_": How,
    "why_": Why,
    "strength_": Strength,
    "status_": [status.name for status in Status if status is not Status.READ],
}
"""Keys that the templates make of a beginning and a value, and the values."""
_PLACE = re.compile(r"\{(\w+)\}")


def asked_for() -> set[str]:
    sources = [file.read_text("utf-8") for file in _TEMPLATES.iterdir() if file.is_file()]
    sources += [file.read_text("utf-8") for file in (_TEMPLATES / "scripts").iterdir()]
    text = "\n".join(sources)
    plain = re.findall(r"""(?:\bt\(|\btext\(|listElement\(|figure\(.*, |placeholder=|return )"(\w+)\"""", text)
    chosen = re.findall(r'\bt\(\S+ \? "(\w+)" : "(\w+)"\)', text)
    signs = re.findall(r"texts\[state.language\]\.(\w+)", text)
    made = {f"{start}{value}" for start, values in _MADE.items() for value in values}
    return {key for key in chain(plain, signs, *chosen) if not key.endswith("_")} | made | {"why_furniture_phrase"}


def places(text: str | dict[str, str]) -> set[str]:
    forms = [text] if isinstance(text, str) else text.values()
    return {place for form in forms for place in _PLACE.findall(form)}


def test_a_text_that_is_not_there_is_no_empty_string() -> None:
    with pytest.raises(KeyError):
        text_in("en", "nowhere", {})
    with pytest.raises(KeyError):
        text_in("en", "sort_by", {})


def test_what_is_asked_for_is_there_and_what_is_there_is_asked_for() -> None:
    made = {"language_name", "thousands"}  # asked for by Python
    assert asked_for() | made == set(TEXTS["en"])


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_languages_have_the_same_texts_with_the_same_places(language: str) -> None:
    assert TEXTS[language].keys() == TEXTS["en"].keys()
    for key, text in TEXTS[language].items():
        assert places(text) == places(TEXTS["en"][key]), key
        assert isinstance(text, str) == isinstance(TEXTS["en"][key], str), key
        if isinstance(text, dict):
            assert {"one", "other"} <= text.keys(), key


def test_numbers_and_plurals_are_written_as_the_language_does() -> None:
    assert text_in("en", "count_passages", {"n": 1}) == "1 passage"
    assert text_in("en", "count_passages", {"n": 1234567}) == "1,234,567 passages"
    assert text_in("sv", "count_passages", {"n": 12345}) == "12\u00a0345 textställen"


def test_the_page_opens_in_the_taxonomys_first_language_or_else_in_english() -> None:
    assert page_language(replace(taxonomy(), languages=("sv", "en"))) == "sv"
    assert page_language(replace(taxonomy(), languages=("fi", "sv"))) == "en"
