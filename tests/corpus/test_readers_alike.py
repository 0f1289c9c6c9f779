"""One plan in every type of file: the same cells and the same quotes, whatever stands around it on its pages."""

from pathlib import Path

import pytest
from office_formats import as_document, convert
from plan_formats import MATTER, NAMES, WRITERS, as_text, plan
from reading_samples import cells, coded, matcher, quoted

from plancli.model import Coding, Kind

_OTHERS = [name for name in WRITERS if name != "plan.txt"]
_OFFICE = ["plan.docx", "plan.pdf", "columns.pdf"]


def _as_text(name: str, folder: Path) -> Coding:
    path = folder / "plan.txt"
    path.write_bytes(as_text(plan(name)))
    return coded(path)


def test_the_page_matter_has_keywords_that_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(f"{MATTER}\n\n{MATTER}", encoding="utf-8")
    assert len({evidence.theme for evidence in coded(path).evidence}) > 3


@pytest.mark.parametrize("file", _OTHERS)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_plan_gives_the_same_in_every_type_of_file(name: str, file: str, tmp_path: Path) -> None:
    text = _as_text(name, tmp_path)
    path = tmp_path / file
    path.write_bytes(WRITERS[file](plan(name)))
    other = coded(path)
    assert other.document.note is None
    assert quoted(other) == quoted(text)
    assert quoted(text)
    assert cells(other) == cells(text)
    assert MATTER.split(",", maxsplit=1)[0] in other.document.text  # kept, but not coded


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    plans = {f"{name}.plan": as_document(plan(name)) for name in NAMES}
    columns = {f"{name}.columns": as_document(plan(name), columns=2) for name in NAMES}
    return convert(plans | columns, tmp_path_factory.mktemp("office"), "docx", "pdf")


@pytest.mark.xdist_group("office")
@pytest.mark.parametrize("file", _OFFICE)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_plan_gives_the_same_in_files_of_a_word_processor(
    name: str, file: str, office: Path, tmp_path: Path
) -> None:
    text, other = _as_text(name, tmp_path), coded(office / f"{name}.{file}")
    assert quoted(other) == quoted(text)
    assert cells(other) == cells(text)
    assert MATTER.split(",", maxsplit=1)[0] in other.document.text


def test_only_pages_are_places_in_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(WRITERS["plan.pdf"](plan(NAMES[0])))
    coding = coded(path)
    assert not coding.document.has_lines
    assert {evidence.passage.page for evidence in coding.evidence} == {1, 2, 3}
    (tmp_path / "plan.html").write_bytes(WRITERS["plan.html"](plan(NAMES[0])))
    assert {evidence.passage.page for evidence in coded(tmp_path / "plan.html").evidence} == {None}
    assert matcher().decide(coding.document).fates  # the text is one that offsets point into
    assert all(evidence.passage.kind is not Kind.FURNITURE for evidence in coding.evidence)
