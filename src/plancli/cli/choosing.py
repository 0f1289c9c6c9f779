"""Names that the command line picks out of those that there are."""

from collections.abc import Sequence

from plancli.errors import Problem, UsageError, closest, quoted

_LISTED = 12


def chosen(wanted: Sequence[str], available: Sequence[str], what: str) -> frozenset[str]:
    """The wanted names, or all where none is wanted. Raises UsageError with each that is not there."""
    unknown = [name for name in dict.fromkeys(wanted) if name not in available]
    if unknown:
        raise UsageError(
            *(Problem(f"there is no {what} {quoted(name)}", hint=_hint(name, available, what)) for name in unknown)
        )
    return frozenset(wanted or available)


def _hint(name: str, available: Sequence[str], what: str) -> str:
    listed = ", ".join(available[:_LISTED]) + (f" and {len(available) - _LISTED} more" * (len(available) > _LISTED))
    meant = closest(name, available)
    return f"did you mean {quoted(meant)}?" if meant else f"each {what}: {listed}"
