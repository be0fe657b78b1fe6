"""The figures of reports, audited: what each statement is, and where two contradict each other.

Each name is imported when it is first asked for: a check of percentages alone needs few of them.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_NAMES = {
    "audit": ("audit_statements", "known_statements", "read_printed", "sums_to_whole"),
    "known": ("KnownFigures", "count_of"),
    "series": ("MovedTotal", "PrintedTwice", "figures_printed_twice", "totals_moved"),
    "slip": ("KnownFigure", "Slip", "SlipKind", "as_printed", "likely_slips"),
    "verdict": ("StatementAudit", "StatementVerdict"),
}
_WHEN_ASKED = MappingProxyType({name: module for module, names in _NAMES.items() for name in names})
"""The modules of the names."""


def __getattr__(name: str) -> Any:
    if name not in _WHEN_ASKED:
        raise AttributeError(name)
    return getattr(import_module(f"tracker.assess.figures.{_WHEN_ASKED[name]}"), name)
