"""Comparing reports: the laws of what appeared, cleared, changed and was kept."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Text
from tracker.rules import Finding, Report, RuleFailure, Severity, Subject, Suppressed
from tracker.rules.comparison import Change, compare

BEFORE, AFTER = date(2023, 7, 1), date(2023, 7, 8)


def a_finding(
    identifier: str = "T-1",
    severity: Severity = Severity.ERROR,
    days: int = 1,
    due: date = date(2023, 6, 30),
) -> Finding:
    """Return a finding whose days are told in its message."""
    return Finding(
        code="XX001",
        name="under-test",
        severity=severity,
        subject=Subject(kind="task", id=identifier),
        message=f"{days} late",
        hint="",
        evidence={"days": days, "due": due},
    )


findings = st.lists(
    st.builds(
        a_finding,
        st.sampled_from(["T-1", "T-2"]),
        st.sampled_from(Severity),
        st.integers(1, 3),
        st.sampled_from([date(2023, 6, 29), date(2023, 6, 30)]),
    ),
    max_size=8,
)


def report(found: Iterable[Finding], as_of: date = AFTER) -> Report:
    """Return a report of these findings."""
    return Report(as_of=as_of, findings=found)


def counted(found: Iterable[Finding]) -> Counter[str]:
    """Return findings as a bag."""
    return Counter(map(repr, found))


@given(findings)
def test_nothing_happens_between_a_report_and_itself(found: list[Finding]) -> None:
    """All is kept."""
    compared = compare(report(found), report(found))

    assert (compared.appeared, compared.cleared, compared.changed) == ((), (), ())
    assert compared.kept == report(found).findings


@given(findings, findings)
def test_what_appears_one_way_clears_the_other_way(
    one: list[Finding], other: list[Finding]
) -> None:
    """Swapping the reports swaps the two lists, and the sides of every change."""
    there, back = (
        compare(report(one), report(other)),
        compare(report(other), report(one)),
    )

    assert (there.appeared, there.cleared) == (back.cleared, back.appeared)
    assert Counter((repr(one.before), repr(one.after)) for one in there.changed) == Counter(
        (repr(one.after), repr(one.before)) for one in back.changed
    )
    assert len(there.kept) == len(back.kept)


@given(findings, findings)
def test_every_finding_is_told_once(one: list[Finding], other: list[Finding]) -> None:
    """What appeared, changed and was kept is all of after; what cleared is the rest of before."""
    compared = compare(report(one), report(other))
    after = [change.after for change in compared.changed]

    assert counted([*compared.appeared, *after, *compared.kept]) == counted(other)
    assert len(compared.cleared) + len(compared.changed) + len(compared.kept) == len(one)
    assert not counted(compared.cleared) - counted(one)


@given(findings, findings)
def test_a_pair_has_one_key(one: list[Finding], other: list[Finding]) -> None:
    """A change is of one finding, and of its severity; nothing of one key appears and clears."""
    compared = compare(report(one), report(other))

    for change in compared.changed:
        assert change.before.key == change.after.key
        assert change.before.severity is not change.after.severity
    appeared = {finding.key for finding in compared.appeared}
    assert not appeared & {finding.key for finding in compared.cleared}


@given(findings, findings, st.randoms(use_true_random=False))
def test_order_never_matters(one: list[Finding], other: list[Finding], random: Random) -> None:
    """However findings are shuffled, the comparison is equal."""
    shuffled = [random.sample(found, len(found)) for found in (one, other)]

    assert compare(report(shuffled[0]), report(shuffled[1])) == compare(report(one), report(other))


@given(findings, findings)
def test_the_difference_of_reports_is_what_appeared(
    one: list[Finding], other: list[Finding]
) -> None:
    """``after - before`` is a report of after; a report less itself is empty."""
    before, after = report(one, BEFORE), report(other)

    assert after - before == report(compare(before, after).appeared)
    assert len(after - after) == 0


@given(findings, findings)
def test_what_fails_appeared_or_got_worse(one: list[Finding], other: list[Finding]) -> None:
    """A finding that is milder than it was, or as it was, fails nothing."""
    compared = compare(report(one), report(other))
    worse = [
        one.after for one in compared.changed if one.after.severity.rank < one.before.severity.rank
    ]

    assert compared.failing == report([*compared.appeared, *worse])


@given(findings, findings, findings, findings)
def test_what_is_suppressed_neither_appears_nor_clears(
    one: list[Finding], hidden: list[Finding], other: list[Finding], silenced: list[Finding]
) -> None:
    """What after silences is told apart if before counted it, and never in another list."""
    before = evolve(report(one, BEFORE), suppressed=told_of(hidden))
    after = evolve(report(other), suppressed=told_of(silenced))
    bare, compared = compare(report(one, BEFORE), report(other)), compare(before, after)

    assert (compared.appeared, compared.changed) == (bare.appeared, bare.changed)
    assert (compared.kept, compared.failing) == (bare.kept, bare.failing)
    assert len(compared.cleared) + len(compared.suppressed) == len(bare.cleared)
    assert not counted(compared.cleared) - counted(bare.cleared)
    assert not counted(sup.finding for sup in compared.suppressed) - counted(silenced)
    left = {finding.key for finding in compared.cleared}
    counts = Counter(sup.key for sup in compared.suppressed)
    available = Counter(finding.key for finding in silenced)
    assert all(counts[key] == available[key] for key in left)


def told_of(silenced: Iterable[Finding]) -> list[Suppressed]:
    """Return findings as the register silences them."""
    return [Suppressed(finding=finding, reason="waits") for finding in silenced]


def test_a_longer_delay_is_the_same_finding() -> None:
    """It is kept, as the later report tells it; a new due day makes it another."""
    earlier, later = a_finding(days=1), a_finding(days=8)
    moved = a_finding(days=1, due=date(2023, 7, 7))

    assert compare(report([earlier], BEFORE), report([later])).kept == (later,)
    compared = compare(report([earlier], BEFORE), report([moved]))
    assert (compared.appeared, compared.cleared) == ((moved,), (earlier,))


def test_a_comparison_as_data_is_exactly_this() -> None:
    """Days are ISO 8601, findings as in a report, and of what was kept only the number."""
    new, gone, kept, hidden = (a_finding(f"T-{number}") for number in (1, 2, 3, 5))
    milder, worse = a_finding("T-4", Severity.INFO), a_finding("T-4", Severity.WARNING)
    later = Report(
        as_of=AFTER,
        findings=[new, kept, worse],
        suppressed=[Suppressed(finding=hidden, reason="waits")],
    )
    compared = compare(report([gone, kept, milder, hidden], BEFORE), later)

    def told(finding: Finding) -> dict[str, object]:
        return {**report([finding]).to_dict()["findings"][0]}

    assert compared.changed == (Change(before=milder, after=worse),)
    assert compared.to_dict() == {
        "as_of": "2023-07-08",
        "before_as_of": "2023-07-01",
        "appeared": [told(new)],
        "cleared": [told(gone)],
        "suppressed": [{**told(hidden), "reason": "waits"}],
        "changed": [{"before": told(milder), "after": told(worse)}],
        "kept": 1,
    }


@given(findings, findings, st.booleans())
def test_a_rule_that_failed_on_either_side_is_not_compared(
    before: list[Finding], after: list[Finding], first: bool
) -> None:
    """What it found on the other side neither appeared nor cleared, and the failure is told."""
    failure = RuleFailure(origin="office", code="XX001", reason=Text(vi="hỏng", en="broken"))
    failed = evolve(report([]), failures=[failure])
    sides = (failed, report(after)) if first else (report(before), failed)

    compared = compare(*sides)

    assert (compared.appeared, compared.cleared, compared.kept) == ((), (), ())
    assert compared.failures == compared.failing.failures == (sides[1] - sides[0]).failures
    assert compared.failures == (failure,)
    assert compared.to_dict()["failures"] == [
        {
            "origin": "office",
            "code": "XX001",
            "message": "the rule XX001 of office failed and was left out: broken; tell its "
            "author, or leave it out by --ignore XX001",
        }
    ]


@given(findings, findings)
def test_without_failures_none_are_told(before: list[Finding], after: list[Finding]) -> None:
    """What is not there need not be said."""
    assert "failures" not in compare(report(before), report(after)).to_dict()
