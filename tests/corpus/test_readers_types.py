"""What type a file is of: its content says so before its name does, and what cannot be read says what to do."""

import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from plan_formats import NAMES, as_pdf, as_text, as_web_page, as_word_document, plan
from reading_samples import content, reading, refusal

from plancli.corpus.readers import AWAITED, INSTALL, SUFFIXES, UnreadableError

_PLAN = plan(NAMES[0])
_FIRST = _PLAN[0].text


def _packed(*names: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument", "a file of the old Office formats (.doc)"),
        (b"{\\rtf1\\ansi We care.}", "a Rich Text file (.rtf)"),
        (b"\x89PNG\r\n\x1a\n....", "a picture"),
        (b"\xff\xd8\xff\xe0....", "a picture"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "a web archive"),
        (_packed("mimetype", "content.xml"), "an OpenDocument file"),
        (_packed("mimetype", "META-INF/container.xml"), "an e-book"),
        (_packed("xl/workbook.xml"), "a spreadsheet"),
        (_packed("ppt/presentation.xml"), "a presentation"),
        (_packed("a.txt", "b.txt"), "an archive of other files"),
        (_packed("word/document.xml")[:-30], "cut off or damaged: it cannot be unpacked"),
    ],
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.docx", "plan"])
def test_what_has_no_reader_is_known_by_its_content(file: bytes, reason: str, name: str) -> None:
    assert refusal(file, name) == reason


@pytest.mark.parametrize("suffix", sorted(AWAITED))
def test_what_has_no_reader_is_known_by_its_name(suffix: str) -> None:
    assert refusal(b"Nothing that tells.", f"plan{suffix}") == f"no reader for {suffix} files"


@pytest.mark.parametrize(
    ("suffix", "what"), [(".pdf", "a PDF"), (".docx", "a Word document"), (".DOCX", "a Word document")]
)
def test_text_that_is_named_as_something_else_is_not_taken_for_it(suffix: str, what: str) -> None:
    assert refusal(b"Error 404: no such plan.", f"plan{suffix}") == f"not {what}, although it is named {suffix.lower()}"


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.pdf", "plan.docx", "plan.html", "plan.odt", "plan", "-"])
@pytest.mark.parametrize("write", [as_pdf, as_word_document, as_web_page])
def test_a_wrong_name_changes_nothing(write: object, name: str) -> None:
    assert callable(write)
    assert content(reading(write(_PLAN), name))[0] == _FIRST


def test_text_is_read_as_it_is_named() -> None:
    markdown = b"# Aims\n\n[We shall care](https://example.org/digital) for all.\n"
    assert [bool(reading(markdown, name).asides) for name in ("a.md", "a.markdown", "a.txt", "a")] == [1, 1, 0, 0]


def test_a_text_about_pdf_and_html_is_a_text() -> None:
    text = b"A file of that type begins with %PDF-1.7, the other with <html>.\n"
    assert reading(text).text.encode() == text


@pytest.mark.parametrize(
    "head",
    ["<!DOCTYPE html>", "\ufeff<!doctype HTML>", "<?xml version='1.0'?>\n<!-- saved from url -->\n<html>", " \n<HTML>"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_web_page_is_known_by_its_first_tag(head: str, encoding: str) -> None:
    page = f"{head}<body><p>We shall care for all the people in this county.</p></body></html>".encode(encoding)
    assert content(reading(page, "page.txt")) == ["We shall care for all the people in this county."]


@pytest.mark.parametrize(
    ("file", "name", "missing", "reason"),
    [
        (as_pdf(_PLAN), "a.pdf", "pypdfium2", "reading PDF needs pypdfium2"),
        (as_word_document(_PLAN), "a.docx", "docx", "reading Word documents needs docx"),
        (as_web_page(_PLAN), "a.html", "trafilatura", "reading web pages needs trafilatura"),
        ("Vård\när".encode("cp1252"), "a.txt", "charset_normalizer", "not UTF-8 at byte 2, in line 1"),
    ],
)
def test_without_the_extra_such_a_file_is_unread_and_the_hint_is_the_command(
    file: bytes, name: str, missing: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(UnreadableError) as refused:
        reading(file, name)
    assert (refused.value.reason, refused.value.hint) == (reason, 'pip install "plancli[files]"')
    assert refused.value.hint == INSTALL
    assert reading(as_text(_PLAN)).text


def test_no_suffix_has_a_reader_and_waits_for_one() -> None:
    assert not AWAITED & SUFFIXES.keys()
