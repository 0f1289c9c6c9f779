"""What each block of a text is, and which heading it stands under."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancli.corpus.blocks import Block
from plancli.corpus.marks import LETTER, WORDY
from plancli.model import Kind

_LONGEST = 80
_LONGEST_LEAD = 200
_CLOSERS = "\"'“”‘’«»)]*_ "
_ENDS = (".", "!", "…", ";", ",", ":")
_FULL_STOPS = ".!?…"
_SENTENCE_INSIDE = re.compile(r"(?<!\d)[.!?…][\"'”’»)\]]*\s")


class Placed(NamedTuple):
    """A block with its kind and the heading above it."""

    start: int
    end: int
    kind: Kind
    heading: int
    """Index of the block that is its heading; -1 for none."""


def place_blocks(text: str, blocks: Sequence[Block]) -> list[Placed]:
    """The blocks of a text in their order, each with its kind and heading.

    A block is a heading where its mark says so, or where it looks like one, stands apart and has text below it. A line
    that leads a list with a colon is the heading of that list alone, and so is a label of the cells or items behind it:
    after them the heading before it holds again.
    """
    texts = [index for index, block in enumerate(blocks) if block.kind is not Kind.FURNITURE]
    headings, local = set[int](), set[int]()
    for above, here, below in zip([None, *texts], texts, texts[1:], strict=False):
        block = blocks[here]
        if block.kind is not Kind.HEADING and block.end - block.start > _LONGEST_LEAD:
            continue  # most are paragraphs, which need not be looked at
        if _leads(text, block, blocks[below]):
            local.add(here)
        if here in local or _heads(text, None if above is None else blocks[above], block, blocks[below]):
            headings.add(here)
    return list(_placed(blocks, headings, local))


def _placed(blocks: Sequence[Block], headings: set[int], local: set[int]) -> Iterator[Placed]:
    section = lead = -1
    for index, block in enumerate(blocks):
        kind = Kind.HEADING if index in headings else block.kind or Kind.PARAGRAPH
        if kind is Kind.HEADING or kind is Kind.PARAGRAPH:
            lead = -1
        yield Placed(block.start, block.end, kind, section if lead < 0 else lead)
        if index in local:
            lead = index
        elif kind is Kind.HEADING:
            section = index


def _leads(text: str, block: Block, follower: Block) -> bool:
    """Whether a block is the heading of only the list items or cells behind it."""
    if block.labels:
        return _reads_as_heading(text, block)
    if block.kind is not None or follower.kind is not Kind.LIST_ITEM:
        return False
    if text[block.end - 1] == ":":
        return _reads_as_heading(text, block, longest=_LONGEST_LEAD, end=":")
    return not block.apart and not follower.apart and _reads_as_heading(text, block)


def _heads(text: str, above: Block | None, block: Block, below: Block) -> bool:
    """Whether a block is the heading of what follows it."""
    if block.kind is Kind.HEADING:
        return True
    if block.end - block.start > _LONGEST or block.inside:
        return False
    if block.kind is Kind.LIST_ITEM:
        # *4. Workforce* above a paragraph is a heading, beside *3.* or *5.* it is an item.
        alone = (
            block.numbered and block.apart and below.apart and below.kind is None and not _reads_as_heading(text, below)
        )
        return alone and not (above and above.kind is Kind.LIST_ITEM) and _reads_as_heading(text, block)
    stands_apart = block.apart or (below.apart and above is not None and text[above.end - 1] in _FULL_STOPS)
    stacked = not below.apart and _reads_as_heading(text, below)  # an address, a date line: lines of equal rank
    return block.kind is None and stands_apart and not stacked and _reads_as_heading(text, block)


def _reads_as_heading(text: str, block: Block, *, longest: int = _LONGEST, end: str = "") -> bool:
    """Whether a block is short, begins with a capital or digit, has a letter and does not end as sentences do."""
    if block.end - block.start > longest:
        return False
    words = text[block.start : block.end]
    first = WORDY.search(words)
    ending = words.rstrip(_CLOSERS).removesuffix(end)
    return (
        first is not None
        and not first[0].islower()
        and not ending.endswith(_ENDS)
        and LETTER.search(words) is not None
        and _SENTENCE_INSIDE.search(words) is None
    )
