"""What type a file is of, told from its content; its name is asked only where the content does not say."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from enum import Enum
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from plancli.corpus.readers.reading import UnreadableError

_HEAD = 4096
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = re.compile(rb"(?:^|[\r\n\0])[^\S\r\n]*%PDF-\d")
_PDF_WITHIN = 1024
"""Bytes that other programs may have put before a PDF."""
_WEB = re.compile(r"\ufeff?(?:\s++|<\?xml\b[^<>]*>|<!--.*?-->)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF8")
_PACKED = {  # by a file inside, or the start of one
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
    "xl/": "a spreadsheet",
    "ppt/": "a presentation",
}
_SAVE_AS = "open it in a word processor and save it as .docx or PDF"


class Form(Enum):
    """A type of file that there is a reader for."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    WEB = "a web page"
    PDF = "a PDF"
    WORD = "a Word document"


def told_by_content(file: BinaryIO) -> Form | None:
    """The type of a file, which is left at its beginning; None where its content may be anything.

    Raises UnreadableError for a type that there is no reader for.
    """
    head = file.read(_HEAD)
    file.seek(0)
    if b"%PDF-" in head and _PDF.search(head, 0, _PDF_WITHIN):
        return Form.PDF
    if head.startswith(_ZIP):
        return _packed(file)
    if head.startswith(_OLE):
        data = file.read()
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableError("encrypted", "open it with its password and save it without one")
        raise UnreadableError("a file of the old Office formats (.doc)", _SAVE_AS)
    if head.startswith(b"{\\rtf"):
        raise UnreadableError("a Rich Text file (.rtf)", _SAVE_AS)
    if head.startswith(_PICTURES):
        raise UnreadableError("a picture", "have its text recognised (OCR), for example: ocrmypdf OLD NEW.pdf")
    if head.startswith((b"MIME-Version:", b"From: <Saved by")):
        raise UnreadableError("a web archive", "open it in a browser and save it as a web page, HTML only")
    return Form.WEB if _WEB.match(_text_of(head)) else None


def _packed(file: BinaryIO) -> Form:
    try:
        with ZipFile(file) as archive:
            names = archive.namelist()
    except (BadZipFile, ValueError) as error:
        raise UnreadableError("cut off or damaged: it cannot be unpacked", "get the file again") from error
    finally:
        file.seek(0)
    if "word/document.xml" in names:
        return Form.WORD
    for start, what in _PACKED.items():
        if any(name.startswith(start) for name in names):
            raise UnreadableError(what, _SAVE_AS)
    raise UnreadableError("an archive of other files", "unpack it and name what is in it")


def _text_of(head: bytes) -> str:
    is_wide = head.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    return head.decode("utf-16" if is_wide else "latin-1", "replace").removeprefix(BOM_UTF8.decode("latin-1"))
