"""JSON that is safe to look at: letters as they are, everything that steers a display escaped."""

import json
import re

from plancli.report.text import CONTROLS

_ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False)
_CONTROL = re.compile(f"(?!\n)[{CONTROLS}]")


def dumps(value: object, *, indent: int | None = None) -> str:
    """One JSON value without a line end behind it.

    `json` leaves DEL, C1 codes and direction marks as they are; they can only stand inside strings, so escaping them
    afterwards keeps the value the same.
    """
    text = _ON_ONE_LINE.encode(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isprintable() else _CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
