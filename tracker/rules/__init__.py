"""Rules: what can be wrong, how it is told, and the engine that looks for it."""

from tracker.rules.catalogue import CATALOGUE
from tracker.rules.engine import check
from tracker.rules.finding import Finding, Subject
from tracker.rules.report import Report
from tracker.rules.rule import Remark, Rule, Severity
from tracker.rules.selection import choose, find_rule

__all__ = [
    "CATALOGUE",
    "Finding",
    "Remark",
    "Report",
    "Rule",
    "Severity",
    "Subject",
    "check",
    "choose",
    "find_rule",
]
