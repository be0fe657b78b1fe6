"""Reports: what a run found, in a stable order."""

import json
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Location
from tracker.formats import FindingFormat, unpainted, write_findings
from tracker.language import Language, Text
from tracker.rules import (
    Finding,
    Report,
    RuleFailure,
    Severity,
    Statistic,
    Subject,
    Suppressed,
)

AS_OF = date(2023, 7, 1)


def a_finding(severity: Severity, identifier: str = "T-1") -> Finding:
    """Return a finding of which only the severity and the subject matter."""
    return Finding(
        code="XX001",
        name="under-test",
        severity=severity,
        subject=Subject(kind="task", id=identifier),
        message="",
        hint="",
        evidence={},
    )


SEVERITIES = st.lists(st.sampled_from(Severity), max_size=6)


@given(SEVERITIES)
def test_counts_of_each_severity_sum_to_the_whole(severities: list[Severity]) -> None:
    """Each finding is counted under exactly one severity."""
    report = Report(as_of=AS_OF, findings=map(a_finding, severities))

    assert [report.count(severity) for severity in Severity] == [
        severities.count(severity) for severity in Severity
    ]
    assert len(report) == len(severities)


@given(SEVERITIES, st.sampled_from(Severity))
@example([Severity.WARNING], Severity.WARNING)
@example([Severity.ERROR], Severity.WARNING)
@example([Severity.INFO], Severity.WARNING)
def test_a_report_reaches_a_severity_if_any_finding_is_as_bad_or_worse(
    severities: list[Severity], asked: Severity
) -> None:
    """An error reaches every severity, a warning two of them, an info only its own."""
    worse = {
        Severity.ERROR: {Severity.ERROR},
        Severity.WARNING: {Severity.ERROR, Severity.WARNING},
        Severity.INFO: {*Severity},
    }
    report = Report(as_of=AS_OF, findings=map(a_finding, severities))

    assert report.reaches(asked) is bool(worse[asked] & {*severities})


@given(SEVERITIES, SEVERITIES)
def test_two_reports_of_one_day_are_one_report_of_both(
    first: list[Severity], second: list[Severity]
) -> None:
    """Adding reports is the same as having found everything in one run."""
    one, other, both = (
        Report(as_of=AS_OF, findings=map(a_finding, severities))
        for severities in (first, second, [*first, *second])
    )

    assert one + other == both


def test_reports_of_different_days_cannot_be_added() -> None:
    """A report speaks of one day, so adding another day's is refused."""
    today = Report(as_of=AS_OF, findings=())
    tomorrow = Report(as_of=date(2023, 7, 2), findings=())

    with pytest.raises(ValueError, match="reports of different days: 2023-07-01 and 2023-07-02"):
        _ = today + tomorrow


def test_findings_stand_worst_first_and_then_as_people_count() -> None:
    """A report puts its findings in order whatever order it is given them in."""
    given_in = [
        a_finding(Severity.INFO, "T-1"),
        a_finding(Severity.ERROR, "T-10"),
        a_finding(Severity.WARNING, "T-3"),
        a_finding(Severity.ERROR, "T-2"),
    ]

    report = Report(as_of=AS_OF, findings=given_in)

    assert [finding.subject.id for finding in report] == ["T-2", "T-10", "T-3", "T-1"]


@given(st.randoms(use_true_random=False), st.lists(st.integers(0, 15), max_size=6))
def test_a_report_is_a_value(random: Random, kinds: list[int]) -> None:
    """Reports of the same findings are equal and in one order, even where only evidence differs."""
    found = [
        evolve(
            a_finding(Severity.ERROR),
            hint=f"{kind & 1}",
            evidence={"days": kind >> 1 & 1},
            name=f"under-test-{kind >> 2 & 1}",
            location=Location(path="so.toml", line=1 + (kind >> 3 & 1)),
        )
        for kind in kinds
    ]
    report = Report(as_of=AS_OF, findings=found)
    shuffled = Report(as_of=AS_OF, findings=random.sample(found, len(found)))

    assert report == shuffled
    assert report.to_dict() == shuffled.to_dict()


@given(SEVERITIES)
def test_statistics_sum_to_the_whole(severities: list[Severity]) -> None:
    """They count each rule and severity once, the worst first."""
    statistics = Report(as_of=AS_OF, findings=map(a_finding, severities)).statistics()

    assert [(one.severity, one.found) for one in statistics] == [
        (severity, severities.count(severity)) for severity in Severity if severity in severities
    ]


def test_statistics_stand_by_severity_and_code() -> None:
    """A rule that speaks at two severities has two lines."""
    other = evolve(a_finding(Severity.ERROR), code="XX000", name="other")
    found = [a_finding(Severity.INFO), a_finding(Severity.ERROR), other, a_finding(Severity.INFO)]

    assert Report(as_of=AS_OF, findings=found).statistics() == (
        Statistic(code="XX000", name="other", severity=Severity.ERROR, found=1),
        Statistic(code="XX001", name="under-test", severity=Severity.ERROR, found=1),
        Statistic(code="XX001", name="under-test", severity=Severity.INFO, found=2),
    )


