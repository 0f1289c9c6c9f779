"""From the taxonomy file to a `Taxonomy`, with everything that is wrong in it told at once.

A new key of the file is a name in one of the shapes below and a line where that map is read.
"""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from plancli.errors import closest, quoted
from plancli.model import Example, Keyword, Phrase, Taxonomy, Theme
from plancli.taxonomy.checks import read_checks
from plancli.taxonomy.clashes import note_duplicates, note_hidden
from plancli.taxonomy.finding import read_bytes
from plancli.taxonomy.keywords import read_keyword, read_phrases
from plancli.taxonomy.languages import read_languages
from plancli.taxonomy.nodes import Map, Node, Text, compose
from plancli.taxonomy.problems import Problems
from plancli.taxonomy.shapes import Shape, read_entries, read_fields, read_list, read_text

SCHEMA = 1
NO_VERSION = "0"
"""The version of a taxonomy that names none."""

TAXONOMY = Shape(
    "a taxonomy", required=("schema", "id", "languages", "themes"), optional=("version", "furniture", "cues", "check")
)
THEME = Shape(
    "a theme",
    required=("label", "definition", "keywords"),
    optional=("include", "exclude_when", "weak", "exclude", "examples"),
)
EXAMPLES = Shape("`examples`", optional=("match", "no_match"))
EXAMPLE = Shape("an example", required=("lang", "text"))

_TAXONOMY_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")
_THEME_ID = re.compile(r"[a-z][a-z0-9_]*")


def load(path: Path, *, shown_as: str | None = None) -> Taxonomy:
    """Read a taxonomy file, calling it `shown_as` in the taxonomy and in messages, or else by its path.

    Raises TaxonomyError with every problem of the file, in its order.
    """
    return read(read_bytes(path), shown_as or path.as_posix())


def read(data: bytes, path: str) -> Taxonomy:
    """Read the bytes of a taxonomy file, UTF-8 with or without a byte order mark.

    Raises TaxonomyError with every problem of the file, in its order.
    """
    body = data.removeprefix(codecs.BOM_UTF8)
    problems = Problems(path, body.decode(errors="replace"))
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        offset = len(body[: error.start].decode())
        problems.add(offset, f"the byte 0x{body[error.start]:02X} is not UTF-8", "save the file as UTF-8")
        raise problems.error() from error
    root = compose(text, problems)
    taxonomy = _Reader(problems).taxonomy(root, path, hashlib.sha256(data).hexdigest())
    if problems:
        raise problems.error()
    return taxonomy


