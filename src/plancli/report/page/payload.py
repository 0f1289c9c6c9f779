"""The page's data for its script: one JSON object for the matrix, and one a plan that is read when a cell is opened."""

from typing import Final, NotRequired, TypedDict

from plancli.model import Phrase, Strength, Theme
from plancli.report.json_text import dumps
from plancli.report.page.texts import TEXTS, Texts
from plancli.report.page.view import Miss, Page, Piece, Place, Plan, Quote, Square
from plancli.report.text import for_people, label

ROWS_AT_ONCE: Final = 60
"""Plans that are shown before one scrolls; with many more, a browser takes seconds to open the page."""

_STRENGTHS = tuple(Strength)

CellNumbers = tuple[int, int | None, int, float, float, int, str]
"""Passages, commitments, hits, share, per 1,000 words, strength (0 to 2), tenths with commas between: a big page has
ten thousand of them, so their fields have no names."""

PieceJson = str | tuple[str, str, str, float]
"""Text between hits; or a hit: text, keyword, how, similarity."""


class PlanJson(TypedDict):
    """A row of the matrix."""

    id: str
    title: str
    path: str
    languages: list[str]
    note: str
    other_words: int
    attributes: dict[str, str]
    words: int
    passages: int
    cells: list[CellNumbers]
    mixtures: list[tuple[list[int], int, int]]
    """Themes, passages, commitments."""


class KeywordJson(TypedDict):
    """A keyword in a theme's codebook entry."""

    text: str
    weak: bool
    unless: list[str]


class ThemeJson(TypedDict):
    """A column of the matrix, and its entry in the codebook."""

    id: str
    name: str
    """For languages that there is no label in."""
    label: dict[str, str]
    definition: str
    include: list[str]
    exclude_when: list[str]
    keywords: dict[str, list[KeywordJson]]
    exclude: dict[str, list[str]]


class IndexJson(TypedDict):
    """Everything but the quotes."""

    language: str
    title: str | None
    unquoted: int
    rows_at_once: int
    texts: dict[str, Texts]
    shades: dict[str, list[tuple[float, float, int]]]
    """By measure: low, high, colour."""
    themes: list[ThemeJson]
    plans: list[PlanJson]


class PlaceJson(TypedDict):
    """Where a quote stands. Of a hundred thousand quotes each field weighs: what is not so is left out."""

    line: NotRequired[int]
    page: NotRequired[int]
    heading: NotRequired[str]
    language: NotRequired[str]


class QuoteJson(TypedDict):
    """A passage with evidence."""

    place: PlaceJson
    pieces: list[PieceJson]
    rank: int
    commitment: NotRequired[bool]


class MissJson(TypedDict):
    """What nearly counted."""

    place: PlaceJson
    keyword: str
    why: str
    word: str
    phrase: str
    edits: int
    allowed: int
    between: int
    pieces: tuple[str, str, str]


class EvidenceJson(TypedDict):
    """What opens behind one cell."""

    held_by: list[str]
    quotes: list[QuoteJson]
    misses: list[MissJson]


def index_json(page: Page) -> str:
    """The matrix and all that is said around it, ready to stand in a script element."""
    settings = page.settings
    index: IndexJson = {
        "language": settings.language,
        "title": settings.title,
        "unquoted": page.unquoted,
        "rows_at_once": ROWS_AT_ONCE,
        "texts": dict(TEXTS),
        "shades": {name: [(s.low, s.high, s.step) for s in classes] for name, classes in page.shades.items()},
        "themes": [_theme(theme, label(theme, page.taxonomy)) for theme in page.taxonomy.themes],
        "plans": [_plan(plan) for plan in page.plans],
    }
    return in_script(dumps(index))


def evidence_json(plan: Plan) -> str:
    """What opens behind a plan's cells, in the order of the themes, ready to stand in a script element."""
    return in_script(dumps([_evidence(square) for square in plan.squares]))


def in_script(json: str) -> str:
    """JSON that a page's parser passes over: nothing in it can end its element or begin another, a comment included."""
    return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _plan(plan: Plan) -> PlanJson:
    return {
        "id": plan.id,
        "title": plan.title,
        "path": plan.path,
        "languages": list(plan.languages),
        "note": plan.note,
        "other_words": plan.other_words,
        "attributes": dict(plan.attributes),
        "words": plan.words,
        "passages": plan.passages,
        "cells": [_numbers(square) for square in plan.squares],
        "mixtures": [(list(mixed.themes), mixed.passages, mixed.commitments) for mixed in plan.mixtures],
    }


def _numbers(square: Square) -> CellNumbers:
    return (
        square.passages,
        square.commitments,
        square.hits,
        square.share,
        square.per_1000_words,
        _STRENGTHS.index(square.strength),
        ",".join(map(str, square.tenths)) if square.passages else "",
    )


def _theme(theme: Theme, name: str) -> ThemeJson:
    keywords: dict[str, list[KeywordJson]] = {}
    for each in theme.keywords:
        entry: KeywordJson = {"text": for_people(each.text), "weak": each.weak, "unless": _texts(each.unless)}
        keywords.setdefault(each.language, []).append(entry)
    languages = dict.fromkeys(phrase.language for phrase in theme.exclude)
    return {
        "id": theme.id,
        "name": name,
        "label": {language: for_people(text) for language, text in theme.label.items()},
        "definition": for_people(theme.definition),
        "include": [for_people(text) for text in theme.include],
        "exclude_when": [for_people(text) for text in theme.exclude_when],
        "keywords": keywords,
        "exclude": {each: _texts(tuple(p for p in theme.exclude if p.language == each)) for each in languages},
    }


def _texts(phrases: tuple[Phrase, ...]) -> list[str]:
    return [for_people(phrase.text) for phrase in phrases]


def _evidence(square: Square) -> EvidenceJson:
    return {
        "held_by": list(square.held_by),
        "quotes": [_quote(quote) for quote in square.quotes],
        "misses": [_miss(miss) for miss in square.misses],
    }


def _quote(quote: Quote) -> QuoteJson:
    pieces = [_piece(piece) for piece in quote.pieces]
    written: QuoteJson = {"place": _place(quote.place), "pieces": pieces, "rank": quote.rank}
    if quote.commitment is not None:
        written["commitment"] = quote.commitment
    return written


def _piece(piece: Piece) -> PieceJson:
    found = piece.found
    return piece.text if found is None else (piece.text, found.keyword, found.how.value, found.similarity)


def _miss(miss: Miss) -> MissJson:
    return {
        "place": _place(miss.place),
        "keyword": miss.keyword,
        "why": miss.why.value,
        "word": miss.word,
        "phrase": miss.phrase,
        "edits": miss.edits,
        "allowed": miss.allowed,
        "between": miss.between,
        "pieces": (miss.before, miss.words, miss.after),
    }


def _place(place: Place) -> PlaceJson:
    written: PlaceJson = {}
    if place.line is not None:
        written["line"] = place.line
    if place.page is not None:
        written["page"] = place.page
    if place.heading:
        written["heading"] = place.heading
    if place.language:
        written["language"] = place.language
    return written
