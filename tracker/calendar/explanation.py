"""What a deadline phrase means, laid out: the day, how it was reached, and what was taken as so."""

from datetime import date, time, timedelta

from attrs import evolve, frozen

from tracker.calendar.convention import CIVIL_CODE, Convention, RollPolicy
from tracker.calendar.count import Anchor, Count, Unit
from tracker.calendar.deadline import Choice, Deadline, DeadlineKind
from tracker.calendar.due import Anchors, Context, computed_day, day_in
from tracker.calendar.explanation_notes import notes
from tracker.calendar.occurrence import Occurrence, occurrences
from tracker.calendar.window import Window
from tracker.calendar.working_calendar import WorkingCalendar
from tracker.errors import UsageError
from tracker.language import Text

_OCCURRENCES = 5
_YEARS_AHEAD = 30


@frozen(kw_only=True)
class Explanation:
    """What a deadline phrase means.

    Attributes:
        deadline: the deadline explained.
        due: the last day in time; ``None`` where none is known.
        anchor: the day it is counted from, given by the phrase or from outside.
        opens: the first day of the window, where the phrase names one with its year.
        written: the last day before it was moved off a day off, where it was moved.
        computed: the day the count comes to, where the phrase publishes one of its own.
        difference: how many days the published day is after the computed one.
        working_day: the last working day on or before *due*, on which to hand in at the latest.
        day_off: why *due*, or *written* where it was moved, is a day off; ``None`` if it is none.
        year_assumed: whether the year was taken from the context.
        approximate: whether the end of the period is only the usual one.
        estimated: whether it rests on days off that have not been announced yet.
        recurrence: its iCalendar rules by the source's settings, a line each, if it recurs.
        after: the day after which the occurrences come.
        occurrences: the next occurrences of a recurring deadline.
        notes: what was taken as so, and by what law.
    """

    deadline: Deadline
    due: date | None
    anchor: date | None = None
    opens: date | None = None
    written: date | None = None
    computed: date | None = None
    difference: int | None = None
    working_day: date | None = None
    day_off: Text | None = None
    year_assumed: bool = False
    approximate: bool = False
    estimated: bool = False
    recurrence: str | None = None
    after: date | None = None
    occurrences: tuple[Occurrence, ...] = ()
    notes: tuple[Text, ...] = ()

    @property
    def at(self) -> time | None:
        """The time of day on the last day, where the phrase gives one."""
        return self.deadline.at


def explain(
    deadline: Deadline,
    *,
    anchor: date | None = None,
    anchors: Anchors | None = None,
    context_year: int | None = None,
    calendar: WorkingCalendar | None = None,
    convention: Convention = CIVIL_CODE,
    after: date | None = None,
) -> Explanation:
    """Lay out what a deadline means.

    Args:
        deadline: what was written.
        anchor: the day of whatever it is counted from.
        anchors: the days of several events, by kind; *anchor* stands in for those left out.
        context_year: the year of the document, taken where the phrase names none.
        calendar: the working days; those of Viet Nam where none are given.
        convention: how the source counts; the Civil Code of Viet Nam where none is given.
        after: the day after which to list occurrences; *anchor* where it is left out.

    >>> from tracker.calendar import read_deadline
    >>> meant = explain(read_deadline("trước ngày 20/3/2023"))
    >>> meant.due, meant.working_day
    (datetime.date(2023, 3, 19), datetime.date(2023, 3, 17))
    """
    context = Context(
        anchor=anchor,
        anchors=tuple((anchors or {}).items()),
        year=context_year,
        calendar=calendar,
        convention=convention,
    )
    due = day_in(deadline, context)
    meaning, start = deadline.meaning, after or anchor
    computed = _computed(meaning, context)
    written = _written(deadline, due, context)
    working_day, day_off = _working_view(due, written, context)
    return Explanation(
        deadline=deadline,
        due=due,
        anchor=_counted_from(meaning, context),
        opens=_opening(deadline, context_year),
        written=written,
        computed=computed,
        difference=(due - computed).days if due and computed else None,
        working_day=working_day,
        day_off=day_off,
        year_assumed=_assumes_year(meaning, context_year),
        approximate=isinstance(meaning, Window) and meaning.approximate,
        estimated=_is_estimated(meaning, due, written, context),
        recurrence=recurrence_by(deadline, convention),
        after=start,
        occurrences=_next(deadline, start, anchor, context),
        notes=notes(deadline, due, written, computed, context),
    )


