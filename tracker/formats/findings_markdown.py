"""Findings as a table of GitHub Flavored Markdown, for a page or a comment."""

import re
from collections.abc import Iterable

from tracker.formats.findings import summary
from tracker.formats.harmless import harmless, one_line
from tracker.language import Language, Text
from tracker.rules import Finding, Report

_MEANT = re.compile(r"[\\`*_\[\]<>&~|$]")
"""What Markdown would read as more than itself within a cell."""
_COLUMNS = (
    Text(vi="Mức", en="Severity"),
    Text(vi="Mã", en="Code"),
    Text(vi="Quy tắc", en="Rule"),
    Text(vi="Đối tượng", en="Subject"),
    Text(vi="Phát hiện", en="Message"),
    Text(vi="Cần làm", en="Hint"),
    Text(vi="Vị trí", en="Place"),
)


def write(report: Report, language: Language, register: str) -> str:
    """Return a table with a row for each finding, and the summary below it."""
    if not report.findings:
        return summary(report, language)
    return "\n".join(
        (
            _row(column.in_language(language) for column in _COLUMNS),
            _row("---" for _ in _COLUMNS),
            *(_row(_cells(finding, language, register)) for finding in report),
            "",
            summary(report, language),
        )
    )


def _cells(finding: Finding, language: Language, register: str) -> list[str]:
    place = finding.location
    cells = (
        finding.severity.label.in_language(language),
        finding.code,
        finding.name,
        one_line(finding.subject.id),
        one_line(finding.message),
        one_line(finding.hint),
        harmless(f"{place.path}:{place.line}" if place else register),
    )
    return [_escaped(cell) for cell in cells]


def _escaped(cell: str) -> str:
    r"""Return *cell* so that it is shown as it is.

    >>> print(_escaped("a|b *c*"))
    a\|b \*c\*
    """
    return _MEANT.sub(r"\\\g<0>", cell)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
