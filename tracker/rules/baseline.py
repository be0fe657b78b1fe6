"""A baseline: the findings of one day, accepted, so that only what is new or worse counts."""

from collections.abc import Container, Iterable
from datetime import date
from json import dumps

from attrs import evolve, field, frozen

from tracker.rules.comparison import is_worse, match
from tracker.rules.finding_key import FindingKey
from tracker.rules.report import Report
from tracker.rules.rule import Severity

VERSION = 1
"""Of the file; a later shape will have another."""


@frozen(kw_only=True)
class Known:
    """What a baseline keeps of a finding.

    Attributes:
        key: what it is recognized by.
        severity: how much it mattered.
    """

    key: FindingKey
    severity: Severity


def _in_order(entries: Iterable[Known]) -> tuple[Known, ...]:
    return tuple(sorted(entries, key=lambda one: (one.key, one.severity.rank)))


@frozen(kw_only=True)
class Baseline:
    """Findings that are known; several of one key are as many entries.

    Attributes:
        as_of: the day they were found.
        entries: what is kept of each, in order of key and severity.
    """

    as_of: date
    entries: tuple[Known, ...] = field(converter=_in_order)

    @classmethod
    def of(cls, report: Report) -> "Baseline":
        """Return the baseline that knows every finding of *report*."""
        return cls(
            as_of=report.as_of,
            entries=(Known(key=finding.key, severity=finding.severity) for finding in report),
        )

    def without(self, codes: Container[str]) -> "Baseline":
        """Return it without what rules of these codes found, as when they are not run."""
        entries = (one for one in self.entries if one.key.code not in codes)
        return Baseline(as_of=self.as_of, entries=entries)


@frozen(kw_only=True)
class Sifted:
    """A report seen against a baseline.

    Attributes:
        report: what is new, more than there was, or worse.
        left_out: how many findings are known and no worse.
        cleared: entries that nothing found answers to any longer.
    """

    report: Report
    left_out: int
    cleared: tuple[Known, ...]


def sift(report: Report, baseline: Baseline) -> Sifted:
    """Return what of *report* the baseline does not know, and what it knows in vain.

    A finding is known where the baseline has an entry of its key left for it; it counts all the
    same where it is worse than that entry.
    """
    matching = match(baseline.entries, report)
    worse = [found for known, found in matching.changed if is_worse(known, found)]
    counting = evolve(report, findings=[*matching.appeared, *worse])
    return Sifted(
        report=counting,
        left_out=len(report) - len(counting),
        cleared=_in_order(matching.cleared),
    )


def write_baseline(baseline: Baseline) -> str:
    """Return a baseline as the text of its file: JSON, an entry a line, the same for the same.

    >>> print(write_baseline(Baseline(as_of=date(2023, 7, 1), entries=())), end="")
    {
    "version": 1,
    "as_of": "2023-07-01",
    "findings": []
    }
    """
    entries = ",\n".join(_line(one) for one in baseline.entries)
    listed = f"[\n{entries}\n]" if entries else "[]"
    day = baseline.as_of.isoformat()
    return f'{{\n"version": {VERSION},\n"as_of": "{day}",\n"findings": {listed}\n}}\n'


def _line(one: Known) -> str:
    record = {
        "code": one.key.code,
        "kind": one.key.kind,
        "id": one.key.id,
        "severity": one.severity.value,
        "apart": dict(one.key.apart),
    }
    return dumps(record, ensure_ascii=False)
