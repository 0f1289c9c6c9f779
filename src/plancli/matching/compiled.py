"""A taxonomy's rules of one language with all that is worked out of them before any text is seen.

That takes longer than coding a few plans. It is plain enough to be kept, and to travel to other processes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from plancli.lexicon import Lexicon
from plancli.matching.cues import CueRules, cue_rules
from plancli.matching.index import Index
from plancli.matching.rulebook import Rulebook, rulebook
from plancli.model import Taxonomy


class Compiled(NamedTuple):
    """What one language's documents are matched with."""

    rules: Rulebook
    words: Index
    """What the rules' words are looked up by."""
    cues: CueRules


def compiled(taxonomy: Taxonomy, lexicon: Lexicon, language: str) -> Compiled:
    """Make a taxonomy's rules of one language ready."""
    with _without_collection():
        rules, elements = rulebook(taxonomy, language)
        return Compiled(rules, Index(elements, lexicon, language), cue_rules(taxonomy, lexicon, language))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Look for no garbage in cycles: what is made here stays, and to look through it takes a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
