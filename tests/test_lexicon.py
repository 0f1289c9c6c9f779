"""Dictionaries: what is not known first, then forms, then the cache that two runs may build at once."""

import threading
from pathlib import Path

import pytest

from plancli.lexicon import Lexicon

SMALLEST = "ms"  # simplemma's smallest dictionary: quick to build


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.open(["en", "sv"])


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("word", "language"), [("workfroce", "en"), ("arbetsätt", "sv"), ("cat-xqz", "en"), ("ser", "en")]
)
def test_not_known(lexicon: Lexicon, word: str, language: str) -> None:
    assert not lexicon.known(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [("quality", "en"), ("monday", "en"), ("patient's", "en"), ("self-core", "en"), ("värd", "sv")],
)
def test_known(lexicon: Lexicon, word: str, language: str) -> None:
    assert lexicon.known(word, language)
    assert lexicon.known_anywhere(word)


def test_a_language_that_nobody_has_a_dictionary_of() -> None:
    with pytest.raises(ValueError, match="xx"):
        Lexicon.open(["xx"])


def test_the_lemma_of_a_compound_that_is_in_no_dictionary(lexicon: Lexicon) -> None:
    assert lexicon.lemma("välfärdsteknikens", "sv") is None
    assert lexicon.compound_lemma("välfärdsteknikens", "sv") == "välfärdsteknik"
    assert lexicon.compound_lemma("e-healths", "en") == "e-health"
    assert lexicon.compound_lemma("xqzv", "en") is None


def test_a_dictionary_is_prepared_once_and_said_so(cache: Path) -> None:
    prepared: list[str] = []
    Lexicon.open([SMALLEST], on_prepare=prepared.append)
    Lexicon.open([SMALLEST], on_prepare=prepared.append)
    assert prepared == [SMALLEST]
    assert [path.name for path in cache.rglob("*.dic")] == [f"{SMALLEST}.dic"]
    assert not list(cache.rglob("building-*"))


def test_first_runs_at_once_harm_nobody(cache: Path) -> None:
    opened: list[Lexicon] = []
    runs = [threading.Thread(target=lambda: opened.append(Lexicon.open([SMALLEST]))) for _ in range(4)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [lexicon.known("makan", SMALLEST) for lexicon in opened] == [True] * 4
    assert len(list(cache.rglob("*.dic"))) == 1


def test_without_a_cache_folder_the_dictionary_is_kept_in_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tmp_path.joinpath("file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert Lexicon.open([SMALLEST]).known("makan", SMALLEST)


def test_words_that_are_not_known_have_no_forms(lexicon: Lexicon) -> None:
    assert lexicon.forms({"workfroce", "arbetsätt"}, "en") == {}
    assert lexicon.forms((), "sv") == {}


def test_the_forms_of_words_are_those_that_have_the_same_lemma(lexicon: Lexicon) -> None:
    found = lexicon.forms({"community", "women", "monday"}, "en")
    assert found["community"] >= {"community", "communities"}
    assert found["women"] >= {"woman", "women"}
    assert found["monday"] >= {"monday", "mondays"}
    assert all(
        lexicon.lemma(form, "en") == lexicon.lemma(word, "en") for word, forms in found.items() for form in forms
    )
    assert lexicon.forms({"stad"}, "sv")["stad"] >= {"stad", "städer", "stadens"}
