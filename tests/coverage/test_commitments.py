"""Commitment or mention: by the taxonomy's cues alone, and nothing said where there are none."""

from dataclasses import replace

import pytest
from explaining_samples import document, matcher, taxonomy

from plancli.coverage import code, row
from plancli.coverage.commitments import commitments_of, with_cues
from plancli.model import Kind, Passage, Status, Stretch

_CUES = '{en: ["=will", pledge]}'
_THEME = "care: keywords: {en: [care], sv: [vård]}"


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("The will to care.", True),  # a heuristic: it cannot tell a noun from a verb
        ("Care is good.", False),
        ("Willing care, and would-be care.", False),
        ("There will be more. Care is good.", False),  # in another sentence
        ("Care will come.", True),
        ("We pledged care.", True),
        ("We will:\n\n- give care\n- give more", True),
        ("We will be there\n\nCare is good.", False),  # a heading, but no lead-in
    ],
)
def test_a_passage_is_a_commitment_by_its_cues(text: str, commitment: bool) -> None:
    (evidence,) = code(document(text), matcher(_THEME, cues=_CUES)).evidence
    assert evidence.commitment is commitment


@pytest.mark.parametrize(
    ("cues", "language", "text"), [(_CUES, "sv", "Vi ska ge vård."), ("{}", "en", "Care will come.")]
)
def test_without_cues_for_its_language_a_passage_is_neither(cues: str, language: str, text: str) -> None:
    made = matcher(_THEME, cues=cues)
    coding = code(document(text, language), made)
    assert [evidence.commitment for evidence in coding.evidence] == [None]
    assert [cell.commitments for cell in row(made.taxonomy, coding).cells] == [None]


def test_cells_count_their_commitments_and_nought_is_a_count() -> None:
    made = matcher(_THEME, "home: keywords: {en: [home]}", cues=_CUES)
    coding = code(document("Care will come. Care is good. No more."), made)
    assert [cell.commitments for cell in row(made.taxonomy, coding).cells] == [1, 0]


def test_commitments_alone_leave_out_mentions_and_what_nobody_could_tell() -> None:
    text = "Care will come. Care is good.\n\nVi ska ge vård.\n"
    first = text.index("Vi")
    parts = (Stretch(0, first, "en"), Stretch(first, len(text), "sv"))
    made = matcher(_THEME, cues=_CUES)
    coding = code(replace(document(text), stretches=parts), made)
    assert [evidence.commitment for evidence in coding.evidence] == [True, False, None]
    (cell,) = row(made.taxonomy, commitments_of(coding)).cells
    assert (cell.passages, cell.hits, cell.commitments) == (1, 1, 1)


def test_a_document_without_cues_for_its_language_is_no_document_without_commitments() -> None:
    rules = taxonomy(_THEME, cues=_CUES)
    swedish = with_cues(document("Vi ska ge vård.", "sv"), rules)
    assert (swedish.status, swedish.layout) == (Status.OTHER_LANGUAGE, None)
    assert swedish.reason == "the taxonomy has no cues for sv, so its commitments cannot be told from mentions"


def test_other_documents_stay_as_they_are() -> None:
    rules = taxonomy(_THEME, cues=_CUES)
    english = document("Care will come.")
    mixed = replace(document("Vi ska ge vård. Care.", "sv"), stretches=(Stretch(0, 15, "sv"), Stretch(15, 21, "en")))
    unread = replace(english, status=Status.UNREAD, language=None, reason="empty file")
    for each in (english, mixed, unread):
        assert with_cues(each, rules) is each


def test_a_passage_of_a_document_that_was_not_read_is_neither() -> None:
    unread = replace(document("Care will come."), status=Status.UNREAD, layout=None)
    assert matcher(_THEME, cues=_CUES).is_commitment(unread, Passage(0, 15, Kind.PARAGRAPH)) is None
