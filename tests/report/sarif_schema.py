"""What SARIF 2.1.0 says of the objects that plancli writes: their properties, which are required, and their values.

Written from chapter 3 of the standard for these objects alone, stricter where the standard leaves things open: nothing
else may be written, as nobody has looked at whether it may.
"""

from typing import Any, Final

_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_TEXT = {"type": "string", "minLength": 1}


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _array(items: dict[str, Any], *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": unique}


_MESSAGE = _object({"text": _TEXT, "markdown": _TEXT}, "text")
_REGION = _object(
    {"startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}, "startLine"
)
_PLACE = _object(
    {"artifactLocation": _object({"uri": {"type": "string", "format": "uri-reference"}}, "uri"), "region": _REGION},
    "artifactLocation",
)
_RULE = _object(
    {
        "id": _TEXT,
        "name": _TEXT,
        "shortDescription": _MESSAGE,
        "fullDescription": _MESSAGE,
        "help": _MESSAGE,
        "defaultConfiguration": _object({"level": _LEVEL}),
    },
    "id",
)
_RESULT = _object(
    {
        "ruleId": _TEXT,
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": _LEVEL,
        "message": _MESSAGE,
        "locations": _array(_object({"physicalLocation": _PLACE})),
        "partialFingerprints": {"type": "object", "additionalProperties": _TEXT},
    },
    "message",
)
_NOTIFICATION = _object(
    {
        "associatedRule": _object({"id": _TEXT, "index": {"type": "integer", "minimum": -1}}),
        "level": _LEVEL,
        "message": _MESSAGE,
    },
    "message",
)
_INVOCATION = _object(
    {"executionSuccessful": {"type": "boolean"}, "toolExecutionNotifications": _array(_NOTIFICATION)},
    "executionSuccessful",
)
_DRIVER = _object({"name": _TEXT, "version": _TEXT, "rules": _array(_RULE, unique=True)}, "name")
_RUN = _object(
    {
        "tool": _object({"driver": _DRIVER}, "driver"),
        "invocations": _array(_INVOCATION),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": _array(_RESULT),
    },
    "tool",
)
SARIF: Final = _object(
    {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": _array(_RUN)},
    "version",
    "runs",
)
