"""What became of the documents of a run, and what the user must be told of it."""

from collections.abc import Container
from dataclasses import dataclass, field

from plancli.cli.exits import ExitCode
from plancli.cli.telling import tell, tell_of, unmatched
from plancli.corpus import Catalogue
from plancli.errors import DocumentError, Problem
from plancli.model import Document, Status
from plancli.report.wording import partly_coded


@dataclass(slots=True)
class Outcome:
    """The documents of a run so far, without their texts."""

    coded: int = 0
    left_out: list[Document] = field(default_factory=list)
    _partly: list[tuple[Document, int]] = field(default_factory=list)
    """With the words that were not coded."""

    def note(self, document: Document, words: int) -> None:
        """Note a document, and how many of its words were not coded."""
        light = document.without_text()
        if document.status is not Status.READ:
            self.left_out.append(light)
            return
        self.coded += 1
        if words or document.note:
            self._partly.append((light, words))

    def tell(self, named: Container[str], known: Catalogue, *, result_lists_all: bool) -> ExitCode:
        """Tell of documents that were not coded, and of tables that do not fit them; how the run ended.

        A document that was `named` (their ids) and could not be read fails the run. The others are told of where the
        result itself does not list them. Raises DocumentError where nothing at all was coded.
        """
        failed = {each.id: each for each in self.left_out if each.status is Status.UNREAD and each.id in named}
        if not result_lists_all:
            tell_of((each for each in self.left_out if each.id not in failed), "warning")
            tell(Problem(partly_coded(document, words), hint=document.hint) for document, words in self._partly)
        tell(unmatched(known))
        tell_of(failed.values(), "error")
        if not self.coded and not failed:
            raise DocumentError(Problem("no document could be coded"))
        return ExitCode.FAILED if failed else ExitCode.DONE
