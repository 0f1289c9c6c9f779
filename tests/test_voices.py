"""Which languages a text's words speak for: pieces that do not count, then languages of other kinds."""

import unicodedata

import pytest

from plancli import model
from plancli.corpus import TextLayout
from plancli.corpus.language import detect
from plancli.corpus.stretches import find_stretches
from plancli.lexicon import Lexicon
from plancli.model import Document, Status
from plancli.voices import MOST, SILENT, Voices, heard, voices

WORDS = {"en": "the plan is for all of us", "sv": "vår plan är för alla", "fa": "این برنامه برای همه است"}
LEXICON = Lexicon({language: {word: word for word in words.split()} for language, words in WORDS.items()})


@pytest.mark.parametrize("piece", ["", "…", "2030", "NHS", "London", "co-op", "www.plan.org", "it's", "and/or"])
def test_what_is_no_plain_word_does_not_count(piece: str) -> None:
    assert voices(LEXICON, ("en", "sv"))[piece] == SILENT
    assert not heard([piece], voices(LEXICON, ("en", "sv")))


@pytest.mark.parametrize(
    ("piece", "known"),
    [("the", "en"), ("är,", "sv"), ("plan", "en sv"), ("(all)", "en"), ("“us”", "en"), ("„för", "sv")],
)
def test_a_word_speaks_for_each_language_that_knows_it(piece: str, known: str) -> None:
    bits = voices(LEXICON, ("en", "sv"))[piece] - 1
    assert [language for bit, language in enumerate(("en", "sv")) if bits >> bit & 1] == known.split()
    assert voices(LEXICON, ("en", "sv"))["hospital"] == 1, "a word that nobody knows counts too"


def test_it_does_not_matter_how_letters_are_composed() -> None:
    assert detect(unicodedata.normalize("NFD", WORDS["sv"]), ("en", "sv"), LEXICON) == "sv"
    assert detect(WORDS["sv"], ("en", "sv"), LEXICON) == "sv"


def test_a_language_without_capitals_is_told_too() -> None:
    assert detect(WORDS["fa"], ("en", "fa"), LEXICON) == "fa"
    assert detect(WORDS["en"], ("en", "fa"), LEXICON) == "en"


@pytest.mark.parametrize("number", [MOST - 1, MOST, MOST + 1, MOST + 3])
def test_stretches_are_found_among_many_languages(number: int) -> None:
    alphabet = "abcdefghij"
    languages = tuple(alphabet[:number])
    lexicon = Lexicon({letter: {letter * 3: letter * 3} for letter in languages})
    first, last = languages[0], languages[-1]
    text = "\n\n".join([f"{first * 3} " * 80, f"{last * 3} " * 80])
    document = Document("x", "x", "x", Status.READ, first, text=text, layout=TextLayout(text, "en"))
    found = find_stretches(document, languages, lexicon)
    assert [stretch.language for stretch in found] == [first, last]
    without_last = find_stretches(document, languages[:-1], lexicon)
    assert [stretch.language for stretch in without_last] == [first, None]


def test_a_voice_leaves_room_in_its_byte() -> None:
    languages = tuple("abcde")
    known = Voices(Lexicon({letter: {"word": "word"} for letter in languages}), languages)
    assert len(languages) == MOST
    assert known["word"] == 1 << MOST < 0x40


def test_every_noun_is_there() -> None:
    assert all(getattr(model, name).__name__ == name for name in model.__all__ if name != "LANGUAGE")
    with pytest.raises(AttributeError, match="no attribute 'Planning'"):
        model.Planning  # noqa: B018
