"""From what a deadline says to a day: anchors, contexts, calendars and conventions applied."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from attrs import frozen

from tracker.calendar.convention import CIVIL_CODE, Convention, MonthAddition, RollPolicy
from tracker.calendar.count import Anchor, AnchorKind, Count, Unit
from tracker.calendar.deadline import UNENDED, Choice, Deadline
from tracker.calendar.window import DECEMBER, Window, day_of_month, due_in, last_day_of_month
from tracker.calendar.working_calendar import WorkingCalendar, vietnam

_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7}
_MONTHS = {Unit.MONTHS: 1, Unit.YEARS: DECEMBER}
_HOURS_OF_DAY = 24
_ONE_DAY = timedelta(days=1)
ZONE = "Asia/Ho_Chi_Minh"
"""The time zone a time of day is in: UTC+7 the whole year."""

Anchors = Mapping[AnchorKind, date]


@frozen(kw_only=True)
class Context:
    """What a deadline is read against.

    Attributes:
        anchor: the day of whatever it is counted from or waits for.
        anchors: the days of several events, by kind; *anchor* stands in for those not here.
        year: the year of the document, for phrases that leave theirs out.
        calendar: the working days.
        convention: how the source counts.
    """

    anchor: date | None = None
    anchors: tuple[tuple[AnchorKind, date], ...] = ()
    year: int | None = None
    calendar: WorkingCalendar | None = None
    convention: Convention = CIVIL_CODE

    @property
    def working_calendar(self) -> WorkingCalendar:
        """The calendar, that of Viet Nam where none is given."""
        return self.calendar or vietnam()

    def day_of(self, anchor: Anchor) -> date | None:
        """Return the day of *anchor*: what the phrase gives, else what is given here."""
        return anchor.day or dict(self.anchors).get(anchor.kind, self.anchor)


def due_day(
    deadline: Deadline,
    *,
    anchor: date | None = None,
    anchors: Anchors | None = None,
    context_year: int | None = None,
    calendar: WorkingCalendar | None = None,
    convention: Convention = CIVIL_CODE,
) -> date | None:
    """Return the last day in time.

    Args:
        deadline: what was written.
        anchor: the day of whatever it is counted from.
        anchors: the days of several events, by kind; *anchor* stands in for those left out.
        context_year: the year of the document, taken where the phrase names none.
        calendar: the working days; those of Viet Nam where none are given.
        convention: how the source counts; the Civil Code of Viet Nam where none is given.

    Returns:
        The day; ``None`` where the deadline names none, recurs, or lacks an anchor or a year.

    >>> from tracker.calendar import read_deadline
    >>> due_day(read_deadline("15 ngày làm việc kể từ ngày ký"), anchor=date(2022, 12, 6))
    datetime.date(2022, 12, 27)
    >>> due_day(read_deadline("trước 15/7"), context_year=2023)
    datetime.date(2023, 7, 14)
    """
    context = Context(
        anchor=anchor,
        anchors=tuple((anchors or {}).items()),
        year=context_year,
        calendar=calendar,
        convention=convention,
    )
    return day_in(deadline, context)


def day_in(deadline: Deadline, context: Context) -> date | None:
    """Return the last day in time, read against *context*."""
    meaning = None if deadline.kind in UNENDED else deadline.meaning
    match meaning:
        case Window():
            return window_day(deadline, meaning, context)
        case Count(published=None):
            return computed_day(meaning, context)
        case Count(published=published):
            return published and _shifted(published, deadline, context.convention)
        case Choice():
            return _chosen(meaning, context)
        case Anchor():
            return _awaited(deadline, meaning, context)
        case _:
            return None


def window_day(deadline: Deadline, window: Window, context: Context) -> date | None:
    """Return the last day of a window, or the day before its first."""
    convention = context.convention
    day = due_in(
        window,
        before=deadline.before,
        context_year=context.year,
        before_includes_day=convention.before_includes_day or deadline.at is not None,
    )
    return day and roll(day, convention.written_roll, context)


def _shifted(day: date, deadline: Deadline, convention: Convention) -> date | None:
    """Return *day*, or the day before it where the deadline is before it."""
    if not deadline.before or convention.before_includes_day or deadline.at is not None:
        return day
    return None if day == date.min else day - _ONE_DAY


def roll(day: date, policy: RollPolicy, context: Context) -> date:
    """Return *day* moved by *policy*, the calendar left alone where there is nothing to move."""
    return day if policy is RollPolicy.NONE else context.working_calendar.roll(day, policy)


def _awaited(deadline: Deadline, anchor: Anchor, context: Context) -> date | None:
    """Return the day before an awaited event; what only follows one has no last day."""
    day = context.day_of(anchor)
    if day is None or not deadline.before:
        return None
    return _shifted(day, deadline, context.convention)


def _chosen(choice: Choice, context: Context) -> date | None:
    """Return the later or the earlier of two days, once both are known."""
    days = [day_in(deadline, context) for deadline in choice.deadlines]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    return max(known) if choice.later else min(known)


def computed_day(count: Count, context: Context) -> date | None:
    """Return the day a count comes to, whatever day the phrase publishes.

    A count back from an event that ends on a day off goes on backward, never toward the event, or
    fewer days than asked would be left before it (Fed. R. Civ. P. 6(a)(5); the Civil Code of
    Viet Nam speaks of counts forward only).

    Returns:
        The day; ``None`` where the anchor is unknown, the count is of hours that are not whole
        days, or the day would lie outside the years a date can have.
    """
    anchor = context.day_of(count.anchor)
    if anchor is None:
        return None
    day = uncalendared_day(count, anchor, context)
    if day is None or count.unit is Unit.WORKING_DAYS:
        return day
    policy = context.convention.counted_roll
    if count.number < 0 and policy is RollPolicy.NEXT:
        policy = RollPolicy.PREVIOUS
    return roll(day, policy, context)


def uncalendared_day(count: Count, anchor: date, context: Context) -> date | None:
    """Return the day a count comes to before it is moved off a day off."""
    # Counting the first day ends one day sooner, forwards and back.
    first = (1 if count.number > 0 else -1) if context.convention.first_day_counts else 0
    try:
        if count.unit is Unit.HOURS:
            days, hours = divmod(count.number, _HOURS_OF_DAY)
            return None if hours else anchor + timedelta(days=days)
        if count.unit is Unit.WORKING_DAYS:
            return _working_day(count.number, first, anchor, context.working_calendar)
        if count.unit in _DAYS:
            return anchor + timedelta(days=count.number * _DAYS[count.unit] - first)
        months = count.number * _MONTHS[count.unit]
        return add_months(anchor, months, context.convention) - timedelta(days=first)
    except OverflowError:
        return None


def _working_day(number: int, first: int, anchor: date, calendar: WorkingCalendar) -> date:
    """Return the last of *number* working days; the anchor counts only if it is one of them."""
    counted = first if calendar.is_working_day(anchor) else 0
    return calendar.add_working_days(anchor, number - counted)


def add_months(day: date, months: int, convention: Convention = CIVIL_CODE) -> date:
    """Return the day *months* months after *day*.

    It has the same number, or is the last day of a shorter month; by
    :attr:`MonthAddition.END_TO_END` the last day of a month leads to the last day of one.

    Raises:
        OverflowError: it lies outside the years a date can have.

    >>> add_months(date(2025, 1, 31), 1), add_months(date(2025, 2, 28), 1)
    (datetime.date(2025, 2, 28), datetime.date(2025, 3, 28))
    """
    index = day.year * DECEMBER + day.month - 1 + months
    year, month = divmod(index, DECEMBER)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(index)
    ends = convention.month_addition is MonthAddition.END_TO_END
    if ends and day == last_day_of_month(day.year, day.month):
        return last_day_of_month(year, month + 1)
    return day_of_month(year, month + 1, day.day)


def due_instant(deadline: Deadline, due: date) -> datetime:
    """Return the moment after which the thing is late, in the zone of Viet Nam.

    Without a time of day it is the end of *due*, which is midnight at the start of the next day.

    Args:
        deadline: what was written.
        due: its last day in time.
    """
    from zoneinfo import ZoneInfo  # noqa: PLC0415 -- rarely needed

    if deadline.at is not None:
        return datetime.combine(due, deadline.at, ZoneInfo(ZONE))
    return datetime.combine(due, time.min, ZoneInfo(ZONE)) + _ONE_DAY
