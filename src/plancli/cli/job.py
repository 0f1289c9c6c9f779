"""One run over the documents: what the commands that code plans have in common.

Slow to load: it brings the taxonomy's reader, the matcher and the dictionaries.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from plancli.cli.choosing import chosen
from plancli.cli.exits import ExitCode
from plancli.cli.filtering import conditions, nothing_left
from plancli.cli.finishing import to_count, to_quote
from plancli.cli.inputs import check_stdin_name, default_paths, read_taxonomy
from plancli.cli.prepared import Prepared
from plancli.cli.processes import how_many
from plancli.cli.progress import with_progress
from plancli.cli.telling import tell, tell_of, tell_of_dictionary, unmatched
from plancli.corpus import Catalogue, Condition, Source, TextCache, catalogue, find, read_document
from plancli.corpus.lists import STDIN, lists_of
from plancli.coverage import code, other_words
from plancli.coverage.commitments import commitments_of, with_cues
from plancli.errors import DocumentError, Problem, UsageError
from plancli.lexicon import Lexicon
from plancli.matching import Compiled, Matcher
from plancli.model import LANGUAGE, Coding, Coverage, Document, Status, Taxonomy
from plancli.report.wording import partly_coded

_Result = TypeVar("_Result")


@dataclass(slots=True)
class Job:
    """A taxonomy, the documents to code with it and, once they are coded, what became of them."""

    prepared: Prepared
    """The whole taxonomy."""
    sources: tuple[Source, ...]
    """The wanted documents only."""
    language: str | None
    """Of all documents, if the user says so."""
    catalogue: Catalogue = field(default_factory=lambda: Catalogue({}))
    """What is known of them."""
    conditions: tuple[Condition, ...] = ()
    """That the documents must meet, as far as they were known before they are read."""
    lists: tuple[str, ...] = ()
    """The files that the paths were taken from."""
    workers: int | None = 1
    """How many processes to use; None for as many as the machine has cores, if there is much to read."""
    cache: TextCache | None = None
    """Of the texts of files that are slow to read."""
    taxonomy: Taxonomy = field(init=False)
    """With the wanted themes only."""
    only_commitments: bool = field(default=False, init=False)
    """Whether passages that only mention a theme are left out."""
    _coded: int = field(default=0, init=False)
    _left_out: list[Document] = field(default_factory=list, init=False)
    _partly: list[tuple[Document, int]] = field(default_factory=list, init=False)
    """With the words that were not coded."""
    _values: dict[str, Counter[str | None]] = field(default_factory=dict, init=False)
    """How often the documents have which value of an attribute that a condition is about."""

    def __post_init__(self) -> None:
        self.taxonomy = self.prepared.taxonomy

    @classmethod
    def prepare(  # noqa: PLR0913 - each is an option
        cls,
        paths: Sequence[str] | None,
        *,
        taxonomy_file: str | None,
        themes: Sequence[str] | None,
        documents: Sequence[str] | None = None,
        language: str | None,
        paths_from: Sequence[str] | None = None,
        stdin_name: str | None = None,
        documents_file: str | None = None,
        where: Sequence[str] | None = None,
        workers: int | None = 1,
        no_cache: bool = False,
    ) -> "Job":
        """Check what the command line asks for before anything slow is done.

        Raises TaxonomyError, DocumentError, and UsageError for a theme, document, attribute or language that there is
        not, and where `where` leaves no document.
        """
        prepared = read_taxonomy(taxonomy_file, no_cache=no_cache)
        taxonomy = prepared.taxonomy
        wanted = chosen(themes or (), [theme.id for theme in taxonomy.themes], "theme")
        if language is not None:
            chosen([language], taxonomy.languages, "language")
        paths = paths or (() if paths_from else default_paths())
        sources = find(paths, paths_from=paths_from or (), stdin_name=stdin_name)
        if stdin_name is not None:
            check_stdin_name(stdin_name, sources)
        ids = chosen(documents or (), [source.id for source in sources], "document")
        sources = tuple(source for source in sources if source.id in ids)
        known = catalogue(sources, documents_file)
        job = cls(
            prepared,
            sources=sources,
            language=language,
            catalogue=known,
            lists=lists_of(paths, paths_from or ()),
            workers=workers,
            cache=None if no_cache else TextCache(),
        )
        job.taxonomy = replace(taxonomy, themes=tuple(theme for theme in taxonomy.themes if theme.id in wanted))
        job._choose(conditions(where or (), known))
        return job

    def keep_commitments(self) -> None:
        """Leave out the passages that only mention a theme. Raises UsageError for a taxonomy without cues."""
        if not self.taxonomy.cues:
            hint = f"list them in {self.taxonomy.path}, under `cues:`"
            raise UsageError(Problem("the taxonomy has no cues to tell commitments from mentions by", hint=hint))
        self.only_commitments = True

    def _choose(self, wanted: Sequence[Condition]) -> None:
        """Keep the documents that meet the conditions, as far as that is known before they are read."""
        self.conditions = tuple(wanted)
        known = {source: self._known(source) for source in self.sources}
        self.sources = tuple(
            source
            for source, values in known.items()
            if all(each.holds(values.get(each.attribute)) for each in wanted if each.attribute in values)
        )
        for name in {each.attribute for each in wanted}:
            self._values[name] = Counter(values[name] for values in known.values() if name in values)
        if not self.sources:
            raise nothing_left(wanted, self._values)

    def _known(self, source: Source) -> dict[str, str | None]:
        """What is known of a document before it is read; its language only where it is said."""
        entry = self.catalogue.entries[source.id]
        told = self.language or entry.language
        columns = {column: entry.attributes.get(column) for column in self.catalogue.columns}
        return columns | ({LANGUAGE: told} if told else {})

    @property
    def inputs(self) -> Iterator[Path]:
        """The files that the result is made from, some of which may not exist."""
        yield Path(self.taxonomy.path)
        yield from (source.file for source in self.sources if source.path != STDIN)
        yield from self.catalogue.tables
        yield from (Path(name) for name in self.lists if name != STDIN)

    def codings(self, *, show_progress: bool = True) -> Iterator[Coding]:
        """Code one document after the other in the order of their ids; what could not be read has no evidence.

        Raises UsageError, at once, where no document is in a wanted language.
        """
        if self._processes > 1:
            codings = self._in_processes(to_quote, show_progress=show_progress)
            return chain(list(islice(codings, 1)), codings)
        matcher = self.matcher()
        documents = self.documents(matcher, show_progress=show_progress)
        first = list(islice(documents, 1))  # before anything is written
        coded = (code(document, matcher) for document in chain(first, documents))
        return map(commitments_of, coded) if self.only_commitments else coded

    def matcher(self) -> Matcher:
        """The taxonomy made ready, with the dictionaries of its languages."""
        lexicon, compiled = self._ready()
        return Matcher(self.taxonomy, lexicon, compiled=compiled)

    def _ready(self) -> tuple[Lexicon, Mapping[str, Compiled]]:
        """The dictionaries, and the rules where they are kept compiled: those of all themes, as most runs ask for."""
        lexicon = Lexicon.open(self.taxonomy.languages, on_prepare=tell_of_dictionary)
        is_whole = self.taxonomy == self.prepared.taxonomy
        return lexicon, self.prepared.compiled(lexicon) if is_whole else {}

    def documents(
        self, matcher: Matcher, *, show_progress: bool = True, sources: Sequence[Source] | None = None
    ) -> Iterator[Document]:
        """Read one document after the other in the order of their ids; all, or those of some of the sources.

        Raises UsageError, at the end, where none is in a wanted language.
        """
        wanted = self.sources if sources is None else sources
        for source in with_progress(wanted, "Coding", lambda source: source.path) if show_progress else wanted:
            document = read_document(
                source,
                languages=self.taxonomy.languages,
                lexicon=matcher.lexicon,
                language=self.language,
                entry=self.catalogue.entries[source.id],
                cache=self.cache,
                listen=matcher.listen,
            )
            if self.only_commitments:
                document = with_cues(document, self.taxonomy)
            if self._is_wanted(source, document):
                self._note(document, other_words(document))
                yield document
        if self.sources and not self._coded and not self._left_out:
            raise nothing_left(self.conditions, self._values)

    def _is_wanted(self, source: Source, document: Document) -> bool:
        """Whether a document that has been read meets the conditions about its language."""
        if LANGUAGE not in self._values or LANGUAGE in self._known(source):
            return True
        self._values[LANGUAGE][document.language] += 1
        # Of a file that could not be read nobody knows that it is not in the language.
        return document.status is Status.UNREAD or self._is_in_language(document)

    def _is_in_language(self, document: Document) -> bool:
        return all(each.holds(document.language) for each in self.conditions if each.attribute == LANGUAGE)

    def coverage(self) -> Coverage:
        """Code all documents and work out the matrix."""
        return Coverage(self.taxonomy, tuple(self.results(to_count)), only_commitments=self.only_commitments)

    def results(
        self, finish: Callable[[Matcher], Callable[[Coding], _Result]], *, show_progress: bool = True
    ) -> Iterator[_Result]:
        """What `finish` keeps of each document's coding, in the order of their ids.

        It is a function of a module, and makes for each process that codes documents what is called for each of them.
        """
        if self._processes > 1:
            return self._in_processes(finish, show_progress=show_progress)
        matcher = self.matcher()
        coded = (code(document, matcher) for document in self.documents(matcher, show_progress=show_progress))
        return map(finish(matcher), map(commitments_of, coded) if self.only_commitments else coded)

    @property
    def _processes(self) -> int:
        if any(source.path == STDIN for source in self.sources):
            return 1
        sizes = [source.file.stat().st_size if source.file.is_file() else 0 for source in self.sources]
        return how_many(self.workers, sizes)

    def _in_processes(
        self, finish: Callable[[Matcher], Callable[[Coding], _Result]], *, show_progress: bool
    ) -> Iterator[_Result]:
        """Code the documents in several processes; the results come in the order of the documents' ids."""
        from plancli.cli.workers import in_order  # noqa: PLC0415 - slow to load, and most runs need one process
        from plancli.cli.working import Task, Work  # noqa: PLC0415

        _, compiled = self._ready()  # once, and not in each process
        work = Work(self.taxonomy, compiled, self.language, self.only_commitments, self.cache, finish)
        tasks = [Task(source, self.catalogue.entries[source.id]) for source in self.sources]
        names = [source.path for source in self.sources]
        results = in_order(work.prepare, tasks, names, workers=self._processes)
        sources = with_progress(self.sources, "Coding", lambda s: s.path) if show_progress else self.sources
        for source, done in zip(sources, results, strict=True):
            if self._is_wanted(source, done.document):
                self._note(done.document, done.other_words)
                yield done.result
        if not self._coded and not self._left_out:
            raise nothing_left(self.conditions, self._values)

    def finish(self, *, result_lists_all: bool) -> ExitCode:
        """Tell of documents that the user must know were not coded, and say how the run ended.

        A document that was named and could not be read fails the run. The others are told of where the result itself
        does not list them. Raises DocumentError where nothing at all was coded.
        """
        named = {source.id for source in self.sources if source.named}
        failed = {each.id: each for each in self._left_out if each.status is Status.UNREAD and each.id in named}
        if not result_lists_all:
            tell_of((each for each in self._left_out if each.id not in failed), "warning")
            tell(Problem(partly_coded(document, words), hint=document.hint) for document, words in self._partly)
        tell(unmatched(self.catalogue))
        tell_of(failed.values(), "error")
        if not self._coded and not failed:
            raise DocumentError(Problem("no document could be coded"))
        return ExitCode.FAILED if failed else ExitCode.DONE

    def _note(self, document: Document, words: int) -> None:
        """Note what became of a document, and how many of its words were not coded."""
        light = replace(document, text="", layout=None)  # no text is kept
        if document.status is not Status.READ:
            self._left_out.append(light)
            return
        self._coded += 1
        if words or document.note:
            self._partly.append((light, words))
