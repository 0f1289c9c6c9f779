"""Every kind of finding: its code, its name, how bad it is, and what it means. The one list of them."""

from types import MappingProxyType
from typing import Final

from plancli.codes import of_corpus, of_taxonomy
from plancli.codes.code import Code

__all__ = ["CODES", "Code"]

CODES: Final = MappingProxyType(
    {code.id: code for module in (of_corpus, of_taxonomy) for code in vars(module).values() if isinstance(code, Code)}
)
"""All of them by id, in the order of their numbers."""
