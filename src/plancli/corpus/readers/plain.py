"""Plain text: the text is the file's own, its lines say what its blocks are."""

from typing import BinaryIO

from plancli.corpus.readers.encodings import decode
from plancli.corpus.readers.reading import Known, Reading


def read_plain(file: BinaryIO, known: Known) -> Reading:
    """Read plain text. Raises UnreadableError."""
    return Reading(decode(file.read(), known))
