"""The rules that words of recurrence make: "ngày 25 hằng tháng", "thứ Sáu hằng tuần"."""

from datetime import date, time
from itertools import pairwise

from attrs import evolve

from tracker.calendar.deadline import Deadline, DeadlineKind, Operator
from tracker.calendar.forms.make_window import quarter_of
from tracker.calendar.grammar import RefusedError
from tracker.calendar.recurrence import LAST, LENGTHS_OF_MONTHS, Frequency, Recurrence
from tracker.calendar.window import DECEMBER, LONGEST_MONTH, PeriodKind, Window

LAST_OF_QUARTER = (3, 6, 9, 12)
FIRST_OF_QUARTER = (1, 4, 7, 10)
LAST_OF_HALF = (6, 12)
_WEEK = range(7)
_SUNDAY = _WEEK[-1]
_SHORTEST_MONTH = 28


def check_day(d: int) -> int:
    """A number that a day of some month has."""
    if not 1 <= d <= LONGEST_MONTH:
        raise RefusedError(vi="không có ngày này trong tháng", en="no month has such a day")
    return d


def check_counted_day(d: int) -> int | None:
    """A day by its place in the month; up to 7, "thứ" and the number may be a day of the week."""
    return check_day(d) if d > len(_WEEK) else None


def check_month(m: int) -> int:
    """A number that a month has."""
    if not 1 <= m <= DECEMBER:
        raise RefusedError(vi="không có tháng này", en="there is no such month")
    return m


def weekly(weekdays: tuple[int, ...] = (_SUNDAY,), before: bool = False) -> Recurrence:
    """Days of each week; Sunday, with which a week ends, where none is named."""
    return Recurrence(
        frequency=Frequency.WEEKLY, weekdays=tuple(sorted(set(weekdays))), before=before
    )


def monthly(
    days: tuple[int, ...] = (LAST,),
    before: bool = False,
    opens: int | None = None,
    months: tuple[int, ...] = (),
    working: bool = False,
) -> Recurrence:
    """A day of each month, or of some months."""
    if working and before:
        raise RefusedError(
            vi="“trước ngày làm việc” không rõ ngày nào", en="“before a working day” is not clear"
        )
    numbers = tuple(sorted({day if day == LAST else check_day(day) for day in days}))
    if opens is not None and opens >= numbers[-1] != LAST:
        raise RefusedError(
            vi="kết thúc không sau khi bắt đầu", en="it does not end after it begins"
        )
    return Recurrence(
        frequency=Frequency.MONTHLY,
        months=months,
        days=numbers,
        before=before,
        opens=opens,
        working=working,
    )


def yearly(window: Window, before: bool = False) -> Recurrence | None:
    """The last day of something named without its year, every year."""
    if window.years is not None or window.part or window.feast or window.approximate:
        return None
    month, day = window.first if before else window.last
    last = day >= LONGEST_MONTH
    return Recurrence(
        frequency=Frequency.YEARLY, months=(month,), days=(LAST if last else day,), before=before
    )


def yearly_list(before: bool, days: tuple[Window, ...]) -> tuple[Recurrence, ...] | None:
    """Several days of each year."""
    rules = tuple(yearly(day, before) for day in days)
    return None if None in rules else tuple(rule for rule in rules if rule)


def every(n: int, frequency: Frequency) -> Recurrence:
    """Every so many days, weeks, months or years, counted from an anchor."""
    return PLAIN[frequency] if n == 1 else Recurrence(frequency=frequency, interval=n)


def every_time(n: int, frequency: Frequency) -> Recurrence | None:
    """The same in words that, for three and six months, name quarters and halves of a year."""
    if frequency is Frequency.MONTHLY and n in {3, 6}:
        return None
    return every(n, frequency)


PLAIN = {
    Frequency.DAILY: Recurrence(frequency=Frequency.DAILY),
    Frequency.WEEKLY: weekly(),
    Frequency.MONTHLY: monthly(),
    Frequency.YEARLY: Recurrence(frequency=Frequency.YEARLY, months=(DECEMBER,), days=(LAST,)),
}
QUARTERLY = monthly(months=LAST_OF_QUARTER)
HALF_YEARLY = monthly(months=LAST_OF_HALF)
_UNDRAWN = frozenset({*PLAIN.values(), QUARTERLY, HALF_YEARLY})


def months_list(months: tuple[int, ...]) -> tuple[Recurrence, ...] | None:
    """The ends of several months of each year."""
    if any(not 1 <= month <= DECEMBER for month in months):
        return None
    return tuple(
        Recurrence(frequency=Frequency.YEARLY, months=(month,), days=(LAST,))
        for month in sorted(set(months))
    )


def within(
    rules: tuple[Recurrence, ...], since: date | None = None, until: date | None = None
) -> tuple[Recurrence, ...] | None:
    """The same rules, held to a stretch of days; one stretch is enough."""
    if any(rule.since or rule.until for rule in rules):
        return None
    return tuple(evolve(rule, since=since, until=until) for rule in rules)


