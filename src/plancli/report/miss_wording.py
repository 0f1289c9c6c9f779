"""Near misses in words: what kept a keyword from counting."""

from plancli.model import NearMiss, Why
from plancli.report.text import for_people

NOTHING_NEAR = "nothing came near"

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six")


def why_missed(miss: NearMiss, text: str) -> str:
    """What kept the keyword from counting, such as *two edits where one is allowed*; `text` is the document's."""
    phrase = f"“{for_people(miss.phrase.text)}”" if miss.phrase else ""
    word = f"“{for_people(text[slice(*miss.word)])}”" if miss.word else ""
    match miss.why:
        case Why.FURNITURE:
            why = f"page matter, as it has the furniture phrase {phrase}" if phrase else "page matter"
        case Why.EXCLUDE:
            why = f"dropped, as the theme excludes {phrase}"
        case Why.UNLESS:
            why = f"dropped, as it does not count in {phrase}"
        case Why.WEAK:
            why = "weak, and no other hit of the theme stands beside it"
        case Why.KNOWN:
            why = f"{word} is {_counted(miss.edits, 'edit')} away, but a word of its own and so no slip"
        case Why.TYPO:
            verb = "are" if miss.allowed > 1 else "is"
            edits, most = _counted(miss.edits, "edit"), f"where {_number(miss.allowed)} {verb} allowed"
            why = f"{edits} {most}" if miss.word == (miss.start, miss.end) else f"{word} is {edits} away, {most}"
        case Why.APART if miss.between:
            most = f", where {_number(miss.keyword.within)} may be" if miss.keyword.within else ""
            why = f"its words are there, with {_counted(miss.between, 'word')} between{most}"
        case Why.APART:
            why = "its words are there, but not in a row"
    return why


def _counted(number: int, noun: str) -> str:
    return f"{_number(number)} {noun}{'' if number == 1 else 's'}"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
