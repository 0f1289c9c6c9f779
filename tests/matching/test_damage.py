"""Damaged keywords in real text: nearly all are found again, and hardly a typo hit lies where none was put.

The text is the project's corpus, cut into words; the keywords are put between them whole or damaged in one of the ways
in which scanning, copying and typing damage words. Everything is drawn from one seed.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from matching_samples import document, matcher

from plancli.model import How

KEYWORDS = {
    "en": [
        "immunisation",
        "early intervention",
        "smoking cessation",
        "district nurse",
        "care at home",
        "out-of-hospital",
        "apprenticeships",
        "vacancies",
        "telehealth",
        "electronic health record",
        "cybersecurity",
        "health inequalities",
        "disadvantaged",
        "carbon emissions",
        "circular economy",
    ],
    "sv": [
        "vaccination",
        "riskfaktorer",
        "tidig upptäckt",
        "hemsjukvård",
        "vårdcentral",
        "öppenvård",
        "bemanning",
        "sjuksköterskor",
        "kompetensutveckling",
        "videomöten",
        "artificiell intelligens",
        "funktionsnedsättning",
        "diskriminering",
        "växthusgaser",
        "cirkulär ekonomi",
    ],
}
PLACES = 600


def _edited(word: str, rng: random.Random, first: int = 1) -> str:
    at = rng.randrange(first, len(word) - 1)
    letter = rng.choice("abdefghijklmnoprstuvy")
    return rng.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def _in_longest_word(change: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str]:
    def damage(keyword: str, rng: random.Random) -> str:
        word = max(re.findall(r"[^\W\d_]+", keyword), key=len)
        return keyword.replace(word, change(word, rng))

    return damage


def _broken(word: str, rng: random.Random) -> str:
    at = rng.randrange(2, len(word) - 1)
    return word[:at] + rng.choice(["-\n", "\u00ad\n", "\u00ad"]) + word[at:]


DAMAGE: dict[str, Callable[[str, random.Random], str]] = {
    "one edit": _in_longest_word(_edited),
    "two edits": _in_longest_word(lambda word, rng: _edited(_edited(word, rng), rng) if len(word) > 10 else word),
    "broken": _in_longest_word(_broken),
    "no dots": lambda keyword, _: keyword.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")),
    "capitals": lambda keyword, _: keyword.upper(),
    "line break": lambda keyword, _: keyword.replace(" ", "\n"),
    "hyphen": lambda keyword, _: keyword.replace("-", "\u2011"),
}


@pytest.mark.parametrize("language", ["en", "sv"])
def test_damaged_keywords_are_found_and_little_else(language: str) -> None:
    rng = random.Random(20261121)  # noqa: S311
    texts = sorted(Path(__file__).parents[2].joinpath("corpus").glob("skane*" if language == "sv" else "[ekn]*.txt"))
    words = [word for text in texts for word in text.read_text(encoding="utf-8").split()]
    rules = "\n".join(
        f"k{number}: {{keywords: {{{language}: [{keyword}]}}}}" for number, keyword in enumerate(KEYWORDS[language])
    )
    made = matcher(rules)
    pieces, places, length = [], [], 0
    for _ in range(PLACES):
        kind = rng.choice(list(DAMAGE))
        index = rng.randrange(len(KEYWORDS[language]))
        filler = " ".join(rng.sample(words, 12)) + " "
        damaged = DAMAGE[kind](KEYWORDS[language][index], rng)
        start = length + len(filler)
        places.append((start, start + len(damaged), f"k{index}", kind, damaged))
        pieces += [filler, damaged, " "]
        length = start + len(damaged) + 1
    text = "".join(pieces)
    hits = made.hits(document(text, language))
    missed = []
    for start, end, theme, kind, damaged in places:
        covered = any(
            hit.theme == theme and min(end, hit.end) - max(start, hit.start) >= 0.6 * (end - start) for hit in hits
        )
        if not covered:
            missed.append((kind, damaged))
    stray = [
        text[hit.start : hit.end]
        for hit in hits
        if hit.how is How.TYPO and not any(start < hit.end and end > hit.start for start, end, *_ in places)
    ]
    assert len(missed) <= 0.01 * PLACES, missed
    assert stray == []
