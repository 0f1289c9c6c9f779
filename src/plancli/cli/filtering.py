"""`--where`, `--by` and `--sort`: what the command line says of documents by what is known of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plancli.cli.choosing import chosen
from plancli.corpus import Catalogue, Condition
from plancli.coverage import ID, THEMES, TITLE
from plancli.errors import Problem, UsageError
from plancli.model import LANGUAGE, Taxonomy
from plancli.taxonomy.problems import quoted

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


def nothing_left(wanted: Iterable[Condition], values: Mapping[str, Counter[str | None]]) -> UsageError:
    """No document meets the conditions: say which values there are, and how often."""
    wanted = list(wanted)
    names = [name for name in dict.fromkeys(each.attribute for each in wanted) if values.get(name)]
    hint = "; ".join(f"{name}: {_listed(values[name])}" for name in names)
    asked = " ".join(f"--where {each}" for each in wanted)
    return UsageError(Problem(f"{asked} {'leaves' if len(wanted) == 1 else 'leave'} no document", hint=hint))


def _listed(values: Counter[str | None]) -> str:
    ordered = sorted(values.items(), key=lambda value: (value[0] is None, value[0]))
    listed = ", ".join(f"{value or _NONE} ({number})" for value, number in ordered[:_LISTED])
    return listed + (f" and {len(ordered) - _LISTED} more" if len(ordered) > _LISTED else "")
