"""The taxonomy as a codebook for people: what each theme means, when to code it, and how many keywords find it."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from plancli.model import Example, Keyword, Phrase, Taxonomy, Theme
from plancli.report.drawing import draw, indented
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, label


def write(taxonomy: Taxonomy, screen: Screen) -> str:
    """Every theme with its definition, its include and exclude notes and the numbers of its keywords and examples."""
    parts = [_head(taxonomy, screen)]
    for theme in taxonomy.themes:
        parts += [
            Text(),
            *_entry(theme, taxonomy, screen),
            indented(Text(_numbers(theme, taxonomy), style="dim"), 2, screen),
        ]
    return draw(parts, screen)


def write_in_full(taxonomy: Taxonomy, themes: Iterable[Theme], screen: Screen) -> str:
    """Some themes with everything that the taxonomy says of them."""
    parts = [_head(taxonomy, screen)]
    for theme in themes:
        parts += [Text(), *_entry(theme, taxonomy, screen)]
        for language in taxonomy.languages:
            parts += _rules(theme, language, screen)
        parts += _examples("Found in", theme.match, screen)
        parts += _examples("Not found in", theme.no_match, screen)
    return draw(parts, screen)


def _head(taxonomy: Taxonomy, screen: Screen) -> Text:
    facts = (taxonomy.id, taxonomy.version, "·", ", ".join(taxonomy.languages), "·", taxonomy.path)
    return indented(Text(" ".join(map(for_people, facts)), style="dim"), 0, screen)


def _entry(theme: Theme, taxonomy: Taxonomy, screen: Screen) -> Iterator[Text]:
    others = (theme.label[language] for language in taxonomy.languages if language in theme.label)
    names = dict.fromkeys([label(theme, taxonomy), *map(for_people, others)])
    yield indented(Text.assemble((" / ".join(names), "bold green"), f"  {theme.id}"), 0, screen)
    yield indented(Text(for_people(theme.definition)), 2, screen)
    for head, notes in (("Code it for", theme.include), ("Not for", theme.exclude_when)):
        if notes:
            yield Text(f"  {head}", style="bold")
            yield from (indented(Text(f"- {for_people(note)}"), 4, screen) for note in notes)


def _numbers(theme: Theme, taxonomy: Taxonomy) -> str:
    """`Keywords: 120 in en (14 weak), 98 in sv · 6 examples`."""
    numbers = []
    for language in taxonomy.languages:
        keywords = [keyword for keyword in theme.keywords if keyword.language == language]
        weak = sum(keyword.weak for keyword in keywords)
        numbers.append(f"{len(keywords)} in {language}" + (f" ({weak} weak)" if weak else ""))
    return f"Keywords: {', '.join(numbers)} · {count(len(theme.match) + len(theme.no_match), 'example')}"


def _rules(theme: Theme, language: str, screen: Screen) -> Iterator[Text]:
    ours = [keyword for keyword in theme.keywords if keyword.language == language]
    strong = [_rule(keyword) for keyword in ours if not keyword.weak]
    weak = [_rule(keyword) for keyword in ours if keyword.weak]
    masked = [for_people(phrase.text) for phrase in theme.exclude if phrase.language == language]
    yield from _list(f"Keywords in {language}", strong, screen)
    yield from _list(f"Only beside another hit, in {language}", weak, screen)
    yield from _list(f"Never inside, in {language}", masked, screen)


def _rule(keyword: Keyword) -> str:
    """`care ~ home, at most 2 words between, in any order, unless in: home care plan`."""
    near = f"at most {count(keyword.within, 'word')} between" if len(keyword.terms) > 1 else ""
    order = "in any order" if keyword.unordered else ""
    return ", ".join(filter(None, (for_people(keyword.text), near, order, _unless(keyword.unless))))


def _unless(phrases: Sequence[Phrase]) -> str:
    return f"unless in: {'; '.join(for_people(phrase.text) for phrase in phrases)}" if phrases else ""


def _list(head: str, entries: Sequence[str], screen: Screen) -> Iterator[Text]:
    if entries:
        yield Text(f"  {head}", style="bold")
        yield from (indented(Text(entry), 4, screen) for entry in entries)


def _examples(head: str, examples: Sequence[Example], screen: Screen) -> Iterator[Text]:
    yield from _list(head, [f"{example.language}: {for_people(example.text)}" for example in examples], screen)
