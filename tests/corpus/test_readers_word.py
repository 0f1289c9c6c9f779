"""Word documents: nothing of their text is lost wherever it stands, and what is hidden or deleted is not read."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from office_formats import convert, document, paragraph, table
from reading_samples import blocks, content, matter, reading, refusal

_DAMAGED = "damaged: it cannot be opened as a Word document"
_BOX = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def made(write: Callable[[Document], object]) -> bytes:
    document = docx.Document()
    write(document)
    return saved(document)


def with_part(file: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same package with its parts changed."""
    out = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def body(xml: str) -> bytes:
    """A document with some XML in its body, before its section."""

    def put(target: Document) -> None:
        for element in parse_xml(f"<w:body {nsdecls('w', 'wp', 'a')}>{xml}</w:body>"):
            target.element.body.insert(len(target.element.body) - 1, element)

    return made(put)


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_an_archive_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = with_part(
        body(f"<w:p>{run('Words')}</w:p>"),
        lambda name, data: data + b" " * 70 * 1024**2 if name == "word/document.xml" else data,
    )
    assert len(bomb) < 1024**2
    assert refusal(bomb, "plan.docx") == "unpacked it would be far larger than any plan"
    monkeypatch.setattr("plancli.corpus.readers.word._MOST_PARTS", 3)
    assert refusal(body(f"<w:p>{run('Words')}</w:p>")) == "unpacked it would be far larger than any plan"


def test_xml_that_is_nested_without_end_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + f"<w:p>{run('Words')}</w:p>" + "</w:sdtContent></w:sdt>" * 5000
    file = with_part(
        body("<w:p/>"),
        lambda name, data: data.replace(b"<w:p/>", deep.encode()) if name.endswith("document.xml") else data,
    )
    assert refusal(file, "plan.docx") == _DAMAGED


def test_entities_are_not_resolved() -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    file = with_part(
        body(f"<w:p>{run('Words in it &amp;b;')}</w:p>"),
        lambda name, data: (
            data.replace(b"?>", b"?>" + laughs, 1).replace(b"&amp;b;", b"&b;")
            if name.endswith("document.xml")
            else data
        ),
    )
    assert content(reading(file, "plan.docx")) == ["Words in it"]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_damaged_part_is_told(part: str) -> None:
    file = with_part(body(f"<w:p>{run('Words')}</w:p>"), lambda name, data: data[:50] if name == part else data)
    assert refusal(file, "plan.docx") == _DAMAGED


def test_a_document_without_words_says_so() -> None:
    assert reading(body("<w:p/>"), "plan.docx").text == ""


