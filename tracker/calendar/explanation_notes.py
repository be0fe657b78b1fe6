"""What was taken as so where a deadline was explained, and by what law."""

from collections.abc import Iterator
from datetime import date

from tracker.calendar.convention import Convention, MonthAddition
from tracker.calendar.count import Anchor, Count, Unit
from tracker.calendar.deadline import Choice, Deadline
from tracker.calendar.due import Context, day_in
from tracker.calendar.recurrence import Recurrence
from tracker.calendar.window import Window
from tracker.language import Language, Text, write_date

_MONTHS = frozenset({Unit.MONTHS, Unit.YEARS})


def notes(
    deadline: Deadline,
    due: date | None,
    written: date | None,
    computed: date | None,
    context: Context,
) -> tuple[Text, ...]:
    """Say what was taken as so, one thing after another, nothing twice.

    Args:
        deadline: what was written.
        due: its last day in time.
        written: the last day before it was moved off a day off, where it was moved.
        computed: the day the count comes to, where the phrase publishes one of its own.
        context: what it was read against.
    """
    said = [*_meaning_notes(deadline, due, context)]
    if written is not None:
        said.append(_MOVED)
        if due is not None and context.working_calendar.is_estimated(due.year):
            said.append(_ESTIMATED)
    if computed is not None and due is not None and computed != due:
        said.append(
            Text(
                vi="ngày ghi trong văn bản được dùng; tính theo quy tắc thì là "
                f"{write_date(computed, Language.VI)}",
                en=f"the published day holds; by the rule it would be {computed.isoformat()}",
            )
        )
    return tuple(dict.fromkeys(said))


def _meaning_notes(deadline: Deadline, due: date | None, context: Context) -> Iterator[Text]:
    """Say what was taken as so in reading a deadline, or both parts of a choice."""
    meaning, convention = deadline.meaning, context.convention
    if _before_a_day(deadline):
        yield _INCLUSIVE if convention.before_includes_day else _STRICT
    match meaning:
        case Count():
            yield from _count_notes(meaning, due, context)
        case Choice(deadlines=parts):
            for part in parts:
                yield from _meaning_notes(part, day_in(part, context), context)
        case Window():
            yield from _window_notes(meaning, context)
        case tuple():
            yield from _recurring_notes(meaning, context)
    if isinstance(meaning, (Anchor, Count)) and due is None and context.anchor is None:
        yield _NEEDS_ANCHOR


def _before_a_day(deadline: Deadline) -> bool:
    """Whether it is due before a day, not before a time of day."""
    if isinstance(deadline.meaning, tuple):
        return any(rule.before for rule in deadline.meaning)
    return deadline.before and deadline.at is None


def _count_notes(count: Count, due: date | None, context: Context) -> Iterator[Text]:
    """Say how a count was made."""
    convention = context.convention
    yield _FIRST_COUNTS if convention.first_day_counts else _FIRST_NOT_COUNTED
    yield _counted_by(convention)
    if convention.month_addition is MonthAddition.END_TO_END and count.unit in _MONTHS:
        yield _END_TO_END
    if count.unit is Unit.HOURS and due is None and context.day_of(count.anchor) is not None:
        yield _HOURS
    working = count.unit is Unit.WORKING_DAYS
    if working and due is not None and context.working_calendar.is_estimated(due.year):
        yield _ESTIMATED


def _counted_by(convention: Convention) -> Text:
    """Name the law a count follows."""
    return Text(
        vi=f"cách tính: {convention.source}",
        en=f"counted by: {convention.source_en or convention.source}",
    )


def _window_notes(window: Window, context: Context) -> Iterator[Text]:
    """Say what is uncertain about a window."""
    if window.years is None:
        yield _NEEDS_YEAR if context.year is None else _YEAR_ASSUMED
    if window.part is not None:
        yield _UNDRAWN
    if window.approximate:
        yield _TERM


def _recurring_notes(rules: tuple[Recurrence, ...], context: Context) -> Iterator[Text]:
    """Say what a recurring deadline lacks, or what its iCalendar rule cannot say."""
    lacking = [] if context.anchor else [rule for rule in rules if _lacks_start(rule)]
    if lacking:
        yield _NEEDS_ANCHOR if any(rule.starts for rule in lacking) else _NEEDS_START
    if any(rule.working for rule in rules):
        yield _WEEKENDS_ONLY
    if any(rule.until_done for rule in rules):
        yield _UNTIL_DONE


def _lacks_start(rule: Recurrence) -> bool:
    """Whether the phrase leaves out the day that a rule is counted from."""
    return rule.counted_from_anchor and not (rule.starts and rule.starts.anchor.day)


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
_END_TO_END = Text(
    vi="đếm tháng từ ngày cuối tháng thì hết vào ngày cuối tháng",
    en="months counted from the last day of a month end on the last day of one",
)
_HOURS = Text(
    vi="số giờ không tròn ngày, phải biết giờ xảy ra sự kiện mới tính được",
    en="the hours are no whole days, so the hour of the event would be needed",
)
_MOVED = Text(
    vi="ngày cuối rơi vào ngày nghỉ nên được chuyển sang ngày làm việc",
    en="the last day is a day off and was moved to a working day",
)
_ESTIMATED = Text(
    vi="lịch nghỉ của năm ấy chưa được công bố nên ngày này mới là ước tính",
    en="the days off of that year are not announced yet, so the day is an estimate",
)
_NEEDS_ANCHOR = Text(
    vi="cần biết ngày của sự kiện mới tính được", en="the day of the event is needed to count from"
)
_NEEDS_START = Text(
    vi="cần biết ngày bắt đầu mới tính được các kỳ",
    en="the day it starts from is needed to count the occurrences",
)
_WEEKENDS_ONLY = Text(
    vi="RRULE chỉ loại trừ thứ Bảy và Chủ nhật; ngày nghỉ lễ được tính trong các kỳ nêu ở đây",
    en="the RRULE leaves out Saturdays and Sundays only; the occurrences here heed holidays too",
)
_UNTIL_DONE = Text(
    vi="lặp lại cho đến khi việc hoàn thành", en="it comes again until the work is done"
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
