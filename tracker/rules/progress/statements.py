"""Statements of reports, audited: what the rules about them look through."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text, filled

if TYPE_CHECKING:
    from tracker.assess.figures import Slip, StatementAudit

PERCENTAGES = (StatementKind.RATIO, StatementKind.RATE, StatementKind.CHANGE)
"""Kinds of statement that print a percentage of figures."""

_LIKELIEST = Text(vi="dễ nhầm nhất: {slip}", en="likeliest slip: {slip}")
_NO_SLIP = Text(vi="không chỗ nhầm nhỏ nào giải thích được", en="no small slip explains it")


def audits(
    assessment: Assessment, verdict: str, *kinds: StatementKind
) -> "Iterator[StatementAudit]":
    """Yield the audits with *verdict* of statements of these *kinds*."""
    for audit in assessment.statements:
        if audit.verdict == verdict and audit.statement.kind in kinds:
            yield audit


def percentage_values(audit: "StatementAudit") -> dict[str, Any]:
    """Return the figures of an audited percentage, as messages name them."""
    return {
        "numerator": audit.numerator,
        "denominator": audit.denominator.value if audit.denominator is not None else None,
        "computed": audit.computed,
        "printed": audit.stated,
    }


def likeliest(slips: "Sequence[Slip]") -> Text:
    """Return what a hint says of the likeliest of *slips*, or that there is none."""
    return filled(_LIKELIEST, slip=slips[0].text) if slips else _NO_SLIP
