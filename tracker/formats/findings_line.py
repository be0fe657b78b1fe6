"""Findings one a line, as compilers write them: ``path:line: CODE name message``."""

from tracker.formats.harmless import harmless, one_line
from tracker.language import Language
from tracker.rules import Finding, Report


def write(report: Report, _: Language, register: str) -> str:
    """Return a line for each finding; one without a place begins with the register's name."""
    return "\n".join(_line(finding, register) for finding in report)


def _line(finding: Finding, register: str) -> str:
    place = finding.location
    where = f"{harmless(place.path)}:{place.line}" if place else harmless(register)
    return f"{where}: {finding.code} {finding.name} {one_line(finding.message)}"
