"""Baselines: what is known does not count, and the file says exactly what is known."""

from datetime import date
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register
from tracker.language import Text
from tracker.rules import (
    Finding,
    FindingKey,
    Report,
    RuleFailure,
    Severity,
    Subject,
    Suppressed,
    check,
)
from tracker.rules.baseline import Baseline, Known, sift, write_baseline
from tracker.rules.baseline_reading import read_baseline
from tracker.testing import days, registers, texts

AS_OF = date(2023, 7, 1)


def a_finding(identifier: str, severity: Severity, due: date | None = None) -> Finding:
    """Return a finding of which only the key and the severity matter."""
    return Finding(
        code="XX001",
        name="under-test",
        severity=severity,
        subject=Subject(kind="task", id=identifier),
        message="",
        hint="",
        evidence={"due": due},
    )


findings = st.lists(
    st.builds(
        a_finding,
        st.sampled_from(["T-1", "T-2", "T-10"]),
        st.sampled_from(Severity),
        st.sampled_from([None, date(2023, 6, 30)]),
    ),
    max_size=8,
)
known = st.builds(
    Known,
    key=st.builds(
        FindingKey,
        code=texts(),
        kind=texts(),
        id=texts(),
        apart=st.dictionaries(texts(), texts(), max_size=2).map(
            lambda apart: tuple(sorted(apart.items()))
        ),
    ),
    severity=st.sampled_from(Severity),
)
baselines = st.builds(Baseline, as_of=days(), entries=st.lists(known, max_size=5))


def report(*found: Finding) -> Report:
    """Return a report of these findings."""
    return Report(as_of=AS_OF, findings=found)


@given(baselines)
def test_a_baseline_is_read_as_it_was_written(baseline: Baseline) -> None:
    """Nothing is lost on the way through a file, whatever texts it holds."""
    assert read_baseline(write_baseline(baseline).encode(), "base.json") == baseline


@given(registers(), days())
def test_findings_are_known_to_their_own_baseline(register: Register, as_of: date) -> None:
    """Whatever the rules find, a baseline written of it and read again leaves all of it out."""
    found = check(register, as_of=as_of)
    baseline = read_baseline(write_baseline(Baseline.of(found)).encode(), "base.json")
    sifted = sift(found, baseline)

    assert (len(sifted.report), sifted.left_out, sifted.cleared) == (0, len(found), ())


@given(findings, findings)
def test_what_is_left_out_and_what_counts_are_the_report(
    before: list[Finding], after: list[Finding]
) -> None:
    """Each finding is one or the other, and what counts is found."""
    sifted = sift(report(*after), Baseline.of(report(*before)))

    assert sifted.left_out + len(sifted.report) == len(after)
    assert all(finding in after for finding in sifted.report)


@given(findings, findings)
def test_a_baseline_that_knows_more_lets_less_count(
    before: list[Finding], after: list[Finding]
) -> None:
    """Against everything nothing counts; against nothing everything does."""
    every = Baseline.of(report(*before, *after))
    nothing = Baseline(as_of=AS_OF, entries=())

    assert len(sift(report(*after), every).report) == 0
    assert sift(report(*after), nothing).report == report(*after)


@given(findings, st.randoms(use_true_random=False))
def test_the_file_is_the_same_for_the_same_findings(found: list[Finding], random: Random) -> None:
    """It is sorted, whatever order they were found in."""
    shuffled = random.sample(found, len(found))

    assert write_baseline(Baseline.of(report(*shuffled))) == write_baseline(
        Baseline.of(report(*found))
    )


def test_worse_counts_and_milder_does_not() -> None:
    """A known warning that became an error counts; one that became an info is left out."""
    baseline = Baseline.of(report(a_finding("T-1", Severity.WARNING)))
    worse, milder = a_finding("T-1", Severity.ERROR), a_finding("T-1", Severity.INFO)

    assert sift(report(worse), baseline).report == report(worse)
    assert sift(report(milder), baseline).left_out == 1
    assert sift(report(worse), baseline).cleared == ()


def test_more_of_them_counts() -> None:
    """One entry lets one finding pass; a second of the same key counts."""
    one = a_finding("T-1", Severity.ERROR)
    sifted = sift(report(one, one), Baseline.of(report(one)))

    assert (sifted.report, sifted.left_out) == (report(one), 1)


def test_what_no_longer_occurs_is_cleared() -> None:
    """An entry that nothing answers to is told, unless its rule was not run."""
    gone, stays = a_finding("T-1", Severity.ERROR), a_finding("T-2", Severity.ERROR)
    baseline = Baseline.of(report(gone, stays))
    (cleared,) = sift(report(stays), baseline).cleared

    assert cleared == Known(key=gone.key, severity=Severity.ERROR)
    assert sift(report(), baseline.without({"XX001"})).cleared == ()


@given(findings, findings)
def test_what_the_register_silences_is_never_known(
    found: list[Finding], hidden: list[Finding]
) -> None:
    """A baseline keeps what counts, and sifting keeps what is suppressed as it is."""
    silenced = [Suppressed(finding=finding, reason="waits") for finding in hidden]
    whole = evolve(report(*found), suppressed=silenced)
    sifted = sift(whole, Baseline(as_of=AS_OF, entries=()))

    assert Baseline.of(whole) == Baseline.of(report(*found))
    assert sifted.report == whole
    assert sift(whole, Baseline.of(whole)).report == evolve(report(), suppressed=silenced)


def test_what_became_suppressed_is_not_cleared() -> None:
    """The finding is there, only not told, so its entry is no remnant."""
    one = a_finding("T-1", Severity.ERROR)
    silenced = Suppressed(finding=one, reason="waits")
    sifted = sift(evolve(report(), suppressed=[silenced]), Baseline.of(report(one, one)))

    assert (sifted.left_out, len(sifted.cleared)) == (0, 1)


def test_the_file_is_exactly_this() -> None:
    """An entry a line, so that two versions differ by lines; letters stay as they are."""
    late = a_finding("NV-Đ", Severity.ERROR, date(2023, 6, 30))
    undated = evolve(late, subject=Subject(kind="task", id="NV-1"), evidence={})

    assert write_baseline(Baseline.of(report(late, undated))) == (
        "{\n"
        '"version": 1,\n'
        '"as_of": "2023-07-01",\n'
        '"findings": [\n'
        '{"code": "XX001", "kind": "task", "id": "NV-1", "severity": "error", "apart": {}},\n'
        '{"code": "XX001", "kind": "task", "id": "NV-Đ", "severity": "error", '
        '"apart": {"due": "2023-06-30"}}\n'
        "]\n"
        "}\n"
    )


def test_failures_stay_with_what_counts() -> None:
    """Sifting findings says nothing of what could not look."""
    failure = RuleFailure(origin="office", reason=Text(vi="hỏng", en="broken"))
    whole = evolve(report(a_finding("T-1", Severity.INFO)), failures=[failure])

    sifted = sift(whole, Baseline.of(whole))

    assert (sifted.report.findings, sifted.report.failures) == ((), (failure,))
