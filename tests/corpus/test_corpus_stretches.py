"""Documents in two languages: what stays one, and which parts of the others are coded by which rules or by none."""

from dataclasses import replace
from itertools import accumulate, combinations, pairwise
from pathlib import Path

import pytest
from corpus_samples import ENGLISH, FOREIGN, LANGUAGES, SWEDISH, lexicon
from hypothesis import given, settings
from hypothesis import strategies as st

from plancli.corpus import TextLayout, read_documents
from plancli.corpus.stretches import find_stretches, may_gain, units_of
from plancli.model import Document, Kind, Status, Taxonomy
from plancli.voices import SILENT, heard, voices

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in sorted(CORPUS.glob("*.txt"))}
SKANE = TEXTS["skane-framtidens-halsosystem"]
SCOTLAND = TEXTS["scotland-nhs-recovery-plan"]
TAXONOMY = Taxonomy("t", "1", LANGUAGES, (), (), "themes.yaml", "")

NAMES = (
    "World Health Organization, King's Fund, Institute for Healthcare Improvement",
    "value based health care",
    "Integrated People-Centred Health Services",
    "person-centred care closer to home",
    "https://www.england.nhs.uk/long-term-plan/getting-it-right-first-time",
    "(eng. advance care planning)",
    "Shared decision making och patient reported outcome measures",
)
REFERENCES = "\n".join(
    f"Smith J, Jones P. {title}. Geneva: World Health Organization; {year}."
    for year, title in enumerate(("Ageing well", "Health in All Policies", "Framework on Integrated Care"), 2014)
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(text: str, *, language: str | None = None, said: str | None = None, taxonomy: Taxonomy = TAXONOMY) -> Document:
    """A document of that text; `language` as --language says it, `said` as documents.csv does."""
    Path("plan.txt").write_text(text, encoding="utf-8")
    Path("documents.csv").write_text(f"file,language\nplan.txt,{said or ''}\n", encoding="utf-8")
    (document,) = read_documents(["plan.txt"], taxonomy, lexicon(taxonomy.languages), language=language)
    assert document.status is Status.READ
    return document


def parts(document: Document) -> list[tuple[str | None, str]]:
    """The language and the text of each stretch."""
    return [(part.language, document.text[part.start : part.end].strip()) for part in document.stretches]


def within(host: str, guest: str) -> str:
    """A text with another one as paragraphs of its own in the middle."""
    paragraphs = host.split("\n\n")
    middle = len(paragraphs) // 2
    return "\n\n".join([*paragraphs[:middle], guest, *paragraphs[middle:]])


def words(text: str, number: int) -> str:
    return " ".join(text.split()[:number])


@pytest.mark.parametrize("name", TEXTS)
def test_the_five_plans_are_in_one_language_each(name: str) -> None:
    assert read(TEXTS[name]).stretches == ()
    assert read(TEXTS[name], said="sv" if "skane" in name else "en").stretches == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_swedish_plan_with_english_names_and_terms_stays_one(name: str) -> None:
    lines = [f"{line} ({name})" if len(line.split()) > 7 else line for line in SKANE.splitlines()]
    assert " ".join(lines).count(name) > 20
    assert read("\n".join(lines)).stretches == ()


def test_a_list_of_english_references_under_a_swedish_plan_stays_swedish() -> None:
    assert read(f"{SKANE}\n\nReferenser\n\n{REFERENCES}\n").stretches == ()


@pytest.mark.parametrize("number", [10, 20, 30])
def test_a_quotation_is_no_stretch(number: int) -> None:
    assert read(within(SKANE, words(ENGLISH, number))).stretches == ()
    assert read(within(SCOTLAND, words(SWEDISH, number))).stretches == ()


def test_a_text_that_mixes_two_languages_is_not_one_of_none() -> None:
    mixed = "Vi ska arbeta med value based care och shared decision making i hela vår vård för alla. " * 12
    assert None not in {stretch.language for stretch in read(within(SKANE, mixed)).stretches}


def test_a_table_of_names_and_addresses_is_no_third_language() -> None:
    people = "\n".join(
        f"Qwåsa Wöxberg{chr(97 + number % 26)}\tqwasa.wox{number}@skane.example\twww.skane.example/{number}"
        for number in range(80)
    )
    assert read(within(SKANE, people)).stretches == ()


def test_what_stands_in_tags_is_no_language() -> None:
    tags = '<p class="the reader should never see which of these words were used for this">Vård.</p>\n' * 20
    assert read(within(SKANE, tags)).stretches == ()


def test_a_scan_with_a_slip_in_every_sixth_word_is_no_third_language() -> None:
    pieces = SKANE.split(" ")
    pieces[::6] = [piece[:1] + "q" + piece[2:] for piece in pieces[::6]]
    assert read(" ".join(pieces)).stretches == ()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_the_command_line_says_is_said_of_all_of_it(language: str) -> None:
    document = read(within(SKANE, ENGLISH), language=language)
    assert (document.language, document.stretches) == (language, ())


def test_a_said_language_holds_where_all_of_the_text_is_in_another_one() -> None:
    document = read("\n\n".join([SCOTLAND] * 2), said="sv")
    assert (document.language, document.languages, document.stretches) == ("sv", ("sv",), ())


def test_less_than_a_hundred_words_are_no_stretch_where_the_language_was_said() -> None:
    assert read(within(SKANE, words(SCOTLAND, 60)), said="sv").stretches == ()
    assert read(within(SKANE, words(SCOTLAND, 60))).languages == ("sv", "en")


@pytest.mark.parametrize("text", ["", "Plan", "1 2 3", "\n\n"])
def test_next_to_nothing_has_one_language(text: str) -> None:
    assert find_stretches(Document("a", "a", "a", Status.READ, "en", text=text), LANGUAGES, lexicon()) == ()


def test_a_document_that_was_not_read_has_no_stretches() -> None:
    document = Document("a", "a", "a", Status.OTHER_LANGUAGE, None, text=f"{ENGLISH}\n\n{SWEDISH}")
    assert find_stretches(document, LANGUAGES, lexicon()) == ()
    assert document.languages == ()


@pytest.mark.parametrize("number", [45, 54])
def test_a_summary_in_the_other_language_is_a_stretch(number: int) -> None:
    summary = words(ENGLISH, number)
    document = read(within(SKANE, summary))
    assert [language for language, _ in parts(document)] == ["sv", "en", "sv"]
    assert parts(document)[1][1] == summary
    assert (document.language, document.languages) == ("sv", ("sv", "en"))
    summary = words(SWEDISH, number)
    document = read(within(SCOTLAND, summary))
    assert parts(document)[1] == ("sv", summary)
    assert (document.language, document.languages) == ("en", ("en", "sv"))


def test_a_summary_at_the_beginning_or_the_end_is_a_stretch() -> None:
    assert [language for language, _ in parts(read(f"{ENGLISH}\n\n{SKANE}"))] == ["en", "sv"]
    assert [language for language, _ in parts(read(f"{SKANE}\n\n{ENGLISH}"))] == ["sv", "en"]


def test_a_heading_goes_with_what_it_heads() -> None:
    text = f"{SKANE}\n\nSUMMARY\n\n{ENGLISH}\n\nBILAGA 1\n\n{SWEDISH}\n"
    assert parts(read(text))[1] == ("en", f"SUMMARY\n\n{ENGLISH}")


def test_a_short_section_is_a_stretch_where_a_short_paragraph_is_none() -> None:
    short = words(ENGLISH, 32)
    heading = "The Plan in Short"
    assert read(f"{SKANE}\n\n{short}\n\n{SWEDISH}\n").stretches == ()
    assert parts(read(f"{SKANE}\n\n{heading}\n\n{short}\n\nBilaga\n\n{SWEDISH}\n"))[1] == (
        "en",
        f"{heading}\n\n{short}",
    )


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("host", [SKANE, SCOTLAND], ids=["sv", "en"])
def test_a_part_in_a_third_language_is_a_stretch_of_none(host: str, language: str) -> None:
    foreign = "\n\n".join([FOREIGN[language]] * 3)
    document = read(within(host, foreign))
    assert len(document.languages) == 1
    assert parts(document)[1] == (None, foreign)
    assert document.language_at(document.text.index(foreign)) is None


def test_a_language_that_the_taxonomy_does_not_have_is_none() -> None:
    only_swedish = Taxonomy("t", "1", ("sv",), (), (), "themes.yaml", "")
    document = read(within(SKANE, ENGLISH), taxonomy=only_swedish)
    assert parts(document)[1] == (None, ENGLISH)


def test_long_parts_are_found_where_the_language_was_said() -> None:
    summary = "\n\n".join([ENGLISH] * 3)
    assert parts(read(within(SKANE, summary), said="sv"))[1] == ("en", summary)
    assert read(within(SKANE, summary), said="sv").language == "sv"


def test_a_few_words_of_the_documents_own_language_are_its_own_again() -> None:
    text = f"{SKANE}\n\n{ENGLISH}\n\nBilaga\n\nVården ska vara nära.\n"
    assert parts(read(text))[2] == ("sv", "Bilaga\n\nVården ska vara nära.")


def test_parts_are_found_whatever_their_order_and_the_lines_ends() -> None:
    text = "\n\n".join([SKANE, SCOTLAND, FOREIGN["French"] * 3, SKANE, ENGLISH])
    expected = ["sv", "en", None, "sv", "en"]
    for line_end in ("\n", "\r\n"):
        assert [language for language, _ in parts(read(text.replace("\n", line_end)))] == expected
    assert [language for language, _ in parts(read(text.replace("\n\n", "\n")))] == expected


@given(
    st.lists(
        st.sampled_from([ENGLISH, SWEDISH, FOREIGN["French"], "A heading", "1 2 3", "- item", "<p>", ""]), max_size=14
    ),
    st.sampled_from(["\n\n", "\n", " "]),
)
@settings(max_examples=60, deadline=None)
def test_stretches_share_out_the_whole_text_at_the_edges_of_passages(pieces: list[str], joint: str) -> None:
    (document,) = _read_quietly(joint.join([SWEDISH, *pieces]))
    stretches = document.stretches
    if not stretches:
        return
    assert document.layout is not None
    assert (stretches[0].start, stretches[-1].end) == (0, len(document.text))
    starts = {passage.start for passage in document.layout.passages()}
    for one, other in pairwise(stretches):
        assert one.end == other.start
        assert one.language != other.language
        assert other.start in starts
    assert document.language in {stretch.language for stretch in stretches}


def _read_quietly(text: str) -> list[Document]:
    Path("any.txt").write_text(text, encoding="utf-8")
    return list(read_documents(["any.txt"], TAXONOMY, lexicon(), language=None))


@given(
    st.lists(st.integers(SILENT, 4), max_size=300),
    st.fixed_dictionaries({voice: st.integers(-3, 3) for voice in range(SILENT + 1, 5)}),
    st.integers(1, 40),
)
@settings(max_examples=400, deadline=None)
def test_no_run_that_is_worth_a_change_is_passed_over(words: list[int], gains: dict[int, int], price: int) -> None:
    sums = [0, *accumulate(gains.get(voice, 0) for voice in words)]
    best = max(later - sooner for sooner, later in combinations(sums, 2)) if words else 0
    assert may_gain(bytes(words), gains, price) == (best >= price)


def test_what_is_heard_elsewhere_gives_the_same_stretches() -> None:
    text = within(SKANE, SCOTLAND)
    heard: list[str] = []

    def listen(text: str, language: str) -> bytes:
        heard.append(language)
        return bytes(map(voices(lexicon(), LANGUAGES).__getitem__, text.split()))

    document = read(text)
    alike = find_stretches(replace(document, stretches=()), LANGUAGES, lexicon(), listen=listen)
    assert heard == ["sv"]
    assert alike == document.stretches != ()


@given(
    st.lists(
        st.sampled_from(
            [
                "The plan.",
                "•the plan",
                "<b>en plan</b>",
                "-och",
                "# En rubrik",
                "(a)word",
                "1. vi",
                "|a|b|",
                "\t",
                "\n",
                "\n\n",
                " ",
            ]
        ),
        max_size=20,
    ).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_what_a_passage_speaks_for_is_the_same_whatever_its_edges_cut(text: str) -> None:
    known = voices(lexicon(), LANGUAGES)
    passages = list(TextLayout(text, "en").passages())
    spoken = bytes(map(known.__getitem__, text.split()))
    for passage, unit in zip(passages, units_of(text, passages, spoken, known), strict=True):
        pieces = "" if passage.kind is Kind.FURNITURE else text[passage.start : passage.end]
        assert (unit.start, unit.words) == (passage.start, len(pieces.split()))
        assert unit.known == {voice - 1: count for voice, count in heard(pieces.split(), known).items()}
