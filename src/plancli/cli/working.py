"""What is done for one document in a process of several: read it, code it, keep what the command needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from plancli.corpus import Source, TextCache, read_document
from plancli.corpus.attributes import Entry
from plancli.coverage import code, other_words
from plancli.coverage.commitments import commitments_of, with_cues
from plancli.lexicon import Lexicon
from plancli.matching import Compiled, Learnt, Matcher
from plancli.model import Coding, Document, Taxonomy

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Task:
    """One document to do."""

    source: Source
    entry: Entry
    """What documents.csv says of it."""


@dataclass(frozen=True, slots=True)
class Done(Generic[_Result]):
    """One document, done."""

    document: Document
    """Without its text."""
    other_words: int
    """Words that were not coded, as they are in a language that the taxonomy does not have."""
    result: _Result


@dataclass(frozen=True, slots=True)
class Work(Generic[_Result]):
    """How the documents of a run are done. It travels to other processes."""

    taxonomy: Taxonomy
    compiled: Mapping[str, Compiled]
    """Of the taxonomy, as far as it is."""
    language: str | None
    only_commitments: bool
    cache: TextCache | None
    finish: Callable[[Matcher], Callable[[Coding], _Result]]
    """Makes, once in each process, what keeps of a coding what the command needs; a function of a module."""

    def prepare(self) -> "Coder[_Result]":
        """Open the dictionaries and make the taxonomy ready."""
        matcher = Matcher(self.taxonomy, Lexicon.open(self.taxonomy.languages), compiled=self.compiled)
        return Coder(self, matcher, self.finish(matcher))


@dataclass(frozen=True, slots=True)
class Coder(Generic[_Result]):
    """Does one document after the other; a `plancli.cli.workers.Worker`."""

    work: Work[_Result]
    matcher: Matcher
    finish: Callable[[Coding], _Result]

    def do(self, task: Task) -> Done[_Result]:
        """Read a document and code it."""
        work, matcher = self.work, self.matcher
        document = read_document(
            task.source,
            languages=work.taxonomy.languages,
            lexicon=matcher.lexicon,
            language=work.language,
            entry=task.entry,
            cache=work.cache,
            listen=matcher.listen,
        )
        if work.only_commitments:
            document = with_cues(document, work.taxonomy)
        coding = code(document, matcher)
        if work.only_commitments:
            coding = commitments_of(coding)
        return Done(document.without_text(), other_words(document), self.finish(coding))

    def learnt(self) -> Learnt:
        """What it has learnt of words since it was last asked."""
        return self.matcher.learnt()

    def learn(self, learnt: Learnt) -> None:
        """Take in what another process has learnt."""
        self.matcher.learn(learnt)
