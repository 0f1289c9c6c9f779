"""Results made by hand, with everything in them that documents must not be able to do to a terminal or a sheet."""

import hashlib
import unicodedata

from hypothesis import settings

from plancli.model import (
    Cell,
    Coding,
    Coverage,
    Document,
    Evidence,
    Hit,
    How,
    Keyword,
    Kind,
    Location,
    Passage,
    Row,
    Status,
    Strength,
    Taxonomy,
    Theme,
)

STEADY = settings(derandomize=True, deadline=None)

_PLACE = Location("themes.yaml", 1, 1)
_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def steers(character: str) -> bool:
    """Whether a terminal, a page or a sheet would obey the character instead of showing it."""
    return (
        unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in _BIDI
        or character in "\u200e\u200f\u061c"
    )


def theme(name: str, *keywords: Keyword, **label: str) -> Theme:
    return Theme(
        id=name,
        label=label or {"en": name.replace("_", " ").capitalize()},
        definition="",
        include=(),
        exclude_when=(),
        keywords=keywords,
        exclude=(),
        match=(),
        no_match=(),
        location=_PLACE,
    )


def keyword(*terms: str, language: str = "en") -> Keyword:
    return Keyword(terms=terms, language=language, location=_PLACE)


def taxonomy(*themes: Theme) -> Taxonomy:
    return Taxonomy(
        id="samples",
        version="1.2.0",
        languages=("en", "sv"),
        themes=themes,
        furniture=(),
        path="themes.yaml",
        sha256=hashlib.sha256(b"samples").hexdigest(),
    )


HOSTILE = keyword("=SUM(1)")
THEMES = taxonomy(
    theme("prevention", keyword("early help"), en="Prevention", sv="Förebyggande"),
    theme("nearness", HOSTILE, en="Closer to home", sv="Nära vård"),
    theme("skills", keyword("medarbetare", language="sv"), sv="Kompetensförsörjning"),
    theme("nothing", en="[red]Nothing[/red]"),
)

PLAN = Document(
    id="county-plan",
    path="plans/county-plan.txt",
    title="A plan for Örebro",
    status=Status.READ,
    language="sv",
    text="Våra mål\r\n\r\nTidigt stöd ger mer. Early\n  help first, and eraly help.\nFler medar\u00adbetare\tbehövs.",
    attributes={"country": "Sverige", "year": "2024"},
)
EVIL = Document(
    id="evil",
    path="plans/evil.txt",
    title='=SUM(1) [red]loud[/red] :heart: \x1b[31m\x9b32m "a|b", `c` <b>\u202eltr\u200f\n' + "long " * 12,
    status=Status.READ,
    language="en",
    text="[bold]=SUM(1) \x1b]0;owned\x07 \u202eback",
)
ZERO = Document(id="zero", path="plans/zero.txt", title="zero", status=Status.READ, language="en", text="Nothing here.")
UNREAD = Document(
    id="scan",
    path="plans/scan.pdf",
    title="scan",
    status=Status.UNREAD,
    reason="it is no text file",
    hint="save it as text",
)
FOREIGN = Document(
    id="zz-plan",
    path="plans/zz-plan.txt",
    title="Un plan",
    status=Status.OTHER_LANGUAGE,
    language=None,
    reason="in none of the taxonomy's languages: en, sv",
    hint="say it with --language",
)


def _hit(document: Document, rule: Keyword, match: str, how: How, similarity: float = 100.0) -> Hit:
    (name,) = (each.id for each in THEMES.themes if rule in each.keywords)
    start = document.text.index(match)
    return Hit(name, rule, start, start + len(match), how, similarity)


def _passage(document: Document, text: str, kind: Kind = Kind.PARAGRAPH) -> Passage:
    start = document.text.index(text)
    return Passage(start, start + len(text), kind)


_HELP = THEMES.themes[0].keywords[0]
CODINGS = (
    Coding(
        PLAN,
        furniture=frozenset(),
        evidence=(
            Evidence(
                "prevention",
                _passage(PLAN, "Early\n  help first, and eraly help."),
                _passage(PLAN, "Våra mål", Kind.HEADING),
                (
                    _hit(PLAN, _HELP, "Early\n  help", How.EXACT),
                    _hit(PLAN, _HELP, "eraly help", How.TYPO, 90.0),
                ),
                commitment=True,
            ),
            Evidence(
                "skills",
                _passage(PLAN, "Fler medar\u00adbetare\tbehövs."),
                _passage(PLAN, "Våra mål", Kind.HEADING),
                (_hit(PLAN, THEMES.themes[2].keywords[0], "medar\u00adbetare", How.INFLECTED, 95.652),),
                commitment=False,
            ),
        ),
    ),
    Coding(
        EVIL,
        furniture=frozenset(),
        evidence=(
            Evidence(
                "nearness",
                _passage(EVIL, EVIL.text),
                None,
                (_hit(EVIL, HOSTILE, "=SUM(1)", How.EXACT),),
            ),
        ),
    ),
    Coding(UNREAD, (), frozenset()),
    Coding(ZERO, (), frozenset()),
    Coding(FOREIGN, (), frozenset()),
)


def cell(  # noqa: PLR0913 - most are left out
    document: Document,
    name: str,
    passages: int = 0,
    hits: int = 0,
    held_by: tuple[str, ...] = (),
    *,
    commitments: int | None = None,
) -> Cell:
    strong = passages > 1 and len(held_by) > 1
    return Cell(
        document=document.id,
        theme=name,
        passages=passages,
        share=passages / 41,
        hits=hits,
        per_1000_words=hits / 0.64,
        spread=min(passages, 10),
        strength=Strength.STRONG if strong else Strength.WEAK if passages else Strength.NONE,
        held_by=held_by,
        commitments=commitments,
    )


COVERAGE = Coverage(
    THEMES,
    (
        Row(
            PLAN,
            640,
            41,
            (
                cell(PLAN, "prevention", 12, 14, ("early help", "tidigt stöd"), commitments=3),
                cell(PLAN, "nearness", commitments=0),
                cell(PLAN, "skills", 1, 1, ("medarbetare",), commitments=0),
                cell(PLAN, "nothing", commitments=0),
            ),
        ),
        Row(
            EVIL,
            640,
            41,
            (
                cell(EVIL, "prevention", 1, 2, ("-early; help",)),
                cell(EVIL, "nearness", 2, 2, ("=SUM(1)", "@home")),
                cell(EVIL, "skills"),
                cell(EVIL, "nothing"),
            ),
        ),
        Row(UNREAD, 0, 0, ()),
        Row(ZERO, 640, 41, tuple(cell(ZERO, each.id) for each in THEMES.themes)),
        Row(FOREIGN, 0, 0, ()),
    ),
)
