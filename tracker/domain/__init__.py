"""What is recorded: immutable facts, and the register that holds them. No files, no clock."""

from tracker.domain.briefing import Briefing, Result
from tracker.domain.day_counting import Closure, CountingConvention
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
from tracker.domain.extension import Amendment, Extension, ExtensionDecision
from tracker.domain.fact import Fact, Location
from tracker.domain.integrity import kind_of
from tracker.domain.mandate import Appointment, Mandate, Role
from tracker.domain.organization import Cluster, Figure, Membership, Organization
from tracker.domain.plan import Indicator, IndicatorKind, Measurement, WorkPlan
from tracker.domain.policy import ClosingDay, Policy
from tracker.domain.progress_report import Event, ProgressReport
from tracker.domain.provision import Provision
from tracker.domain.register import Register
from tracker.domain.source import Source
from tracker.domain.task import Task
from tracker.domain.term import Term

__all__ = [
    "DOCUMENT_CLASSES",
    "Amendment",
    "Appointment",
    "Briefing",
    "ClosingDay",
    "Closure",
    "Cluster",
    "Conclusion",
    "CountingConvention",
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
    "Provision",
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
    "Term",
    "WorkPlan",
    "kind_of",
]
