"""RO002 role-held-twice."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Cluster,
    Mandate,
    Organization,
    Register,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.role_held_twice import ROLE_HELD_TWICE
from tracker.testing.rule_testing import findings_of

CLUSTER = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations]]
id = "B"
name = "Đảng ủy B"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
"""

OPEN_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
begins_on = {}
"""

CLOSED_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
begins_on = {}
ends_on = {}
"""

ENDING_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
ends_on = {}
"""

UNDATED_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
"""

ELECTED_MANDATE = """
[[briefings]]
id = "GB-1"
title = "Giao ban quý I/2023"
launches = "quý II/2023"

[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
decided_at = "GB-1"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "ngày 30/06/2023 “B” và “A” (M-1) cùng là cụm trưởng của “CUM-2”",
            "đối chiếu ngày bàn giao trong biên bản bàn giao",
        ),
        (
            Language.EN,
            "on 2023-06-30 both “B” and “A” (M-1) are leader of “CUM-2”",
            "compare with the record of the handover",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A mandate that begins on the recorded last day of another speaks from that day."""
    assert findings_of(
        ROLE_HELD_TWICE,
        CLUSTER
        + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
        + OPEN_MANDATE.format("M-2", "leader", "B", "2023-06-30"),
        date(2023, 6, 30),
        language=language,
    ) == (
        Finding(
            code="RO002",
            name="role-held-twice",
            severity=Severity.ERROR,
            subject=Subject(kind="mandate", id="M-2"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "cluster": "CUM-2",
                "day": date(2023, 6, 30),
                "holder": "B",
                "other": "M-1",
                "other_holder": "A",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-2", "deputy", "A", "2023-01-01")
            + OPEN_MANDATE.format("M-10", "deputy", "B", "2023-01-01"),
            date(2023, 1, 1),
            [("M-10", "on 2023-01-01 both “B” and “A” (M-2) are deputy of “CUM-2”")],
            id="both begin on one day",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-12-31")
            + CLOSED_MANDATE.format("M-2", "leader", "B", "2023-02-01", "2023-03-01")
            + OPEN_MANDATE.format("M-3", "leader", "B", "2023-04-01"),
            date(2024, 1, 1),
            [
                ("M-2", "on 2023-02-01 both “B” and “A” (M-1) are leader of “CUM-2”"),
                ("M-3", "on 2023-04-01 both “B” and “A” (M-1) are leader of “CUM-2”"),
            ],
            id="two within a long one",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-04-01")
            + ELECTED_MANDATE.format("M-2", "leader", "B"),
            date(2023, 4, 1),
            [("M-2", "on 2023-04-01 both “B” and “A” (M-1) are leader of “CUM-2”")],
            id="the first day is that of the period the briefing launched",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
            + CLOSED_MANDATE.format("M-2", "leader", "B", "2023-02-01", "2023-06-30")
            + OPEN_MANDATE.format("M-3", "leader", "B", "2023-06-01"),
            date(2024, 1, 1),
            [
                ("M-2", "on 2023-02-01 both “B” and “A” (M-1) are leader of “CUM-2”"),
                ("M-3", "on 2023-06-01 both “B” and “A” (M-1) are leader of “CUM-2”"),
            ],
            id="the first of two that end together is named",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
            + ENDING_MANDATE.format("M-2", "leader", "B", "2023-05-31"),
            date(2023, 5, 31),
            [("M-2", "on 2023-05-31 both “B” and “A” (M-1) are leader of “CUM-2”")],
            id="of one only the last day is known",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(ROLE_HELD_TWICE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
            + OPEN_MANDATE.format("M-2", "leader", "B", "2023-06-30"),
            date(2023, 6, 29),
            id="the second has not begun",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
            + OPEN_MANDATE.format("M-2", "leader", "B", "2023-07-01"),
            date(2024, 1, 1),
            id="the day after",
        ),
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + CLOSED_MANDATE.format("M-2", "leader", "B", "2023-06-30", "2023-12-31")
            + OPEN_MANDATE.format("M-3", "leader", "A", "2024-01-01"),
            date(2025, 1, 1),
            id="an open one is closed by its successor",
        ),
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + OPEN_MANDATE.format("M-2", "deputy", "B", "2023-01-01"),
            date(2024, 1, 1),
            id="other roles",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-12-31")
            + UNDATED_MANDATE.format("M-2", "leader", "B"),
            date(2024, 1, 1),
            id="nothing is known of one",
        ),
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + ENDING_MANDATE.format("M-2", "leader", "B", "2023-05-31"),
            date(2024, 1, 1),
            id="only the last day of one is known, and it is not that of the other",
        ),
        pytest.param(
            CLUSTER + OPEN_MANDATE.format("M-1", "leader", "A", "0001-01-01"),
            date(2024, 1, 1),
            id="a single one on the first day there is",
        ),
        pytest.param(CLUSTER, date(2024, 1, 1), id="nobody"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Successors, other roles and mandates of unknown days do not overlap."""
    assert findings_of(ROLE_HELD_TWICE, text, as_of) == ()


SPANS = st.lists(
    st.tuples(st.integers(1, 20), st.none() | st.integers(0, 8)), min_size=1, max_size=5
)
START = date(2023, 1, 1)


def mandates_of(spans: list[tuple[int, int | None]]) -> list[Mandate]:
    """Return leaders of one cluster, each by its first day and how long it lasted after it."""
    return [
        Mandate(
            id=f"M-{place}",
            cluster="CUM-2",
            role=LEADER,
            holder="A",
            begins_on=START + timedelta(days=first),
            ends_on=None if lasting is None else START + timedelta(days=first + lasting),
        )
        for place, (first, lasting) in enumerate(spans)
    ]


def days_recorded(mandate: Mandate, as_of: date) -> set[int]:
    """Return the ordinals of the days a mandate certainly held: its first where it is open."""
    first = (mandate.begins_on or date.min).toordinal()
    last = mandate.ends_on.toordinal() if mandate.ends_on else first
    return set(range(first, last + 1)) if first <= as_of.toordinal() else set()


@given(SPANS, st.integers(0, 30))
@example([(1, 5), (6, None)], 10)
@example([(1, 4), (6, None)], 10)
@example([(3, None), (3, None)], 10)
@example([(1, 19), (2, 1), (8, None)], 10)
def test_it_speaks_of_exactly_the_mandates_that_share_a_day_with_an_earlier_one(
    spans: list[tuple[int, int | None]], asked: int
) -> None:
    """It agrees with a count, day by day, of who was recorded to hold the role."""
    as_of = START + timedelta(days=asked)
    mandates = mandates_of(spans)
    register = Register(
        title="Under test",
        organizations=(Organization(id="A", name="Đảng ủy A"),),
        clusters=(Cluster(id="CUM-2", name="Cụm II"),),
        mandates=tuple(mandates),
    )

    report = check(register, as_of=as_of, select=["role-held-twice"])

    in_order = sorted(mandates, key=lambda held: (held.begins_on, held.ends_on or held.begins_on))
    expected: set[str] = set()
    seen: set[int] = set()
    for mandate in in_order:
        if days_recorded(mandate, as_of) & seen:
            expected.add(mandate.id)
        seen |= days_recorded(mandate, as_of)
    assert len(expected) == len(report)
    first_days = sorted(str(mandate.begins_on) for mandate in mandates if mandate.id in expected)
    assert first_days == sorted(str(finding.evidence["day"]) for finding in report)
