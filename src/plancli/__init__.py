"""plancli: which health and social care plan covers which theme, with the passages that say so.

The same from a notebook, without the command line:

    taxonomy = plancli.load_taxonomy(Path("themes.yaml"))
    lexicon = plancli.Lexicon.open(taxonomy.languages)
    matcher = plancli.Matcher(taxonomy, lexicon)
    codings = (plancli.code(document, matcher) for document in plancli.read_documents(["plans"], taxonomy, lexicon))
    coverage = plancli.cover(taxonomy, codings)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plancli.corpus import read_documents
    from plancli.coverage import code, cover
    from plancli.errors import PlancliError
    from plancli.lexicon import Lexicon
    from plancli.matching import Matcher
    from plancli.model import Cell, Coding, Coverage, Document, Evidence, Hit, Keyword, Passage, Taxonomy, Theme
    from plancli.taxonomy import load as load_taxonomy

_HOMES = {
    "plancli.corpus": ("read_documents",),
    "plancli.coverage": ("code", "cover"),
    "plancli.errors": ("PlancliError",),
    "plancli.lexicon": ("Lexicon",),
    "plancli.matching": ("Matcher",),
    "plancli.model": (
        "Cell",
        "Coding",
        "Coverage",
        "Document",
        "Evidence",
        "Hit",
        "Keyword",
        "Passage",
        "Taxonomy",
        "Theme",
    ),
    "plancli.taxonomy": ("load_taxonomy",),
}

__all__ = [
    "Cell",
    "Coding",
    "Coverage",
    "Document",
    "Evidence",
    "Hit",
    "Keyword",
    "Lexicon",
    "Matcher",
    "Passage",
    "PlancliError",
    "Taxonomy",
    "Theme",
    "code",
    "cover",
    "load_taxonomy",
    "read_documents",
]


def __getattr__(name: str) -> object:
    # On first use only: `plancli --version` must not load dictionaries and distances.
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), "load" if name == "load_taxonomy" else name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
