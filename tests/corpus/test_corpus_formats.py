"""One plan as every type of file: the same cells and the same evidence, and nothing from the page matter around it."""

import os
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from plan_formats import NAMES, WRITERS, as_text, as_word_document, plan

from plancli.corpus import read_documents
from plancli.coverage import code
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Status
from plancli.taxonomy import load

TAXONOMY = Path(__file__).parents[2] / "themes.yaml"


@cache
def matcher() -> Matcher:
    taxonomy = load(TAXONOMY)
    return Matcher(taxonomy, Lexicon.open(taxonomy.languages))


def evidence(path: Path) -> Counter[tuple[str, str, str]]:
    """Theme, keyword and match of each hit in a file."""
    made = matcher()
    (document,) = read_documents([str(path)], made.taxonomy, made.lexicon)
    assert document.status is Status.READ, document.reason
    return Counter(
        (found.theme, hit.keyword.text, " ".join(document.text[hit.start : hit.end].split()))
        for found in code(document, made).evidence
        for hit in found.hits
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file", [name for name in WRITERS if name != "plan.txt"])
def test_every_type_of_file_gives_the_evidence_of_the_text(tmp_path: Path, name: str, file: str) -> None:
    items = plan(name)
    (tmp_path / "plan.txt").write_bytes(as_text(items))
    (tmp_path / file).write_bytes(WRITERS[file](items))
    expected = evidence(tmp_path / "plan.txt")
    assert expected
    assert evidence(tmp_path / file) == expected


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plans as LibreOffice writes them: PDF, and Word anew."""
    if (program := shutil.which("soffice")) is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is not installed")
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("office")
    sources = folder / "sources"
    sources.mkdir()
    for name in NAMES:
        (sources / f"{name}.docx").write_bytes(as_word_document(plan(name)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form in ("pdf", "docx"):
        subprocess.run(
            [program, profile, "--headless", "--convert-to", form, "--outdir", folder / form, *sources.iterdir()],
            check=True,
            capture_output=True,
            timeout=300,
        )
    return folder


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.xdist_group("office")
def test_files_that_libreoffice_writes_give_the_evidence_of_the_text(office: Path, tmp_path: Path, form: str) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_bytes(as_text(plan(name)))
        assert evidence(office / form / f"{name}.{form}") == evidence(tmp_path / f"{name}.txt"), name


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("cut.pdf", b"%PDF-1.7\n1 0 obj", "cut off"),
        ("cut.docx", b"PK\x03\x04word/document.xml", "damaged"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        ("letter.odt", b"text", "no reader for .odt files"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    made = matcher()
    (document,) = read_documents([str(tmp_path / name)], made.taxonomy, made.lexicon)
    assert document.status is Status.UNREAD
    assert reason in (document.reason or "")
    assert document.hint


def test_a_pdf_under_a_wrong_name_is_read_as_what_it_is(tmp_path: Path) -> None:
    items = plan(NAMES[0])
    (tmp_path / "plan.txt").write_bytes(WRITERS["plan.pdf"](items))
    assert evidence(tmp_path / "plan.txt")


def test_older_encodings_are_told(tmp_path: Path) -> None:
    text = as_text(plan("skane-framtidens-halsosystem"))
    (tmp_path / "utf8.txt").write_bytes(text)
    for encoding in ("cp1252", "utf-16"):
        (tmp_path / "older.txt").write_bytes(text.decode().encode(encoding, errors="replace"))
        assert evidence(tmp_path / "older.txt") == evidence(tmp_path / "utf8.txt")
