"""How much of a way is to be covered by a day."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess.pace import share_covered
from tracker.calendar.working_calendar import WorkingCalendar
from tracker.domain import PacePoint, PaceShape

YEAR = (date(2023, 1, 1), date(2023, 12, 31))
DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))
SHAPES = st.sampled_from(PaceShape)
POINTS = st.dictionaries(st.integers(0, 100), st.integers(0, 100), max_size=4)


def points(drawn: dict[int, int]) -> list[PacePoint]:
    """Return a table that rises, from what was drawn."""
    rising = zip(sorted(drawn), sorted(drawn.values()), strict=True)
    return [
        PacePoint(elapsed=Decimal(elapsed) / 100, reached=Decimal(reached) / 100)
        for elapsed, reached in rising
    ]


@given(SHAPES, DAYS, st.integers(0, 900), DAYS, st.integers(0, 60), POINTS)
@example(PaceShape.WORKING_DAYS, date(2023, 1, 21), 3, date(2023, 1, 22), 1, {})
@example(PaceShape.TABLE, date(2023, 1, 1), 364, date(2023, 6, 1), 1, {0: 50, 100: 60})
def test_a_way_never_goes_back_and_is_covered_from_end_to_end(
    shape: PaceShape, first: date, length: int, day: date, later: int, drawn: dict[int, int]
) -> None:
    """The share is 0 before the first day, 1 from the last on, and never falls between."""
    last = first + timedelta(days=length)
    table, calendar = points(drawn), WorkingCalendar(country="VN")

    def covered(when: date) -> Fraction:
        return share_covered(shape, (first, last), when, points=table, calendar=calendar)

    assert covered(first - timedelta(days=1)) == 0
    assert covered(last) == 1
    assert 0 <= covered(day) <= covered(day + timedelta(days=later)) <= 1


@given(st.integers(0, 364))
def test_the_curves_keep_their_order(passed: int) -> None:
    """On every day the front-loaded is ahead of the even S-curve, the back-loaded behind it."""
    day = YEAR[0] + timedelta(days=passed)
    front, even, back = (
        share_covered(shape, YEAR, day)
        for shape in (PaceShape.FRONT_LOADED, PaceShape.S_CURVE, PaceShape.BACK_LOADED)
    )
    assert front >= even >= back


@pytest.mark.parametrize(
    ("shape", "day", "share"),
    [
        (PaceShape.STRAIGHT, "2023-03-31", Fraction(90, 365)),
        (PaceShape.MONTHLY_STEPS, "2023-01-30", Fraction(0)),
        (PaceShape.MONTHLY_STEPS, "2023-01-31", Fraction(1, 12)),
        (PaceShape.MONTHLY_STEPS, "2023-12-30", Fraction(11, 12)),
        (PaceShape.QUARTERLY_STEPS, "2023-03-30", Fraction(0)),
        (PaceShape.QUARTERLY_STEPS, "2023-03-31", Fraction(1, 4)),
        (PaceShape.QUARTERLY_STEPS, "2023-11-30", Fraction(3, 4)),
        (PaceShape.WORKING_DAYS, "2023-01-02", Fraction(0)),
        (PaceShape.WORKING_DAYS, "2023-01-03", Fraction(1, 249)),
    ],
)
def test_the_share_of_a_day(shape: PaceShape, day: str, share: Fraction) -> None:
    """Straight by days, by the end of months or quarters, and by working days of Viet Nam."""
    assert share_covered(shape, YEAR, date.fromisoformat(day)) == share


def test_steps_of_a_span_that_begins_within_a_quarter() -> None:
    """Its steps are the ends of the quarters in it, the last day being one in any case."""
    span = (date(2023, 2, 10), date(2023, 8, 15))
    days = [date(2023, 3, 31), date(2023, 6, 30), date(2023, 8, 14), date(2023, 8, 15)]
    shares = [share_covered(PaceShape.QUARTERLY_STEPS, span, day) for day in days]
    assert shares == [Fraction(1, 3), Fraction(2, 3), Fraction(2, 3), Fraction(1)]


def test_a_table_is_straight_between_its_points() -> None:
    """Half-way between two points half of what lies between them is to be covered."""
    table = points({50: 20})
    span = (date(2023, 1, 1), date(2023, 1, 4))
    shares = [
        share_covered(PaceShape.TABLE, span, date(2023, 1, day), points=table)
        for day in (1, 2, 3, 4)
    ]
    assert shares == [Fraction(1, 10), Fraction(1, 5), Fraction(3, 5), Fraction(1)]
