"""The matrix as JSON: what must not be in it, then what it holds."""

import json
from dataclasses import replace

from report_samples import COVERAGE, FOREIGN, PLAN, UNREAD
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.report.coverage_json import to_json, write


def test_what_was_not_read_is_listed_without_numbers_and_has_no_cells() -> None:
    result = to_json(COVERAGE, "0.1.0")
    left_out = {document["id"]: document for document in result["documents"] if document["status"] != "read"}
    assert set(left_out) == {UNREAD.id, FOREIGN.id}
    assert all(document["words"] is document["passages"] is None for document in left_out.values())
    assert left_out[UNREAD.id]["reason"] == "it is no text file"
    assert not {cell["document"] for cell in result["cells"]} & set(left_out)


def test_every_read_document_has_a_cell_for_every_theme() -> None:
    result = to_json(COVERAGE, "0.1.0")
    read = [document["id"] for document in result["documents"] if document["status"] == "read"]
    themes = [theme["id"] for theme in result["themes"]]
    cells = [(cell["document"], cell["theme"]) for cell in result["cells"]]
    assert cells == [(document, theme) for document in read for theme in themes]


def test_numbers_are_rounded_and_stay_numbers() -> None:
    cell = to_json(COVERAGE, "0.1.0")["cells"][0]
    assert cell == {
        "document": PLAN.id,
        "theme": "prevention",
        "passages": 12,
        "share": 0.293,
        "hits": 14,
        "per_1000_words": 21.9,
        "spread": 10,
        "strength": "strong",
        "held_by": ["early help", "tidigt stöd"],
        "commitments": 3,
    }


def test_what_nobody_could_tell_is_null_and_not_nought() -> None:
    result = to_json(COVERAGE, "0.1.0")
    assert {cell["commitments"] for cell in result["cells"] if cell["document"] != PLAN.id} == {None}
    assert (result["only"], to_json(replace(COVERAGE, only_commitments=True), "0.1.0")["only"]) == (None, "commitments")


def test_the_object_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    text = write(COVERAGE, "0.1.0")
    assert json.loads(text) == to_json(COVERAGE, "0.1.0")
    assert same_as_file(text, snapshot, "json")
