"""Files of hand coding on the command line: read, set against the documents, and what the user must know of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from plancli.cli.choosing import chosen
from plancli.cli.job import Job
from plancli.cli.problems import show
from plancli.errors import GoldError, Problem
from plancli.gold import Gold, Located, changed_units, check_offsets, load, locate
from plancli.matching import Matcher
from plancli.model import Document, Location, Status
from plancli.report.text import count


@dataclass(frozen=True, slots=True)
class CodingFiles:
    """One or two files of hand coding, and a job over the documents that they code."""

    job: Job
    golds: tuple[Gold, ...]
    located: tuple[Located, ...]
    """One a file."""

    @classmethod
    def prepare(
        cls,
        files: Sequence[str],
        paths: Sequence[str] | None,
        *,
        taxonomy_file: str | None,
        themes: Sequence[str] | None,
        language: str | None,
    ) -> "CodingFiles":
        """Read the files and find their documents; tell of documents that are not there and of rows not filled in.

        Raises what `Job.prepare` does, and GoldError for a file that cannot be used or whose documents are all unknown.
        """
        job = Job.prepare(paths, taxonomy_file=taxonomy_file, themes=None, language=language)
        known = [theme.id for theme in job.taxonomy.themes]
        wanted = chosen(themes or (), known, "theme")
        golds = tuple(load(Path(file), known) for file in files)
        located = tuple(locate(gold, job.sources) for gold in golds)
        for gold, each in zip(golds, located, strict=True):
            unknown = tuple(each.unknown.values())
            if not each.units:
                hint = _NOTHING if gold.closed else "write a row for each unit of text"
                raise GoldError(*(unknown or [Problem(f"no row of {gold.path} is coded", hint=hint)]))
            uncoded = f"{count(gold.uncoded, 'row')} of {gold.path} not filled in: left out"
            show([*unknown, *([Problem(uncoded, hint=_NOTHING)] if gold.uncoded else [])], "warning")
        documents = set(chain.from_iterable(each.units for each in located))
        job.sources = tuple(source for source in job.sources if source.id in documents)
        job.taxonomy = replace(job.taxonomy, themes=tuple(theme for theme in job.taxonomy.themes if theme.id in wanted))
        return cls(job, golds, located)

    @property
    def themes(self) -> tuple[str, ...]:
        """The ids of the wanted themes, in the taxonomy's order."""
        return tuple(theme.id for theme in self.job.taxonomy.themes)

    @property
    def inputs(self) -> Iterator[Path]:
        """The files that the result is made from."""
        yield from self.job.inputs
        yield from (Path(gold.path) for gold in self.golds)

    def documents(self, matcher: Matcher) -> Iterator[Document]:
        """Read the documents one after the other; tell of units that quote something else than their document has.

        Raises GoldError, when all were read, for units that lie outside of their documents.
        """
        problems: list[Problem] = []
        for document in self.job.documents(matcher):
            if document.status is Status.READ:
                for gold, each in zip(self.golds, self.located, strict=True):
                    units = each.units.get(document.id, ())
                    outside = check_offsets(units, document, gold.path)
                    problems += outside
                    if not outside and (changed := changed_units(units, document)):
                        show([_changed(len(changed), document, Location(gold.path, changed[0].line, 1))], "warning")
            yield document
        if problems:
            raise GoldError(*problems)


_NOTHING = "a passage that speaks of no theme has an x under no_theme"


def _changed(number: int, document: Document, place: Location) -> Problem:
    passages = count(number, "passage")
    message = f"{passages} quoted otherwise than {document.path} has at the offsets, the first one here"
    return Problem(message, place, "has the document changed since it was coded?")
