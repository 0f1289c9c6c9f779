"""Saved web pages: trafilatura says what is content; navigation, notices and the like are kept as page matter."""

import re
from codecs import lookup
from copy import deepcopy
from typing import Any, BinaryIO

from plancli.corpus.blocks import Block, begun
from plancli.corpus.readers.building import Builder
from plancli.corpus.readers.content import content
from plancli.corpus.readers.encodings import decode
from plancli.corpus.readers.reading import Known, Reading, UnreadableError, library
from plancli.corpus.readers.tree import Part, parts_of
from plancli.model import Kind

_DECLARED = re.compile(
    rb"<(?:meta\b[^<>]{0,200}\bcharset|\?xml\b[^<>]{0,100}\bencoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_XML = re.compile(r"\s*<\?xml\b[^<>]*\?>", re.IGNORECASE)
_AS_WINDOWS = frozenset({"iso8859-1", "ascii"})
"""Encodings that browsers read as Windows-1252, whatever a page says."""


def read_web(file: BinaryIO, known: Known) -> Reading:
    """Read a saved web page. Raises UnreadableError."""
    html, etree = library("lxml.html", "web pages"), library("lxml.etree", "web pages")
    trafilatura = library("trafilatura", "web pages")
    data = file.read()
    text = decode(data, known, _declared(data[:_DECLARED_WITHIN]))
    root = _parsed(html, etree, _XML.sub("", text, count=1))
    try:
        extract = trafilatura.extract(
            deepcopy(root), output_format="txt", favor_recall=True, include_comments=False, deduplicate=False
        )
    except Exception:  # noqa: BLE001 - nobody has listed what a broken page makes of it; the page has its text all the same
        extract = None
    parts = parts_of(root, etree)
    builder = Builder()
    for part, is_content in zip(parts, content(parts, extract or ""), strict=True):
        _add(builder, part, is_content=is_content)
    return Reading(builder.text, tuple(builder.blocks), has_lines=False)


def _declared(head: bytes) -> str | None:
    """The encoding that a page says it is in, as browsers take it."""
    found = _DECLARED.search(head)
    try:
        name = lookup(found[1].decode("ascii")).name if found else None
    except (LookupError, UnicodeDecodeError):
        return None
    return "cp1252" if name in _AS_WINDOWS else name


def _parsed(html: Any, etree: Any, text: str) -> Any:
    """The tree of a page. Raises UnreadableError where some of its text would be missing."""
    parser = html.HTMLParser(huge_tree=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except etree.ParserError:  # nothing in it
        return html.Element("html")
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise UnreadableError("its elements are nested too deep", "open it in a browser and print it to a PDF")
    return root


def _add(builder: Builder, part: Part, *, is_content: bool) -> None:
    if not is_content:
        builder.add(part.text, Block(0, len(part.text), Kind.FURNITURE, apart=True))
    elif part.kind is None:
        builder.add_lines(part.text, apart=part.apart)
    else:
        block = begun(part.text, part.kind, apart=part.apart)
        block.labels = part.labels
        builder.add(part.text, block)
