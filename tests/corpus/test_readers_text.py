"""Plain text in old encodings, garbled text, and Markdown."""

import pytest
from corpus_samples import ENGLISH, FOREIGN, SWEDISH
from reading_samples import blocks, content, matter, reading, refusal

from plancli.corpus import TextLayout
from plancli.model import Kind

_CURLY = "The county’s plan – “care closer to home” – is for people’s own good. We’ll keep to it, and won’t stop."


@pytest.mark.parametrize("wrong", ["cp1252", "mac_roman"])
def test_text_that_was_garbled_before_it_was_saved_is_refused(wrong: str) -> None:
    garbled = SWEDISH.encode().decode(wrong, errors="replace")
    assert garbled != SWEDISH
    assert refusal(garbled.encode()) == "its letters were garbled before it was saved (mojibake)"


@pytest.mark.parametrize("length", [1, 30, 1000])
def test_a_long_text_is_refused_as_a_short_one_is(length: int) -> None:
    garbled = SWEDISH.encode().decode("cp1252")
    assert "mojibake" in refusal((garbled * length).encode())
    assert reading((SWEDISH * length).encode()).text == SWEDISH * length


@pytest.mark.parametrize("wrong", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("before", [0, 130, 400])
def test_a_long_text_is_refused_whichever_part_of_it_was_garbled(before: int, wrong: str) -> None:
    garbled = SWEDISH.encode().decode(wrong, errors="replace") * 130
    text = SWEDISH * before + garbled + SWEDISH * (400 - before)
    assert "mojibake" in refusal(text.encode())


def test_text_whose_letters_were_lost_is_refused() -> None:
    assert "mojibake" in refusal(SWEDISH.encode("ascii", "replace").replace(b"?", "\ufffd".encode()))


def test_a_few_garbled_words_among_many_are_no_reason_to_lose_a_plan() -> None:
    assert reading((ENGLISH * 5 + " itâ€™s").encode()).text.endswith("itâ€™s")


def test_bytes_are_no_text() -> None:
    assert refusal(bytes(range(256)) * 20) == "binary file"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp850", "utf-16-le", "utf-16-be", "utf-32"])
def test_old_encodings_are_told_by_their_words(encoding: str) -> None:
    assert reading(SWEDISH.encode(encoding)).text == SWEDISH


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_curly_quotes_alone_tell_an_encoding(encoding: str) -> None:
    assert reading(_CURLY.encode(encoding)).text == _CURLY


@pytest.mark.parametrize("language", ["German", "French", "Spanish", "Danish"])
def test_text_in_no_language_of_the_taxonomy_is_decoded_too(language: str) -> None:
    assert reading(FOREIGN[language].encode("cp1252")).text == FOREIGN[language]


def test_utf_8_is_never_guessed() -> None:
    text = f"{SWEDISH} Ett å är inte ett Ã¥."
    assert reading(text.encode()).text == text


_MARKDOWN = """---
title: Digital prevention
themes: [workforce]
---

# Aims of the plan

We want **early help** for [all people](https://example.org/digital-workforce) here,
as <https://example.org/prevention> says. ![A nurse](images/digital.png "Prevention")

```yaml
key: value of the code
```

- *Screening* for [everybody][plan]
- Self-care

[plan]: https://example.org/prevention-of-harm "Sustainability"
[^1]: A footnote about food.

| Action | Lead |
|--------|------|
| Train more nurses | The trust |
"""


def test_what_is_page_matter_in_markdown_is_not_coded() -> None:
    found = reading(_MARKDOWN.encode(), "plan.md")
    assert found.text == _MARKDOWN
    layout = TextLayout(found.text, "en", found)
    for word in (
        "Digital",
        "workforce]",
        "digital-workforce",
        "prevention>",
        "digital.png",
        "yaml",
        "plan]\n",
        "Sustain",
    ):
        assert layout.passage_at(found.text.index(word)).kind is Kind.FURNITURE, word
        assert layout.is_furniture(found.text.index(word))


def test_the_text_of_markdown_is_coded() -> None:
    found = reading(_MARKDOWN.encode(), "plan.md")
    layout = TextLayout(found.text, "en", found)
    kinds = {
        "Aims of": Kind.HEADING,
        "early help": Kind.PARAGRAPH,
        "all people": Kind.PARAGRAPH,
        "here,": Kind.PARAGRAPH,
        "nurse]": Kind.PARAGRAPH,
        "value of the code": Kind.PARAGRAPH,
        "Screening": Kind.LIST_ITEM,
        "everybody": Kind.LIST_ITEM,
        "footnote about": Kind.PARAGRAPH,
        "The trust": Kind.TABLE_CELL,
    }
    assert {words: layout.passage_at(found.text.index(words)).kind for words in kinds} == kinds
    start = found.text.index("early help")
    assert layout.is_one(start, found.text.index("says"))


def test_an_address_does_not_part_its_sentence() -> None:
    found = reading(b"Look at [the plan](https://example.org/a.b?c=d) of 2024, which we wrote.\n", "a.md")
    assert content(found) == ["Look at [the plan](https://example.org/a.b?c=d) of 2024, which we wrote."]


def test_plain_text_has_no_addresses() -> None:
    assert reading(_MARKDOWN.encode(), "plan.txt").asides == ()


@pytest.mark.parametrize(
    "line",
    [
        "Prevention .......... 12",
        "Prevention . . . . . . . 12",
        "1.2 Digital health …………… iv",
        "Workforce ____________ 7",
    ],
)
def test_lines_of_a_table_of_contents_are_page_matter(line: str) -> None:
    found = reading(f"Contents\n\n{line}\n{line}\n\nWe shall care for all.\n".encode())
    assert matter(found) == f"{line}\n{line}"
    assert content(found) == ["Contents", "We shall care for all."]
    assert TextLayout(found.text, "en", found).is_furniture(found.text.index(line))


@pytest.mark.parametrize("line", ["It takes time... 12 years, in fact.", "Wait ..... then go on.", "Costs: 4.5.6.7"])
def test_dots_that_lead_nowhere_are_text(line: str) -> None:
    assert Kind.FURNITURE not in {kind for kind, _ in blocks(reading(line.encode()))}


def test_a_line_of_many_dots_takes_no_longer_than_its_length() -> None:
    assert content(reading(b"." * 400_000 + b" and words here")) != []
