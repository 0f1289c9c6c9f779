"""Word documents by python-docx: paragraphs wherever they stand, what their styles say they are, and tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, BinaryIO
from zipfile import ZipFile

from plancli.corpus.blocks import begun
from plancli.corpus.marks import WORDY
from plancli.corpus.readers.building import Builder
from plancli.corpus.readers.reading import LARGEST, Known, Reading, UnreadableError, library
from plancli.corpus.readers.styles import Styles
from plancli.model import Kind

_LARGEST_XML = 64 * 1024 * 1024
"""In bytes, of all parts that are parsed; in the memory they take ten times as much."""
_MOST_PARTS = 10_000
_AGAIN = "open it in a word processor and save it anew as .docx"
_NOTES, _MARGINS = ("footnotes", "endnotes"), ("header", "footer")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_UNSHOWN = frozenset({"del", "moveFrom", "pPr"})
"""Deleted text, and tab stops."""
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
"""The namespace of what older programs show in the place of what newer ones do."""
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True)
class _Paragraph:
    """A paragraph of any part of the document."""

    text: str
    kind: Kind | None
    is_numbered: bool = False
    apart: bool = True
    labels: bool = False


def read_word(file: BinaryIO, known: Known) -> Reading:  # noqa: ARG001 - XML says itself how it is encoded
    """Read a Word document: its text, then footnotes, then heads and feet of its pages. Raises UnreadableError."""
    docx, etree = library("docx", "Word documents"), library("lxml.etree", "Word documents")
    _check_size(file)
    try:
        paragraphs = [*_Walk(docx, etree, docx.Document(file)).paragraphs()]
    except Exception as error:
        raise UnreadableError("damaged: it cannot be opened as a Word document", _AGAIN) from error
    builder = Builder()
    for paragraph in paragraphs:
        _add(builder, paragraph)
    return Reading(builder.text, tuple(builder.blocks), has_lines=False)


def _check_size(file: BinaryIO) -> None:
    """Refuse what is packed to fill the memory. No more is unpacked than the archive's list says."""
    with ZipFile(file) as archive:
        parts = archive.infolist()
    file.seek(0)
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    if xml > _LARGEST_XML or sum(part.file_size for part in parts) > LARGEST or len(parts) > _MOST_PARTS:
        raise UnreadableError("unpacked it would be far larger than any plan", "cut it into several documents")


def _add(builder: Builder, paragraph: _Paragraph) -> None:
    if paragraph.kind is None:
        builder.add_lines(paragraph.text, apart=paragraph.apart)
        return
    text = paragraph.text.strip()
    block = begun(text, paragraph.kind, apart=paragraph.apart)
    block.numbered, block.labels = block.numbered or paragraph.is_numbered, paragraph.labels
    builder.add(text, block)


class _Walk:
    """Goes through the parts of a document in the order in which they are read."""

    def __init__(self, docx: Any, etree: Any, document: Any) -> None:
        self._full: Callable[[str], str] = docx.oxml.ns.qn
        self._parse: Callable[[bytes], Any] = docx.oxml.parse_xml
        self._etree, self._document = etree, document
        self._styles = Styles(document, self._full)
        self._namespace = self._full("w:")
        self._fallback = f"{{{_COMPATIBILITY}}}Fallback"

    def paragraphs(self) -> Iterator[_Paragraph]:
        """All paragraphs: the text, footnotes and endnotes, drawings, heads and feet."""
        yield from self._within(self._document.element.body)
        parts = [rel for rel in self._document.part.rels.values() if not rel.is_external]
        for kind in _NOTES:
            for part in self._parts(parts, kind):
                yield from self._within(self._parse(part.blob))
        for part in self._parts(parts, "diagramData"):
            for paragraph in self._parse(part.blob).iter(self._full("a:p")):
                yield _Paragraph("".join(text.text or "" for text in paragraph.iter(self._full("a:t"))), None)
        for kind in _MARGINS:
            for part in self._parts(parts, kind):
                for paragraph in self._within(part.element):
                    yield replace(paragraph, kind=Kind.FURNITURE)

    def _parts(self, relations: Sequence[Any], kind: str) -> Iterator[Any]:
        yield from (relation.target_part for relation in relations if relation.reltype.endswith(f"/{kind}"))

    def _within(self, root: Any) -> list[_Paragraph]:
        """The paragraphs of a part, wherever they stand; what stands in a text box comes before what it is tied to."""
        gathered = _Gathered(self._styles)
        walk = self._etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            is_own = isinstance(element.tag, str) and element.tag.startswith(self._namespace)
            name = element.tag[len(self._namespace) :] if is_own else ""
            if event == "end":
                gathered.end(name, element)
            elif name in _UNSHOWN or element.tag == self._fallback or (name == "r" and self._is_hidden(element)):
                walk.skip_subtree()
            else:
                gathered.start(name, element.text)
        return gathered.paragraphs

    def _is_hidden(self, run: Any) -> bool:
        hidden = run.find(f"{self._full('w:rPr')}/{self._full('w:vanish')}")
        return hidden is not None and hidden.get(self._full("w:val")) not in _OFF


class _Gathered:
    """What was read of the paragraphs, rows and cells that are still open; they may stand in each other."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._texts: list[list[str]] = []
        self._rows: list[list[list[_Paragraph]]] = []
        self._found: list[list[_Paragraph]] = [[]]

    @property
    def paragraphs(self) -> list[_Paragraph]:
        """Those that are complete."""
        return self._found[0]

    def start(self, name: str, text: str | None) -> None:
        """Open an element."""
        match name:
            case "p":
                self._texts.append([])
            case "tr":
                self._rows.append([])
            case "tc":
                self._found.append([])
            case _ if self._texts:
                self._texts[-1].append((text or "") if name == "t" else _SIGNS.get(name, ""))
            case _:
                pass

    def end(self, name: str, element: Any) -> None:
        """Close an element."""
        match name:
            case "p":
                self._found[-1].append(self._paragraph(element, "".join(self._texts.pop())))
            case "tc":
                cell = self._found.pop()
                self._rows[-1].append(cell)
            case "tr":
                self._found[-1] += _row(self._rows.pop())
            case _:
                pass

    def _paragraph(self, element: Any, text: str) -> _Paragraph:
        kind, is_numbered = self._styles.kind(element)
        before = self._found[-1][-1].kind if self._found[-1] else None
        return _Paragraph(text, kind, is_numbered, apart=not (kind is Kind.LIST_ITEM and before is Kind.LIST_ITEM))


def _row(cells: Sequence[Sequence[_Paragraph]]) -> Iterator[_Paragraph]:
    """The paragraphs of a table's row; those of a box, which has one cell, stay what they are."""
    filled = [[each for each in cell if WORDY.search(each.text)] for cell in cells]
    filled = [cell for cell in filled if cell]
    for number, cell in enumerate(filled):
        for paragraph in cell:
            if len(filled) > 1 and paragraph.kind is None:
                paragraph.kind, paragraph.apart = Kind.TABLE_CELL, number == 0
                paragraph.labels = number == 0 and len(cell) == 1
            yield paragraph
