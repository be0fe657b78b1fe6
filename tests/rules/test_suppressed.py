"""What the register silences, as it is told."""

from tracker.domain import Location
from tracker.rules import Finding, Severity, Subject, Suppressed

FINDING = Finding(
    code="XX001",
    name="under-test",
    severity=Severity.WARNING,
    subject=Subject(kind="task", id="T-1"),
    message="late",
    hint="ask",
    evidence={"days": 1},
    location=Location(path="so.toml", line=3),
)


def test_it_holds_what_its_finding_holds_and_the_reason() -> None:
    """Under the keys of a finding, with one more."""
    one = Suppressed(finding=FINDING, reason="waits")

    assert one.record == {**FINDING.record, "reason": "waits"}


def test_it_is_recognized_as_its_finding_is() -> None:
    """So reports can be compared whether a finding is silenced in one of them or not."""
    one = Suppressed(finding=FINDING, reason="waits")

    assert (one.key, one.severity) == (FINDING.key, FINDING.severity)
