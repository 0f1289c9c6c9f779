"""Words that must and must not meet, from real vocabularies, in both languages."""

import csv
from pathlib import Path

import pytest
from matching_samples import hits

_FILE = Path(__file__).parents[1] / "data" / "pairs.csv"
PAIRS = list(csv.DictReader(_FILE.read_text(encoding="utf-8").splitlines()))


def _unescaped(text: str) -> str:
    return text.replace("\\n", "\n").replace("\\u00ad", "\u00ad")


@pytest.mark.parametrize("pair", [p for p in PAIRS if p["how"] == "no"], ids=lambda p: f"{p['keyword']}-{p['text']}")
def test_these_words_never_meet(pair: dict[str, str]) -> None:
    assert not hits(f'["{pair["keyword"]}"]', _unescaped(pair["text"]), pair["language"])


@pytest.mark.parametrize("pair", [p for p in PAIRS if p["how"] != "no"], ids=lambda p: f"{p['keyword']}-{p['text']}")
def test_these_words_meet_in_this_way(pair: dict[str, str]) -> None:
    text = _unescaped(pair["text"])
    (hit,) = hits(f'["{pair["keyword"]}"]', text, pair["language"])
    assert (hit.how, hit.start, hit.end) == (pair["how"], 0, len(text))
    assert (hit.similarity == 100) == (pair["how"] == "exact")


def test_both_lists_are_there_in_both_languages() -> None:
    assert {(p["language"], p["how"] == "no") for p in PAIRS} == {
        (la, no) for la in ("en", "sv") for no in (True, False)
    }