def test_what_is_deleted_hidden_or_repeated_for_old_programs_is_not_read() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    found = content(
        reading(
            body(
                f"<w:p>{run('We ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                f"<w:ins>{run('shall ')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
                f"<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>care.</w:t></w:r></w:p>"
                f"<w:p><w:moveFrom>{run('Gone.')}</w:moveFrom><w:moveTo>{run('Come.')}</w:moveTo></w:p>"
                "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                f"<mc:Choice Requires='wps'><wps:txbx xmlns:wps='{_BOX}'>{box}</wps:txbx></mc:Choice>"
                f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
                "<w:t>Beside it.</w:t></w:r></w:p>"
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGEREF digital</w:instrText>"
                "<w:fldChar w:fldCharType='separate'/><w:t>Page 4.</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>"
            ),
            "plan.docx",
        )
    )
    assert found == ["We shall care.", "Come.", "In a box", "Beside it.", "Page 4."]


def test_text_is_found_wherever_it_stands() -> None:
    found = content(
        reading(
            body(
                f"<w:sdt><w:sdtContent><w:p>{run('A cover of the plan.')}</w:p></w:sdtContent></w:sdt>"
                f"<w:p><w:hyperlink>{run('A link')}</w:hyperlink><w:smartTag>{run(' and a tag')}</w:smartTag>"
                f"<w:sdt><w:sdtContent>{run(' in a field.')}</w:sdtContent></w:sdt></w:p>"
                f"<w:p>{run('co')}<w:r><w:noBreakHyphen/></w:r>{run('operate')}<w:r><w:softHyphen/></w:r>{run('d.')}</w:p>"
            ),
            "plan.docx",
        )
    )
    assert found == ["A cover of the plan.", "A link and a tag in a field.", "co\u2011operate\u00add."]


def test_styles_say_what_a_paragraph_is() -> None:
    def write(target: Document) -> None:
        target.add_paragraph("The plan", "Title")
        target.add_paragraph("1. Our aims", "Heading 1")
        target.add_paragraph("early help", "List Bullet")
        target.add_paragraph("screening", "List Number")
        target.add_paragraph("We shall care for all the people here.", "Body Text")
        own = target.styles.add_style("Rubrik", 1)
        own.base_style = target.styles["Heading 2"]
        target.add_paragraph("Our staff", "Rubrik")
        outlined = target.add_paragraph("Our money, in a style of no name")
        outlined.paragraph_format.element.get_or_add_pPr().append(
            parse_xml(f"<w:outlineLvl {nsdecls('w')} w:val='2'/>")
        )
        target.add_paragraph("We shall look after it, and after it alone.")

    assert blocks(reading(made(write), "plan.docx")) == [
        ("heading", "The plan"),
        ("heading", "Our aims"),
        ("list item", "early help"),
        ("list item", "screening"),
        ("paragraph", "We shall care for all the people here."),
        ("heading", "Our staff"),
        ("heading", "Our money, in a style of no name"),
        ("paragraph", "We shall look after it, and after it alone."),
    ]


def test_bullets_and_lines_made_by_hand_are_seen() -> None:
    def write(target: Document) -> None:
        target.add_paragraph("• early help\n• screening for all")
        target.add_paragraph("Read more at the library.\nAsk the people there.")

    assert blocks(reading(made(write), "plan.docx")) == [
        ("list item", "early help"),
        ("list item", "screening for all"),
        ("paragraph", "Read more at the library."),
        ("paragraph", "Ask the people there."),
    ]


def test_tables_are_read_by_rows_and_boxes_are_no_tables() -> None:
    def write(target: Document) -> None:
        cells = target.add_table(2, 2)
        for cell, text in zip(cells._cells, ["Action", "Lead", "Train more nurses", "The trust"], strict=True):  # noqa: SLF001
            cell.text = text
        box = target.add_table(1, 1).cell(0, 0)
        box.text = "A case study, in a box."
        box.add_paragraph("What we learnt", "Heading 3")
        inner = box.add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "Who", "When"

    assert blocks(reading(made(write), "plan.docx")) == [
        ("heading", "Action"),
        ("table cell", "Lead"),
        ("heading", "Train more nurses"),
        ("table cell", "The trust"),
        ("paragraph", "A case study, in a box."),
        ("heading", "What we learnt"),
        ("heading", "Who"),
        ("table cell", "When"),
    ]


def test_heads_and_feet_are_kept_as_page_matter() -> None:
    def write(target: Document) -> None:
        target.sections[0].header.paragraphs[0].text = "Digital prevention"
        target.sections[0].footer.paragraphs[0].text = "Workforce 2030"
        target.add_paragraph("We shall care for all the people here.")

    found = reading(made(write), "plan.docx")
    assert (content(found), matter(found)) == (
        ["We shall care for all the people here."],
        "Digital prevention\nWorkforce 2030",
    )


def test_a_document_of_a_word_processor_is_read_whole(tmp_path_factory: pytest.TempPathFactory) -> None:
    note = (
        '<text:note text:id="f" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Screening is explained in the annex of the plan.</text:p></text:note-body></text:note>"
    )
    box = (
        '<draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box>'
        "<text:p>A box about self-care.</text:p></draw:text-box></draw:frame>"
    )
    plan = document(
        paragraph("Prevention and early help<text:tab/>1", "Contents")
        + paragraph(f"There is a note{note} here, in a sentence.")
        + table([["Action", "Lead"], ["Train more nurses", "The trust"]])
        + paragraph(f"{box}The box stands beside this.")
    )
    folder = convert({"plan": plan}, tmp_path_factory.mktemp("word"), "docx")
    found = reading((folder / "plan.docx").read_bytes(), "plan.docx")
    assert sorted(content(found)) == [
        "A box about self-care.",
        "Action",
        "Lead",
        "Screening is explained in the annex of the plan.",
        "The box stands beside this.",
        "The trust",
        "There is a note here, in a sentence.",
        "Train more nurses",
    ]
    assert "Prevention and early help 1" in matter(found)