def within_window(rules: tuple[Recurrence, ...], window: Window) -> tuple[Recurrence, ...] | None:
    """The same rules in a period."""
    ends = window.days()
    if ends is None or window.part or ends[0] == ends[1]:
        return None
    return within(rules, *ends)


def since(rules: tuple[Recurrence, ...], window: Window) -> tuple[Recurrence, ...] | None:
    """The same rules from the first day of a period on."""
    ends = window.days()
    return None if ends is None or window.part else within(rules, since=ends[0])


def until(rules: tuple[Recurrence, ...], window: Window) -> tuple[Recurrence, ...] | None:
    """The same rules to the last day of a period."""
    ends = window.days()
    return None if ends is None or window.part else within(rules, until=ends[1])


def until_done(rules: tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    """The same rules, until the thing is done."""
    return tuple(evolve(rule, until_done=True) for rule in rules)


def together(a: tuple[Recurrence, ...], b: tuple[Recurrence, ...]) -> tuple[Recurrence, ...] | None:
    """The rules of both, each once.

    "Hằng quý, trước ngày 20 của tháng cuối quý" is one rule and what it means in full, not two.
    """
    if a[0] in _UNDRAWN and any(
        (a[0].frequency, a[0].months) == (rule.frequency, rule.months) for rule in b
    ):
        return None
    return tuple(dict.fromkeys((*a, *b)))


def drawn(rules: tuple[Recurrence, ...], months: int) -> tuple[Recurrence, ...] | None:
    """Rules that say which day of "each month" or "each quarter", words that stood before them."""
    said = all(
        rule.frequency is Frequency.MONTHLY and len(rule.months) == months and rule.interval == 1
        for rule in rules
    )
    return rules if said and not set(rules) & _UNDRAWN else None


def quarter_end(n: int, months: tuple[int, ...], before: bool) -> Recurrence | None:
    """A working day of the months that begin or end the quarters, named one by one."""
    expected = LAST_OF_QUARTER if n == LAST else FIRST_OF_QUARTER
    return monthly((n,), before, months=months, working=True) if months == expected else None


def after_each(n: int, months: tuple[int, ...] = ()) -> Recurrence | None:
    """So many days after each month or quarter ends, where every month after it has that day."""
    longest = LENGTHS_OF_MONTHS[FIRST_OF_QUARTER[1]] if months else _SHORTEST_MONTH
    return monthly((n,), months=months) if 1 <= n <= longest else None


def several(
    days: tuple[Window, ...], last: Window, before: bool = False
) -> tuple[Recurrence, ...] | None:
    """Several days or periods of one year, the last of them with the year."""
    if last.years is None or last.years[0] != last.years[1] or last.part or last.feast:
        return None
    named = (*days, evolve(last, years=None))
    months = [window.first[0] for window in named]
    apart = any(b.first[0] - a.last[0] > 1 for a, b in pairwise(named))
    if len({window.kind for window in named}) > 1 or months != sorted(months):
        return None
    if last.kind is not PeriodKind.DAY and (before or not apart):
        return None
    rules = yearly_list(before, named)
    year = last.years[0]
    return rules and within(rules, date(year, 1, 1), date(year, DECEMBER, LONGEST_MONTH))


def at_time(rules: tuple[Recurrence, ...], at: time, before: bool = False) -> Deadline | None:
    """The same rules at a time of day; "before" then is before that time, on the day itself."""
    if any(rule.before or rule.at for rule in rules):
        return None
    return recurring(tuple(evolve(rule, at=at) for rule in rules), before)


def recurring(rules: tuple[Recurrence, ...], before: bool = False) -> Deadline:
    """The deadline that the rules make."""
    operator = Operator.BEFORE if before or any(rule.before for rule in rules) else Operator.ON
    return Deadline(text="", kind=DeadlineKind.RECURRING, operator=operator, meaning=rules)


def many(rule: Recurrence | tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    """One rule or several, as several."""
    return rule if isinstance(rule, tuple) else (rule,)


def on(day: Window, before: bool) -> Recurrence | None:
    """A day of each year, named without the year."""
    return yearly(day, before) if day.kind is PeriodKind.DAY else None


def dated(window: Window) -> Window | None:
    """A window with its year."""
    return window if window.years is not None else None


def undated(window: Window) -> Window | None:
    """A window without its year."""
    return window if window.years is None else None


def several_months(days: tuple[int, ...], last: int, y: int) -> tuple[Recurrence, ...] | None:
    """Several months of one year by their numbers."""
    if any(not 1 <= month <= DECEMBER for month in (*days, last)):
        return None
    named = tuple(
        Window(kind=PeriodKind.MONTH, first=(month, 1), last=(month, LONGEST_MONTH))
        for month in (*days, last)
    )
    return several(named[:-1], evolve(named[-1], years=(y, y)))


def several_quarters(quarters: tuple[int, ...], last: Window) -> tuple[Recurrence, ...] | None:
    """Several quarters of one year by their numbers."""
    return several(tuple(quarter_of(q) for q in quarters), last)


def quarters_list(quarters: tuple[int, ...]) -> tuple[Recurrence, ...] | None:
    """The ends of several quarters of each year."""
    return months_list(tuple(3 * q for q in quarters))
