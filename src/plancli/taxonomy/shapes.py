"""Takes the parts of a YAML tree as what they should be, and notes what does not fit."""

from dataclasses import dataclass

from plancli.errors import closest, quoted
from plancli.taxonomy.nodes import List, Map, Node, Nothing, Text, in_quotes
from plancli.taxonomy.problems import Problems

_KINDS = {Text: "a text", List: "a list", Map: "a map of keys and values", Nothing: "nothing"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of map."""

    name: str
    """As messages say it: *a theme*."""
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    """May be left out, or have nothing behind them."""

    @property
    def keys(self) -> tuple[str, ...]:
        """All of them."""
        return self.required + self.optional


def read_text(node: Node, problems: Problems, what: str = "a text") -> str | None:
    """Take a text without white space around it; None where there is none."""
    if isinstance(node, Text):
        if not node.refused and not node.value.strip():
            problems.add(node.offset, f"expected {what}, found an empty one", "write it, or remove the entry")
        return node.value.strip() or None
    _misfit(node, what, _how_to_write_a_text(node), problems)
    return None


def read_line(node: Node, problems: Problems, what: str = "a text") -> str | None:
    """Take a text as a single line, its white space as single spaces; None where there is none."""
    text = read_text(node, problems, what)
    return " ".join(text.split()) if text else None


def read_list(node: Node, problems: Problems, what: str, *, optional: bool = False) -> tuple[Node, ...]:
    """Take the items of a list, of none where there is no list."""
    if isinstance(node, List):
        return node.items
    if not (optional and isinstance(node, Nothing)):
        hint = f"put it in brackets: [{node.value.strip()}]" if isinstance(node, Text) else "write [first, second]"
        _misfit(node, what, hint, problems)
    return ()


def read_entries(node: Node, problems: Problems, what: str) -> tuple[tuple[Text, Node], ...]:
    """Take the keys and values of a map, in the order of the file; a key that stands twice is noted and kept."""
    if not isinstance(node, Map):
        _misfit(node, what, "write `key: value`, each on a line of its own and further in", problems)
        return ()
    entries, lines = [], dict[str, int]()
    for key, value in node.entries:
        if not isinstance(key, Text):
            _misfit(key, "a key", _how_to_write_a_text(key), problems)
            continue
        if key.refused:
            continue
        name, line = key.value.strip(), problems.location(key.offset).line
        if name in lines:
            hint = "bring them together under one, or rename one"
            problems.add(key.offset, f"{quoted(name)} stands here twice, first in line {lines[name]}", hint)
        lines.setdefault(name, line)
        entries.append((Text(key.offset, name), value))
    return tuple(entries)


def read_fields(node: Node, problems: Problems, shape: Shape) -> dict[str, Node]:
    """Take the values of a map with fixed keys, without what is unknown or has nothing behind its key."""
    if not isinstance(node, Map):
        _misfit(node, shape.name, f"{shape.name} has the keys {', '.join(shape.keys)}", problems)
        return {}
    fields: dict[str, Node] = {}
    present = {key.value.strip() for key, _ in node.entries if isinstance(key, Text)}
    for key, value in read_entries(node, problems, shape.name):
        if key.value not in shape.keys:
            meant = None if key.value == "<<" else closest(key.value, shape.keys)
            message = f"unknown key {quoted(key.value)} in {shape.name}"
            problems.add(key.offset, message, _known(key.value, meant, shape))
            present.add(meant or "")
        elif not isinstance(value, Nothing):
            fields.setdefault(key.value, value)
        elif key.value in shape.required:
            problems.add(key.offset, f"{quoted(key.value)} has nothing behind it", f"{shape.name} needs it")
    if missing := [key for key in shape.required if key not in present]:
        hint = f"{shape.name} needs {', '.join(shape.required)}"
        problems.add(node.offset, f"{shape.name} without {', '.join(map(quoted, missing))}", hint)
    return fields


def _misfit(node: Node, what: str, hint: str | None, problems: Problems) -> None:
    if not (isinstance(node, Text) and node.refused):
        problems.add(node.offset, f"expected {what}, found {_KINDS[type(node)]}", hint)


def _how_to_write_a_text(node: Node) -> str | None:
    match node:
        case Map(entries=((Text(value=key), Text(value=value)),)):
            return f'a text with ": " in it needs quotes: {in_quotes(f"{key}: {value}")}'
        case Map():
            return 'a text that begins with { or has ": " in it needs quotes'
        case List():
            return "a text that begins with [ needs quotes"
        case _:
            return "texts that begin with #, and the words null and ~, need quotes"


def _known(key: str, meant: str | None, shape: Shape) -> str:
    if key == "<<":
        return "a taxonomy has no merge keys: write the entries out"
    return f"did you mean `{meant}`?" if meant else f"{shape.name} has the keys {', '.join(shape.keys)}"
