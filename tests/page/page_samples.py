"""Pages made by hand: a small one with everything in it, a hostile one, and one as big as they come."""

from datetime import date

from plancli.model import How, Keyword, Location, Phrase, Status, Strength, Taxonomy, Theme, Why
from plancli.report.page.assembling import assemble
from plancli.report.page.rendering import render
from plancli.report.page.view import (
    Found,
    LeftOut,
    Miss,
    Mixture,
    Page,
    Piece,
    Place,
    Plan,
    Quote,
    Settings,
    Square,
)

PLACE = Location("themes.yaml", 1, 1)

HOSTILE = (
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(2)>' onload='alert(3)",
    "</style><style>*{display:none}</style>",
    "<!--<script>",
    "]]></noscript><svg onload=alert(4)>",
    "{{ 7 * 7 }}{% raw %} &lt;b&gt; &amp; ${alert(5)}",
    "javascript:alert(6)",
)
"""What would run, hide or break something if it were taken for markup."""


def theme(name: str, **label: str) -> Theme:
    return Theme(
        id=name,
        label=label or {"en": name.replace("_", " ").capitalize()},
        definition=f"What {name} is.",
        include=("the thing itself",),
        exclude_when=("another thing",),
        keywords=(
            Keyword(("early help",), "en", PLACE, unless=(Phrase("early help desk", "en", PLACE),)),
            Keyword(("team",), "en", PLACE, weak=True),
            Keyword(("tidigt stöd",), "sv", PLACE),
        ),
        exclude=(Phrase("helpdesk", "en", PLACE),),
        match=(),
        no_match=(),
        location=PLACE,
    )


def taxonomy(*themes: Theme, cues: bool = True) -> Taxonomy:
    return Taxonomy(
        id="samples",
        version="1.2.0",
        languages=("en", "sv"),
        themes=themes,
        furniture=(),
        path="themes.yaml",
        sha256="0" * 64,
        cues=(Phrase("will", "en", PLACE), Phrase("ska", "sv", PLACE)) if cues else (),
    )


def settings(*, language: str = "en", title: str | None = None, day: date | None = None, most: int = 20) -> Settings:
    return Settings(language=language, title=title, date=day, most=most, version="1.0")


def quote(
    *texts: str | tuple[str, How], rank: int = 0, commitment: bool | None = False, heading: str | None = None
) -> Quote:
    """A quote of plain text and of hits, each of those its own keyword."""
    pieces = tuple(
        Piece(text) if isinstance(text, str) else Piece(text[0], Found(text[0].lower(), text[1], 100.0))
        for text in texts
    )
    return Quote(pieces, Place(12 + rank, None, heading, "en"), commitment, rank)


def filled(name: str, *quotes: Quote, passages: int | None = None, tenth: int = 0) -> Square:
    count = len(quotes) if passages is None else passages
    return Square(
        theme=name,
        passages=count,
        commitments=sum(bool(each.commitment) for each in quotes),
        hits=count,
        share=round(100 * count / 40, 1),
        per_1000_words=round(1000 * count / 640, 1),
        strength=Strength.STRONG if count > 1 else Strength.WEAK,
        tenths=tuple(count if number == tenth else 0 for number in range(10)),
        held_by=("early help",),
        quotes=quotes,
        misses=(),
    )


def empty(name: str, *misses: Miss) -> Square:
    return Square(name, 0, 0, 0, 0.0, 0.0, Strength.NONE, (0,) * 10, (), (), misses)


def miss(keyword: str, words: str, why: Why, **numbers: int) -> Miss:
    counts = {"edits": 0, "allowed": 0, "between": 0} | numbers
    place = Place(None, 7, None, "en")
    phrase = f"no {keyword}"
    return Miss(
        keyword, why, words, phrase, **counts, before="Before it, ", words=words, after=" and after.", place=place
    )


