"""Paths to documents: finding files, reading their text, telling its language, and cutting it into passages."""

from plancli.corpus.cache import TextCache
from plancli.corpus.catalogue import Catalogue, catalogue
from plancli.corpus.conditions import Condition
from plancli.corpus.documents import read_document, read_documents
from plancli.corpus.finding import Source, find
from plancli.corpus.layout import TextLayout

__all__ = [
    "Catalogue",
    "Condition",
    "Source",
    "TextCache",
    "TextLayout",
    "catalogue",
    "find",
    "read_document",
    "read_documents",
]
