"""The benchmark's generator: the same documents every time, each keyword where it says, and words without end."""

from functools import cache
from random import Random

import pytest

from benchmarks.contestants.found import Found
from benchmarks.data.damage import EXACT, Speech, damaged
from benchmarks.data.frames import Frame, frames_of
from benchmarks.data.generator import Made, Tongue, documents
from benchmarks.data.index import Entry, Spot
from benchmarks.recall import Tally

LETTERS = "abdeiklmnoprstuvåäö"
KEYWORDS = (("warmth", "insulation"), ("warmth", "warm-water home"), ("play", "lekplats för små"))
SPEECH = Speech(LETTERS, {"insulation": ("insulations",), "home": ("homes",)})
LONG = "Every village gets another meadow, “gravel” paths and (perhaps) a bridge, where people can sit by the river."
FILLED = (
    "xxx xxxx gets xxxxx xxxxxx, “xxxxxxx” xxxxxxxx and (xxxxxxxxx) a xxxxxxxxxx, xxxxxxxxxxx xxxxxxxxxxxx can sit by "
)
FRAMES = frames_of([f"{LONG}\n\n<b>Rivers</b> flow 3 times slower:"])


def tongue(code: str) -> Tongue:
    rng = Random(0)  # noqa: S311
    stock = ["".join(rng.choices(LETTERS, k=rng.randrange(5, 12))) for _ in range(9_000)]
    return Tongue(code, FRAMES, stock[:1_000], stock, KEYWORDS, SPEECH)


@cache
def made(size: int, seed: int = 1) -> list[Made]:
    return list(documents([tongue("en"), tongue("sv")], size=size, seed=seed))


def test_another_seed_gives_other_documents() -> None:
    assert [each.text for each in made(50_000)] != [each.text for each in made(50_000, seed=2)]


def test_damage_never_leaves_a_keyword_whole() -> None:
    rng = Random(3)  # noqa: S311
    for _ in range(2_000):
        keyword = rng.choice(KEYWORDS)[1]
        kind, text = damaged(keyword, SPEECH, rng)
        assert (kind == EXACT) == (text == keyword), (kind, text)


def test_a_hit_elsewhere_or_of_another_theme_finds_nothing() -> None:
    entry = Entry(
        "a.txt", "en", bytes=100, words=20, spots=(Spot(10, 20, "warmth", "typo1"), Spot(50, 60, "play", EXACT))
    )
    tally = Tally()
    tally.add(entry, [Found(10, 20, "play", inexact=False), Found(54, 64, "play", inexact=False)])
    assert (tally.recall(damaged=True), tally.recall(damaged=False)) == (0, 1)
    tally.add(entry, [Found(10, 15, "warmth", inexact=True), Found(30, 35, "warmth", inexact=True)])
    assert tally.recall(damaged=True) == 0
    assert (tally.hits, tally.astray, tally.astray_per_million) == (4, 1, 25_000)
    assert Tally().recall(damaged=True) is None


def test_the_same_seed_gives_the_same_bytes_and_a_smaller_size_the_first_of_them() -> None:
    more = made(100_000)
    assert more == list(documents([tongue("en"), tongue("sv")], size=100_000, seed=1))
    fewer = made(50_000)
    assert 0 < len(fewer) < len(more)
    assert fewer == more[: len(fewer)]
    assert sum(len(each.text.encode()) for each in more) >= 100_000


def test_each_keyword_stands_where_its_place_says() -> None:
    places = [(each.text, place) for each in made(1_000_000) for place in each.places]
    assert len(places) > 100
    for text, place in places:
        assert text[place.start : place.end] == place.text
        assert (place.kind == EXACT) == (place.text.casefold() == place.keyword.casefold())
        assert (place.theme, place.keyword) in KEYWORDS
        around = text[max(0, place.start - 1) : place.start] + text[place.end : place.end + 1]
        assert not any(mark.isalnum() for mark in around)
    kinds = {place.kind for _, place in places}
    assert kinds == {EXACT, "typo1", "typo1_first", "typo2", "inflect", "softhyphen", "linebreak", "punct", "diacr"}


def test_some_documents_are_wrapped_and_no_keyword_is_broken_by_that() -> None:
    every = made(1_000_000)
    wrapped = [max(map(len, each.text.splitlines())) <= 90 for each in every]
    assert wrapped[:8] == [True, True, False, False, False, False, True, True]
    for each in every:
        for place in each.places:
            assert ("\n" in place.text) <= (place.kind in {"linebreak", "softhyphen"})


def test_the_vocabulary_grows_on_but_ever_more_slowly() -> None:
    words = " ".join(each.text for each in made(1_000_000)).split()
    tenth, half, whole = (len(set(words[: len(words) * share // 10])) for share in (1, 5, 10))
    assert 1.5 * tenth < half < 5 * tenth
    assert 1.2 * half < whole < 2 * half


@pytest.mark.parametrize("frame", FRAMES)
def test_a_frame_keeps_marks_and_short_words(frame: Frame) -> None:
    words = ["x" * (3 + slot) for slot in range(len(frame.capitals))]
    line = frame.filled(words)
    assert all(line[frame.offset(words, slot) :].startswith(word) for slot, word in enumerate(words))
    assert line in {FILLED + "the xxxxxxxxxxxxx.", "flow 3 xxx xxxx:"}
