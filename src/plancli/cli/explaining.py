"""The steps of `plancli explain`: find the document among others and explain its cell, or try a text on the themes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plancli.cli.choosing import chosen
from plancli.cli.exits import ExitCode
from plancli.cli.inputs import CORPUS, read_taxonomy
from plancli.cli.job import Job
from plancli.corpus import Source, TextLayout
from plancli.corpus.language import detect
from plancli.corpus.lists import STDIN
from plancli.coverage.explaining import explain, explain_text
from plancli.coverage.misses import Misses
from plancli.errors import DocumentError, Problem, UsageError, closest, quoted
from plancli.matching import Matcher
from plancli.model import Document, Explanation, Status, Taxonomy, Trial
from plancli.report.wording import left_out
from plancli.words import find_words

_FEW_WORDS = 5
"""A text with fewer is tried in every language: a word or two are often words of several."""


@dataclass(slots=True)
class CellJob:
    """One cell to explain: a job over all documents with the one theme, and which of them it is about."""

    _job: Job
    _source: Source

    @classmethod
    def prepare(  # noqa: PLR0913 - each is an option
        cls,
        document: str,
        theme: str,
        paths: Sequence[str] | None,
        *,
        taxonomy_file: str | None,
        language: str | None,
        paths_from: Sequence[str] | None = None,
        stdin_name: str | None = None,
        documents_file: str | None = None,
        no_cache: bool = False,
    ) -> "CellJob":
        """Find the document by its id among those of the paths, or as a file, which is then one of them.

        Raises what `Job.prepare` does, and UsageError for a document that there is not.
        """
        if document == STDIN or Path(document).is_file():
            others = [CORPUS] if not paths_from and Path(CORPUS).is_dir() else []
            paths = [*(paths or others), document]
        job = Job.prepare(
            paths,
            taxonomy_file=taxonomy_file,
            themes=[theme],
            language=language,
            paths_from=paths_from,
            stdin_name=stdin_name,
            documents_file=documents_file,
            no_cache=no_cache,
        )
        return cls(job, _chosen(document, job.sources))

    @property
    def taxonomy(self) -> Taxonomy:
        """With the one theme."""
        return self._job.taxonomy

    @property
    def inputs(self) -> Iterator[Path]:
        """The files that the result is made from."""
        return self._job.inputs

    def explain(self) -> Explanation:
        """Explain the cell. Raises DocumentError for a document that cannot be coded."""
        matcher = self._job.matcher()
        (document,) = self._job.documents(matcher, sources=(self._source,), show_progress=False)
        if document.status is not Status.READ:
            raise DocumentError(Problem(left_out(document), hint=document.hint))
        (theme,) = matcher.themes
        return explain(document, theme, matcher, Misses(matcher), self._all(document, matcher))

    def finish(self) -> ExitCode:
        """Tell of what was read and not coded, and say how the run ended."""
        return self._job.finish(result_lists_all=False)

    def _all(self, document: Document, matcher: Matcher) -> Iterator[Document]:
        """All documents, this one among them, which is not read twice."""
        yield document
        others = [source for source in self._job.sources if source != self._source]
        yield from self._job.documents(matcher, sources=others)


def try_text(
    text: str, *, taxonomy_file: str | None, themes: Sequence[str] | None, language: str | None, no_cache: bool
) -> tuple[Trial, Taxonomy]:
    """Try a text on some themes, or all: in the language that is said or detected, else in all of the taxonomy's.

    Raises UsageError for a text without words, or a theme or language that there is not.
    """
    if not any(True for _ in find_words(text)):
        raise UsageError(Problem("the text has no words", hint="give a sentence to try"))
    job = Job(read_taxonomy(taxonomy_file, no_cache=no_cache), sources=(), language=None)
    languages = job.taxonomy.languages
    wanted = chosen(themes or (), [theme.id for theme in job.taxonomy.themes], "theme")
    chosen([language] if language else [], languages, "language")
    job.taxonomy = replace(job.taxonomy, themes=tuple(theme for theme in job.taxonomy.themes if theme.id in wanted))
    matcher = job.matcher()
    is_telling = language is None and sum(1 for _ in find_words(text)) >= _FEW_WORDS
    detected = detect(text, languages, matcher.lexicon) if is_telling else None
    told = language or detected
    tried = (told,) if told else languages
    misses = Misses(matcher)
    documents = [
        Document(
            id="text",
            path="",
            title="text",
            status=Status.READ,
            language=each,
            text=text,
            layout=TextLayout(text, each),
            has_lines="\n" in text,
        )
        for each in tried
    ]
    cells = tuple(cell for document in documents for cell in explain_text(document, matcher, misses))
    return Trial(text, tried, detected is not None, cells), job.taxonomy


def _chosen(document: str, sources: Sequence[Source]) -> Source:
    """The source of that file, or with that id. Raises UsageError where there is none."""
    by_id = {source.id: source for source in sources}
    for source in sources:
        if source.path == document or (source.path != STDIN and _is_file(source.file, document)):
            return source
    if document in by_id:
        return by_id[document]
    meant = closest(document, [*by_id, *(source.path for source in sources)])
    if meant:
        raise UsageError(Problem(f"there is no document {quoted(document)}", hint=f"did you mean {quoted(meant)}?"))
    chosen([document], list(by_id), "document")
    raise AssertionError(document)  # it is not chosen


def _is_file(file: Path, path: str) -> bool:
    return Path(path).is_file() and os.path.realpath(file) == os.path.realpath(path)
