"""Findings as SARIF 2.1.0, the interchange format of static analysis (OASIS)."""

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import PurePath
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from tracker.formats.data import json_text
from tracker.language import Language
from tracker.rules import CATALOGUE, Finding, Report, Severity

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
)
FINGERPRINT = "trackerSubject/v1"
"""A finding is the same while its rule speaks of the same subject of the same file, whatever the
day does to its message and wherever the entry moves."""


def write(report: Report, language: Language, register: str) -> str:
    """Return a log of one run; its rules are those that found something, in order of code.

    What the register silences is a result with a suppression. Where there is one, every result
    says what suppresses it, if only nothing: the format wants all results to, or none (3.27.23).
    """
    silenced = {id(one.finding): one.reason for one in report.suppressed}
    findings = [*report, *(one.finding for one in report.suppressed)]
    names = {finding.code: finding.name for finding in findings}
    places = {code: place for place, code in enumerate(sorted(names))}
    driver = {
        "name": "tracker",
        "version": version("resolution-tracker"),
        "rules": [_rule(code, names[code], language) for code in places],
    }
    seen: Counter[str] = Counter()
    results = [_result(finding, places, seen) for finding in findings]
    if silenced:
        for result, finding in zip(results, findings, strict=True):
            result["suppressions"] = _suppressions(silenced.get(id(finding)))
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "language": language.value,
        "results": results,
        "properties": {"asOf": report.as_of, "register": register},
    }
    if report.failures:
        run["invocations"] = [_invocation(report, language)]
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, language)


def _invocation(report: Report, language: Language) -> dict[str, Any]:
    """Return what is told of a run in which a plug-in failed, with the rule where it was one."""
    told: list[dict[str, Any]] = []
    for failure in report.failures:
        message = _said(failure.text.in_language(language))
        told.append({"level": "error", "message": message})
        if failure.code is not None:
            told[-1]["associatedRule"] = {"id": failure.code}
    return {"executionSuccessful": False, "toolExecutionNotifications": told}


def _rule(code: str, name: str, language: Language) -> dict[str, Any]:
    """Return what is known of a rule; one that is not built in has no more than its name."""
    known = next((rule for rule in CATALOGUE if rule.code == code), None)
    summary = known.summary.in_language(language) if known else name
    told: dict[str, Any] = {"id": code, "name": name, "shortDescription": _said(summary)}
    if known:
        told["fullDescription"] = _said(known.why.in_language(language))
        told["help"] = _said(known.clear.in_language(language))
    return told


def _result(finding: Finding, places: Mapping[str, int], seen: Counter[str]) -> dict[str, Any]:
    """Return one finding; *seen* tells apart those that would have the same fingerprint."""
    subject = {"name": finding.subject.id, "kind": finding.subject.kind}
    location: dict[str, Any] = {"logicalLocations": [subject]}
    uri = ""
    if place := finding.location:
        uri = artifact_uri(place.path)
        location["physicalLocation"] = {"artifactLocation": {"uri": uri}}
        if place.line > 0:
            location["physicalLocation"]["region"] = {"startLine": place.line}
    key = f"{finding.code}\n{finding.subject.kind}\n{finding.subject.id}\n{uri}"
    seen[key] += 1
    digest = sha256(key.encode(errors="backslashreplace")).hexdigest()[:32]
    return {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.severity],
        "message": _said(finding.message),
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: f"{digest}:{seen[key]}"},
        "properties": {"hint": finding.hint},
    }


def _suppressions(reason: str | None) -> list[dict[str, str]]:
    """Return what suppresses a finding: a table in the register itself, or nothing."""
    return [] if reason is None else [{"kind": "inSource", "justification": reason}]


def artifact_uri(path: str) -> str:
    """Return *path* as the URI of an artifact: relative if it is, percent-encoded.

    >>> artifact_uri("./sổ 1.toml"), artifact_uri("/tmp/a.toml")
    ('s%E1%BB%95%201.toml', 'file:///tmp/a.toml')
    """
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(pure.as_posix(), errors="surrogateescape")


def _said(text: str) -> dict[str, str]:
    """Return *text* as a message; SARIF takes single braces for places to fill (3.11.5).

    >>> _said("a {b}")
    {'text': 'a {{b}}'}
    """
    return {"text": text.replace("{", "{{").replace("}", "}}")}
