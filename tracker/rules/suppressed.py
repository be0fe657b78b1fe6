"""A finding that the register itself has silenced, with the reason it gives."""

from typing import Any

from attrs import frozen

from tracker.rules.finding import Finding
from tracker.rules.finding_key import FindingKey
from tracker.rules.rule import Severity


@frozen(kw_only=True)
class Suppressed:
    """A finding that is not counted, because the register says why it need not be.

    Attributes:
        finding: what was found.
        reason: why the register silences it.
    """

    finding: Finding
    reason: str

    @property
    def key(self) -> FindingKey:
        """What the finding is recognized by."""
        return self.finding.key

    @property
    def severity(self) -> Severity:
        """How much the finding would matter."""
        return self.finding.severity

    @property
    def record(self) -> dict[str, Any]:
        """What the finding holds under stable names, and the reason."""
        return {**self.finding.record, "reason": self.reason}
