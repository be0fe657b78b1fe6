"""What the history of each role tells of its rotation."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, assess, tenures_of
from tracker.domain import (
    LEADER,
    Appointment,
    Cluster,
    Deviation,
    DeviationKind,
    Mandate,
    Membership,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language
from tracker.tables import roster_history_table, table_text
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2024, 4, 15)
UNITS = ("an", "binh", "cau")
HELD = ("an", "binh", "cau", "an", "cau", "binh", "an", "binh", "cau", "an")
SWAP = Deviation(
    kind=DeviationKind.SWAP,
    on=date(2020, 7, 1),
    organization="binh",
    other="cau",
    reason="chờ kiện toàn",
)


def office(*deviations: Deviation, held: tuple[str, ...] = HELD) -> Register:
    """Return a cluster of three whose leader changed each half-year from 2019 on."""
    begins = [date(2019 + place // 2, 7 if place % 2 else 1, 1) for place in range(len(held))]
    return Register(
        title="Sổ",
        organizations=[Organization(id=one, name=f"Chi bộ {one.title()}") for one in UNITS],
        clusters=[
            Cluster(
                id="cum-2",
                name="Cụm II",
                members=[Membership(organization=one) for one in UNITS],
            )
        ],
        mandates=[
            Mandate(id=f"m-{place}", cluster="cum-2", role=LEADER, holder=holder, begins_on=day)
            for place, (holder, day) in enumerate(zip(held, begins, strict=True))
        ],
        rotations=[
            Rotation(
                id="lp",
                cluster="cum-2",
                role=LEADER,
                policy=RotationPolicy.FIXED_ORDER,
                begins_on=begins[0],
                turn=TurnUnit.HALF_YEAR,
                order=UNITS,
                deviations=deviations,
            )
        ],
    )


@given(st.builds(assess, registers(), days()))
def test_rows_are_the_tenures_in_order(assessment: Assessment) -> None:
    """In each role: who held it from when to when, with the times between in which nobody did."""
    rows = roster_history_table(assessment).rows
    for roster in assessment.rosters:
        told = [
            (row["holder"], row["begins_on"], row["ends_on"])
            for row in rows
            if (row["cluster"], row["role"]) == (roster.cluster.id, roster.role.id)
            and row["holder"] is not None
        ]
        assert told == [
            (one.holder, one.begins_on, one.ends_on)
            for one in tenures_of(assessment.register, roster)
            if one.begins_on <= assessment.as_of
        ]


def test_a_departure_is_told_with_its_reason() -> None:
    """A swap that is recorded explains both turns, and each bears its reason."""
    rows = roster_history_table(assess(office(SWAP), AS_OF)).rows
    departing = [(row["begins_on"], row["reason"]) for row in rows if row["deviation"]]
    assert {row["policy"] for row in rows} == {RotationPolicy.ALPHABETICAL}
    assert departing == [(date(2021, 1, 1), SWAP.reason), (date(2021, 7, 1), SWAP.reason)]


def test_a_member_left_out_is_told_before_the_turn_of_the_next() -> None:
    """The turn that moved up says who was passed over."""
    register = office(held=("an", "binh", "cau", "an", "cau", "an", "binh", "cau"))
    rows = roster_history_table(assess(register, AS_OF)).rows
    assert [(row["begins_on"], row["about"]) for row in rows if row["deviation"]] == [
        (date(2021, 1, 1), "binh")
    ]


def test_later_mandates_are_not_looked_at() -> None:
    """The history ends with the last that has begun."""
    for count, as_of in ((1, date(2019, 1, 1)), (1, date(2019, 6, 30)), (2, date(2019, 7, 1))):
        assert len(roster_history_table(assess(office(), as_of)).rows) == count


def test_a_role_never_held_has_no_history() -> None:
    """Nor has one in which somebody only acted."""
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
        clusters=[Cluster(id="c", name="C")],
        mandates=[acting],
    )
    table = roster_history_table(assess(register, AS_OF))
    assert list(table.rows) == []
    assert table.summary.en == (
        "roles with a history: 0, turns: 0, departures: 0 (without a recorded reason: 0)"
    )


def test_vietnamese_text() -> None:
    """The Vietnamese history is exactly this."""
    assert table_text(roster_history_table(assess(office(SWAP), AS_OF)), VI) + "\n" == VIETNAMESE


def test_english_text() -> None:
    """The English history is exactly this, where no reason is recorded."""
    assert table_text(roster_history_table(assess(office(), AS_OF)), EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: lịch sử giữ vai và quy luật luân phiên, tính đến ngày 15/04/2024
┌────────┬────────────┬─────────────────┬────────────┬────────────┬──────────────────┬────────────────────────────────┐
│ Cụm    │ Vai        │ Quy luật        │ Từ ngày    │ Đến ngày   │ Đơn vị giữ vai   │ Khác thứ tự                    │
├────────┼────────────┼─────────────────┼────────────┼────────────┼──────────────────┼────────────────────────────────┤
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/01/2019 │ 30/06/2019 │ Chi bộ An        │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/07/2019 │ 31/12/2019 │ Chi bộ Binh      │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/01/2020 │ 30/06/2020 │ Chi bộ Cau       │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/07/2020 │ 31/12/2020 │ Chi bộ An        │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/01/2021 │ 30/06/2021 │ Chi bộ Cau       │ đổi lượt (binh): chờ kiện toàn │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/07/2021 │ 31/12/2021 │ Chi bộ Binh      │ đổi lượt (binh): chờ kiện toàn │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/01/2022 │ 30/06/2022 │ Chi bộ An        │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/07/2022 │ 31/12/2022 │ Chi bộ Binh      │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/01/2023 │ 30/06/2023 │ Chi bộ Cau       │                                │
│        │            │ cái             │            │            │                  │                                │
│ Cụm II │ Cụm trưởng │ theo thứ tự chữ │ 01/07/2023 │ chưa định  │ Chi bộ An        │                                │
│        │            │ cái             │            │            │                  │                                │
└────────┴────────────┴─────────────────┴────────────┴────────────┴──────────────────┴────────────────────────────────┘
1 vai có lịch sử, 10 lượt, 2 lần khác thứ tự (0 lần chưa ghi lý do)
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Sổ: history of roles and the rotation it follows, as of 2024-04-15
┌───────────┬────────┬────────────────────┬────────────┬────────────┬─────────────┬─────────────┐
│ Cluster   │ Role   │ Policy             │ From       │ To         │ Holder      │ Departure   │
├───────────┼────────┼────────────────────┼────────────┼────────────┼─────────────┼─────────────┤
│ Cụm II    │ Leader │ alphabetical order │ 2019-01-01 │ 2019-06-30 │ Chi bộ An   │             │
│ Cụm II    │ Leader │ alphabetical order │ 2019-07-01 │ 2019-12-31 │ Chi bộ Binh │             │
│ Cụm II    │ Leader │ alphabetical order │ 2020-01-01 │ 2020-06-30 │ Chi bộ Cau  │             │
│ Cụm II    │ Leader │ alphabetical order │ 2020-07-01 │ 2020-12-31 │ Chi bộ An   │             │
│ Cụm II    │ Leader │ alphabetical order │ 2021-01-01 │ 2021-06-30 │ Chi bộ Cau  │ swap (binh) │
│ Cụm II    │ Leader │ alphabetical order │ 2021-07-01 │ 2021-12-31 │ Chi bộ Binh │ swap (binh) │
│ Cụm II    │ Leader │ alphabetical order │ 2022-01-01 │ 2022-06-30 │ Chi bộ An   │             │
│ Cụm II    │ Leader │ alphabetical order │ 2022-07-01 │ 2022-12-31 │ Chi bộ Binh │             │
│ Cụm II    │ Leader │ alphabetical order │ 2023-01-01 │ 2023-06-30 │ Chi bộ Cau  │             │
│ Cụm II    │ Leader │ alphabetical order │ 2023-07-01 │ open       │ Chi bộ An   │             │
└───────────┴────────┴────────────────────┴────────────┴────────────┴─────────────┴─────────────┘
roles with a history: 1, turns: 10, departures: 2 (without a recorded reason: 2)
"""
