"""Rules: what can be wrong, how it is told, and the engine that looks for it.

Comparing reports and holding them against a baseline, which few runs do, are in
:mod:`tracker.rules.comparison` and :mod:`tracker.rules.baseline`; the rules of one run, worked
out from settings, in :mod:`tracker.rules.rule_set`.
"""

from tracker.rules.catalogue import CATALOGUE
from tracker.rules.engine import check, run_rules
from tracker.rules.failure import RuleFailure
from tracker.rules.finding import Finding, Subject
from tracker.rules.finding_key import FindingKey
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.report import Report, Statistic
from tracker.rules.rule import Rule, RunRule, Severity
from tracker.rules.rule_set import RuleSet
from tracker.rules.run import Run
from tracker.rules.selection import choose, find_rule
from tracker.rules.settings import Override, Selection, Settings
from tracker.rules.suppressed import Suppressed

__all__ = [
    "CATALOGUE",
    "Finding",
    "FindingKey",
    "Option",
    "Override",
    "Remark",
    "Report",
    "Rule",
    "RuleFailure",
    "RuleSet",
    "Run",
    "RunRule",
    "Selection",
    "Settings",
    "Severity",
    "Statistic",
    "Subject",
    "Suppressed",
    "check",
    "choose",
    "find_rule",
    "run_rules",
]
