"""The days of a recurring deadline, worked out by python-dateutil from its iCalendar rules."""

from collections.abc import Iterable
from datetime import date, time

from attrs import frozen

from tracker.calendar.convention import CIVIL_CODE, Convention, RollPolicy
from tracker.calendar.count import Unit
from tracker.calendar.deadline import Deadline
from tracker.calendar.due import Context, add_months, uncalendared_day
from tracker.calendar.recurrence import LAST, Frequency, Recurrence
from tracker.calendar.window import DECEMBER, day_of_month, last_day_of_month
from tracker.calendar.working_calendar import WorkingCalendar, vietnam

_DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}
_MONTHS = {Frequency.MONTHLY: 1, Frequency.YEARLY: DECEMBER}


@frozen(kw_only=True, order=True)
class Occurrence:
    """One time a recurring deadline falls due.

    It is worked out from the rule alone, never from the occurrence before it, so the same days
    come out whatever stretch is asked about.

    Attributes:
        due: the last day in time.
        named: the day the rule gives, before any move off a day off.
        opens: the first day of the window for it, where it has one.
        at: the time of day on the last day.
    """

    due: date
    named: date
    opens: date | None = None
    at: time | None = None


def occurrences(
    deadline: Deadline,
    first: date,
    last: date,
    *,
    anchor: date | None = None,
    calendar: WorkingCalendar | None = None,
    convention: Convention = CIVIL_CODE,
) -> tuple[Occurrence, ...]:
    """Return the occurrences of a deadline whose rule names a day in a stretch of days.

    Args:
        deadline: what was written.
        first: the first day of the stretch.
        last: its last day.
        anchor: the day that rules such as "every 30 days" are counted from; it is not itself an
            occurrence, except for an iCalendar rule, which begins with it.
        calendar: the working days; those of Viet Nam where none are given.
        convention: how the source counts.

    Returns:
        One occurrence a day, in order; none where the deadline does not recur, or where its rule
        needs an anchor that is not given.

    >>> from tracker.calendar import read_deadline
    >>> quarterly = read_deadline("trước ngày 20 của tháng cuối quý")
    >>> [str(one.due) for one in occurrences(quarterly, date(2023, 1, 1), date(2023, 12, 31))]
    ['2023-03-19', '2023-06-19', '2023-09-19', '2023-12-19']
    """
    if not isinstance(deadline.meaning, tuple) or last < first:
        return ()
    found: dict[date, Occurrence] = {}
    for rule in deadline.meaning:
        begin, end = max(first, rule.since or first), min(last, rule.until or last)
        for named in _days(rule, begin, end, anchor, calendar or vietnam(), convention):
            counted = rule.starts is not None and rule.starts.unit is not Unit.WORKING_DAYS
            roll = convention.counted_roll if counted else convention.written_roll
            due = _moved(named, roll, calendar)
            found.setdefault(
                named, Occurrence(due=due, named=named, opens=_opening(rule, named), at=rule.at)
            )
    return tuple(sorted(found.values()))


def _moved(day: date, policy: RollPolicy, calendar: WorkingCalendar | None) -> date:
    return day if policy is RollPolicy.NONE else (calendar or vietnam()).roll(day, policy)


def _opening(rule: Recurrence, named: date) -> date | None:
    """Return the day the window for an occurrence opens, in the month it falls due in."""
    return None if rule.opens is None else day_of_month(named.year, named.month, rule.opens)


def _days(
    rule: Recurrence,
    first: date,
    last: date,
    anchor: date | None,
    calendar: WorkingCalendar,
    convention: Convention,
) -> Iterable[date]:
    """Return the days of one rule in a stretch."""
    if last < first:
        return ()
    if rule.working:
        return _working_days(rule, first, last, calendar)
    if rule.counted_from_anchor:
        start = _start(rule, anchor, calendar, convention)
        return () if start is None else _counted(rule, first, last, start, convention)
    if rule.rule is not None:
        from tracker.calendar.icalendar import days_of_rule  # noqa: PLC0415 -- needs python-dateutil

        return days_of_rule(rule.rule, first, last, anchor)
    lines = rule.lines(before_includes_day=convention.before_includes_day)
    return [day for line in lines for day in _days_of_line(line, first, last)]


def _days_of_line(line: str, first: date, last: date) -> list[date]:
    """Return the days of a rule that needs no anchor."""
    from tracker.calendar.icalendar import days_of_rule  # noqa: PLC0415 -- needs python-dateutil

    return days_of_rule(line, first, last, None)


def _start(
    rule: Recurrence, anchor: date | None, calendar: WorkingCalendar, convention: Convention
) -> date | None:
    """Return the day that whole cycles are counted from."""
    if rule.starts is None:
        return anchor
    context = Context(anchor=anchor, calendar=calendar, convention=convention)
    begins = context.day_of(rule.starts.anchor)
    return begins and uncalendared_day(rule.starts, begins, context)


def _counted(
    rule: Recurrence, first: date, last: date, anchor: date, convention: Convention
) -> Iterable[date]:
    """Return the days at whole numbers of intervals after the anchor, which is one only if due."""
    earliest = 1 if rule.starts is None else 0
    if rule.frequency in _DAYS:
        step = rule.interval * _DAYS[rule.frequency]
        start = max(earliest, -(-(first - anchor).days // step))
        ordinals = range(anchor.toordinal() + start * step, last.toordinal() + 1, step)
        return map(date.fromordinal, ordinals)
    step = rule.interval * _MONTHS[rule.frequency]
    months = (last.year - anchor.year) * DECEMBER + last.month - anchor.month
    start = (first.year - anchor.year) * DECEMBER + first.month - anchor.month
    indices = range(max(earliest, start // step), months // step + 1)
    days = (add_months(anchor, index * step, convention) for index in indices)
    return [day for day in days if first <= day <= last]


def _working_days(
    rule: Recurrence, first: date, last: date, calendar: WorkingCalendar
) -> Iterable[date]:
    """Return the first, the last or the n-th working day of each month of the rule."""
    for month in range(first.year * DECEMBER + first.month - 1, last.year * DECEMBER + last.month):
        year, index = divmod(month, DECEMBER)
        if rule.months and index + 1 not in rule.months:
            continue
        begins, ends = date(year, index + 1, 1), last_day_of_month(year, index + 1)
        for number in rule.days:
            day = (
                calendar.previous_working_day(ends)
                if number == LAST
                else calendar.add_working_days(calendar.next_working_day(begins), number - 1)
            )
            if first <= day <= last and begins <= day <= ends:
                yield day
