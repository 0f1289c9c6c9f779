"""The taxonomy file: `find` says where it is, `load` reads it and tells everything that is wrong with it at once."""

from typing import TYPE_CHECKING

from plancli.taxonomy.finding import find

if TYPE_CHECKING:
    from plancli.taxonomy.reader import load

__all__ = ["find", "load"]


def __getattr__(name: str) -> object:
    # On first use only: what was read before need not be read again, and YAML is slow to load.
    if name == "load":
        from plancli.taxonomy.reader import load  # noqa: PLC0415

        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
