"""Findings as Markdown: markup that is text, what is too much for GitHub, then the table."""

from dataclasses import replace

from findings_samples import CORPUS, EXAMPLE, FEW, NONE, UNDONE
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.report.findings_markdown import LARGEST, write


def test_text_of_documents_is_no_markup() -> None:
    written = write(CORPUS)
    assert not any(char in written for char in "\x00\x1b\x9b\u202e")
    assert "`[red]`" not in written
    assert ":heart:" not in written.replace(r"\:", "")
    rows = [line for line in written.splitlines() if line.startswith("|")]
    assert len(rows) == 2 + len(CORPUS.findings)


def test_a_summary_stays_below_what_github_takes_and_counts_the_rest() -> None:
    written = write(replace(FEW, findings=(EXAMPLE,) * 20_000))
    assert len(written.encode()) < 1024**2
    shown = written.count("T101")
    assert LARGEST / 400 < shown < 20_000
    assert written.endswith(f"\n\n… and {20_000 - shown} more findings, which the log has.\n")


def test_errors_come_first() -> None:
    rows = write(replace(FEW, findings=(*FEW.findings[1:], EXAMPLE))).splitlines()
    assert "❌ error" in rows[6]


def test_without_findings_there_is_no_table() -> None:
    assert write(NONE) == "## plancli check\n\nsamples 1.2.0 · nothing found · 1 document read\n"


def test_the_tables_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(CORPUS) + write(UNDONE), snapshot, "md")
