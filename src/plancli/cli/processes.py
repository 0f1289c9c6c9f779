"""How many processes a run uses, and how one that plancli has to itself is set up."""

import gc
import os
from collections.abc import Sequence

LARGE = 16 * 1024 * 1024
"""Bytes of documents from which starting processes pays."""


def collect_seldom() -> None:
    """Look for garbage in cycles a thousand times more seldom than Python does of itself.

    plancli makes very many objects that stay, and next to no cycles: looking through them took a twelfth of a run.
    """
    gc.set_threshold(700_000, 20, 100)


def how_many(wanted: int | None, sizes: Sequence[int]) -> int:
    """How many processes to use: as many as are wanted, or for None the machine's cores if there is much to read.

    `sizes` are those of the documents in bytes. Never more processes than documents.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    number = wanted or (cores if sum(sizes) >= LARGE else 1)
    return max(1, min(number, len(sizes)))
