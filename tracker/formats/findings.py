"""Findings as text for people, and as JSON and CSV for programs.

Every other format has a module of its own, ``findings_<format>``, imported when it is asked for.
"""

from collections.abc import Sequence
from enum import StrEnum
from importlib import import_module
from itertools import groupby
from types import MappingProxyType
from typing import Any

from tracker.formats.data import csv_text, json_text
from tracker.formats.harmless import one_line
from tracker.formats.paint import Paint
from tracker.language import Language, Text
from tracker.rules import Finding, Report, Severity


class FindingFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    LINE = "line"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"
    JUNIT = "junit"
    GITHUB = "github"
    SARIF = "sarif"


SEVERITY_COLOURS = MappingProxyType(
    {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
)
_SUMMARY = Text(
    vi="{error:errors}, {warning:warnings}, {info:infos}, tính đến ngày {as_of}",
    en="{error:errors}, {warning:warnings}, {info:infos} as of {as_of}",
)
_ALSO_SUPPRESSED = Text(
    vi="; bỏ qua theo sổ: {suppressed}",
    en="; suppressed in the register: {suppressed}",
)
_SUPPRESSED = Text(vi="bỏ qua theo sổ", en="suppressed in the register")
CSV_COLUMNS = (
    *("code", "name", "severity", "subject_kind", "subject_id", "message", "hint"),
    *("path", "line"),
)


def write_findings(
    report: Report,
    language: Language,
    layout: FindingFormat,
    paint: Paint,
    *,
    registers: Sequence[str] = ("register",),
    list_suppressed: bool = False,
) -> str:
    """Return *report* in the format *layout*, without a line end after its last line.

    A format that has a line for each finding and nothing around them is empty where nothing is
    found.

    Args:
        report: what was found.
        language: the language of everything around the messages.
        layout: one of the formats.
        paint: how to colour text; it is not used for data.
        registers: names of the registers checked; they stand for the place of a finding that has
            none.
        list_suppressed: whether text lists what the register silences, each with its reason.
            JSON, JUnit and SARIF always have that; the other formats never do.
    """
    match layout:
        case FindingFormat.TEXT:
            return _text(report, language, paint, list_suppressed=list_suppressed)
        case FindingFormat.JSON:
            return json_text(report_data(report), language)
        case FindingFormat.CSV:
            rows = [_csv_row(finding) for finding in report]
            return csv_text(rows, CSV_COLUMNS, language)
        case _:
            writer = import_module(f"tracker.formats.findings_{layout}")
            return str(writer.write(report, language, ", ".join(registers)))


def report_data(report: Report) -> dict[str, Any]:
    """Return *report* as an object of plain keys: ``as_of``, ``findings``, ``suppressed``.

    Where plug-ins failed there are ``failures`` too.
    """
    return {
        "as_of": report.as_of,
        "findings": [finding.record for finding in report],
        "suppressed": [one.record for one in report.suppressed],
        **failure_data(report),
    }


def failure_data(report: Report) -> dict[str, Any]:
    """Return under ``failures`` what plug-ins failed; nothing where none did."""
    records = [failure.record for failure in report.failures]
    return {"failures": records} if records else {}


def summary(report: Report, language: Language) -> str:
    """Return how many findings there are of each severity, and as of what day.

    Where the register silences any, their number follows.
    """
    counts = {severity.value: report.count(severity) for severity in Severity}
    told = _SUMMARY.fill(language, {**counts, "as_of": report.as_of})
    if not report.suppressed:
        return told
    return told + _ALSO_SUPPRESSED.fill(language, {"suppressed": len(report.suppressed)})


def _csv_row(finding: Finding) -> dict[str, Any]:
    place = finding.location
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "subject_kind": finding.subject.kind,
        "subject_id": finding.subject.id,
        "message": finding.message,
        "hint": finding.hint,
        "path": place.path if place else None,
        "line": place.line if place else None,
    }


def _text(report: Report, language: Language, paint: Paint, *, list_suppressed: bool) -> str:
    """Group findings by rule; a hint that serves several subjects in a row is said once.

    Lines of the file are not shown, so that moving an entry changes nothing here; other formats
    have them.
    """
    lines: list[str] = []
    for _, group in groupby(report.findings, key=lambda finding: finding.code):
        findings = [*group]
        first = findings[0]
        word = first.severity.label.in_language(language)
        heading = f"{paint(word, SEVERITY_COLOURS[first.severity])} {first.code} {first.name}"
        lines.append(heading)
        for hint, same in groupby(findings, key=lambda finding: finding.hint):
            lines.extend(f"  {one_line(one.subject.id)}: {one_line(one.message)}" for one in same)
            lines.append(paint(f"    → {one_line(hint)}", "bright_black"))
    if list_suppressed and report.suppressed:
        lines.append(_SUPPRESSED.in_language(language))
        for one in report.suppressed:
            lines.append(f"  {_said(one.finding)}")
            lines.append(paint(f"    → {one_line(one.reason)}", "bright_black"))
    lines.append(summary(report, language))
    return "\n".join(lines)


def _said(finding: Finding) -> str:
    subject, message = one_line(finding.subject.id), one_line(finding.message)
    return f"{finding.code} {finding.name}: {subject}: {message}"
