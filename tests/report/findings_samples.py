"""Findings made by hand: some to list, some so many that they are counted, and one with hostile text."""

from dataclasses import replace

from report_samples import HOSTILE, THEMES

from plancli.model import Document, Finding, Findings, Keyword, Location, Severity, Status


def _keyword(text: str, line: int, language: str = "en") -> Keyword:
    return Keyword((text,), language, Location("themes.yaml", line, 9))


_UNUSED = tuple(_keyword(f"word {number}", 20 + number) for number in range(8))
_OVANLIGA = tuple(_keyword(f"ord {number}", 40 + number, "sv") for number in range(4))
_THEMES = replace(
    THEMES,
    themes=(
        replace(THEMES.themes[0], keywords=(*THEMES.themes[0].keywords, *_UNUSED)),
        THEMES.themes[1],
        replace(THEMES.themes[2], keywords=(*THEMES.themes[2].keywords, *_OVANLIGA)),
        THEMES.themes[3],
    ),
)
EXAMPLE = Finding(
    "T101",
    Severity.ERROR,
    "`prevention` is not found in “We act early.”: none of its keywords is met",
    Location("themes.yaml", 12, 11),
    "add a keyword, or correct the example",
    "prevention",
)
EVIL = Finding(
    "T204",
    Severity.WARNING,
    "`=SUM(1)` takes `[red]` for a slip of `\x1b[31m`: :heart: \u202eplan\n::error::owned",
    Location("t[bold].yaml", 15, 1),
    "\x9b32m",
    "nearness",
    HOSTILE,
)
PLACELESS = Finding("T402", Severity.WARNING, "nowhere in particular")
FEW = Findings(_THEMES, 5, (EXAMPLE, EVIL, PLACELESS))
MANY = Findings(
    _THEMES,
    5,
    (
        EXAMPLE,
        *(
            Finding(
                "T302",
                Severity.WARNING,
                f"`{keyword.text}` counts in no document and no example",
                keyword.location,
                "write an example with it, or remove it",
                theme,
                keyword,
            )
            for theme, keywords in (("prevention", _UNUSED), ("skills", _OVANLIGA))
            for keyword in keywords
        ),
    ),
)
NONE = Findings(_THEMES, 1, ())
AWAY = Finding(
    "C101",
    Severity.ERROR,
    "no evidence found of any theme",
    Location("plans/a,b: 50% % året.txt", 1, 1),
    "plancli explain b THEME says what came nearest",
    document="b",
)
UNREAD = Finding(
    "C102", Severity.ERROR, "not read: \x00\uffff##[add-mask]plan", Location("plans/scan.pdf", 1, 1), document="scan"
)
NOWHERE = Finding("C001", Severity.ERROR, "no documents in this folder: plans", hint="put some in it")
CORPUS = Findings(
    _THEMES,
    2,
    (NOWHERE, AWAY, UNREAD, *FEW.findings),
    (
        Document("a", "plans/a.txt", "A", Status.READ, "en"),
        Document("b", "plans/a,b: 50% % året.txt", "B", Status.READ, "en"),
        Document("scan", "plans/scan.pdf", "Scan", Status.UNREAD, reason="\x00\uffff##[add-mask]plan"),
        Document("suomi", "plans/suomi.txt", "S", Status.OTHER_LANGUAGE, reason="its language is fi"),
    ),
)
UNDONE = Findings(
    None,
    0,
    (
        Finding(
            "T001",
            Severity.ERROR,
            "unknown key `langauges`",
            Location("themes.yaml", 4, 1),
            "did you mean `languages`?",
        ),
        Finding("T001", Severity.ERROR, "no taxonomy: looked for themes.yaml"),
    ),
)
