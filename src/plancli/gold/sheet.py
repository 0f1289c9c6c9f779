"""The columns of coding files: what `plancli sample` writes and what is read back."""

DOCUMENT, START, END = "document", "start", "end"
THEMES, DISPUTED = "themes", "disputed"
"""Ids of themes in one cell, with blanks between them."""
THEME = "theme:"
"""Begins the head of a column in which one theme is ticked; ids have no colon, so it cannot be anything else."""
NO_THEME = "no_theme"
"""Ticked for a passage that speaks of none: an empty row is one that nobody has coded."""
PASSAGE, COMMENT = "passage", "comment"
STRATUM, PASSAGES, DRAWN = "stratum", "stratum_passages", "stratum_drawn"
"""A number that stands for the part of the corpus that a passage was drawn from, how many passages that part has, and
how many of them were drawn."""