def recurrence_by(deadline: Deadline, convention: Convention) -> str | None:
    """Return the iCalendar rules of a deadline as a source reads it, a line each.

    Args:
        deadline: what was written.
        convention: how the source reads "before".

    Returns:
        The rules; ``None`` where the deadline does not recur.

    >>> from tracker.calendar import read_deadline
    >>> recurrence_by(read_deadline("hằng tháng trước ngày 20"), CIVIL_CODE)
    'FREQ=MONTHLY;BYMONTHDAY=19'
    """
    if not isinstance(deadline.meaning, tuple) or not convention.before_includes_day:
        return deadline.recurrence
    rules = (rule.lines(before_includes_day=True) for rule in deadline.meaning)
    return "\n".join(line for lines in rules for line in lines)


def _computed(meaning: object, context: Context) -> date | None:
    """Return the day a count comes to, where the phrase publishes one of its own."""
    if not isinstance(meaning, Count) or meaning.published is None:
        return None
    return computed_day(meaning, context)


def _opening(deadline: Deadline, context_year: int | None) -> date | None:
    """Return the first day of the period named, where it is one to work in."""
    window = deadline.meaning
    if not isinstance(window, Window) or deadline.before or not window.begins:
        return None
    ends = window.days(context_year)
    return ends and ends[0]


def _counted_from(meaning: object, context: Context) -> date | None:
    """Return the day the deadline is counted from, where one has a part in it."""
    match meaning:
        case Count(anchor=anchor) | (Anchor() as anchor):
            return context.day_of(anchor)
        case Choice(deadlines=parts):
            days = [_counted_from(part.meaning, context) for part in parts]
            return next((day for day in days if day is not None), None)
        case tuple() as rules if any(rule.counted_from_anchor or rule.rule for rule in rules):
            return context.anchor
        case _:
            return None


def _working_view(
    due: date | None, written: date | None, context: Context
) -> tuple[date | None, Text | None]:
    """Return the last working day up to *due*, and why it was not *due* that was worked."""
    if due is None:
        return None, None
    working = context.working_calendar
    try:
        return working.previous_working_day(due), working.why_off(written or due)
    except UsageError:  # the working day would lie outside the years a date can have
        return None, None


def _is_estimated(
    meaning: object, due: date | None, written: date | None, context: Context
) -> bool:
    """Whether the last day rests on days off that nobody has announced yet."""
    counted = isinstance(meaning, Count) and meaning.unit is Unit.WORKING_DAYS
    moved = counted or written is not None
    return due is not None and moved and context.working_calendar.is_estimated(due.year)


def _assumes_year(meaning: object, context_year: int | None) -> bool:
    if isinstance(meaning, Choice):
        return any(_assumes_year(one.meaning, context_year) for one in meaning.deadlines)
    return isinstance(meaning, Window) and meaning.years is None and context_year is not None


def _written(deadline: Deadline, due: date | None, context: Context) -> date | None:
    """Return the day before it was moved off a day off, if it was moved."""
    if due is None:
        return None
    still = evolve(context.convention, written_roll=RollPolicy.NONE, counted_roll=RollPolicy.NONE)
    unmoved = day_in(deadline, evolve(context, convention=still))
    return unmoved if unmoved != due else None


def _next(
    deadline: Deadline, after: date | None, anchor: date | None, context: Context
) -> tuple[Occurrence, ...]:
    """Return the occurrences that come next after a day."""
    if after is None or after == date.max or deadline.kind is not DeadlineKind.RECURRING:
        return ()
    found: tuple[Occurrence, ...] = ()
    for years in (1, _YEARS_AHEAD):
        last = date(min(after.year + years, date.max.year), 12, 31)
        found = occurrences(
            deadline,
            min(after + timedelta(days=1), last),
            last,
            anchor=anchor,
            calendar=context.calendar,
            convention=context.convention,
        )
        if len(found) >= _OCCURRENCES:
            break
    return found[:_OCCURRENCES]
