"""How plain text marks its blocks: blank lines, list markers, Markdown headings, and HTML tags left in the text."""

import re

BREAK = "\\n\\r\\f\\v\\x85\\u2028\\u2029"
"""The characters that end a line, for use inside a character class."""

GAP = re.compile(r"\n\s*\n")
"""Blank lines."""

_BULLETS = "•●▪■◦○‣⁃∙·➢➤✓✔\uf000-\uf0ff"  # the last ones are how PDF writers name the signs of symbol fonts
_BLANK = rf"[^\S{BREAK}]"
_NUMBER = rf"\*{{0,2}}\(?(?:\d{{1,3}}|[a-z]|[ivx]{{2,5}})[.)]\*{{0,2}}{_BLANK}++|[A-Z]\){_BLANK}++"

LINE_END = re.compile(rf"[{BREAK}]")
RARE_LINE_ENDS = "\r\f\v\x85\u2028\u2029"
"""Those but for the usual one."""
RARE_SIGNS = RARE_LINE_ENDS + "\t"
"""What makes several lines or cells of one."""


def _line(body: str) -> re.Pattern[str]:
    # No line begins between two blanks, and no blank is given back: else a row of them would take the square of its
    # length.
    return re.compile(
        rf"""
        (?!(?<={_BLANK}){_BLANK})
        (?P<indent>{_BLANK}*+)
        (?:
            (?P<hashes>\#{{1,6}}{_BLANK}++)
          | (?P<marker>
                (?: (?P<bullet>[{_BULLETS}]+{_BLANK}*+|[*+]{_BLANK}++)
                  | [-–—](?:{_BLANK}++|(?=[^\W\d_a-z])) )
                (?:{_NUMBER})?
              | (?P<number>{_NUMBER})
            )
        )?
        (?P<body>{body})
        """,
        re.VERBOSE,
    )


LINE = _line(rf"[^{BREAK}]*\S")
"""A line with anything on it: its indent, what marks it, and its body without the space behind it."""

USUAL_LINE = _line(r".*\S")
"""The same in half the time, where the usual line end is the only one."""

UNMARKED = re.compile(rf"(?!{_NUMBER})[\"'“”‘’«»(\[]?[^\W_]")
"""How a line begins that surely has no indent and no mark: at its first word."""

ONLY_BULLETS = re.compile(rf"[{_BULLETS}*+–—-]+")
ONLY_MARKER = re.compile(rf"{ONLY_BULLETS.pattern}|\(?\w{{1,3}}[.)]")
"""A bullet or number by itself."""

UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
WORDY = re.compile(r"[^\W_]")
"""What a stretch of text must have to hold a word."""

LETTER = re.compile(r"[^\W\d_]")

_LEADERS = r"\.[^\S\n]?(?:\.[^\S\n]?){3,}|…[ .…]+|____+|·[^\S\n]?·[^\S\n]?·[^\S\n]?·"
ROMAN = frozenset("ivxlcIVXLC")
"""Letters of numbers of pages, and of items."""
_LONGEST_LEADER = 300
LEADS_TO_PAGE = re.compile(rf"(?:{_LEADERS})[^\S\n]*(?:\d{{1,4}}|[ivxlc]{{1,7}})$", re.IGNORECASE)
"""The dots of a table of contents and the page that they lead to, at a line's end."""

CELL_EDGE = re.compile(r"\t+")
PIPE_EDGE = re.compile(r"[\t|]+")

_BLOCK_TAGS = (
    "address|article|aside|blockquote|body|br|button|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|ol|option|p|pre|script|section|select|style"
    "|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video"
)
_INLINE_TAGS = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|s|samp|small|span|strike|strong"
    "|sub|sup|svg|time|tt|u|var|wbr"
)

# An attribute must have a value: `<insert name>` and `p <a and b>` are a writer's own brackets. Nothing
# goes on past the next `<`, so that a text full of unclosed tags costs no more than its length.
TAG = re.compile(
    rf"""
    < (?: /? (?: (?P<block>{_BLOCK_TAGS}) | (?P<inline>{_INLINE_TAGS}) )
          (?: \s+ [^<>=]{{1,80}} = (?: [^<>] | <\?[^<>]{{0,200}}\?> ){{0,1000}} | \s*/? ) >
        | !-- [^<>]{{0,2000}} -->
        | !doctype\b [^<>]{{0,200}} >
        | \? (?: [^?<] | \?(?!>) ){{0,2000}} \?> )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An HTML tag, comment or processing instruction."""

BLOCK_TAGS = frozenset((set(_BLOCK_TAGS.split("|")) - {"br", "h[1-6]"}) | {f"h{level}" for level in range(1, 7)})
LIST_TAGS = frozenset({"ul", "ol", "dl", "menu"})
ITEM_TAGS = LIST_TAGS | {"li", "dt", "dd"}
CELL_TAGS = frozenset({"td", "th", "tr"})
HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def leads_to_page(text: str, start: int, end: int) -> bool:
    """Whether a line, without space behind it, is one of a table of contents: its dots lead to the number of a page."""
    last = text[end - 1]
    return (last.isdecimal() or last in ROMAN) and bool(
        LEADS_TO_PAGE.search(text, max(start, end - _LONGEST_LEADER), end)
    )
