"""The matrix as Markdown: a title is never markup, and the table keeps its columns."""

import re
from dataclasses import replace

import pytest
from report_samples import COVERAGE
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.report.coverage_markdown import escape, write


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("`code`", r"\`code\`"),
        ("<script>", r"\<script\>"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("![x](y)", r"\!\[x\](y)"),
        ("*a* _b_ ~~c~~ $d$", r"\*a\* \_b\_ \~\~c\~\~ \$d\$"),
        ("&lt; &#60;", r"\&lt; \&\#60;"),
        ("back\\slash", r"back\\slash"),
        (":heart: 10:30", r"\:heart: 10:30"),
        ("two\nlines", "two lines"),
        ("Nära vård - 2024", "Nära vård - 2024"),
    ],
)
def test_text_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_every_row_has_the_columns_of_the_head() -> None:
    rows = [line for line in write(COVERAGE).splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {len(COVERAGE.taxonomy.themes) + 4}


def test_what_was_not_read_is_listed_below() -> None:
    assert "\n- plans/scan.pdf: not read: it is no text file (save it as text)\n" in write(COVERAGE)


def test_commitments_alone_are_named_and_labelled_as_a_heuristic() -> None:
    page = write(replace(COVERAGE, only_commitments=True))
    assert "commitments by the taxonomy's cues, a heuristic." in page
    assert "| **Plans with commitments** |" in page
    assert "evidence" not in page


def test_the_page_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(COVERAGE), snapshot, "md")
