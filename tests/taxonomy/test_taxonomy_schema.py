"""The JSON Schema that helps while a taxonomy is written says the same as the reader."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml
from taxonomy_samples import GOOD, damaged, problems_of, with_keyword

from plancli.codes import CODES
from plancli.taxonomy.checks import CHECK
from plancli.taxonomy.keywords import NEAR, TERM
from plancli.taxonomy.reader import EXAMPLE, EXAMPLES, SCHEMA, TAXONOMY, THEME
from plancli.taxonomy.shapes import Shape

TEXT = files("plancli").joinpath("schemas", f"taxonomy-{SCHEMA}.schema.json").read_text(encoding="utf-8")
CONTENT: dict[str, Any] = json.loads(TEXT)


def valid(text: str) -> bool:
    return bool(jsonschema.Draft202012Validator(CONTENT).is_valid(yaml.safe_load(text)))


@pytest.mark.parametrize(
    "text",
    [
        damaged("version:", "verson:"),
        damaged("exclude_when:", "exclude_wen:"),
        damaged("      match:", "      matches:"),
        damaged("{lang: en, text: We plant fruit trees.}", "{lang: en, txt: We plant fruit trees.}"),
        damaged("unordered: true", "unorderd: true"),
        damaged("{term: pear, unless:", "{term: pear, unles:"),
        damaged("schema: 1", "schema: 2"),
        damaged("[en, sv]", "[en, en]"),
        damaged("id: islands", "id: My Islands"),
        damaged("  ferry:", "  Ferry:"),
        damaged("{en: Ferries}", "{}"),
        damaged("[ferry]", "ferry"),
        damaged("[ferry]", "[[ferry]]"),
        with_keyword('""'),
        with_keyword("{near: [apple], within: 3}"),
        with_keyword("{near: [apple, tree], within: -1}"),
        with_keyword("{near: [apple, tree]}"),
    ],
)
def test_what_the_schema_refuses_the_reader_refuses(text: str) -> None:
    assert not valid(text)
    assert problems_of(text)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(CONTENT)


@pytest.mark.parametrize("text", [GOOD, damaged("[harvest]", ""), damaged("[skip to content]", "")])
def test_the_schema_allows_a_good_file(text: str) -> None:
    jsonschema.Draft202012Validator(CONTENT).validate(yaml.safe_load(text))


def described(name: str) -> dict[str, Any]:
    definitions: dict[str, Any] = CONTENT["$defs"]
    found: dict[str, Any] = definitions[name]
    return found


@pytest.mark.parametrize(
    ("shape", "schema"),
    [
        (TAXONOMY, CONTENT),
        (CHECK, CONTENT["properties"]["check"]),
        (THEME, described("theme")),
        (EXAMPLES, described("theme")["properties"]["examples"]),
        (EXAMPLE, described("examples")["items"]),
        (NEAR, described("near")),
        (TERM, described("term")),
    ],
    ids=lambda value: value.name if isinstance(value, Shape) else "",
)
def test_the_schema_has_the_keys_that_the_reader_knows(shape: Shape, schema: dict[str, Any]) -> None:
    assert set(schema["properties"]) == set(shape.keys)
    assert set(schema.get("required", ())) == set(shape.required)
    assert schema["additionalProperties"] is False


def test_the_schema_has_the_codes_that_there_are() -> None:
    assert described("code")["enum"] == list(CODES)
