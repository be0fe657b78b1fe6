"""What is recorded: immutable facts, and the register that holds them. No files, no clock."""

from tracker.domain.briefing import Briefing, Result
from tracker.domain.day_counting import Closure, CountingConvention
from tracker.domain.deviation import Deviation, DeviationKind
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
from tracker.domain.group import Cluster, Group, Membership
from tracker.domain.integrity import kind_of
from tracker.domain.mandate import Appointment, Handover, Mandate
from tracker.domain.organization import Figure, Move, Organization, Renaming
from tracker.domain.pace import PacePoint, PaceShape
from tracker.domain.plan import (
    Direction,
    Indicator,
    IndicatorKind,
    Measurement,
    ReportingWindow,
    WorkPlan,
)
from tracker.domain.policy import ClosingDay, PercentageRounding, Policy
from tracker.domain.progress_report import Event, ProgressReport
from tracker.domain.provision import Provision
from tracker.domain.register import Register
from tracker.domain.requirement import Comparison, Requirement
from tracker.domain.role import BUILT_IN_ROLES, DEPUTY, LEADER, Role
from tracker.domain.rotation import Newcomers, Rotation, RotationPolicy, TurnUnit
from tracker.domain.source import Source
from tracker.domain.statement import CountedStanding, Statement, StatementKind, Whole
from tracker.domain.succession import Division, Succession, SuccessionKind
from tracker.domain.suppression import Entry, Suppression
from tracker.domain.target import Target
from tracker.domain.task import Task
from tracker.domain.term import Term

__all__ = [
    "BUILT_IN_ROLES",
    "DEPUTY",
    "DOCUMENT_CLASSES",
    "LEADER",
    "Amendment",
    "Appointment",
    "Briefing",
    "ClosingDay",
    "Closure",
    "Cluster",
    "Comparison",
    "Conclusion",
    "CountedStanding",
    "CountingConvention",
    "Decision",
    "Deviation",
    "DeviationKind",
    "Direction",
    "Directive",
    "Division",
    "Document",
    "Entry",
    "Event",
    "Extension",
    "ExtensionDecision",
    "Fact",
    "Figure",
    "Group",
    "Guideline",
    "Handover",
    "Indicator",
    "IndicatorKind",
    "Law",
    "Location",
    "Mandate",
    "Measurement",
    "Membership",
    "Move",
    "Newcomers",
    "Notice",
    "OfficialLetter",
    "Organization",
    "PacePoint",
    "PaceShape",
    "PercentageRounding",
    "Plan",
    "Policy",
    "Program",
    "ProgressReport",
    "Provision",
    "Register",
    "Regulation",
    "Relation",
    "RelationKind",
    "Renaming",
    "Report",
    "ReportingWindow",
    "Requirement",
    "Resolution",
    "Result",
    "Role",
    "Rotation",
    "RotationPolicy",
    "Scheme",
    "Source",
    "Statement",
    "StatementKind",
    "Statute",
    "Succession",
    "SuccessionKind",
    "Suppression",
    "Target",
    "Task",
    "Term",
    "TurnUnit",
    "Whole",
    "WorkPlan",
    "kind_of",
]
