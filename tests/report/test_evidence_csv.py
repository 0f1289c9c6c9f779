"""The evidence as CSV: the fields of the JSON Lines, safe in a spreadsheet."""

import csv
import io
import json
from itertools import chain

from report_samples import CODINGS, UNREAD
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.model import Coding
from plancli.report import evidence_jsonl
from plancli.report.evidence_csv import head, write


def _sheet() -> str:
    return head() + "".join(chain.from_iterable(map(write, CODINGS)))


def test_without_a_hit_there_is_still_a_head() -> None:
    assert not list(write(Coding(UNREAD, (), frozenset())))
    assert head().startswith("document,path,theme,keyword,how,")


def test_a_match_that_would_be_a_formula_is_guarded() -> None:
    rows = list(csv.DictReader(io.StringIO(_sheet(), newline="")))
    assert (rows[-1]["keyword"], rows[-1]["match"]) == ("'=SUM(1)", "'=SUM(1)")


def test_each_hit_has_the_columns_and_numbers_of_the_json() -> None:
    rows = list(csv.DictReader(io.StringIO(_sheet(), newline="")))
    hits = [json.loads(line) for line in chain.from_iterable(map(evidence_jsonl.write, CODINGS))]
    assert [list(row) for row in rows] == [list(hit) for hit in hits]
    for row, hit in zip(rows, hits, strict=True):
        assert {name: row[name] for name in ("start", "end", "line", "column", "similarity")} == {
            name: str(hit[name]) for name in ("start", "end", "line", "column", "similarity")
        }


def test_the_sheet_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(_sheet(), snapshot, "csv")
