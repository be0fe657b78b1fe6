"""How long turns last: units, lengths of their own, what was held too long."""

from datetime import date, timedelta

import pytest

from tests.assess.rotation.drawing import (
    FIRST,
    rotation,
)
from tracker.assess import Tenure, plan_rotation
from tracker.domain import Deviation, DeviationKind, TurnUnit

ONE_DAY = timedelta(days=1)
KINDS = DeviationKind


@pytest.mark.parametrize(
    ("unit", "length", "begins"),
    [
        (TurnUnit.MONTH, 1, ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"]),
        (TurnUnit.QUARTER, 1, ["2020-01-31", "2020-04-30", "2020-07-31", "2020-10-31"]),
        (TurnUnit.HALF_YEAR, 1, ["2020-01-31", "2020-07-31", "2021-01-31", "2021-07-31"]),
        (TurnUnit.YEAR, 2, ["2020-01-31", "2022-01-31", "2024-01-31", "2026-01-31"]),
        (TurnUnit.WEEK, 2, ["2020-01-31", "2020-02-14", "2020-02-28", "2020-03-13"]),
        (TurnUnit.DAY, 10, ["2020-01-31", "2020-02-10", "2020-02-20", "2020-03-01"]),
    ],
)
def test_turns_are_counted_from_the_first_day(
    unit: TurnUnit, length: int, begins: list[str]
) -> None:
    """A turn begins on the day of the month that the rotation began on, or the last there is."""
    turns = plan_rotation(
        rotation(turn=unit, turn_length=length, begins_on=date(2020, 1, 31)), turns=4
    )
    assert [str(turn.begins_on) for turn in turns] == begins


def test_a_year_may_begin_on_any_day() -> None:
    """From 1 December to 30 November, as a chair of the G20 holds it."""
    turns = plan_rotation(rotation(turn=TurnUnit.YEAR, begins_on=date(2023, 12, 1)), turns=2)
    assert [(str(turn.begins_on), str(turn.ends_on)) for turn in turns] == [
        ("2023-12-01", "2024-11-30"),
        ("2024-12-01", "2025-11-30"),
    ]


def test_turns_from_briefing_to_briefing() -> None:
    """A turn lasts until the day before a briefing; the last is open, those after it undated."""
    briefings = [date(2020, 4, 10), date(2020, 7, 8)]
    turns = plan_rotation(rotation(turn=TurnUnit.BRIEFING), turns=5, briefings=briefings)
    assert [(turn.holder, str(turn.begins_on), str(turn.ends_on)) for turn in turns] == [
        ("a", "2020-01-01", "2020-04-09"),
        ("b", "2020-04-10", "2020-07-07"),
        ("c", "2020-07-08", "None"),
        ("d", "None", "None"),
        ("a", "None", "None"),
    ]
    until = plan_rotation(
        rotation(turn=TurnUnit.BRIEFING), until=date(2021, 1, 1), briefings=briefings
    )
    assert until == turns[:3]


def test_two_briefings_to_a_turn() -> None:
    """A turn may last over several briefings."""
    briefings = [date(2020, month, 8) for month in (3, 6, 9, 12)]
    turns = plan_rotation(
        rotation(turn=TurnUnit.BRIEFING, turn_length=2), turns=2, briefings=briefings
    )
    assert [str(turn.ends_on) for turn in turns] == ["2020-06-07", "2020-12-07"]


def test_a_turn_of_another_length_shifts_those_after_it() -> None:
    """Turns after one of its own length are counted from the day after it."""
    length = Deviation(kind=KINDS.LENGTH, on=date(2020, 5, 1), ends_on=date(2020, 8, 31))
    turns = plan_rotation(rotation(deviations=[length]), turns=3)
    assert [str(turn.ends_on) for turn in turns] == ["2020-03-31", "2020-08-31", "2020-11-30"]
    assert str(turns[1].regular_end) == "2020-08-31"


def test_a_turn_held_some_days_too_long_does_not_shift_the_others() -> None:
    """The next ends where it would have ended; a handover is seldom on the very day."""
    held = [Tenure(holder="a", begins_on=FIRST, ends_on=date(2020, 4, 9))]
    turns = plan_rotation(rotation(), turns=3, held=held)
    assert [str(turn.ends_on) for turn in turns] == ["2020-04-09", "2020-06-30", "2020-09-30"]
    assert str(turns[0].regular_end) == "2020-03-31"


def test_the_last_day_there_is_ends_a_plan() -> None:
    """Days beyond the year 9999 are not planned, and nothing fails there."""
    turns = plan_rotation(rotation(begins_on=date(9999, 8, 1), turn=TurnUnit.YEAR), turns=5)
    assert [str(turn.ends_on) for turn in turns] == ["9999-12-31"]


def test_a_turn_that_begins_between_ends_with_the_month_it_was_counted_from() -> None:
    """Counted from the 31st, the rest of a turn lasts until a 31st or the end of a month."""
    held = [Tenure(holder="a", begins_on=date(2020, 1, 31), ends_on=date(2020, 3, 1))]
    turns = plan_rotation(
        rotation(begins_on=date(2020, 1, 31), turn=TurnUnit.MONTH), turns=3, held=held
    )
    assert [str(turn.ends_on) for turn in turns] == ["2020-03-01", "2020-03-30", "2020-04-29"]
