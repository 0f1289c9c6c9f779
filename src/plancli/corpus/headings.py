"""What each block of a text is, and how far a heading reaches."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plancli.corpus.blocks import Block
from plancli.corpus.marks import LETTER, WORDY
from plancli.corpus.wrapping import Span
from plancli.model import Kind

_LONGEST = 80
_LONGEST_LEAD = 200
_CLOSERS = "\"'“”‘’«»)]*_ "
_SENTENCE_ENDS = (".", "!", "…", ";", ",")
_ENDS = (*_SENTENCE_ENDS, ":")
_FULL_STOPS = ".!?…"
_SENTENCE_INSIDE = re.compile(r"(?<!\d)[.!?…][\"'”’»)\]]*\s")


class Placed(NamedTuple):
    """A block with its kind."""

    start: int
    end: int
    kind: Kind
    leads: bool
    """Whether it is the heading of nothing but the list items or cells behind it."""


class Reach(NamedTuple):
    """The headings that hold for what follows, by where they stand; None where there is none."""

    section: Span | None = None
    lead: Span | None = None
    """The one that leads the list or the row that goes on."""

    def behind(self, block: Placed) -> "Reach":
        """The headings that hold behind one more block."""
        if block.leads:
            return Reach(self.section, block[:2])
        if block.kind is Kind.HEADING:
            return Reach(block[:2])
        return Reach(self.section) if block.kind is Kind.PARAGRAPH else self

    def above(self, block: Placed) -> Span | None:
        """The heading of the next block."""
        is_led = block.kind is not Kind.HEADING and block.kind is not Kind.PARAGRAPH
        return self.lead if is_led and self.lead else self.section


def is_prose(words: str) -> bool:
    """Whether a stretch of text is no heading: it is too long for one, or ends as sentences do; most are that."""
    return len(words) > _LONGEST_LEAD or words.rstrip(_CLOSERS)[-1:] in _SENTENCE_ENDS


def is_paragraph(text: str, block: Block) -> bool:
    """Whether a block is a paragraph whatever stands beside it."""
    return block.kind is None and not block.labels and is_prose(_words(text, block))


def kind_of_line(line: str) -> Kind | None:
    """What a line of words is that stands apart, with another one such below; None if it may lead a list."""
    if line[-1] == ":":
        return None
    return Kind.HEADING if _reads_as_heading(line) else Kind.PARAGRAPH


def place(text: str, blocks: Sequence[Block], above: Block | None, below: Block | None) -> list[Placed]:
    """The blocks of a stretch of text in their order, each with its kind; `above` and `below` stand beside them.

    A block is a heading where its mark says so, or where it looks like one, stands apart and has text below it. A line
    that leads a list with a colon is the heading of that list alone, and so is a label of the cells or items behind it:
    after them the heading before it holds again.
    """
    texts = [block for block in blocks if block.kind is not Kind.FURNITURE]
    beside = zip([above, *texts], [*texts[1:], below], strict=False)
    placed: list[Placed] = []
    for block in blocks:
        over, under = (None, None) if block.kind is Kind.FURNITURE else next(beside)
        leads = heads = False
        if under and not is_paragraph(text, block):
            leads = _leads(text, block, under)
            heads = leads or _heads(text, over, block, under)
        placed.append(Placed(block.start, block.end, Kind.HEADING if heads else block.kind or Kind.PARAGRAPH, leads))
    return placed


def _leads(text: str, block: Block, follower: Block) -> bool:
    """Whether a block is the heading of only the list items or cells behind it."""
    words = _words(text, block)
    if block.labels:
        return _reads_as_heading(words)
    if block.kind is not None or follower.kind is not Kind.LIST_ITEM:
        return False
    if words[-1] == ":":
        return _reads_as_heading(words, longest=_LONGEST_LEAD, end=":")
    return not block.apart and not follower.apart and _reads_as_heading(words)


def _heads(text: str, above: Block | None, block: Block, below: Block) -> bool:
    """Whether a block is the heading of what follows it."""
    if block.kind is Kind.HEADING:
        return True
    words = _words(text, block)
    if len(words) > _LONGEST or block.inside:
        return False
    if block.kind is Kind.LIST_ITEM:
        # *4. Workforce* above a paragraph is a heading, beside *3.* or *5.* it is an item.
        stands_alone = block.numbered and block.apart and below.apart and below.kind is None
        return (
            stands_alone
            and not (above and above.kind is Kind.LIST_ITEM)
            and not _reads_as_heading(_words(text, below))
            and _reads_as_heading(words)
        )
    if block.kind is not None or not _reads_as_heading(words):
        return False
    stands_apart = block.apart or (below.apart and above is not None and text[above.end - 1] in _FULL_STOPS)
    # An address, a date line: lines of equal rank.
    return stands_apart and not (not below.apart and _reads_as_heading(_words(text, below)))


def _reads_as_heading(words: str, *, longest: int = _LONGEST, end: str = "") -> bool:
    """Whether a block is short, begins with a capital or digit, has a letter and does not end as sentences do."""
    if len(words) > longest or words.rstrip(_CLOSERS).removesuffix(end).endswith(_ENDS):
        return False
    first = WORDY.search(words)
    return (
        first is not None
        and not first[0].islower()
        and LETTER.search(words) is not None
        and _SENTENCE_INSIDE.search(words) is None
    )


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]
