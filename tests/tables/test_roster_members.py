"""The turns of each member."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, assess, tenures_of
from tracker.domain import (
    LEADER,
    Appointment,
    Cluster,
    Mandate,
    Membership,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language
from tracker.tables import roster_members_table, table_text
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2024, 4, 15)
MEMBERS = [
    Membership(organization="an"),
    Membership(organization="binh", ends_on=date(2023, 12, 31)),
    Membership(organization="dong"),
]


def held(number: int, holder: str, first: date, last: date | None = None) -> Mandate:
    """Return the mandate of a leader."""
    return Mandate(
        id=f"m-{number}",
        cluster="cum-2",
        role=LEADER,
        holder=holder,
        begins_on=first,
        ends_on=last,
    )


def office() -> Register:
    """Return a cluster of three, one of which has left, with a rotation of its leader."""
    return Register(
        title="Sổ",
        organizations=[
            Organization(id="an", name="Chi bộ An"),
            Organization(id="binh", name="Chi bộ Bình"),
            Organization(id="dong", name="Chi bộ Đông"),
        ],
        clusters=[Cluster(id="cum-2", name="Cụm II", members=MEMBERS)],
        mandates=[
            held(1, "an", date(2023, 1, 1), date(2023, 6, 30)),
            held(2, "binh", date(2023, 7, 1), date(2023, 12, 31)),
            held(3, "an", date(2024, 1, 1)),
        ],
        rotations=[
            Rotation(
                id="lp",
                cluster="cum-2",
                role=LEADER,
                policy=RotationPolicy.FIXED_ORDER,
                begins_on=date(2023, 1, 1),
                turn=TurnUnit.HALF_YEAR,
                order=["an", "binh", "dong"],
            )
        ],
    )


@given(st.builds(assess, registers(), days()))
def test_turns_sum_to_the_tenures_begun(assessment: Assessment) -> None:
    """In each role every tenure begun by the day asked is a turn of exactly one row."""
    served = dict.fromkeys(((one.cluster.id, one.role.id) for one in assessment.rosters), 0)
    for row in roster_members_table(assessment).rows:
        served[row["cluster"], row["role"]] += row["turns_served"]
    assert served == {
        (roster.cluster.id, roster.role.id): sum(
            one.begins_on <= assessment.as_of for one in tenures_of(assessment.register, roster)
        )
        for roster in assessment.rosters
    }


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2022, 12, 31), [("an", 0, 2023, 1), ("binh", 0, 2023, 7), ("dong", 0, None, None)]),
        (date(2023, 1, 1), [("an", 1, 2024, 1), ("binh", 0, 2023, 7), ("dong", 0, None, None)]),
        (date(2023, 7, 1), [("an", 1, 2024, 1), ("binh", 1, None, None), ("dong", 0, 2024, 7)]),
        (AS_OF, [("an", 2, 2025, 1), ("binh", 1, None, None), ("dong", 0, 2024, 7)]),
    ],
)
def test_a_turn_counts_from_its_first_day(
    as_of: date, expected: list[tuple[str, int, int | None, int | None]]
) -> None:
    """What has begun is served; what is decided or foreseen within a year is next."""
    rows = roster_members_table(assess(office(), as_of)).rows
    told = [
        (row["member"], row["turns_served"], next_ and next_.year, next_ and next_.month)
        for row in rows
        for next_ in [row["next_begins_on"]]
        if row["role"] == LEADER
    ]
    assert told == expected


def test_one_that_only_acts_has_no_turn() -> None:
    """Filling a vacant seat for now is no turn."""
    acting = Mandate(
        id="m",
        cluster="c",
        role=LEADER,
        holder="a",
        how=Appointment.ACTING,
        begins_on=date(2024, 1, 1),
    )
    register = Register(
        title="Sổ",
        organizations=[Organization(id="a", name="A")],
        clusters=[Cluster(id="c", name="C", members=[Membership(organization="a")])],
        mandates=[acting],
    )
    rows = roster_members_table(assess(register, AS_OF)).rows
    assert [row["turns_served"] for row in rows] == [0, 0]


def test_the_summary_counts_members_of_the_day() -> None:
    """One that has left is told, and counts no more."""
    summary = roster_members_table(assess(office(), AS_OF)).summary
    assert summary.vi == "2 đơn vị; nhiều nhất 2, ít nhất 0 lượt một vai"
    assert summary.en == "members: 2; turns in one role: 2 at most, 0 at least"


def test_vietnamese_text() -> None:
    """The Vietnamese table is exactly this."""
    assert table_text(roster_members_table(assess(office(), AS_OF)), VI) + "\n" == VIETNAMESE


def test_english_text() -> None:
    """The English table is exactly this."""
    assert table_text(roster_members_table(assess(office(), AS_OF)), EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: số lượt giữ vai của từng đơn vị, tính đến ngày 15/04/2024
┌────────┬────────────┬──────────────────────────┬───────────┬────────────────────┬────────────┬───────────────┐
│ Cụm    │ Vai        │ Đơn vị                   │   Số lượt │ Lượt gần nhất từ   │ đến        │ Lượt tới từ   │
├────────┼────────────┼──────────────────────────┼───────────┼────────────────────┼────────────┼───────────────┤
│ Cụm II │ Cụm trưởng │ Chi bộ An                │         2 │ 01/01/2024         │            │ 01/01/2025    │
│ Cụm II │ Cụm trưởng │ Chi bộ Bình (đã rời cụm) │         1 │ 01/07/2023         │ 31/12/2023 │               │
│ Cụm II │ Cụm trưởng │ Chi bộ Đông              │         0 │                    │            │ 01/07/2024    │
│ Cụm II │ Cụm phó    │ Chi bộ An                │         0 │                    │            │               │
│ Cụm II │ Cụm phó    │ Chi bộ Đông              │         0 │                    │            │               │
└────────┴────────────┴──────────────────────────┴───────────┴────────────────────┴────────────┴───────────────┘
2 đơn vị; nhiều nhất 2, ít nhất 0 lượt một vai
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Sổ: turns of each member as of 2024-04-15
┌───────────┬────────┬────────────────────────┬─────────┬─────────────┬────────────┬─────────────┐
│ Cluster   │ Role   │ Member                 │   Turns │ Last from   │ to         │ Next from   │
├───────────┼────────┼────────────────────────┼─────────┼─────────────┼────────────┼─────────────┤
│ Cụm II    │ Leader │ Chi bộ An              │       2 │ 2024-01-01  │            │ 2025-01-01  │
│ Cụm II    │ Leader │ Chi bộ Bình (has left) │       1 │ 2023-07-01  │ 2023-12-31 │             │
│ Cụm II    │ Leader │ Chi bộ Đông            │       0 │             │            │ 2024-07-01  │
│ Cụm II    │ Deputy │ Chi bộ An              │       0 │             │            │             │
│ Cụm II    │ Deputy │ Chi bộ Đông            │       0 │             │            │             │
└───────────┴────────┴────────────────────────┴─────────┴─────────────┴────────────┴─────────────┘
members: 2; turns in one role: 2 at most, 0 at least
"""
