"""What an audit says of one statement."""

import pytest

from tracker.assess.figures import StatementAudit, StatementVerdict
from tracker.domain import Statement, StatementKind


@pytest.mark.parametrize("verdict", StatementVerdict)
def test_what_is_right_or_was_not_tried_holds(verdict: StatementVerdict) -> None:
    """A figure that is exact, rounded, cut off or alone holds; no other does."""
    audit = StatementAudit(
        statement=Statement(id="S", kind=StatementKind.FIGURE, value=1), verdict=verdict
    )
    assert audit.holds == (verdict.value in {"exact", "rounded", "truncated", "not_tried"})
