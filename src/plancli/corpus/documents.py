"""Sources to documents: each file's text, title, language and passages, or the reason why it cannot be coded."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from plancli.corpus.attributes import NAME, Entry
from plancli.corpus.cache import TextCache
from plancli.corpus.catalogue import catalogue
from plancli.corpus.finding import Source, find
from plancli.corpus.language import Listen, detect
from plancli.corpus.layout import TextLayout
from plancli.corpus.lists import STDIN
from plancli.corpus.marks import WORDY
from plancli.corpus.readers import LARGEST, SLOW, Reading, UnreadableError, form_of, read
from plancli.corpus.stretches import find_stretches
from plancli.errors import Problem, UsageError
from plancli.lexicon import Lexicon
from plancli.model import Document, Status, Taxonomy
from plancli.words import find_words

_FEW_WORDS = 20


def read_documents(
    paths: Sequence[str],
    taxonomy: Taxonomy,
    lexicon: Lexicon,
    *,
    language: str | None = None,
    table: str | None = None,
) -> Iterator[Document]:
    """Find and read documents: one after the other in the order of their ids, none kept.

    Titles, languages and attributes come from `table`, else from the documents.csv beside each file or above it.
    `language` says what language all documents are in, against documents.csv; without either it is detected among the
    taxonomy's. A file that cannot be read, or is in no language of the taxonomy, is a document with that status and its
    reason.

    Raises before the first document: DocumentError for paths that lead nowhere and a documents.csv that cannot be used,
    UsageError for a `language` that the taxonomy does not have.
    """
    sources = find(paths)
    entries = catalogue(sources, table).entries
    if language is not None and language not in taxonomy.languages:
        hint = f"it has {', '.join(taxonomy.languages)}"
        raise UsageError(Problem(f"the taxonomy does not have the language {language}", hint=hint))
    return (
        read_document(
            source, languages=taxonomy.languages, lexicon=lexicon, language=language, entry=entries[source.id]
        )
        for source in sources
    )


def read_document(  # noqa: PLR0913 - what is known of a document before it is read
    source: Source,
    *,
    languages: Sequence[str],
    lexicon: Lexicon,
    language: str | None = None,
    entry: Entry | None = None,
    cache: TextCache | None = None,
    listen: Listen | None = None,
) -> Document:
    """Read one document. `languages` are the taxonomy's, `language` and `entry` what is already known of this one.

    `language` is that of all of its text. Without it, parts in another language are looked for. With a `cache`, a file
    that was read before is not read again. `listen` tells what languages the words of a text speak for, where somebody
    looks them up anyway.
    """
    entry = entry or Entry()
    document = Document(
        id=source.id,
        path=source.path,
        title=entry.title or source.file.stem,
        status=Status.UNREAD,
        attributes=entry.attributes,
    )
    try:
        reading = _read(source, lexicon, cache)
    except UnreadableError as error:
        return replace(document, reason=error.reason, hint=error.hint)
    text = reading.text
    told = language or entry.language
    found = told or detect(text, languages, lexicon, listen)
    if found is not None and found in languages:
        document = replace(
            document,
            status=Status.READ,
            language=found,
            text=text,
            layout=TextLayout(text, found, reading),
            has_lines=reading.has_lines,
            note=reading.note,
            hint=reading.hint,
        )
        if language:
            return document
        is_told = entry.language is not None
        return replace(document, stretches=find_stretches(document, languages, lexicon, told=is_told, listen=listen))
    codes = ", ".join(languages)
    hint = f"if it is in one of them, say so with --language or in the language column of {NAME}"
    if told:
        reason = f"its language is {told}; the taxonomy has {codes}"
        hint = f"correct {NAME}, or add the language to the taxonomy"
    elif sum(1 for _ in islice(find_words(text), _FEW_WORDS)) < _FEW_WORDS:
        reason = f"too few words to tell which of the taxonomy's languages it is in: {codes}"
    else:
        reason = f"in none of the taxonomy's languages: {codes}"
    return replace(document, status=Status.OTHER_LANGUAGE, language=told, reason=reason, hint=hint, text=text)


def _read(source: Source, lexicon: Lexicon, cache: TextCache | None) -> Reading:
    """The text of a source, with at least one word in it. Raises UnreadableError."""
    try:
        with _open(source) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            if size > LARGEST:
                raise UnreadableError(f"larger than {LARGEST // 1024**2} MiB", "cut it into several documents")
            name = source.file.name
            form = form_of(file, name)
            if cache is not None and form in SLOW:
                languages = " ".join(lexicon.languages)
                reading = cache.read(file, name, languages, lambda: read(file, form, lexicon.known_anywhere))
            else:
                reading = read(file, form, lexicon.known_anywhere)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), "look at the file and its permissions") from error
    if not reading.text.strip():
        raise UnreadableError("empty file", "put the document's text in it, or take it out")
    if not WORDY.search(reading.text):
        raise UnreadableError("no words in it", "look at what the file holds")
    return reading


def _open(source: Source) -> BinaryIO:
    """Open a source so that it can be searched: standard input and pipes are read into the memory."""
    if source.path == STDIN:
        return _held(sys.stdin.buffer)
    mode = source.file.stat().st_mode
    if stat.S_ISDIR(mode):
        list(source.file.iterdir())  # says why this folder could not be looked into when its files were sought
    if not source.named and not stat.S_ISREG(mode):
        raise UnreadableError(
            "not a file that can be read to its end", "name it on the command line if it should be read"
        )
    file = source.file.open("rb")
    if file.seekable():
        return file
    with file:
        return _held(file)


def _held(file: BinaryIO) -> BinaryIO:
    return BytesIO(file.read(LARGEST + 1))