@pytest.mark.parametrize("language", Language)
def test_a_report_as_data_is_what_json_holds(language: Language) -> None:
    """Days, decimals and words are as the JSON of the command has them."""
    evidence = {"due": AS_OF, "rate": Decimal("7.5"), "role": Text(vi="cụm trưởng", en="leader")}
    finding = evolve(
        a_finding(Severity.ERROR), evidence=evidence, location=Location(path="so.toml", line=3)
    )
    report = Report(as_of=AS_OF, findings=[finding, a_finding(Severity.INFO)])
    written = write_findings(report, language, FindingFormat.JSON, unpainted)

    assert report.to_dict(language) == json.loads(written)
    assert report.to_dict()["findings"][0]["evidence"] == {
        "due": "2023-07-01",
        "rate": 7.5,
        "role": "leader",
    }


suppressed = st.lists(
    st.builds(
        Suppressed,
        finding=st.builds(
            a_finding, st.sampled_from(Severity), st.sampled_from(["T-1", "T-2", "T-10"])
        ),
        reason=st.sampled_from(["a", "b"]),
    ),
    max_size=6,
)
failures = st.lists(
    st.builds(
        RuleFailure,
        code=st.sampled_from(["XX001", "XX002"]),
        origin=st.sampled_from(["one", "other"]),
        reason=st.just(Text(vi="hỏng", en="broken")),
    ),
    max_size=4,
)


@given(st.randoms(use_true_random=False), suppressed, failures)
def test_the_order_of_what_is_not_counted_never_shows(
    random: Random, silenced: list[Suppressed], failed: list[RuleFailure]
) -> None:
    """Reports are equal whatever order suppressed findings and failures come in."""
    report = Report(as_of=AS_OF, findings=(), suppressed=silenced, failures=failed)
    other = Report(
        as_of=AS_OF,
        findings=(),
        suppressed=random.sample(silenced, len(silenced)),
        failures=random.sample(failed, len(failed)),
    )

    assert report == other
    assert report.to_dict() == other.to_dict()


@given(suppressed)
def test_what_is_suppressed_stands_as_findings_do(silenced: list[Suppressed]) -> None:
    """Worst first, by code and subject, each with its own reason."""
    report = Report(as_of=AS_OF, findings=(), suppressed=silenced)
    findings = Report(as_of=AS_OF, findings=[one.finding for one in silenced]).findings

    assert tuple(one.finding for one in report.suppressed) == findings
    assert sorted(map(repr, report.suppressed)) == sorted(map(repr, silenced))


@given(SEVERITIES, suppressed)
def test_what_is_suppressed_never_counts(
    severities: list[Severity], silenced: list[Suppressed]
) -> None:
    """Length, counts, statistics and what is reached are those of the findings alone."""
    bare = Report(as_of=AS_OF, findings=map(a_finding, severities))
    report = evolve(bare, suppressed=silenced)

    assert (len(report), [*report], report.statistics()) == (len(bare), [*bare], bare.statistics())
    assert [report.reaches(one) for one in Severity] == [bare.reaches(one) for one in Severity]
    assert (report == bare) is (not silenced)
    assert len(report.to_dict()["suppressed"]) == len(silenced)


@given(suppressed, suppressed)
def test_reports_of_one_day_keep_what_both_suppress(
    one: list[Suppressed], other: list[Suppressed]
) -> None:
    """Adding reports is the same as having silenced everything in one run."""
    first, second, both = (
        Report(as_of=AS_OF, findings=(), suppressed=silenced)
        for silenced in (one, other, [*one, *other])
    )

    assert first + second == both


def a_failure(code: str | None) -> RuleFailure:
    """Return a failure of which only the rule matters."""
    return RuleFailure(origin="office", code=code, reason=Text(vi="hỏng", en="broken"))


def test_a_rule_that_failed_in_one_report_counts_in_neither() -> None:
    """Added in either order, what it found in the other is left out, and the failure is kept."""
    found = Report(as_of=AS_OF, findings=[a_finding(Severity.INFO)])
    failed = Report(as_of=AS_OF, findings=(), failures=[a_failure("XX001")])

    assert found + failed == failed + found == failed


@given(SEVERITIES, st.sampled_from([None, "YY001"]))
def test_a_failure_takes_nothing_of_other_rules(
    severities: list[Severity], code: str | None
) -> None:
    """A whole plug-in that failed, or another rule, changes no finding."""
    report = Report(as_of=AS_OF, findings=map(a_finding, severities))
    failed = Report(as_of=AS_OF, findings=(), failures=[a_failure(code)])

    assert (report + failed).findings == report.findings
    assert report.without_failed(()) is report


def test_failures_are_told_once_and_plugins_before_rules() -> None:
    """Several registers of one run fail alike."""
    failures = [a_failure("YY001"), a_failure(None), a_failure("XX001"), a_failure(None)]

    report = Report(as_of=AS_OF, findings=(), failures=failures)

    assert [one.code for one in report.failures] == [None, "XX001", "YY001"]
