"""One run over the documents: what the commands that code plans have in common.

Slow to load: it brings the taxonomy's reader, the matcher and the dictionaries.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import typer

from plancli.cli.choosing import chosen
from plancli.cli.exits import ExitCode
from plancli.cli.progress import with_progress
from plancli.corpus import Source, attributes_of, find, read_document
from plancli.corpus.attributes import NAME as DOCUMENTS_CSV
from plancli.coverage import code, cover
from plancli.errors import DocumentError, Problem, UsageError
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Coding, Coverage, Document, Status, Taxonomy
from plancli.report.wording import left_out
from plancli.taxonomy import find as find_taxonomy
from plancli.taxonomy import load

_CORPUS = "corpus"
"""The folder that is read when no paths are given."""


@dataclass(slots=True)
class Job:
    """A taxonomy, the documents to code with it and, once they are coded, what became of them."""

    taxonomy: Taxonomy
    """With the wanted themes only."""
    sources: tuple[Source, ...]
    """The wanted documents only."""
    language: str | None
    """Of all documents, if the user says so."""
    _coded: int = field(default=0, init=False)
    _left_out: list[Document] = field(default_factory=list, init=False)

    @classmethod
    def prepare(
        cls,
        paths: Sequence[str] | None,
        *,
        taxonomy_file: str | None,
        themes: Sequence[str] | None,
        documents: Sequence[str] | None = None,
        language: str | None,
    ) -> "Job":
        """Check what the command line asks for before anything slow is done.

        Raises TaxonomyError, DocumentError, and UsageError for a theme, document or language that there is not.
        """
        taxonomy = _taxonomy(taxonomy_file)
        wanted = chosen(themes or (), [theme.id for theme in taxonomy.themes], "theme")
        if language is not None:
            chosen([language], taxonomy.languages, "language")
        sources = find(paths or _default_paths())
        ids = chosen(documents or (), [source.id for source in sources], "document")
        return cls(
            taxonomy=replace(taxonomy, themes=tuple(theme for theme in taxonomy.themes if theme.id in wanted)),
            sources=tuple(source for source in sources if source.id in ids),
            language=language,
        )

    @property
    def inputs(self) -> Iterator[Path]:
        """The files that the result is made from, some of which may not exist."""
        yield Path(self.taxonomy.path)
        for source in self.sources:
            yield source.file
            yield source.file.with_name(DOCUMENTS_CSV)

    def codings(self, *, show_progress: bool = True) -> Iterator[Coding]:
        """Code one document after the other in the order of their ids; what could not be read has no evidence."""
        entries = attributes_of(self.sources)
        lexicon = Lexicon.open(self.taxonomy.languages, on_prepare=_tell_of_dictionary)
        matcher = Matcher(self.taxonomy, lexicon)
        sources = with_progress(self.sources, "Coding") if show_progress else self.sources
        for source in sources:
            document = read_document(
                source,
                languages=self.taxonomy.languages,
                lexicon=lexicon,
                language=self.language,
                entry=entries[source.id],
            )
            self._note(document)
            yield code(document, matcher)

    def coverage(self) -> Coverage:
        """Code all documents and work out the matrix."""
        return cover(self.taxonomy, self.codings())

    def finish(self, *, result_lists_all: bool) -> ExitCode:
        """Tell of documents that the user must know were not coded, and say how the run ended.

        A document that was named and could not be read fails the run. The others are told of where the result itself
        does not list them. Raises DocumentError where nothing at all was coded.
        """
        named = {source.id for source in self.sources if source.named}
        failed = [each for each in self._left_out if each.status is Status.UNREAD and each.id in named]
        if not result_lists_all:
            _tell_of([each for each in self._left_out if each not in failed], "warning")
        _tell_of(failed, "error")
        if not self._coded and not failed:
            raise DocumentError(Problem("no document could be coded"))
        return ExitCode.FAILED if failed else ExitCode.DONE

    def _note(self, document: Document) -> None:
        if document.status is Status.READ:
            self._coded += 1
        else:
            self._left_out.append(document)


def _taxonomy(explicit: str | None) -> Taxonomy:
    path = find_taxonomy(explicit, start=Path(), environment=os.environ)
    # One that was found in a parent folder is shown relative, so that results do not depend on where a checkout lies.
    found_above = explicit is None and path.is_absolute() and Path.cwd().is_relative_to(path.parent)
    return load(path, shown_as=Path(os.path.relpath(path)).as_posix() if found_above else None)


def _default_paths() -> Sequence[str]:
    if not Path(_CORPUS).is_dir():
        hint = "name files, folders or globs, for example: plancli themes plans/"
        raise UsageError(Problem(f"no documents named, and there is no folder {_CORPUS} here", hint=hint))
    return [_CORPUS]


def _tell_of_dictionary(language: str) -> None:
    typer.echo(f"preparing the dictionary of {language}: a few seconds, this once", err=True)


def _tell_of(documents: Sequence[Document], kind: str) -> None:
    if documents:
        from plancli.cli.problems import show  # noqa: PLC0415 - rich is slow to load

        show([Problem(left_out(document), hint=document.hint) for document in documents], kind)