class _Reader:
    """Reads the maps of one file. What is missing or wrong is noted and stands empty in what is read."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._languages: tuple[str, ...] = ()

    def taxonomy(self, root: Node, path: str, sha256: str) -> Taxonomy:
        fields = read_fields(root, self._problems, TAXONOMY)
        self._schema(fields.get("schema"))
        if "languages" in fields:
            self._languages = read_languages(fields["languages"], self._problems)
        furniture = self._phrases(fields.get("furniture"))
        themes = tuple(self._themes(fields.get("themes")))
        for theme in themes:
            note_duplicates(theme.keywords, self._problems)
            note_hidden(theme.keywords, theme.exclude, "its theme's `exclude` phrase", self._problems)
            note_hidden(theme.keywords, furniture, "the `furniture` phrase", self._problems)
        return Taxonomy(
            id=self._id(fields.get("id"), _TAXONOMY_ID, "letters a-z, digits and . _ -"),
            version=self._line(fields.get("version"), "a version") or NO_VERSION,
            languages=self._languages,
            themes=themes,
            furniture=furniture,
            path=path,
            sha256=sha256,
            cues=self._phrases(fields.get("cues")),
            check=read_checks(fields.get("check"), [theme.id for theme in themes], self._problems),
        )

    def _schema(self, node: Node | None) -> None:
        written = self._line(node, "a schema number")
        if node and written and written != str(SCHEMA):
            message = f"this plancli reads schema {SCHEMA}, and the file is in schema {quoted(written)}"
            self._problems.add(node.offset, message, f"write `schema: {SCHEMA}`, or bring plancli up to date")

    def _themes(self, node: Node | None) -> Iterator[Theme]:
        if node is None:
            return
        entries = read_entries(node, self._problems, "a map of themes")
        if isinstance(node, Map) and not node.entries:
            self._problems.add(node.offset, "a taxonomy without a theme", "write at least one")
        for key, value in entries:
            yield self._theme(key, value)

    def _theme(self, key: Text, node: Node) -> Theme:
        theme_id = self._id(key, _THEME_ID, "small letters a-z, digits and _, a letter in front")
        fields = read_fields(node, self._problems, THEME)
        examples = read_fields(fields["examples"], self._problems, EXAMPLES) if "examples" in fields else {}
        return Theme(
            id=theme_id,
            label=self._label(fields.get("label")),
            definition=self._text(fields.get("definition"), "a definition"),
            include=self._texts(fields.get("include")),
            exclude_when=self._texts(fields.get("exclude_when")),
            keywords=self._keywords(key, fields),
            exclude=self._phrases(fields.get("exclude")),
            match=self._examples(examples.get("match")),
            no_match=self._examples(examples.get("no_match")),
            location=self._problems.location(key.offset),
        )

    def _label(self, node: Node | None) -> dict[str, str]:
        named = self._by_language(node, "a map of languages to names")
        label = {language: self._line(name, "a name") for language, name in named}
        if isinstance(node, Map) and not node.entries:
            self._problems.add(node.offset, "a label in no language", "name the theme in at least one of them")
        return label

    def _keywords(self, theme: Text, fields: dict[str, Node]) -> tuple[Keyword, ...]:
        before = len(self._problems)
        plain = list(self._keyword_entries(fields.get("keywords")))
        weak = list(self._keyword_entries(fields.get("weak")))
        if "keywords" in fields and len(self._problems) == before:
            self._note_silent(theme, plain, weak)
        found = [read_keyword(item, language, self._problems, weak=False) for language, item in plain]
        found += [read_keyword(item, language, self._problems, weak=True) for language, item in weak]
        return tuple(sorted(filter(None, found), key=lambda keyword: keyword.location))

    def _keyword_entries(self, node: Node | None) -> Iterator[tuple[str, Node]]:
        for language, items in self._by_language(node, "a map of languages to lists of keywords"):
            for item in read_list(items, self._problems, "a list of keywords", optional=True):
                yield language, item

    def _note_silent(self, theme: Text, plain: list[tuple[str, Node]], weak: list[tuple[str, Node]]) -> None:
        """Note a theme without keywords, and the first weak one of each language that has no other to count beside."""
        if not plain and not weak:
            message = f"the theme {quoted(theme.value)} has no keyword in any language"
            self._problems.add(theme.offset, message, "write at least one, or remove the theme")
        first = dict(reversed(weak))
        for language in first.keys() - dict(plain).keys():
            message = f"weak keywords that can never count: the theme has no `keywords` in {quoted(language)}"
            hint = "a weak one counts beside a hit of those: make one of them a keyword"
            self._problems.add(first[language].offset, message, hint)

    def _phrases(self, node: Node | None) -> tuple[Phrase, ...]:
        by_language = self._by_language(node, "a map of languages to lists of phrases")
        return tuple(p for language, phrases in by_language for p in read_phrases(phrases, language, self._problems))

    def _examples(self, node: Node | None) -> tuple[Example, ...]:
        return tuple(self._example(item) for item in self._list(node, "a list of examples"))

    def _example(self, node: Node) -> Example:
        fields = read_fields(node, self._problems, EXAMPLE)
        language = self._line(fields.get("lang"), "a language code")
        if language:
            self._check_language(language, fields["lang"].offset)
        return Example(language, self._text(fields.get("text"), "a text"), self._problems.location(node.offset))

    def _by_language(self, node: Node | None, what: str) -> Iterator[tuple[str, Node]]:
        for key, value in read_entries(node, self._problems, what) if node else ():
            self._check_language(key.value, key.offset)
            yield key.value, value

    def _check_language(self, code: str, offset: int) -> None:
        if self._languages and code not in self._languages:
            meant = closest(code, self._languages)
            hint = (f"did you mean `{meant}`? " if meant else "") + f"languages lists {', '.join(self._languages)}"
            self._problems.add(offset, f"{quoted(code)} is not among the taxonomy's languages", hint)

    def _id(self, node: Node | None, allowed: re.Pattern[str], letters: str) -> str:
        written = self._line(node, "an id")
        if node and written and not allowed.fullmatch(written):
            plain = unicodedata.normalize("NFKD", written.lower()).encode("ascii", "ignore").decode()
            meant = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
            hint = f"an id has {letters}" + (f", such as `{meant}`" if allowed.fullmatch(meant) else "")
            self._problems.add(node.offset, f"{quoted(written)} cannot be an id", hint)
        return written

    def _list(self, node: Node | None, what: str) -> tuple[Node, ...]:
        return read_list(node, self._problems, what) if node else ()

    def _texts(self, node: Node | None) -> tuple[str, ...]:
        return tuple(self._text(item, "a text") for item in self._list(node, "a list of texts"))

    def _text(self, node: Node | None, what: str) -> str:
        return (read_text(node, self._problems, what) or "") if node else ""

    def _line(self, node: Node | None, what: str) -> str:
        return " ".join(self._text(node, what).split())
