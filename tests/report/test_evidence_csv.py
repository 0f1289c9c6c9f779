"""The evidence as CSV: the fields of the JSON Lines, safe in a spreadsheet."""

import csv
import io
import json

from report_samples import CODINGS, UNREAD
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.model import Coding
from plancli.report import evidence_jsonl
from plancli.report.evidence_csv import write


def test_without_a_hit_there_is_still_a_head() -> None:
    (head,) = write([Coding(UNREAD, (), frozenset())])
    assert head.startswith("document,path,theme,keyword,how,")


def test_a_match_that_would_be_a_formula_is_guarded() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(write(CODINGS)), newline="")))
    assert (rows[-1]["keyword"], rows[-1]["match"]) == ("'=SUM(1)", "'=SUM(1)")


def test_each_hit_has_the_columns_and_numbers_of_the_json() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(write(CODINGS)), newline="")))
    hits = [json.loads(line) for line in evidence_jsonl.write(CODINGS)]
    assert [list(row) for row in rows] == [list(hit) for hit in hits]
    for row, hit in zip(rows, hits, strict=True):
        assert {name: row[name] for name in ("start", "end", "line", "column", "similarity")} == {
            name: str(hit[name]) for name in ("start", "end", "line", "column", "similarity")
        }


def test_the_sheet_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(write(CODINGS)), snapshot, "csv")