def plan(
    name: str,
    *squares: Square,
    title: str = "",
    language: str = "en",
    mixtures: tuple[Mixture, ...] = (),
    **attributes: str,
) -> Plan:
    """A plan whose passages speak of one theme each, unless its mixtures say otherwise."""
    return Plan(
        id=name,
        title=title or name.replace("-", " ").capitalize(),
        path=f"plans/{name}.txt",
        languages=(language,),
        note="",
        other_words=0,
        attributes=tuple(attributes.items()),
        words=640,
        passages=40,
        squares=squares,
        mixtures=mixtures
        or tuple(
            Mixture((number,), square.passages, square.commitments or 0)
            for number, square in enumerate(squares)
            if square.passages
        ),
    )


def html(page: Page) -> str:
    return "".join(render(page))


def big(plans: int, themes: int, *, quotes: int) -> Page:
    """So many plans and themes, two cells of three filled."""
    names = [f"theme_{number}" for number in range(themes)]
    sentence = "We will give early help to every family in the county, before small troubles grow into large ones. "

    def square(row: int, column: int) -> Square:
        name = names[column]
        if (row + column) % 3 == 0:
            return empty(name, miss("early help", "eraly hepl", Why.TYPO, edits=3, allowed=2))
        count = 1 + (row * 7 + column * 3) % quotes
        found = [
            quote("Here ", ("early help", How.EXACT), f" stands {sentence}{row} {column} {number}.", rank=number)
            for number in range(count)
        ]
        return filled(name, *found, tenth=(row + column) % 10)

    return assemble(
        taxonomy(*map(theme, names)),
        settings(most=quotes),
        (
            plan(
                f"plan-{row}",
                *(square(row, column) for column in range(themes)),
                title=f"Health and social care plan of county {row}",
                country=("England", "Sverige", "Scotland")[row % 3],
            )
            for row in range(plans)
        ),
    )


def left_out() -> LeftOut:
    return LeftOut("plans/scan.pdf", "scan", Status.UNREAD, "it has no text", "recognise its text first")


SMALL = assemble(
    taxonomy(
        theme("prevention", en="Prevention", sv="Förebyggande"),
        theme("nearness", en="Closer to home", sv="Nära vård"),
        theme("skills", en="Skills", sv="Kompetens"),
    ),
    settings(),
    (
        plan(
            "north",
            filled(
                "prevention",
                quote("We will give ", ("early help", How.EXACT), ".", commitment=True, heading="Our aims"),
                quote(
                    ("Eraly help", How.TYPO),
                    " was given to ",
                    ("teams", How.INFLECTED),
                    ".",
                    rank=1,
                    heading="Our aims",
                ),
                quote("And ", ("early-help", How.VARIANT), " again.", rank=2),
                passages=5,
                tenth=3,
            ),
            empty(
                "nearness",
                miss("closer to home", "closer to the home", Why.APART, between=1),
                miss("nearness", "neerniss", Why.TYPO, edits=3, allowed=2),
            ),
            filled("skills", quote("A ", ("skilled", How.INFLECTED), " worker."), tenth=9),
            title="Plan of the North",
            mixtures=(Mixture((0,), 4, 1), Mixture((0, 2), 1, 0)),
            country="England",
            year="2021",
        ),
        plan(
            "south/coast",
            filled("prevention", quote("Help ", ("early help", How.EXACT), " here."), tenth=0),
            filled(
                "nearness",
                quote("Care ", ("closer to home", How.EXACT), ", we pledge.", commitment=True),
                quote("Still ", ("closer to home", How.EXACT), ".", rank=1),
            ),
            empty("skills"),
            title="Ålesund: a plan of the coast",
            country="Norge",
            year="2019",
        ),
        plan(
            "öst",
            empty("prevention"),
            filled("nearness", quote("Vård ", ("nära", How.WILDCARD), " dig.")),
            empty("skills"),
            title="Plan för öst",
            language="sv",
            country="Sverige",
            year="2019",
        ),
        left_out(),
    ),
)
SMALL_HTML = html(SMALL)
