"""`--where`, `--by` and `--sort`: what the command line says of documents by what is known of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plancli.cli.choosing import chosen
from plancli.corpus import Catalogue, Condition, Source
from plancli.coverage import ID, THEMES, TITLE
from plancli.errors import Problem, UsageError, quoted
from plancli.model import LANGUAGE, Document, Status, Taxonomy

_NONE = "(none)"
_LISTED = 12


def conditions(wanted: Sequence[str], known: Catalogue) -> tuple[Condition, ...]:
    """Read `NAME=VALUE` and `NAME!=VALUE`. Raises UsageError for what is neither, and for a NAME that no table has."""
    parted = [(each, *each.partition("=")) for each in wanted]
    wrong = [each for each, name, sign, _ in parted if not sign or not name.strip("! ")]
    if wrong:
        hint = "for example --where country=Sweden, or --where country!=Sweden"
        raise UsageError(*(Problem(f"no condition: {each}", hint=hint) for each in wrong))
    found = tuple(
        Condition(name.removesuffix("!").strip(), value.strip(), negated=name.endswith("!"))
        for _, name, _, value in parted
    )
    known_attributes([condition.attribute for condition in found], known)
    return found


def known_attributes(names: Sequence[str], known: Catalogue) -> None:
    """Raise UsageError with each name that is no attribute of the documents."""
    available = [LANGUAGE, *known.columns]
    if known.columns or set(names) <= {LANGUAGE}:
        chosen(names, available, "attribute")
    else:
        hint = "no documents.csv lies beside the documents; name one that lies elsewhere with --documents"
        raise UsageError(*(Problem(f"there is no attribute {quoted(name)}", hint=hint) for name in names))


def sort_key(asked: str, known: Catalogue, taxonomy: Taxonomy) -> tuple[str, bool]:
    """Read `NAME` or `-NAME`: what to sort by, and whether descending. Raises UsageError for what is not there."""
    name = asked.removeprefix("-")
    available = [TITLE, ID, THEMES, LANGUAGE, *known.columns, *(theme.id for theme in taxonomy.themes)]
    chosen([name], list(dict.fromkeys(available)), "sort key")
    return name, name != asked


@dataclass(slots=True)
class Selection:
    """The documents that meet some conditions: for a condition about the language many must be read to be known."""

    conditions: Sequence[Condition]
    known: Catalogue
    language: str | None
    """Of all documents, if the user says so."""
    _values: dict[str, Counter[str | None]] = field(default_factory=dict)
    """How often the documents have which value of an attribute that a condition is about."""

    def before_reading(self, sources: Iterable[Source]) -> tuple[Source, ...]:
        """Those that meet the conditions, as far as that is known. Raises UsageError where none is left."""
        known = {source: self._known(source) for source in sources}
        for name in {each.attribute for each in self.conditions}:
            self._values[name] = Counter(values[name] for values in known.values() if name in values)
        left = tuple(
            source
            for source, values in known.items()
            if all(each.holds(values.get(each.attribute)) for each in self.conditions if each.attribute in values)
        )
        if not left:
            raise self.nothing_left()
        return left

    def takes(self, source: Source, document: Document) -> bool:
        """Whether a document that has been read meets the conditions about its language."""
        if LANGUAGE not in self._values or LANGUAGE in self._known(source):
            return True
        self._values[LANGUAGE][document.language] += 1
        # Of a file that could not be read nobody knows that it is not in the language.
        return document.status is Status.UNREAD or all(
            each.holds(document.language) for each in self.conditions if each.attribute == LANGUAGE
        )

    def _known(self, source: Source) -> dict[str, str | None]:
        """What is known of a document before it is read; its language only where it is said."""
        entry = self.known.entries[source.id]
        told = self.language or entry.language
        columns = {column: entry.attributes.get(column) for column in self.known.columns}
        return columns | ({LANGUAGE: told} if told else {})

    def nothing_left(self) -> UsageError:
        """No document meets the conditions: say which values there are, and how often."""
        names = [name for name in dict.fromkeys(each.attribute for each in self.conditions) if self._values.get(name)]
        hint = "; ".join(f"{name}: {_listed(self._values[name])}" for name in names)
        asked = " ".join(f"--where {each}" for each in self.conditions)
        return UsageError(
            Problem(f"{asked} {'leaves' if len(self.conditions) == 1 else 'leave'} no document", hint=hint)
        )


def _listed(values: Counter[str | None]) -> str:
    ordered = sorted(values.items(), key=lambda value: (value[0] is None, value[0]))
    listed = ", ".join(f"{value or _NONE} ({number})" for value, number in ordered[:_LISTED])
    return listed + (f" and {len(ordered) - _LISTED} more" if len(ordered) > _LISTED else "")
