"""Track resolutions and directives, their tasks, plans and rotating roles; check them by rules.

>>> from datetime import date
>>> from tracker.calendar import read_deadline
>>> task = Task(id="T-1", title="Inspect ten units", deadline=read_deadline("quý II/2023"))
>>> register = Register(title="One task", language=Language.EN, tasks=[task])
>>> report = check(register, as_of=date(2023, 7, 1), select=["task-overdue"])
>>> report.findings[0].message
'1 day overdue: it was due on 2023-06-30'
"""

from tracker.assess import Assessment, TaskStanding, assess
from tracker.domain import (
    Briefing,
    Cluster,
    Conclusion,
    Directive,
    Document,
    Extension,
    Indicator,
    Mandate,
    Measurement,
    Organization,
    Plan,
    Program,
    ProgressReport,
    Register,
    Regulation,
    Resolution,
    Task,
    WorkPlan,
)
from tracker.errors import (
    ConfigurationError,
    ContradictionError,
    RegisterError,
    TrackerError,
    UsageError,
)
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Finding, Remark, Report, Rule, Severity, check
from tracker.stores import load, save

__all__ = [
    "CATALOGUE",
    "Assessment",
    "Briefing",
    "Cluster",
    "Conclusion",
    "ConfigurationError",
    "ContradictionError",
    "Directive",
    "Document",
    "Extension",
    "Finding",
    "Indicator",
    "Language",
    "Mandate",
    "Measurement",
    "Organization",
    "Plan",
    "Program",
    "ProgressReport",
    "Register",
    "RegisterError",
    "Regulation",
    "Remark",
    "Report",
    "Resolution",
    "Rule",
    "Severity",
    "Task",
    "TaskStanding",
    "Text",
    "TrackerError",
    "UsageError",
    "WorkPlan",
    "assess",
    "check",
    "load",
    "save",
]
