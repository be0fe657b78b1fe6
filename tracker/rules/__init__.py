"""Rules: what can be wrong, how it is told, and the engine that looks for it."""

from tracker.rules.catalogue import CATALOGUE
from tracker.rules.comparison import Change, Comparison, compare
from tracker.rules.engine import check
from tracker.rules.finding import Finding, Subject
from tracker.rules.finding_key import FindingKey
from tracker.rules.report import Report, Statistic
from tracker.rules.rule import Remark, Rule, Severity
from tracker.rules.selection import choose, find_rule

__all__ = [
    "CATALOGUE",
    "Change",
    "Comparison",
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
    "compare",
    "find_rule",
]
