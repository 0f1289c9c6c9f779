"""Sources to documents: each file's text, title, language and passages, or the reason why it cannot be coded."""

import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from plancli.corpus.attributes import NAME, Entry, named, read_entries
from plancli.corpus.finding import STDIN, Source, find, show
from plancli.corpus.language import detect
from plancli.corpus.layout import TextLayout
from plancli.corpus.marks import WORDY
from plancli.corpus.readers import LARGEST, UnreadableError, reader_of
from plancli.errors import DocumentError, Problem, UsageError
from plancli.lexicon import Lexicon
from plancli.model import Document, Status, Taxonomy
from plancli.words import find_words

_FEW_WORDS = 20


def read_documents(
    paths: Sequence[str], taxonomy: Taxonomy, lexicon: Lexicon, *, language: str | None = None
) -> Iterator[Document]:
    """Find and read documents: one after the other in the order of their ids, none kept.

    Titles, languages and attributes come from the documents.csv beside each file. `language` says what language all
    documents are in, against documents.csv; without either it is detected among the taxonomy's. A file that cannot be
    read, or is in no language of the taxonomy, is a document with that status and its reason.

    Raises before the first document: DocumentError for paths that lead nowhere and a documents.csv that cannot be used,
    UsageError for a `language` that the taxonomy does not have.
    """
    sources = find(paths)
    entries = attributes_of(sources)
    if language is not None and language not in taxonomy.languages:
        hint = f"it has {', '.join(taxonomy.languages)}"
        raise UsageError(Problem(f"the taxonomy does not have the language {language}", hint=hint))
    return (
        read_document(
            source, languages=taxonomy.languages, lexicon=lexicon, language=language, entry=entries[source.id]
        )
        for source in sources
    )


def attributes_of(sources: Sequence[Source]) -> dict[str, Entry]:
    """What the documents.csv beside each source says of it, by the sources' ids; nothing of standard input.

    Raises DocumentError with everything that is wrong in any of them.
    """
    tables: dict[str, Mapping[str, Entry]] = {}
    problems: list[Problem] = []
    for table in sorted({source.file.with_name(NAME) for source in sources if source.path != STDIN}):
        try:
            tables[str(table)] = read_entries(table, show(table))
        except DocumentError as error:
            problems += error.problems
    if problems:
        raise DocumentError(*problems)
    return {
        source.id: Entry()
        if source.path == STDIN
        else named(tables[str(source.file.with_name(NAME))], source.file.name)
        for source in sources
    }


def read_document(
    source: Source,
    *,
    languages: Sequence[str],
    lexicon: Lexicon,
    language: str | None = None,
    entry: Entry | None = None,
) -> Document:
    """Read one document. `languages` are the taxonomy's, `language` and `entry` what is already known of this one."""
    entry = entry or Entry()
    document = Document(
        id=source.id,
        path=source.path,
        title=entry.title or source.file.stem,
        status=Status.UNREAD,
        attributes=entry.attributes,
    )
    try:
        text = _text(source)
    except UnreadableError as error:
        return replace(document, reason=error.reason, hint=error.hint)
    told = language or entry.language
    found = told or detect(text, languages, lexicon)
    if found is not None and found in languages:
        return replace(document, status=Status.READ, language=found, text=text, layout=TextLayout(text, found))
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


def _text(source: Source) -> str:
    """The text of a source, with at least one word in it. Raises UnreadableError."""
    reader = reader_of(source.file.suffix)
    try:
        data = _bytes(source)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), "look at the file and its permissions") from error
    if len(data) > LARGEST:
        raise UnreadableError(f"larger than {LARGEST // 1024**2} MiB", "cut it into several documents")
    text = reader(data)
    if not text.strip():
        raise UnreadableError("empty file", "put the document's text in it, or take it out")
    if not WORDY.search(text):
        raise UnreadableError("no words in it", "look at what the file holds")
    return text


def _bytes(source: Source) -> bytes:
    if source.path == STDIN:
        return _some(sys.stdin.buffer)
    mode = source.file.stat().st_mode
    if stat.S_ISDIR(mode):
        list(source.file.iterdir())  # says why this folder could not be looked into when its files were sought
    if not source.named and not stat.S_ISREG(mode):
        raise UnreadableError(
            "not a file that can be read to its end", "name it on the command line if it should be read"
        )
    with source.file.open("rb") as file:
        return _some(file)


def _some(file: BinaryIO) -> bytes:
    return file.read(LARGEST + 1)
