"""What is done for one document in a process of several: read it, code it, keep what the command needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from plancli.corpus import Source, TextCache, read_document
from plancli.corpus.attributes import Entry
from plancli.coverage import code, other_words
from plancli.coverage.commitments import commitments_of, with_cues
from plancli.lexicon import Lexicon
from plancli.matching import Compiled, Matcher
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

    def prepare(self, on_prepare: Callable[[str], None] | None = None) -> Callable[[Task], Done[_Result]]:
        """Open the dictionaries and make the taxonomy ready; what comes back does one document."""
        lexicon = Lexicon.open(self.taxonomy.languages, on_prepare=on_prepare)
        matcher = Matcher(self.taxonomy, lexicon, compiled=self.compiled)
        finish = self.finish(matcher)

        def do(task: Task) -> Done[_Result]:
            document = read_document(
                task.source,
                languages=self.taxonomy.languages,
                lexicon=lexicon,
                language=self.language,
                entry=task.entry,
                cache=self.cache,
                listen=matcher.listen,
            )
            if self.only_commitments:
                document = with_cues(document, self.taxonomy)
            coding = code(document, matcher)
            if self.only_commitments:
                coding = commitments_of(coding)
            light = document.without_text()
            return Done(light, other_words(document), finish(coding))

        return do
