"""How often each rule found something, as text for people and as an object for programs."""

from collections import Counter
from typing import Any

from attrs import frozen

from tracker.formats.findings import SEVERITY_COLOURS, failure_data, summary
from tracker.formats.paint import Paint
from tracker.language import Language
from tracker.rules import Report, Severity


@frozen(kw_only=True)
class RuleCount:
    """How many findings one rule made.

    Attributes:
        code: code of the rule.
        name: name of the rule.
        severity: how much its findings matter; the worst of them, where they differ.
        count: how many there are.
    """

    code: str
    name: str
    severity: Severity
    count: int


def rule_counts(report: Report) -> list[RuleCount]:
    """Return how many findings each rule made, most first, then in order of code."""
    counts = Counter(finding.code for finding in report)
    first = {finding.code: finding for finding in reversed(report.findings)}
    return [
        RuleCount(code=code, name=first[code].name, severity=first[code].severity, count=count)
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def statistics_data(report: Report) -> dict[str, Any]:
    """Return the counts as plain keys: ``as_of``, ``statistics``, ``suppressed``, ``failures``.

    What the register silences is counted apart, as one number; ``failures`` are there only where
    plug-ins failed.
    """
    return {
        "as_of": report.as_of,
        "statistics": [
            {"code": one.code, "name": one.name, "severity": one.severity, "count": one.count}
            for one in rule_counts(report)
        ],
        "suppressed": len(report.suppressed),
        **failure_data(report),
    }


def statistics_text(report: Report, language: Language, paint: Paint) -> str:
    """Return a line for each rule that found something, and the summary below them."""
    counts = rule_counts(report)
    width = len(str(counts[0].count)) if counts else 0
    lines = [
        f"{one.count:>{width}} "
        f"{paint(one.severity.label.in_language(language), SEVERITY_COLOURS[one.severity])} "
        f"{one.code} {one.name}"
        for one in counts
    ]
    return "\n".join([*lines, summary(report, language)])
