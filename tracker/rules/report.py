"""A report: everything a run of the rules found."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from attrs import evolve, field, frozen

from tracker.language import Language
from tracker.language.plain import plain
from tracker.rules.failure import RuleFailure
from tracker.rules.finding import Finding
from tracker.rules.rule import Severity
from tracker.rules.suppressed import Suppressed


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings once, for every reader of the report.

    Where two would stand at one place, all else that they hold decides, so that the order they
    were found in never shows.
    """
    found = [(finding.order(), finding) for finding in findings]
    if len({order for order, _ in found}) < len(found):
        found = [((*order, *_all_else(finding)), finding) for order, finding in found]
    return tuple(finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def _suppressed_in_order(values: Iterable[Suppressed]) -> tuple[Suppressed, ...]:
    def place(one: Suppressed) -> tuple[Any, ...]:
        return (*one.finding.order(), *_all_else(one.finding), one.reason)

    return tuple(sorted(values, key=place))


def _failures_in_order(values: Iterable[RuleFailure]) -> tuple[RuleFailure, ...]:
    return tuple(sorted(set(values), key=lambda one: (one.code or "", one.origin, one.reason.en)))


def _all_else(finding: Finding) -> tuple[Any, ...]:
    line = finding.location.line if finding.location else None
    evidence = [(name, repr(finding.evidence[name])) for name in sorted(finding.evidence)]
    return (finding.name, finding.hint, evidence, line or 0)


class Statistic(NamedTuple):
    """How many findings one rule has at one severity.

    Attributes:
        code: code of the rule.
        name: name of the rule.
        severity: the severity.
        found: how many findings there are, one at least.
    """

    code: str
    name: str
    severity: Severity
    found: int


@frozen(kw_only=True)
class Report:
    """What a check found, in a stable order: a value, equal to any other that found the same.

    Attributes:
        as_of: the day it speaks of.
        findings: what was found, worst first.
        suppressed: what was found but is silenced in the register, in the same order.
        failures: plug-ins that failed, then rules of plug-ins, by code.
    """

    as_of: date
    findings: tuple[Finding, ...] = field(converter=_in_order)
    suppressed: tuple[Suppressed, ...] = field(default=(), converter=_suppressed_in_order)
    failures: tuple[RuleFailure, ...] = field(default=(), converter=_failures_in_order)

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

    def statistics(self) -> tuple[Statistic, ...]:
        """Return how many findings there are of each rule and severity, the worst first."""
        counts = Counter((one.severity, one.code, one.name) for one in self.findings)
        ordered = sorted(counts, key=lambda kind: (kind[0].rank, *kind[1:]))
        return tuple(
            Statistic(code=code, name=name, severity=severity, found=counts[severity, code, name])
            for severity, code, name in ordered
        )

    def without_failed(self, failures: Iterable[RuleFailure]) -> "Report":
        """Return it without what rules found that failed elsewhere, and with their failures.

        Args:
            failures: what failed, in this run or in another that this one is held against.
        """
        listed = (*self.failures, *failures)
        if not listed:
            return self
        failed = {failure.code for failure in listed}
        findings = (one for one in self.findings if one.code not in failed)
        suppressed = (one for one in self.suppressed if one.finding.code not in failed)
        return evolve(self, findings=findings, suppressed=suppressed, failures=listed)

    def to_dict(self, language: Language = Language.EN) -> dict[str, Any]:
        """Return what JSON holds of it: ``as_of``, ``findings``, ``suppressed``, in plain values.

        Where plug-ins failed there are ``failures`` too.

        Args:
            language: the language of words in the evidence; messages are in that of the check.
        """
        records = [plain(finding.record, language) for finding in self.findings]
        suppressed = [plain(one.record, language) for one in self.suppressed]
        told = {"as_of": self.as_of.isoformat(), "findings": records, "suppressed": suppressed}
        if self.failures:
            told["failures"] = [plain(failure.record, language) for failure in self.failures]
        return told

    def __sub__(self, other: "Report") -> "Report":
        """Return what this report has and *other*, of any day, has not.

        Findings are recognized by their keys, as :func:`tracker.rules.comparison.compare` does:
        one that only changed its severity is in both.
        """
        from tracker.rules.comparison import compare  # noqa: PLC0415 -- it is built on reports

        compared = compare(other, self)
        return Report(as_of=self.as_of, findings=compared.appeared, failures=compared.failures)

    def __add__(self, other: "Report") -> "Report":
        """Return both reports as one, without what a rule found that failed in either.

        Raises:
            ValueError: they speak of different days.
        """
        if self.as_of != other.as_of:
            raise ValueError(f"reports of different days: {self.as_of} and {other.as_of}")
        both = Report(
            as_of=self.as_of,
            findings=(*self.findings, *other.findings),
            suppressed=(*self.suppressed, *other.suppressed),
            failures=(*self.failures, *other.failures),
        )
        return both.without_failed(())
