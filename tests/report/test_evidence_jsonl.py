"""The evidence as JSON Lines: every hit with the place it stands at."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pytest
from report_samples import CODINGS, EVIL, PLAN, UNREAD
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.model import Coding
from plancli.report.evidence_jsonl import hits_to_json, write
from plancli.report.json_text import dumps


def _lines() -> Iterator[str]:
    return chain.from_iterable(map(write, CODINGS))


def test_nothing_found_and_nothing_read_write_no_line() -> None:
    assert not list(write(Coding(UNREAD, (), frozenset())))


def test_each_hit_is_the_text_at_its_offsets() -> None:
    texts = {document.id: document.text for document in (PLAN, EVIL)}
    hits = [json.loads(line) for line in _lines()]
    assert [hit["match"] for hit in hits] == ["Early\n  help", "eraly help", "medar\u00adbetare", "=SUM(1)"]
    assert all(hit["match"] == texts[hit["document"]][hit["start"] : hit["end"]] for hit in hits)


def test_the_place_is_the_line_and_column_of_the_match() -> None:
    places = [(hit["line"], hit["column"]) for hit in map(json.loads, _lines())]
    assert places == [(3, 22), (4, 19), (5, 6), (1, 7)]


def test_passage_and_heading_stand_on_one_line() -> None:
    first = json.loads(next(_lines()))
    assert (first["passage"], first["heading"]) == ("Early help first, and eraly help.", "Våra mål")


@pytest.mark.parametrize("page", [None, 7])
@pytest.mark.parametrize("commitment", [None, True, False])
def test_a_line_is_its_hit_to_the_letter(page: int | None, commitment: bool | None) -> None:
    for coding in CODINGS:
        evidence = tuple(
            replace(e, passage=e.passage._replace(page=page), commitment=commitment) for e in coding.evidence
        )
        of_pages = replace(coding, evidence=evidence, document=replace(coding.document, has_lines=page is None))
        assert list(write(of_pages)) == [f"{dumps(hit)}\n" for hit in hits_to_json(of_pages)]


def test_the_lines_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(_lines()), snapshot, "jsonl")
