"""Paths to documents: finding files, reading their text, telling its language, and cutting it into passages."""

from plancli.corpus.documents import attributes_of, read_document, read_documents
from plancli.corpus.finding import Source, find
from plancli.corpus.layout import TextLayout

__all__ = ["Source", "TextLayout", "attributes_of", "find", "read_document", "read_documents"]
