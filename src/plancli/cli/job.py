"""One run over the documents: what the commands that code plans have in common.

Slow to load: it brings the matcher and the readers.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from plancli.cli.choosing import chosen
from plancli.cli.exits import ExitCode
from plancli.cli.filtering import Selection, conditions
from plancli.cli.finishing import to_count, to_quote
from plancli.cli.inputs import check_stdin_name, default_paths, read_taxonomy
from plancli.cli.outcome import Outcome
from plancli.cli.prepared import Prepared
from plancli.cli.processes import how_many
from plancli.cli.progress import with_progress
from plancli.cli.telling import tell_of_dictionary
from plancli.corpus import Catalogue, Source, TextCache, catalogue, find, read_document
from plancli.corpus.lists import STDIN, lists_of
from plancli.coverage import code, other_words
from plancli.coverage.commitments import commitments_of, with_cues
from plancli.errors import Problem, UsageError
from plancli.lexicon import Lexicon
from plancli.matching import Compiled, Matcher
from plancli.model import Coding, Coverage, Document, Taxonomy

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
    _selection: Selection = field(init=False)
    _outcome: Outcome = field(default_factory=Outcome, init=False)

    def __post_init__(self) -> None:
        self.taxonomy = self.prepared.taxonomy
        self._selection = Selection((), self.catalogue, self.language)

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
        job._selection = Selection(conditions(where or (), known), known, language)
        job.sources = job._selection.before_reading(sources)
        return job

    def keep_commitments(self) -> None:
        """Leave out the passages that only mention a theme. Raises UsageError for a taxonomy without cues."""
        if not self.taxonomy.cues:
            hint = f"list them in {self.taxonomy.path}, under `cues:`"
            raise UsageError(Problem("the taxonomy has no cues to tell commitments from mentions by", hint=hint))
        self.only_commitments = True

    @property
    def inputs(self) -> Iterator[Path]:
        """The files that the result is made from, some of which may not exist."""
        yield Path(self.taxonomy.path)
        yield from (source.file for source in self.sources if source.path != STDIN)
        yield from self.catalogue.tables
        yield from (Path(name) for name in self.lists if name != STDIN)

    def codings(self, *, show_progress: bool = True) -> Iterator[Coding]:
        """Code one document after the other in the order of their ids; what could not be read has no evidence.

        They have the texts that the evidence is quoted from, and no layouts. Raises UsageError, at once, where no
        document is in a wanted language.
        """
        return self.results(to_quote, show_progress=show_progress)

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
            if self._selection.takes(source, document):
                self._outcome.note(document, other_words(document))
                yield document
        self._must_have_found()

    def coverage(self) -> Coverage:
        """Code all documents and work out the matrix."""
        return Coverage(self.taxonomy, tuple(self.results(to_count)), only_commitments=self.only_commitments)

    def results(
        self, finish: Callable[[Matcher], Callable[[Coding], _Result]], *, show_progress: bool = True
    ) -> Iterator[_Result]:
        """What `finish` keeps of each document's coding, in the order of their ids.

        It is a function of a module, and makes for each process that codes documents what is called for each of them.
        """
        results = self._results(finish, show_progress=show_progress)
        return chain(list(islice(results, 1)), results)  # what cannot be done at all is said before anything is written

    def _results(
        self, finish: Callable[[Matcher], Callable[[Coding], _Result]], *, show_progress: bool
    ) -> Iterator[_Result]:
        if (number := self._processes()) > 1:
            return self._in_processes(number, finish, show_progress=show_progress)
        matcher = self.matcher()
        coded = (code(document, matcher) for document in self.documents(matcher, show_progress=show_progress))
        return map(finish(matcher), map(commitments_of, coded) if self.only_commitments else coded)

    def _processes(self) -> int:
        if any(source.path == STDIN for source in self.sources):
            return 1
        sizes = [source.file.stat().st_size if source.file.is_file() else 0 for source in self.sources]
        return how_many(self.workers, sizes)

    def _in_processes(
        self, number: int, finish: Callable[[Matcher], Callable[[Coding], _Result]], *, show_progress: bool
    ) -> Iterator[_Result]:
        """Code the documents in several processes; the results come in the order of the documents' ids."""
        from plancli.cli.workers import in_order  # noqa: PLC0415 - slow to load, and most runs need one process
        from plancli.cli.working import Task, Work  # noqa: PLC0415

        _, compiled = self._ready()  # once, and not in each process
        work = Work(self.taxonomy, compiled, self.language, self.only_commitments, self.cache, finish)
        tasks = [Task(source, self.catalogue.entries[source.id]) for source in self.sources]
        names = [source.path for source in self.sources]
        results = in_order(work.prepare, tasks, names, workers=number)
        with closing(with_progress(self.sources, "Coding", lambda s: s.path)) as watched:  # before an error is shown
            for source, done in zip(watched if show_progress else self.sources, results, strict=True):
                if self._selection.takes(source, done.document):
                    self._outcome.note(done.document, done.other_words)
                    yield done.result
        self._must_have_found()

    def _must_have_found(self) -> None:
        if self.sources and not self._outcome.coded and not self._outcome.left_out:
            raise self._selection.nothing_left()

    def finish(self, *, result_lists_all: bool) -> ExitCode:
        """Tell of documents that the user must know were not coded, see `Outcome.tell`, and say how the run ended."""
        named = {source.id for source in self.sources if source.named}
        return self._outcome.tell(named, self.catalogue, result_lists_all=result_lists_all)
