"""A taxonomy from a few words of YAML, checked against documents of a few words."""

from collections.abc import Iterable, Sequence
from functools import cache

from plancli.checking import lint
from plancli.checking.texts import as_document
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Document, Findings, Status
from plancli.taxonomy.reader import read


@cache
def lexicon() -> Lexicon:
    return Lexicon.open(("en", "sv"))


def documents(texts: Iterable[str], language: str = "en") -> list[Document]:
    named = enumerate(as_document(text, language) for text in texts)
    return [
        Document(f"plan-{n}", f"plan-{n}.txt", "", Status.READ, language, text=each.text, layout=each.layout)
        for n, each in named
    ]


def check(themes: str, plans: Sequence[Document] = (), *, languages: str = "en", furniture: str = "[]") -> Findings:
    """Check a taxonomy of one theme a line, `care: {keywords: {en: [care]}}`, in the sixth line and below."""
    first = languages[:2]
    head = f"schema: 1\nid: test\nlanguages: [{languages}]\nfurniture: {{{first}: {furniture}}}\nthemes:\n"
    codebook = f": {{label: {{{first}: x}}, definition: x, "
    lines = "".join(f"  {line.replace(': {', codebook, 1)}\n" for line in themes.strip().splitlines())
    return lint(Matcher(read((head + lines).encode(), "t.yaml"), lexicon()), plans)


def told(
    code: str, themes: str, texts: Sequence[str] = (), *, languages: str = "en", furniture: str = "[]"
) -> list[str]:
    """The messages of one kind, each with the line that it points to."""
    found = check(themes, documents(texts), languages=languages, furniture=furniture)
    return [f"{f.location.line}: {f.message}" for f in found.findings if f.code == code and f.location]
