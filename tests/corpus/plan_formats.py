"""One plan written as every type of file, with page matter around it that is full of keywords."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from io import BytesIO
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, ListFlowable, PageTemplate, Paragraph

from plancli.corpus.outline import Outline
from plancli.corpus.parts import Parts
from plancli.model import Kind

CORPUS = Path(__file__).parents[2] / "corpus"
NAMES = tuple(sorted(path.stem for path in CORPUS.glob("*.txt")))

MATTER = "Prevention, workforce, digital health and closer to home: our förebyggande arbete"
"""Stands in page matter only; whoever codes it finds themes that the plan does not have."""


@dataclass(frozen=True)
class Item:
    """A block of a plan, on one line."""

    kind: Kind
    text: str


def plan(name: str) -> list[Item]:
    """What a plan of the corpus consists of."""
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8-sig")
    shown = (each for each in Outline(text, Parts(text)) if each.kind is not Kind.FURNITURE)
    items = (Item(each.kind, " ".join(text[each.start : each.end].split())) for each in shown)
    return [replace(item, kind=Kind.PARAGRAPH) if item.text.endswith(":") else item for item in items]


def as_text(items: Sequence[Item]) -> bytes:
    return "".join(_marked(items, {Kind.LIST_ITEM: "- "})).encode()


def as_markdown(items: Sequence[Item]) -> bytes:
    front = f"---\ntitle: {MATTER}\n---\n\n"
    body = "".join(_marked(items, {Kind.LIST_ITEM: "- ", Kind.HEADING: "## "}))
    return f"{front}{body}[plan]: https://example.org/digital-prevention '{MATTER}'\n<!-- {MATTER} -->\n".encode()


def as_web_page(items: Sequence[Item]) -> bytes:
    tags = {Kind.HEADING: "h2", Kind.PARAGRAPH: "p", Kind.LIST_ITEM: "li", Kind.TABLE_CELL: "p"}
    blocks = []
    for kind, members in groupby(items, key=lambda item: item.kind):
        inner = "\n".join(f"<{tags[kind]}>{escape(item.text)}</{tags[kind]}>" for item in members)
        blocks.append(f"<ul>\n{inner}\n</ul>" if kind is Kind.LIST_ITEM else inner)
    links = "".join(f'<li><a href="/{number}">{MATTER}</a></li>' for number in range(12))
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{MATTER}</title><style>p {{ color: red }}</style></head>
<body>
<div id="cookie-banner" role="dialog"><h2>Cookies</h2><p>We use cookies to make {MATTER} work better for you and to
measure how you use it, so that we can improve it for everybody who comes here.</p><button>Accept</button></div>
<header><nav><ul>{links}</ul></nav></header>
<main><article>
{"".join(blocks)}
</article></main>
<aside><h3>{MATTER}</h3><ul>{links}</ul></aside>
<footer><p>{MATTER}</p><ul>{links}</ul></footer>
<script>var text = "{MATTER}";</script>
</body></html>""".encode()


def as_word_document(items: Sequence[Item]) -> bytes:
    styles = {Kind.HEADING: "Heading 2", Kind.LIST_ITEM: "List Bullet"}
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = MATTER
    document.sections[0].footer.paragraphs[0].text = MATTER
    for item in items:
        document.add_paragraph(item.text, styles.get(item.kind))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf(items: Sequence[Item], *, columns: int = 1) -> bytes:
    """On small pages, so that there are several, with a running head and a numbered foot."""
    width, height = A4[0], A4[1] / 2
    margin, gap = 60, 20
    file = BytesIO()
    document = BaseDocTemplate(file, pagesize=(width, height), title="A plan", invariant=True)
    column = (width - 2 * margin - (columns - 1) * gap) / columns
    frames = [
        Frame(margin + at * (column + gap), margin, column, height - 2 * margin, 0, 0, 0, 0) for at in range(columns)
    ]
    document.addPageTemplates(PageTemplate(frames=frames, onPage=_head_and_foot))
    document.build(list(_flowables(items)))
    return file.getvalue()


def as_pdf_in_columns(items: Sequence[Item]) -> bytes:
    return as_pdf(items, columns=2)


WRITERS: Mapping[str, Callable[[Sequence[Item]], bytes]] = MappingProxyType(
    {
        "plan.txt": as_text,
        "plan.md": as_markdown,
        "plan.html": as_web_page,
        "plan.docx": as_word_document,
        "plan.pdf": as_pdf,
        "columns.pdf": as_pdf_in_columns,
    }
)


def _marked(items: Sequence[Item], marks: Mapping[Kind, str]) -> Iterator[str]:
    for kind, members in groupby(items, key=lambda item: item.kind):
        between = "\n" if kind is Kind.LIST_ITEM else "\n\n"
        yield between.join(f"{marks.get(kind, '')}{item.text}" for item in members) + "\n\n"


def _head_and_foot(canvas: Canvas, document: BaseDocTemplate) -> None:
    width, height = document.pagesize
    canvas.setFont("Helvetica", 9)
    canvas.drawString(60, height - 35, MATTER)
    canvas.drawRightString(width - 60, 30, f"{MATTER} | {canvas.getPageNumber()}")


def _flowables(items: Sequence[Item]) -> Iterator[Flowable]:
    sheet = getSampleStyleSheet()
    body = ParagraphStyle("plan", parent=sheet["BodyText"], spaceBefore=4, spaceAfter=4)
    for kind, members in groupby(items, key=lambda item: item.kind):
        style = sheet["Heading2"] if kind is Kind.HEADING else body
        paragraphs: list[Flowable] = [Paragraph(escape(item.text), style) for item in members]
        if kind is Kind.LIST_ITEM:
            yield ListFlowable(paragraphs, bulletType="bullet")
        else:
            yield from paragraphs
