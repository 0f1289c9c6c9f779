"""One entry of a keyword list, plain or a rule, to a `Keyword`; one entry of a phrase list to a `Phrase`."""

import re

from plancli.errors import closest, quoted
from plancli.model import Keyword, Phrase
from plancli.taxonomy.nodes import List, Map, Node, Text, in_quotes
from plancli.taxonomy.problems import Problems
from plancli.taxonomy.shapes import Shape, read_fields, read_line, read_list
from plancli.taxonomy.terms import NeverMatchesError, read_term, spans_all

NEAR = Shape("a `near` rule", required=("near", "within"), optional=("unordered", "unless"))
TERM = Shape("a `term` rule", required=("term",), optional=("unless",))

_WHOLE_NUMBER = re.compile(r"[0-9]{1,3}")
_FEWEST_TERMS = 2
_NEAR_FORM = "{near: [one, other], within: 3}"


def read_keyword(node: Node, language: str, problems: Problems, *, weak: bool) -> Keyword | None:
    """Read a plain keyword, a `near` rule or a `term` rule; None where it cannot be used."""
    location = problems.location(node.offset)
    match node:
        case Map(entries=entries):
            keys = {key.value for key, _ in entries if isinstance(key, Text)}
            if "near" in keys:
                return _near(node, language, problems, weak=weak)
            if "term" in keys:
                return _term(node, language, problems, weak=weak)
            problems.add(node.offset, "expected a keyword, found a map without `near` or `term`", _meant(node))
            return None
        case List():
            hint = f"a text that begins with [ needs quotes; for words near each other write {_NEAR_FORM}"
            problems.add(node.offset, "expected a keyword, found a list", hint)
            return None
        case _:
            term = _phrase(node, problems, "a keyword")
            return Keyword((term,), language, location, weak) if term else None


def read_phrases(node: Node | None, language: str, problems: Problems) -> tuple[Phrase, ...]:
    """Read a list of phrases; those that cannot be used are left out."""
    if node is None:
        return ()
    items = read_list(node, problems, "a list of phrases", optional=True)
    texts = ((_phrase(item, problems, "a phrase"), problems.location(item.offset)) for item in items)
    return tuple(Phrase(text, language, location) for text, location in texts if text)


def _near(node: Map, language: str, problems: Problems, *, weak: bool) -> Keyword | None:
    fields = read_fields(node, problems, NEAR)
    unless = read_phrases(fields.get("unless"), language, problems)
    within = _whole_number(fields["within"], problems) if "within" in fields else None
    unordered = _flag(fields["unordered"], problems) if "unordered" in fields else False
    if "near" not in fields:
        return None
    items = read_list(fields["near"], problems, "a list of terms")
    if isinstance(fields["near"], List) and len(items) < _FEWEST_TERMS:
        problems.add(fields["near"].offset, "`near` needs two terms or more", "write a single term as a plain keyword")
    terms = tuple(_phrase(item, problems, "a term") or "" for item in items)
    location = problems.location(node.offset)
    return Keyword(terms, language, location, weak, unless, within or 0, unordered) if all(terms) else None


def _term(node: Map, language: str, problems: Problems, *, weak: bool) -> Keyword | None:
    fields = read_fields(node, problems, TERM)
    unless = read_phrases(fields.get("unless"), language, problems)
    term = _phrase(fields["term"], problems, "a keyword") if "term" in fields else None
    if term is None:
        return None
    for phrase in unless:
        if spans_all(read_term(phrase.text), read_term(term)):
            message = f"{quoted(term)} can never match: its own `unless` names all of it"
            problems.add(phrase.location, message, "name a longer phrase around the keyword, or remove both")
    return Keyword((term,), language, problems.location(node.offset), weak, unless)


def _phrase(node: Node, problems: Problems, what: str) -> str | None:
    text = read_line(node, problems, what)
    if text is None or (isinstance(node, Text) and node.refused):
        return None
    try:
        read_term(text)
    except NeverMatchesError as never:
        problems.add(node.offset, never.message, never.hint)
        return None
    return text


def _whole_number(node: Node, problems: Problems) -> int | None:
    text = read_line(node, problems, "a whole number from 0 to 999")
    if text is None:
        return None
    if not _WHOLE_NUMBER.fullmatch(text):
        hint = "the most words that may stand between two neighbours"
        problems.add(node.offset, f"expected a whole number from 0 to 999, found {quoted(text)}", hint)
        return None
    return int(text)


def _flag(node: Node, problems: Problems) -> bool:
    text = read_line(node, problems, "true or false")
    if text and text.lower() not in {"true", "false"}:
        hint = "`unordered: true` lets the terms come in any order"
        problems.add(node.offset, f"expected true or false, found {quoted(text)}", hint)
    return text is not None and text.lower() == "true"


def _meant(node: Map) -> str:
    match node.entries:
        case ((Text(value=key), Text(value=value)),) if closest(key, ("near", "term")) is None:
            return f'a text with ": " in it needs quotes: {in_quotes(f"{key}: {value}")}'
        case _:
            return f"write {_NEAR_FORM} or {{term: one, unless: [longer one]}}"
