"""Language: what is in none of the taxonomy's, however near, and what is told in spite of slips and capitals."""

import random

import pytest
from corpus_samples import ENGLISH, FOREIGN, LANGUAGES, SWEDISH, lexicon

from plancli.corpus.language import detect
from plancli.voices import voices


def told(text: str, languages: tuple[str, ...] = LANGUAGES) -> str | None:
    return detect(text, languages, lexicon(languages))


def scanned(text: str, every: int) -> str:
    """A text in which one letter of every so-many-th longer word was misread."""
    dice = random.Random(1)  # noqa: S311 - damage, not secrets
    words = text.split()
    for index in range(0, len(words), every):
        place = dice.randrange(len(words[index]))
        words[index] = words[index][:place] + "1" + words[index][place + 1 :]
    return " ".join(words)


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("languages", [("en", "sv"), ("en",), ("sv",)])
def test_a_third_language_is_none(language: str, languages: tuple[str, ...]) -> None:
    assert told(FOREIGN[language], languages) is None
    assert told(FOREIGN[language].upper(), languages) is None


def test_a_language_is_not_taken_for_its_nearest_kin() -> None:
    assert told(FOREIGN["Norwegian"], ("da",)) is None
    assert told(FOREIGN["Danish"], ("da",)) == "da"
    assert told(ENGLISH, ("sv",)) is None
    assert told(SWEDISH, ("en",)) is None


@pytest.mark.parametrize("text", ["", "1 2 3", "Plan", "A1 B2", "– – –", "xqz wvk"])
def test_too_little_to_tell_is_none(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (SWEDISH, "sv")])
def test_a_language_of_the_taxonomy_is_told(text: str, language: str) -> None:
    assert told(text) == told(text.upper()) == told(scanned(text, 5)) == language
    assert told(text, ("sv", "en")) == language
    assert told("\n\n".join([text] * 100)) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Care closer to home for all", "en"),
        ("Vård nära hemmet för alla", "sv"),
        ("Janice Hewitt talks about progress in her local area.", "en"),
        ("NÄRA VÅRD FÖR ALLA I HELA LÄNET", "sv"),
    ],
)
def test_a_line_is_enough_where_it_is_clear(text: str, language: str) -> None:
    assert told(text) == language


def test_a_summary_in_the_other_language_does_not_decide() -> None:
    assert told(ENGLISH + "\n\n" + "\n\n".join([SWEDISH] * 6)) == "sv"
    assert told("\n\n".join([ENGLISH] * 6) + "\n\n" + SWEDISH) == "en"


def test_a_foreign_text_with_a_short_english_summary_stays_foreign() -> None:
    assert told(ENGLISH + "\n\n" + "\n\n".join([FOREIGN["Danish"]] * 8)) is None


def test_a_text_of_two_languages_is_in_the_one_known_best() -> None:
    half_foreign = "\n\n".join([SWEDISH] * 20 + [FOREIGN["French"]] * 20)
    assert told(half_foreign) == "sv"


def _asked(text: str) -> tuple[str | None, list[str]]:
    """What a text is told to be in, and for which languages its words were asked of who looks them up anyway."""
    asked: list[str] = []

    def listen(text: str, language: str) -> bytes:
        asked.append(language)
        return bytes(map(voices(lexicon(), LANGUAGES).__getitem__, text.split()))

    return detect(text, LANGUAGES, lexicon(), listen), asked


@pytest.mark.parametrize("text", [*FOREIGN.values(), "Plan", ""])
def test_nobody_is_asked_for_the_words_of_a_text_that_is_not_clear(text: str) -> None:
    assert _asked(text * 20) == (told(text * 20), [])


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (SWEDISH, "sv"), (scanned(SWEDISH * 9, 5), "sv")])
def test_whoever_looks_words_up_anyway_is_asked_for_the_likely_language(text: str, language: str) -> None:
    assert _asked(text) == (language, [language])


def test_a_glance_that_was_mistaken_does_not_decide() -> None:
    text = SWEDISH * 40
    for place in (len(text) // 4, len(text) // 2, 3 * len(text) // 4):
        text = f"{text[:place]} {ENGLISH[:98]} {text[place + 100 :]}"
    assert _asked(text) == ("sv", ["en"])
