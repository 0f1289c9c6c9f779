"""Blocks to a text: what a reader makes of a file that has no text of its own."""

from dataclasses import dataclass, field, replace

from plancli.corpus.blocks import Block
from plancli.corpus.marks import WORDY
from plancli.corpus.parts import find_blocks

_BETWEEN = "\n\n"


@dataclass(slots=True)
class Builder:
    """A text that grows block by block, with a blank line between any two."""

    blocks: list[Block] = field(default_factory=list)
    end: int = 0
    """How long the text is, in code points."""
    _texts: list[str] = field(default_factory=list)

    @property
    def following(self) -> int:
        """Where the next block's text begins."""
        return self.end + len(_BETWEEN) if self._texts else 0

    @property
    def text(self) -> str:
        """All that was added."""
        return _BETWEEN.join(self._texts)

    def add(self, text: str, block: Block) -> None:
        """Add a text with the block in it, whose offsets count from the text's beginning.

        What stands before the block is its marker; behind it there is nothing. Nothing is added that has no word.
        """
        if WORDY.search(text, block.start):
            self._add(text, [block])

    def add_lines(self, text: str, *, apart: bool = True) -> None:
        """Add a text whose own lines say what its blocks are: usually one, more where lines were broken by hand."""
        text = text.strip()
        blocks = find_blocks(text)
        if blocks:
            blocks[0].apart = apart
            self._add(text, blocks)

    def _add(self, text: str, blocks: list[Block]) -> None:
        begin = self.following
        self._texts.append(text)
        self.end = begin + len(text)
        self.blocks += (replace(block, start=begin + block.start, end=begin + block.end) for block in blocks)
