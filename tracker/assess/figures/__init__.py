"""The figures of reports, audited: what each statement is, and where two contradict each other."""

from tracker.assess.figures.audit import (
    audit_statements,
    known_statements,
    read_printed,
    sums_to_whole,
)
from tracker.assess.figures.known import KnownFigures, count_of
from tracker.assess.figures.series import (
    MovedTotal,
    PrintedTwice,
    figures_printed_twice,
    totals_moved,
)
from tracker.assess.figures.slip import KnownFigure, Slip, SlipKind, as_printed, likely_slips
from tracker.assess.figures.verdict import StatementAudit, StatementVerdict

__all__ = [
    "KnownFigure",
    "KnownFigures",
    "MovedTotal",
    "PrintedTwice",
    "Slip",
    "SlipKind",
    "StatementAudit",
    "StatementVerdict",
    "as_printed",
    "audit_statements",
    "count_of",
    "figures_printed_twice",
    "known_statements",
    "likely_slips",
    "read_printed",
    "sums_to_whole",
    "totals_moved",
]
