"""The five plans of the project: what their passages must not run together, and what a person takes as units."""

from pathlib import Path

import pytest
from corpus_samples import LANGUAGES, heading_of, lexicon, passages, texts

from plancli.corpus import read_documents
from plancli.model import Document, Status, Taxonomy

CORPUS = Path(__file__).parents[2] / "corpus"
TAXONOMY = Taxonomy("t", "1", LANGUAGES, (), (), "themes.yaml", "")


@pytest.fixture(scope="module")
def plans() -> dict[str, Document]:
    return {document.id: document for document in read_documents([str(CORPUS)], TAXONOMY, lexicon())}


def test_none_of_the_five_is_left_out(plans: dict[str, Document]) -> None:
    assert {document.status for document in plans.values()} == {Status.READ}
    assert list(plans) == sorted(file.stem for file in CORPUS.glob("*.txt"))
    assert [document.language for document in plans.values()] == ["en", "en", "en", "en", "sv"]
    assert list(plans["skane-framtidens-halsosystem"].attributes) == ["publisher", "country", "year"]


def test_no_markup_and_no_marker_is_in_a_passage_of_the_scanned_plan(plans: dict[str, Document]) -> None:
    found = passages(plans["skane-framtidens-halsosystem"].text, "sv")
    assert not [text for _, text in found if "<" in text or "\t" in text or text.startswith(("-", "3.", "•"))]
    assert ("heading", "Hälsöfrämjande och förebyggande insatser") in found
    assert ("list item", "Fokus flyttas från sjukdom till hälsa.") in found
    assert ("paragraph", "Från fokus på kortsiktiga organisatoriska eller ekonomiska resultat...") in found


def test_the_scanned_plans_table_has_its_labels_as_headings(plans: dict[str, Document]) -> None:
    text = plans["skane-framtidens-halsosystem"].text
    assert heading_of(text, "Strukturella förutsättningar") == "Hälsöfrämjande och förebyggande insatser"
    assert heading_of(text, "En mer nära vård") == "Nära vård"
    assert heading_of(text, "Onkologi") == "Nytt lärexempel:"


def test_a_list_stands_under_the_line_that_leads_it_and_its_items_end(plans: dict[str, Document]) -> None:
    text = plans["kent-medway-transformation-plan"].text
    assert heading_of(text, "prevention of ill-health") == "The plan focuses on:"
    assert heading_of(text, "We want to get this right") == "Our pledge to you"
    start = passages(text).index(("list item", "prevention of ill-health"))
    assert [kind for kind, _ in passages(text)[start - 1 : start + 5]] == ["heading", *["list item"] * 4, "heading"]


def test_page_matter_stands_in_passages_of_its_own(plans: dict[str, Document]) -> None:
    found = texts(plans["scotland-health-social-care-integration"].text)
    assert "NRS do use cookies, including Google Analytics, to monitor site usage and performance." in found
    assert "Integration of Health and Social Care" in found


def test_quoted_speech_and_the_line_before_it_are_told_apart(plans: dict[str, Document]) -> None:
    found = passages(plans["england-big-society-2011"].text)
    assert ("paragraph", "Health Secretary Andrew Lansley said:") in found
    assert ("heading", "Measures include:") in found
