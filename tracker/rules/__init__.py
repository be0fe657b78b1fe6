"""Rules: what can be wrong, how it is told, and the engine that looks for it.

Comparing reports and holding them against a baseline, which few runs do, are in
:mod:`tracker.rules.comparison` and :mod:`tracker.rules.baseline`.
"""

from tracker.rules.catalogue import CATALOGUE
from tracker.rules.engine import check
from tracker.rules.finding import Finding, Subject
from tracker.rules.finding_key import FindingKey
from tracker.rules.report import Report, Statistic
from tracker.rules.rule import Remark, Rule, Severity
from tracker.rules.selection import choose, find_rule

__all__ = [
    "CATALOGUE",
    "Finding",
    "FindingKey",
    "Remark",
    "Report",
    "Rule",
    "Severity",
    "Statistic",
    "Subject",
    "check",
    "choose",
    "find_rule",
]
