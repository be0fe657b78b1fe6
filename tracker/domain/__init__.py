"""What is recorded: immutable facts, and the register that holds them. No files, no clock."""

from tracker.domain.briefing import Briefing, Result
from tracker.domain.document import (
    DOCUMENT_CLASSES,
    Conclusion,
    Decision,
    Directive,
    Document,
    Guideline,
    Law,
    Notice,
    OfficialLetter,
    Plan,
    Program,
    Regulation,
    Relation,
    RelationKind,
    Report,
    Resolution,
    Scheme,
    Statute,
)
from tracker.domain.fact import Fact, Location
from tracker.domain.integrity import kind_of
from tracker.domain.mandate import Appointment, Mandate, Role
from tracker.domain.organization import Cluster, Figure, Membership, Organization
from tracker.domain.plan import Indicator, IndicatorKind, Measurement, WorkPlan
from tracker.domain.register import Policy, Register, Source
from tracker.domain.task import Event, Extension, ExtensionDecision, ProgressReport, Task

__all__ = [
    "DOCUMENT_CLASSES",
    "Appointment",
    "Briefing",
    "Cluster",
    "Conclusion",
    "Decision",
    "Directive",
    "Document",
    "Event",
    "Extension",
    "ExtensionDecision",
    "Fact",
    "Figure",
    "Guideline",
    "Indicator",
    "IndicatorKind",
    "Law",
    "Location",
    "Mandate",
    "Measurement",
    "Membership",
    "Notice",
    "OfficialLetter",
    "Organization",
    "Plan",
    "Policy",
    "Program",
    "ProgressReport",
    "Register",
    "Regulation",
    "Relation",
    "RelationKind",
    "Report",
    "Resolution",
    "Result",
    "Role",
    "Scheme",
    "Source",
    "Statute",
    "Task",
    "WorkPlan",
    "kind_of",
]
