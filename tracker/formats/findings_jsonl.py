"""Findings as JSON Lines: an object a line, with the keys that findings have in JSON."""

from tracker.formats.data import json_line
from tracker.language import Language
from tracker.rules import Report


def write(report: Report, language: Language, _: str) -> str:
    """Return a line for each finding."""
    return "\n".join(json_line(finding.record, language) for finding in report)
