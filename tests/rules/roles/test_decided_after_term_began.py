"""RO017 decided-after-term-began."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Appointment,
    Briefing,
    Cluster,
    Decision,
    Mandate,
    Organization,
    Register,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.decided_after_term_began import DECIDED_AFTER_TERM_BEGAN
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [{ id = "A", name = "Đảng ủy A" }]
clusters = [{ id = "CUM-2", name = "Cụm II" }]
briefings = [
    { id = "GB-1", title = "Giao ban quý I", held_on = 2023-04-12 },
    { id = "GB-2", title = "Giao ban quý II" },
]
documents = [
    { id = "QD-1", kind = "decision", title = "Phân công", issued_on = 2023-04-10 },
    { id = "QD-2", kind = "decision", title = "Phân công", issued_on = 2023-03-01 },
    { id = "QD-3", kind = "decision", title = "Phân công" },
]

[register]
title = "Under test"

[[mandates]]
id = "M-1"
cluster = "CUM-2"
role = "leader"
holder = "A"
"""

BEGUN = "begins_on = 2023-04-01\n"
LATER = date(2023, 7, 1)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "nhiệm kỳ cụm trưởng của “A” bắt đầu ngày 01/04/2023, trước khi “GB-1” quyết định "
                "ngày 12/04/2023 (11 ngày)"
            ),
            "đối chiếu ngày bắt đầu với biên bản hoặc văn bản “GB-1”",
        ),
        (
            Language.EN,
            (
                "the term of “A” as leader began on 2023-04-01, 11 days before “GB-1” decided it "
                "on 2023-04-12"
            ),
            "compare the first day with the minutes or the text of “GB-1”",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day of the decision a mandate that began before it speaks."""
    text = REGISTER + BEGUN + 'decided_at = "GB-1"\n'

    assert findings_of(DECIDED_AFTER_TERM_BEGAN, text, date(2023, 4, 12), language=language) == (
        Finding(
            code="RO017",
            name="decided-after-term-began",
            severity=Severity.WARNING,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "begins_on": date(2023, 4, 1),
                "decided_on": date(2023, 4, 12),
                "decision": "GB-1",
                "days": 11,
            },
        ),
    )


@pytest.mark.parametrize(
    ("lines", "ending"),
    [
        pytest.param(
            BEGUN + 'document = "QD-1"\n',
            "9 days before “QD-1” decided it on 2023-04-10",
            id="decided by a document",
        ),
        pytest.param(
            BEGUN + 'document = "QD-1"\ndecided_at = "GB-1"\n',
            "9 days before “QD-1” decided it on 2023-04-10",
            id="the earlier of two decisions counts",
        ),
        pytest.param(
            'begins_on = 2023-04-11\nhow = "elected"\ndecided_at = "GB-1"\n',
            "1 day before “GB-1” decided it on 2023-04-12",
            id="on the day before",
        ),
    ],
)
def test_it_speaks(lines: str, ending: str) -> None:
    """It also speaks in these cases."""
    [finding] = findings_of(DECIDED_AFTER_TERM_BEGAN, REGISTER + lines, LATER)

    assert finding.message.endswith(ending)


@pytest.mark.parametrize(
    ("lines", "as_of"),
    [
        pytest.param('begins_on = 2023-04-12\ndecided_at = "GB-1"\n', LATER, id="on the same day"),
        pytest.param(
            BEGUN + 'decided_at = "GB-1"\n', date(2023, 4, 11), id="not decided by the day asked"
        ),
        pytest.param(BEGUN + 'document = "QD-2"\n', LATER, id="decided before"),
        pytest.param(
            BEGUN + 'document = "QD-2"\ndecided_at = "GB-1"\n',
            LATER,
            id="one of two was before",
        ),
        pytest.param(BEGUN + 'decided_at = "GB-1"\nhow = "acting"\n', LATER, id="acting"),
        pytest.param('decided_at = "GB-1"\n', LATER, id="the first day is unknown"),
        pytest.param(BEGUN + 'decided_at = "GB-2"\n', LATER, id="the day of the briefing is"),
        pytest.param(BEGUN + 'document = "QD-3"\n', LATER, id="that of the document is"),
        pytest.param(
            BEGUN + 'document = "QD-3"\ndecided_at = "GB-1"\n', LATER, id="one of two days is"
        ),
        pytest.param(BEGUN, LATER, id="nothing decided it"),
    ],
)
def test_it_stays_quiet(lines: str, as_of: date) -> None:
    """Decided before it began, or on days that nobody knows, a mandate says nothing."""
    assert findings_of(DECIDED_AFTER_TERM_BEGAN, REGISTER + lines, as_of) == ()


START = date(2023, 1, 1)
DAYS = st.none() | st.integers(0, 9).map(lambda days: START + timedelta(days=days))


@given(DAYS, DAYS, DAYS, st.sampled_from([None, *Appointment]), st.integers(0, 9))
@example(START, START + timedelta(days=1), START + timedelta(days=1), None, 1)
def test_it_speaks_once_all_decisions_are_later_than_the_first_day(
    begins_on: date | None,
    held_on: date | None,
    issued_on: date | None,
    how: Appointment | None,
    asked: int,
) -> None:
    """A decision known to have been made by the day asked speaks, unless another came in time."""
    as_of = START + timedelta(days=asked)
    register = Register(
        title="Under test",
        organizations=[Organization(id="A", name="Đảng ủy A")],
        clusters=[Cluster(id="C", name="Cụm II")],
        briefings=[Briefing(id="GB", title="Giao ban", held_on=held_on)],
        documents=[Decision(id="QD", title="Phân công", issued_on=issued_on)],
        mandates=[
            Mandate(
                id="M-1",
                cluster="C",
                role=LEADER,
                holder="A",
                how=how,
                begins_on=begins_on,
                decided_at="GB",
                document="QD",
            )
        ],
    )

    report = check(register, as_of=as_of, select=["decided-after-term-began"])

    expected = (
        begins_on is not None
        and held_on is not None
        and issued_on is not None
        and how is not Appointment.ACTING
        and begins_on < held_on
        and begins_on < issued_on
        and as_of >= min(held_on, issued_on)
    )
    assert len(report) == expected
