"""Track resolutions and directives, their tasks, plans and rotating roles; check them by rules.

>>> from datetime import date
>>> from tracker import Language, Register, Task, check
>>> from tracker.calendar import read_deadline
>>> task = Task(id="T-1", title="Inspect ten units", deadline=read_deadline("quý II/2023"))
>>> register = Register(title="One task", language=Language.EN, tasks=[task])
>>> report = check(register, as_of=date(2023, 7, 1), select=["task-overdue"])
>>> report.findings[0].message
'1 day overdue: it was due on 2023-06-30'
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from tracker.errors import ContradictionError, RegisterError, TrackerError, UsageError
    from tracker.language import Language, Text
    from tracker.rules import CATALOGUE, Finding, Remark, Report, Rule, Severity, check
    from tracker.stores import load, save

__all__ = [
    "CATALOGUE",
    "Assessment",
    "Briefing",
    "Cluster",
    "Conclusion",
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

# Whoever wants one name, or one part of the package, loads no more than that.
_PLACES = MappingProxyType(
    {
        "assess": (
            "Assessment",
            "TaskStanding",
            "assess",
        ),
        "domain": (
            "Briefing",
            "Cluster",
            "Conclusion",
            "Directive",
            "Document",
            "Extension",
            "Indicator",
            "Mandate",
            "Measurement",
            "Organization",
            "Plan",
            "Program",
            "ProgressReport",
            "Register",
            "Regulation",
            "Resolution",
            "Task",
            "WorkPlan",
        ),
        "errors": (
            "ContradictionError",
            "RegisterError",
            "TrackerError",
            "UsageError",
        ),
        "language": (
            "Language",
            "Text",
        ),
        "rules": (
            "CATALOGUE",
            "Finding",
            "Remark",
            "Report",
            "Rule",
            "Severity",
            "check",
        ),
        "stores": (
            "load",
            "save",
        ),
    }
)
_PLACE_OF = MappingProxyType({name: place for place, names in _PLACES.items() for name in names})


def __getattr__(name: str) -> Any:
    if name not in _PLACE_OF:
        raise AttributeError(name)
    return getattr(import_module(f"tracker.{_PLACE_OF[name]}"), name)
