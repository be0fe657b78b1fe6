"""A report: everything a run of the rules found."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import field, frozen

from tracker.rules.finding import Finding
from tracker.rules.rule import Severity


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings once, for every reader of the report."""
    return tuple(sorted(findings, key=Finding.order))


@frozen(kw_only=True)
class Report:
    """What a check found, in a stable order.

    Attributes:
        as_of: the day it speaks of.
        findings: what was found, worst first.
    """

    as_of: date
    findings: tuple[Finding, ...] = field(converter=_in_order)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def reaches(self, severity: Severity) -> bool:
        """Whether any finding is as severe as *severity*, or worse."""
        return any(finding.severity.rank <= severity.rank for finding in self.findings)

    def __add__(self, other: "Report") -> "Report":
        """Return both reports as one.

        Raises:
            ValueError: they speak of different days.
        """
        if self.as_of != other.as_of:
            raise ValueError(f"reports of different days: {self.as_of} and {other.as_of}")
        return Report(as_of=self.as_of, findings=(*self.findings, *other.findings))
