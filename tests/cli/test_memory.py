"""A folder of 2,000 files takes no more memory than one of 200, but for the little that is kept of each."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from cli_samples import PLANS, plain_environment, project

from plancli.cli.finishing import to_lines, to_measure
from plancli.cli.job import Job
from plancli.corpus import TextLayout
from plancli.coverage import cover
from plancli.model import Coding, Document
from plancli.report import evidence_table
from plancli.report.formats import EvidenceFormat
from plancli.report.screen import Screen

_FEW, _MANY = 200, 2_000
_TEXT = 12 * 1024
"""Bytes of each document, nearly all of them one number: it is the memory that is tested, not the speed."""
_KEPT = 8 * 1024
"""Bytes that may be kept of each document: its row of the matrix, and what is written of it."""
_FOREIGN = "La région souhaite que chaque habitant puisse être soigné près de chez lui, quel que soit son revenu. " * 3

_PROGRAM = """
import resource, sys
from plancli.__main__ import main
code = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


def _folder(root: Path, documents: int) -> Path:
    """Plans in two languages, in a third one and in two at once, and files that cannot be read."""
    texts = [*PLANS.values(), _FOREIGN, f"{PLANS['north.txt'] * 3}\n\n{_FOREIGN}", "-- * --"]
    folder = root / f"plans-{documents}"
    folder.mkdir()
    for number, text in enumerate(texts):
        (root / f"{number}.txt").write_text(f"{text}\n\n".ljust(_TEXT, "0"), encoding="utf-8")
    for number in range(documents):
        # The same bytes under many names: no disk is filled, and plancli takes them for different files.
        os.link(root / f"{number % len(texts)}.txt", folder / f"plan-{number:04}.txt")
    return folder


def _peak(root: Path, *arguments: str) -> int:
    """The most bytes that a run holds at once."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *arguments],
        cwd=root,
        env=plain_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0
    kilobytes = int(done.stderr.splitlines()[-1])
    return kilobytes * 1024 if sys.platform == "linux" else kilobytes


def _texts() -> int:
    """How many documents with text, and how many layouts, are in the memory."""
    gc.collect()
    return sum(
        (isinstance(each, Document) and bool(each.text)) or isinstance(each, TextLayout) for each in gc.get_objects()
    )


def _table(job: Job) -> Iterator[str]:
    return evidence_table.write(job.codings(), job.taxonomy, Screen())


def _lines(job: Job) -> Iterator[str]:
    return job.results(partial(to_lines, EvidenceFormat.JSONL))


def _job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    monkeypatch.chdir(project(tmp_path))
    folder = _folder(tmp_path, 12)
    return Job.prepare([folder.name], taxonomy_file=None, themes=None, language=None)


@pytest.mark.parametrize("write", [_table, _lines])
def test_no_text_outlives_its_turn_when_evidence_is_written(
    write: Callable[[Job], Iterator[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _texts()
    job = _job(tmp_path, monkeypatch)
    alive = [_texts() - before for _ in write(job)]
    assert max(alive) <= 4, "one document or two, and their layouts"
    assert _texts() == before


def test_no_text_outlives_its_turn_when_documents_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _texts()
    job = _job(tmp_path, monkeypatch)
    alive = []

    def counted(codings: Iterator[Coding]) -> Iterator[Coding]:
        for coding in codings:
            yield coding
            alive.append(_texts() - before)

    coverage = cover(job.taxonomy, counted(job.results(to_measure)))
    assert len(coverage.rows) == len(alive) == 12
    assert max(alive) <= 4
    job.coverage()
    assert _texts() == before, "neither the coverage nor the job keeps any"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the peak this way")
@pytest.mark.parametrize(
    "arguments",
    [["themes", "--format", "json", "--workers", "1"], ["evidence", "--format", "jsonl", "--workers", "1"]],
    ids=" ".join,
)
def test_memory_does_not_grow_with_the_number_of_files(arguments: list[str], tmp_path: Path) -> None:
    root = project(tmp_path)
    few, many = (_peak(root, *arguments, str(_folder(root, number).name)) for number in (_FEW, _MANY))
    assert (many - few) / (_MANY - _FEW) < _KEPT
