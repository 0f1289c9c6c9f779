"""Findings as SARIF 2.1.0, for code scanning and editors."""

import hashlib
import re
from collections import Counter
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final
from urllib.parse import quote

from plancli.codes import CODES, Code
from plancli.model import Finding, Findings, Location
from plancli.report.json_text import dumps
from plancli.report.text import for_people

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "plancli/v1"
_NUMBER = re.compile(r"\d+")


def write(found: Findings, version: str) -> str:
    """One run as a JSON object with two spaces of indentation and a line end."""
    return dumps(to_json(found, version), indent=2) + "\n"


def to_json(found: Findings, version: str) -> dict[str, Any]:
    """The object itself.

    Findings without a place, such as a folder that has no documents, are notifications of the run: a result that leads
    nowhere is refused where the file is uploaded.
    """
    placed = [finding for finding in found.findings if finding.location]
    placeless = [finding for finding in found.findings if not finding.location]
    fingerprints = _fingerprints(placed)
    rules = sorted({finding.code for finding in found.findings})
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {"name": "plancli", "version": version, "rules": [_rule(CODES[code]) for code in rules]}
                },
                "invocations": [
                    {
                        "executionSuccessful": _is_done(found),
                        "toolExecutionNotifications": [_notification(each, rules) for each in placeless],
                    }
                ],
                "columnKind": "unicodeCodePoints",
                "results": [_result(*each, rules) for each in zip(placed, fingerprints, strict=True)],
            }
        ],
    }


def _is_done(found: Findings) -> bool:
    """Whether the taxonomy could be read, and a document if there were any to check it with."""
    return found.taxonomy is not None and (found.documents > 0 or not found.looked_at)


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.id,
        "name": "".join(word.capitalize() for word in code.name.split("-")),
        "shortDescription": {"text": code.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": code.summary},
        "help": {"text": code.explanation, "markdown": code.explanation},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(finding: Finding, fingerprint: str, rules: list[str]) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": rules.index(finding.code),
        "level": finding.severity.value,
        "message": {"text": _message(finding)},
        "locations": [_location(finding.location)] if finding.location else [],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _notification(finding: Finding, rules: list[str]) -> dict[str, Any]:
    return {
        "associatedRule": {"id": finding.code, "index": rules.index(finding.code)},
        "level": finding.severity.value,
        "message": {"text": _message(finding)},
    }


def _message(finding: Finding) -> str:
    hint = f"\nhint: {for_people(finding.hint)}" if finding.hint else ""
    return for_people(finding.message) + hint


def _location(place: Location) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}}


def _uri(path: str) -> str:
    """A path as a URI: relative as it is, absolute with its scheme, all that a URI may not have percent-encoded."""
    if PureWindowsPath(path).is_absolute():
        return f"file:///{quote(path.replace(chr(92), '/'), safe='/:')}"
    encoded = quote(path, errors="surrogateescape")
    return f"file://{encoded}" if PurePosixPath(path).is_absolute() else encoded


def _fingerprints(findings: list[Finding]) -> list[str]:
    """What tells each finding from the others and stays the same while lines come and go around it."""
    seen: Counter[tuple[str, ...]] = Counter()
    fingerprints = []
    for finding in findings:
        keyword = finding.keyword.text if finding.keyword else ""
        path = finding.location.path if finding.location else ""
        # Numbers of a message are lines and counts, which change without making it another finding.
        message = _NUMBER.sub("#", finding.message)
        identity = (finding.code, path, finding.document or "", finding.theme or "", keyword, message)
        seen[identity] += 1
        text = "\0".join((*identity, str(seen[identity])))
        fingerprints.append(hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:32])
    return fingerprints
