"""PDF by pypdfium2: whether it can be read, and which of its pages have text."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from os import SEEK_END
from typing import Any, BinaryIO

from plancli.corpus.readers.flow import lay_out
from plancli.corpus.readers.letters import lines_of
from plancli.corpus.readers.pages import Page
from plancli.corpus.readers.reading import Known, Reading, UnreadableError, library

_PICTURE = 0.3
"""The share of a page that a picture must cover to be the page."""
_DRAWING = 200
"""Lines and curves from which a page without text may be text that was drawn."""
_UNCLEAR = 0.2
"""The share of a page's letters that must be none for it to be garbled."""
_TAIL, _PADDING = 4096, 65536
"""Bytes at the end of a PDF of which some say that it is all there, and that may be there for nothing."""
_LISTED = 12

_OCR = "have its text recognised (OCR), for example: ocrmypdf OLD.pdf NEW.pdf"
_OCR_ANEW = "have its text recognised anew (OCR), for example: ocrmypdf --force-ocr OLD.pdf NEW.pdf"
_AGAIN = "get the file again, or open it in a PDF viewer and print it to a new PDF"

_SCANNED, _GARBLED, _BROKEN = "only a picture", "letters garbled", "damaged"


def read_pdf(file: BinaryIO, known: Known) -> Reading:
    """Read a PDF, page by page. Raises UnreadableError."""
    pdfium = library("pypdfium2", "PDF")
    _check_end(file)
    try:
        with closing(pdfium.PdfDocument(file)) as pdf:
            pages = [_page(pdfium, pdf, number) for number in range(len(pdf))]
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
            raise UnreadableError("encrypted", "open it with its password and save it without one") from error
        raise UnreadableError("damaged: it cannot be opened as a PDF", _AGAIN) from error
    missing: dict[str, list[int]] = {}
    for number, page in enumerate(pages, 1):
        if page.missing:
            missing.setdefault(page.missing, []).append(number)
    hint = _OCR_ANEW if _GARBLED in missing else _AGAIN if _BROKEN in missing else _OCR
    if not any(page.lines for page in pages):
        whys = f" ({', '.join(missing)})" if missing else ""
        raise UnreadableError(f"no text on {_listed(range(1, len(pages) + 1))}{whys}", hint)
    reading = lay_out(pages, known)
    if not missing:
        return reading
    parts = " and ".join(f"{_listed(numbers)} ({why})" for why, numbers in missing.items())
    return replace(reading, note=f"no text on {parts} of {len(pages)}", hint=hint)


def _check_end(file: BinaryIO) -> None:
    """Refuse a PDF whose end is missing: what a viewer would save of it may be the first page only."""
    file.seek(max(0, file.seek(0, SEEK_END) - _PADDING))
    tail = file.read().rstrip(b"\0\r\n\t ")[-_TAIL:]
    file.seek(0)
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise UnreadableError("cut off: the end of the PDF is missing", _AGAIN)


def _page(pdfium: Any, pdf: Any, number: int) -> Page:
    """Read one page and let go of it."""
    try:
        with closing(pdf[number]) as page:
            width, height = page.get_size()
            with closing(page.get_textpage()) as text:
                read = lines_of(pdfium.raw, page, text)
            if read.unclear > _UNCLEAR * read.letters:
                return Page(width, height, missing=_GARBLED)
            missing = None if read.lines or not _is_picture(pdfium, page, width * height) else _SCANNED
            return Page(width, height, read.lines, missing)
    except pdfium.PdfiumError:
        return Page(0, 0, missing=_BROKEN)


def _is_picture(pdfium: Any, page: Any, area: float) -> bool:
    """Whether a picture covers much of a page, or so much is drawn on it that letters may be among it."""
    drawn = 0
    for item in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE, pdfium.raw.FPDF_PAGEOBJ_PATH]):
        if item.type == pdfium.raw.FPDF_PAGEOBJ_PATH:
            drawn += 1
        else:
            left, bottom, right, top = item.get_bounds()
            if (right - left) * (top - bottom) > _PICTURE * area:
                return True
        if drawn > _DRAWING:
            return True
    return False


def _listed(numbers: Sequence[int]) -> str:
    """`page 3`, `pages 2-4, 9`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    listed = ", ".join("-".join(map(str, run)) for run in runs[:_LISTED])
    more = f" and {len(runs) - _LISTED} more" if len(runs) > _LISTED else ""
    return f"page{'s' * (len(numbers) > 1)} {listed}{more}"
