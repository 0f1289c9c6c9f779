"""What can go wrong for a user, each with a place to look at and a thing to do, and how that is worded."""

from collections.abc import Iterable
from dataclasses import dataclass

from plancli.model import Location

_LONGEST_QUOTE = 60
_ALIKE = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, told so that a person can mend it."""

    message: str
    location: Location | None = None
    hint: str | None = None
    source: str | None = None
    """The line of the file that `location` points into, for showing a caret below it."""


class PlancliError(Exception):
    """The job cannot be done; exit status 2."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


class UsageError(PlancliError):
    """The command line asks for something that does not exist or fit."""


class TaxonomyError(PlancliError):
    """The taxonomy cannot be used; carries every problem found in it, in the order of the file."""


class DocumentError(PlancliError):
    """A file that was asked for cannot be found, or a list of documents cannot be used."""


class GoldError(PlancliError):
    """A file with hand coding cannot be used; carries every problem found in it, in the order of the file."""


def quoted(text: str) -> str:
    """A text of the file as messages show it: in backticks, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + '…'}`"


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Find the choice that someone who wrote `word` may have meant; None where nothing is alike."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - seldom needed

    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_ALIKE)
    return found[0] if found else None
