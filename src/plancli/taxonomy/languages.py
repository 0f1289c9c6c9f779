"""Which languages a taxonomy may list, and what is said about one it may not."""

from collections.abc import Collection

from plancli.errors import closest, quoted
from plancli.taxonomy.nodes import List, Node
from plancli.taxonomy.problems import Problems
from plancli.taxonomy.shapes import read_line, read_list


def read_languages(node: Node, problems: Problems) -> tuple[str, ...]:
    """Read the list of language codes.

    Codes that simplemma has no dictionary for are noted and kept, so that their keywords are not reported as well.
    """
    items = read_list(node, problems, "a list of language codes")
    if isinstance(node, List) and not items:
        problems.add(node.offset, "a taxonomy without a language", "list the codes of the languages it has keywords in")
    codes: dict[str, None] = {}
    for item in items:
        code = read_line(item, problems, "a language code")
        if code is None:
            continue
        if code in codes:
            problems.add(item.offset, f"{quoted(code)} is listed twice", "remove one of them")
        elif code not in (supported := supported_languages()):
            problems.add(item.offset, f"{quoted(code)} is no language that can be read", _meant(code, supported))
        codes[code] = None
    return tuple(codes)


def supported_languages() -> frozenset[str]:
    """The codes that simplemma has a dictionary for."""
    # Importing simplemma takes a tenth of a second, which `--help` must not pay.
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES  # noqa: PLC0415

    return SUPPORTED_LANGUAGES


def _meant(code: str, supported: Collection[str]) -> str:
    short = code.lower().replace("_", "-").split("-")[0]
    meant = short if short in supported else closest(code, sorted(supported))
    listed = f"the codes are {', '.join(sorted(supported))}"
    return f"did you mean `{meant}`? {listed}" if meant else listed
