"""What a shell may complete an option's value to."""

import os
from pathlib import Path

import typer


def theme_ids(context: typer.Context, incomplete: str) -> list[str]:
    """The themes of the taxonomy that the command line so far names; none where it cannot be read."""
    # Only the taxonomy is needed, and only here.
    from plancli.errors import PlancliError  # noqa: PLC0415
    from plancli.taxonomy import find, load  # noqa: PLC0415

    try:
        taxonomy = load(find(context.params.get("taxonomy"), start=Path(), environment=os.environ))
    except PlancliError:
        return []
    return [theme.id for theme in taxonomy.themes if theme.id.startswith(incomplete)]
