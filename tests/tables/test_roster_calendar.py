"""The calendar of the year ahead."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Tenure, Turn, assess, plan_rotation
from tracker.domain import (
    DEPUTY,
    LEADER,
    Cluster,
    Deviation,
    DeviationKind,
    Mandate,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language, Text
from tracker.tables import Row, roster_calendar_table, table_text

VI, EN = Language.VI, Language.EN
AS_OF = date(2024, 4, 15)
ONE_DAY = timedelta(days=1)
UNITS = ("an", "binh", "cau")
SWAP = Deviation(
    kind=DeviationKind.SWAP,
    on=date(2024, 7, 1),
    organization="binh",
    other="cau",
    reason="chờ kiện toàn",
)


def turning(**given: Any) -> Rotation:
    """Return a rotation of the leader by half-years from 2024 on."""
    values: dict[str, Any] = {
        "policy": RotationPolicy.FIXED_ORDER,
        "begins_on": date(2024, 1, 1),
        "turn": TurnUnit.HALF_YEAR,
        **given,
    }
    if values["policy"] is RotationPolicy.FIXED_ORDER:
        values.setdefault("order", UNITS)
    return Rotation(id="lp", cluster="cum-2", role=LEADER, **values)


def mandate(number: int, holder: str, *span: date, **given: Any) -> Mandate:
    """Return the mandate of a leader, from and to the days given."""
    begins_on, ends_on = (*span, None)[:2]
    values = {"role": LEADER, "begins_on": begins_on, "ends_on": ends_on, **given}
    return Mandate(id=f"m-{number}", cluster="cum-2", holder=holder, **values)


def office(*mandates: Mandate, rotation: Rotation | None = None) -> Register:
    """Return a cluster of three."""
    return Register(
        title="Sổ",
        organizations=[Organization(id=one, name=f"Chi bộ {one.title()}") for one in UNITS],
        clusters=[Cluster(id="cum-2", name="Cụm II")],
        mandates=mandates,
        rotations=[rotation] if rotation is not None else [],
    )


FIRST = mandate(1, "an", date(2024, 1, 1), date(2024, 6, 30))
SECOND = mandate(2, "an", date(2024, 3, 1), date(2024, 12, 31), role=DEPUTY)
WHOLE = office(FIRST, SECOND, rotation=turning(deviations=[SWAP]))


def leaders(register: Register, as_of: date = AS_OF) -> list[Row]:
    """Return the rows of the leader."""
    rows = roster_calendar_table(assess(register, as_of)).rows
    return [row for row in rows if row["role"] == LEADER]


def told(rows: list[Row]) -> list[tuple[str | None, date, date | None, bool]]:
    """Return whose turns there are, from when to when, and whether they are foreseen."""
    return [(row["holder"], row["begins_on"], row["ends_on"], row["is_foreseen"]) for row in rows]


@given(
    st.permutations(UNITS),
    st.sampled_from((TurnUnit.MONTH, TurnUnit.QUARTER, TurnUnit.HALF_YEAR)),
    st.lists(st.sampled_from(UNITS), max_size=6),
    st.integers(0, 700),
    st.none() | st.integers(1, 300),
)
def test_the_calendar_is_the_plan_without_a_gap_or_an_overlap(
    order: list[str], unit: TurnUnit, holders: list[str], passed: int, before: int | None
) -> None:
    """It has the turns of the rotation from the day asked to a year after, and what was before."""
    first = date(2023, 1, 1)
    rotation = turning(order=order, turn=unit, begins_on=first)
    begun = [turn.begins_on for turn in plan_rotation(rotation, turns=7)]
    held = [
        Tenure(holder=holder, begins_on=day, ends_on=following - ONE_DAY)
        for holder, (day, following) in zip(holders, pairwise(begun), strict=False)
        if day is not None and following is not None
    ]
    mandates = [
        mandate(number, one.holder or "", one.begins_on, one.ends_on or one.begins_on)
        for number, one in enumerate(held)
    ]
    if before is not None:
        day = first - timedelta(days=before)
        mandates.append(mandate(99, "cau", day, first - ONE_DAY))
    as_of = first + timedelta(days=passed - 100)

    rows = leaders(office(*mandates, rotation=rotation), as_of)

    turns = plan_rotation(rotation, held=held, since=as_of, until=as_of + timedelta(days=366))
    assert told([row for row in rows if row["turn"] is not None]) == [*map(_as_told, turns)]
    assert all(one["ends_on"] + ONE_DAY == other["begins_on"] for one, other in pairwise(rows))


def _as_told(turn: Turn) -> tuple[str | None, date | None, date | None, bool]:
    return (turn.holder, turn.begins_on, turn.ends_on, not turn.is_recorded)


def test_without_a_rotation_mandates_are_shown() -> None:
    """Those that are not over and begin within a year."""
    register = office(
        FIRST,
        mandate(2, "cau", date(2023, 1, 1), date(2023, 12, 31)),
        mandate(3, "binh", date(2025, 4, 16)),
        mandate(4, "an", date(2025, 4, 17)),
    )
    assert told(leaders(register)) == [
        ("an", date(2024, 1, 1), date(2024, 6, 30), False),
        ("binh", date(2025, 4, 16), date(2025, 4, 16), False),
    ]


@pytest.mark.parametrize("last", [date(2023, 12, 31), date(2024, 2, 29), None])
def test_a_mandate_older_than_the_rotation_ends_where_that_begins(last: date | None) -> None:
    """Before the first rotation mandates are shown, and then turns, each day once."""
    days = (date(2023, 7, 1), last) if last else (date(2023, 7, 1),)
    register = office(mandate(1, "an", *days), rotation=turning())
    before, first, *_ = leaders(register, date(2023, 10, 1))
    assert (before["holder"], before["turn"]) == ("an", None)
    assert (before["ends_on"], first["begins_on"]) == (date(2023, 12, 31), date(2024, 1, 1))
    assert leaders(register)[0]["turn"] is not None


def test_the_turn_in_course_of_an_older_mandate_is_decided() -> None:
    """Who held the role when the rotation began, and holds it still, has its first turn."""
    register = office(mandate(1, "an", date(2023, 7, 1)), rotation=turning())
    assert told(leaders(register))[0] == ("an", date(2024, 1, 1), date(2024, 6, 30), False)


@pytest.mark.parametrize(
    ("policy", "vietnamese", "english"),
    [
        (RotationPolicy.ELECTED, "(sẽ bầu)", "(to be elected)"),
        (RotationPolicy.APPOINTED, "(sẽ chỉ định)", "(to be named)"),
        (RotationPolicy.DEPUTY_SUCCEEDS, "chưa rõ", "unknown"),
    ],
)
@pytest.mark.parametrize("as_of", [AS_OF, date(2023, 12, 1)])
def test_a_holder_not_known_yet_is_told_by_its_policy(
    as_of: date, policy: RotationPolicy, vietnamese: str, english: str
) -> None:
    """Elected, named, or unknown, on the day asked or before the rotation."""
    table = roster_calendar_table(assess(office(rotation=turning(policy=policy)), as_of))
    assert table.rows[0]["holder_name"] == Text(vi=vietnamese, en=english)


def test_the_line_below_counts_what_is_decided() -> None:
    """Mandates and turns held are decided, the others foreseen."""
    summary = roster_calendar_table(assess(WHOLE, AS_OF)).summary
    assert summary.vi == "4 lượt: 2 đã quyết định, 2 dự kiến theo quy chế luân phiên"
    assert summary.en == "turns: 4; decided: 2, foreseen by rotation: 2"


def test_vietnamese_text() -> None:
    """The Vietnamese calendar is exactly this."""
    assert table_text(roster_calendar_table(assess(WHOLE, AS_OF)), VI) + "\n" == VIETNAMESE


def test_english_text() -> None:
    """The English calendar is exactly this."""
    assert table_text(roster_calendar_table(assess(WHOLE, AS_OF)), EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: lịch giữ vai trong một năm tới, từ ngày 15/04/2024
┌────────┬────────────┬────────────┬────────────┬──────────────────┬─────────────────┬─────────────────────────┐
│ Cụm    │ Vai        │ Từ ngày    │ Đến ngày   │ Đơn vị giữ vai   │ Mức chắc chắn   │ Khác thứ tự             │
├────────┼────────────┼────────────┼────────────┼──────────────────┼─────────────────┼─────────────────────────┤
│ Cụm II │ Cụm trưởng │ 01/01/2024 │ 30/06/2024 │ Chi bộ An        │ đã quyết định   │                         │
│ Cụm II │ Cụm trưởng │ 01/07/2024 │ 31/12/2024 │ Chi bộ Cau       │ dự kiến         │ đổi lượt: chờ kiện toàn │
│ Cụm II │ Cụm trưởng │ 01/01/2025 │ 30/06/2025 │ Chi bộ Binh      │ dự kiến         │ đổi lượt: chờ kiện toàn │
│ Cụm II │ Cụm phó    │ 01/03/2024 │ 31/12/2024 │ Chi bộ An        │ đã quyết định   │                         │
└────────┴────────────┴────────────┴────────────┴──────────────────┴─────────────────┴─────────────────────────┘
4 lượt: 2 đã quyết định, 2 dự kiến theo quy chế luân phiên
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Sổ: calendar of the year ahead from 2024-04-15
┌───────────┬────────┬────────────┬────────────┬─────────────┬─────────────┬─────────────────────┐
│ Cluster   │ Role   │ From       │ To         │ Holder      │ Certainty   │ Departure           │
├───────────┼────────┼────────────┼────────────┼─────────────┼─────────────┼─────────────────────┤
│ Cụm II    │ Leader │ 2024-01-01 │ 2024-06-30 │ Chi bộ An   │ decided     │                     │
│ Cụm II    │ Leader │ 2024-07-01 │ 2024-12-31 │ Chi bộ Cau  │ foreseen    │ swap: chờ kiện toàn │
│ Cụm II    │ Leader │ 2025-01-01 │ 2025-06-30 │ Chi bộ Binh │ foreseen    │ swap: chờ kiện toàn │
│ Cụm II    │ Deputy │ 2024-03-01 │ 2024-12-31 │ Chi bộ An   │ decided     │                     │
└───────────┴────────┴────────────┴────────────┴─────────────┴─────────────┴─────────────────────┘
turns: 4; decided: 2, foreseen by rotation: 2
"""
