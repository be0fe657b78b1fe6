"""Two reports compared: what appeared, what cleared, what changed its severity, what stayed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from attrs import field, frozen

from tracker.language import Language
from tracker.language.plain import plain
from tracker.rules.failure import RuleFailure
from tracker.rules.finding import Finding
from tracker.rules.finding_key import FindingKey
from tracker.rules.report import Report
from tracker.rules.rule import Severity
from tracker.rules.suppressed import Suppressed


class Recognizable(Protocol):
    """What has the key and the severity of a finding."""

    @property
    def key(self) -> FindingKey:
        """What it is recognized by."""

    @property
    def severity(self) -> Severity:
        """How much it matters."""


Before = TypeVar("Before", bound=Recognizable)
After = TypeVar("After", bound=Recognizable)


@frozen
class Matching(Generic[Before, After]):
    """Findings of before and after, each in exactly one list.

    Attributes:
        appeared: those of after that none of before is left for.
        cleared: those of before that none of after is left for.
        changed: pairs of one key and two severities.
        kept: pairs of one key and one severity.
    """

    appeared: list[After] = field(factory=list)
    cleared: list[Before] = field(factory=list)
    changed: list[tuple[Before, After]] = field(factory=list)
    kept: list[tuple[Before, After]] = field(factory=list)


def match(before: Iterable[Before], after: Iterable[After]) -> Matching[Before, After]:
    """Pair what has the same key: first those of one severity, then the rest, worst with worst.

    Args:
        before: findings, or what is kept of them, in a stable order.
        after: likewise.
    """
    matching: Matching[Before, After] = Matching()
    groups: defaultdict[FindingKey, tuple[list[Before], list[After]]]
    groups = defaultdict(lambda: ([], []))
    for earlier in before:
        groups[earlier.key][0].append(earlier)
    for later in after:
        groups[later.key][1].append(later)
    for olds, news in groups.values():
        _match_one_key(olds, news, matching)
    return matching


def _match_one_key(
    olds: list[Before], news: list[After], matching: Matching[Before, After]
) -> None:
    old_left: list[Before] = []
    new_left: list[After] = []
    for severity in Severity:
        same_old = [one for one in olds if one.severity is severity]
        same_new = [one for one in news if one.severity is severity]
        both = min(len(same_old), len(same_new))
        matching.kept.extend(zip(same_old[:both], same_new[:both], strict=True))
        old_left += same_old[both:]
        new_left += same_new[both:]
    both = min(len(old_left), len(new_left))
    matching.changed.extend(zip(old_left[:both], new_left[:both], strict=True))
    matching.cleared.extend(old_left[both:])
    matching.appeared.extend(new_left[both:])


def is_worse(before: Recognizable, after: Recognizable) -> bool:
    """Whether *after* matters more than *before* did."""
    return after.severity.rank < before.severity.rank


@frozen(kw_only=True)
class Change:
    """A finding that changed its severity.

    Attributes:
        before: as it was.
        after: as it is.
    """

    before: Finding
    after: Finding

    @property
    def is_worse(self) -> bool:
        """Whether it matters more than before."""
        return is_worse(self.before, self.after)


@frozen(kw_only=True)
class Comparison:
    """What became of the findings of one report in another, each list in the order of reports.

    Attributes:
        before: the day of the first report.
        after: the day of the second.
        appeared: findings of the second that the first has not.
        cleared: findings of the first that the second has not, suppressed or not.
        suppressed: findings of the first that the register silences in the second, each with the
            reason. What both silence is in no list; what was silenced and is found, appeared.
        changed: findings of both that differ in severity.
        kept: findings of both, as the second tells them.
        failures: rules of plug-ins that failed in either; nothing they found is compared.
    """

    before: date
    after: date
    appeared: tuple[Finding, ...]
    cleared: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    changed: tuple[Change, ...]
    kept: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...] = ()

    @property
    def failing(self) -> Report:
        """What appeared or got worse, as a report of the second day."""
        worse = [change.after for change in self.changed if change.is_worse]
        findings = [*self.appeared, *worse]
        return Report(as_of=self.after, findings=findings, failures=self.failures)

    def to_dict(self, language: Language = Language.EN) -> dict[str, Any]:
        """Return what JSON holds of it, in plain values; of what was kept, how many there are.

        Args:
            language: the language of words in the evidence.
        """
        changed = [
            {"before": change.before.record, "after": change.after.record}
            for change in self.changed
        ]
        told: dict[str, Any] = {
            "as_of": self.after,
            "before_as_of": self.before,
            "appeared": [finding.record for finding in self.appeared],
            "cleared": [finding.record for finding in self.cleared],
            "suppressed": [one.record for one in self.suppressed],
            "changed": changed,
            "kept": len(self.kept),
        }
        if self.failures:
            told["failures"] = [failure.record for failure in self.failures]
        return {name: plain(value, language) for name, value in told.items()}


def compare(before: Report, after: Report) -> Comparison:
    """Return what appeared, cleared, changed its severity or stayed between two reports.

    Findings are the same where their keys are (:class:`FindingKey`), whatever the days of the
    reports and the language they are told in. Several of one key are paired by their number.

    >>> today = Report(as_of=date(2023, 7, 1), findings=())
    >>> compare(today, today).appeared
    ()
    """
    if before.failures or after.failures:
        before, after = (
            one.without_failed(other.failures) for one, other in ((before, after), (after, before))
        )
    matching = match(before, after)
    hidden = match(matching.cleared, after.suppressed)
    silenced = [later for _, later in (*hidden.changed, *hidden.kept)]
    changes = {id(later): earlier for earlier, later in matching.changed}
    in_order = Report(as_of=after.as_of, findings=[later for _, later in matching.changed])
    return Comparison(
        before=before.as_of,
        after=after.as_of,
        appeared=Report(as_of=after.as_of, findings=matching.appeared).findings,
        cleared=Report(as_of=before.as_of, findings=hidden.cleared).findings,
        suppressed=Report(as_of=after.as_of, findings=(), suppressed=silenced).suppressed,
        changed=tuple(Change(before=changes[id(one)], after=one) for one in in_order),
        kept=Report(as_of=after.as_of, findings=[later for _, later in matching.kept]).findings,
        failures=after.failures,
    )
