"""What a deadline phrase means, laid out: the day, how it was reached, and what was taken as so."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from attrs import evolve, frozen

from tracker.calendar.convention import CIVIL_CODE, Convention, RollPolicy
from tracker.calendar.count import Anchor, Count, Unit
from tracker.calendar.deadline import Choice, Deadline, DeadlineKind
from tracker.calendar.due import Anchors, Context, computed_day, day_in
from tracker.calendar.occurrence import Occurrence, occurrences
from tracker.calendar.window import Window
from tracker.calendar.working_calendar import WorkingCalendar
from tracker.language import Text

_OCCURRENCES = 5
_YEARS_AHEAD = 30


@frozen(kw_only=True)
class Explanation:
    """What a deadline phrase means.

    Attributes:
        deadline: the deadline explained.
        due: the last day in time; ``None`` where none is known.
        opens: the first day of the window, where the phrase names one with its year.
        written: the last day before it was moved off a day off, where it was moved.
        computed: the day the count comes to, where the phrase publishes one of its own.
        difference: how many days the published day is after the computed one.
        working_day: the last working day on or before *due*, on which to hand in at the latest.
        year_assumed: whether the year was taken from the context.
        approximate: whether the end of the period is only the usual one.
        estimated: whether it rests on days off that have not been announced yet.
        occurrences: the next occurrences of a recurring deadline.
        notes: what was taken as so, and by what law.
    """

    deadline: Deadline
    due: date | None
    opens: date | None = None
    written: date | None = None
    computed: date | None = None
    difference: int | None = None
    working_day: date | None = None
    year_assumed: bool = False
    approximate: bool = False
    estimated: bool = False
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
    meaning = deadline.meaning
    computed = None
    if isinstance(meaning, Count) and meaning.published is not None:
        computed = computed_day(meaning, context)
    written = _written(deadline, due, context)
    working = context.working_calendar
    counted = isinstance(meaning, Count) and meaning.unit is Unit.WORKING_DAYS
    return Explanation(
        deadline=deadline,
        due=due,
        opens=_opening(deadline, context_year),
        written=written,
        computed=computed,
        difference=(due - computed).days if due and computed else None,
        working_day=due and working.previous_working_day(due),
        year_assumed=_assumes_year(meaning, context_year),
        approximate=isinstance(meaning, Window) and meaning.approximate,
        estimated=bool(due and (counted or written) and working.is_estimated(due.year)),
        occurrences=_next(deadline, after or anchor, anchor, context),
        notes=tuple(_notes(deadline, due, written, computed, context)),
    )


def _opening(deadline: Deadline, context_year: int | None) -> date | None:
    """Return the first day of the period named, where it is one to work in."""
    window = deadline.meaning
    if not isinstance(window, Window) or deadline.before or not window.begins:
        return None
    ends = window.days(context_year)
    return ends and ends[0]


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


def _notes(
    deadline: Deadline,
    due: date | None,
    written: date | None,
    computed: date | None,
    context: Context,
) -> Iterator[Text]:
    """Say what was taken as so, one thing after another."""
    meaning, convention = deadline.meaning, context.convention
    if deadline.before and deadline.at is None:
        yield _INCLUSIVE if convention.before_includes_day else _STRICT
    if isinstance(meaning, Count):
        yield _FIRST_COUNTS if convention.first_day_counts else _FIRST_NOT_COUNTED
        yield Text(vi=f"cách tính: {convention.source}", en=f"counted by: {convention.source}")
    if written is not None:
        yield _MOVED
    if computed is not None and due is not None and computed != due:
        yield Text(
            vi=f"ngày ghi trong văn bản được dùng; tính theo quy tắc thì là {computed.isoformat()}",
            en=f"the published day holds; by the rule it would be {computed.isoformat()}",
        )
    if _lacks_anchor(deadline, due, context):
        yield _NEEDS_ANCHOR
    if isinstance(meaning, Window):
        yield from _window_notes(meaning, context)


def _lacks_anchor(deadline: Deadline, due: date | None, context: Context) -> bool:
    """Whether the day of an event is what is missing."""
    if isinstance(deadline.meaning, tuple):
        return context.anchor is None and any(
            rule.counted_from_anchor and not (rule.starts and rule.starts.anchor.day)
            for rule in deadline.meaning
        )
    return due is None and isinstance(deadline.meaning, (Anchor, Count))


def _window_notes(window: Window, context: Context) -> Iterator[Text]:
    """Say what is uncertain about a window."""
    if window.years is None:
        yield _NEEDS_YEAR if context.year is None else _YEAR_ASSUMED
    if window.part is not None:
        yield _UNDRAWN
    if window.approximate:
        yield _TERM


_STRICT = Text(
    vi="“trước ngày D” hiểu chặt chẽ: chậm nhất là ngày liền trước",
    en="“before D” is read strictly: the day before D at the latest",
)
_INCLUSIVE = Text(
    vi="“trước ngày D” hiểu là tính cả ngày D", en="“before D” is taken to allow D itself"
)
_FIRST_NOT_COUNTED = Text(
    vi="ngày xảy ra sự kiện không tính", en="the day of the event is not counted"
)
_FIRST_COUNTS = Text(
    vi="ngày xảy ra sự kiện được tính là ngày thứ nhất",
    en="the day of the event is counted as the first",
)
_MOVED = Text(
    vi="ngày cuối rơi vào ngày nghỉ nên được chuyển sang ngày làm việc",
    en="the last day is a day off and was moved to a working day",
)
_NEEDS_ANCHOR = Text(
    vi="cần biết ngày của sự kiện mới tính được", en="the day of the event is needed to count from"
)
_NEEDS_YEAR = Text(vi="cần biết năm của văn bản", en="the year of the document is needed")
_YEAR_ASSUMED = Text(
    vi="năm lấy theo văn bản, cụm từ không ghi năm",
    en="the year is that of the document; the phrase has none",
)
_UNDRAWN = Text(
    vi="“đầu”, “giữa” hoặc “khoảng cuối” kỳ không có mốc cụ thể nên không ra ngày",
    en="the beginning, middle or latter part of a period draws no line, so there is no day",
)
_TERM = Text(
    vi="nhiệm kỳ kết thúc khi đại hội sau bế mạc; ngày 31/12 chỉ là ước lượng",
    en="a term ends when the next congress closes; 31 December is only approximate",
)
