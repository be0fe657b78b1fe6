"""What a deadline phrase means, told to people: a line for each thing, its name before it."""

from collections.abc import Iterator
from datetime import date, time
from types import MappingProxyType

from attrs import frozen

from tracker.calendar import DeadlineKind, Operator
from tracker.calendar.deadline import Meaning
from tracker.calendar.explanation import Explanation
from tracker.calendar.occurrence import Occurrence
from tracker.calendar.writing import write_deadline
from tracker.language import Language, Text, filled, write_date
from tracker.tables.wrapping import wrapped

KINDS = MappingProxyType(
    {
        DeadlineKind.DAY: Text(vi="ngày", en="day"),
        DeadlineKind.MONTH: Text(vi="tháng", en="month"),
        DeadlineKind.QUARTER: Text(vi="quý", en="quarter"),
        DeadlineKind.HALF_YEAR: Text(vi="sáu tháng", en="half-year"),
        DeadlineKind.NINE_MONTHS: Text(vi="chín tháng", en="nine months"),
        DeadlineKind.YEAR: Text(vi="năm", en="year"),
        DeadlineKind.YEAR_RANGE: Text(vi="giai đoạn nhiều năm", en="range of years"),
        DeadlineKind.FROM_YEAR: Text(vi="từ một thời điểm trở đi", en="from a time onwards"),
        DeadlineKind.RELATIVE: Text(vi="tính từ một mốc", en="counted from an event"),
        DeadlineKind.RECURRING: Text(vi="định kỳ", en="recurring"),
        DeadlineKind.CONTINUOUS: Text(vi="thường xuyên", en="continuous"),
        DeadlineKind.PENDING: Text(vi="chờ một sự kiện", en="waiting for an event"),
        DeadlineKind.VAGUE: Text(vi="không có mốc cụ thể", en="vague"),
        DeadlineKind.NONE: Text(vi="không thời hạn", en="no deadline"),
    }
)
"""What each kind of deadline is called."""

_WEEKDAYS = (
    Text(vi="thứ Hai", en="Monday"),
    Text(vi="thứ Ba", en="Tuesday"),
    Text(vi="thứ Tư", en="Wednesday"),
    Text(vi="thứ Năm", en="Thursday"),
    Text(vi="thứ Sáu", en="Friday"),
    Text(vi="thứ Bảy", en="Saturday"),
    Text(vi="Chủ nhật", en="Sunday"),
)
_NOT_DUE = MappingProxyType(
    {
        DeadlineKind.FROM_YEAR: Text(
            vi="không có ngày cuối, việc cứ tiếp tục", en="no last day, it goes on"
        ),
        DeadlineKind.CONTINUOUS: Text(
            vi="không có ngày cuối, việc làm thường xuyên", en="no last day, it goes on"
        ),
        DeadlineKind.RECURRING: Text(
            vi="mỗi kỳ một hạn, xem dưới đây", en="one at each occurrence, see below"
        ),
        DeadlineKind.PENDING: Text(
            vi="chưa có, còn chờ sự kiện", en="not yet known, it waits for the event"
        ),
        DeadlineKind.VAGUE: Text(
            vi="không có, lời văn không nêu mốc nào", en="none, the words name no day"
        ),
        DeadlineKind.NONE: Text(vi="không có", en="none"),
    }
)
_ONLY_FOLLOWS = Text(
    vi="không có ngày cuối, việc làm sau sự kiện", en="no last day, it only follows the event"
)
_UNKNOWN = Text(vi="chưa tính được, xem ghi chú", en="not known, see the notes")
_OPERATORS = MappingProxyType(
    {
        Operator.ON: Text(
            vi="trong thời hạn, kể cả ngày cuối", en="by the last day, that day included"
        ),
        Operator.BEFORE: Text(vi="trước thời điểm đã nêu", en="before what is named"),
    }
)
_UNENDED = frozenset(
    {
        DeadlineKind.FROM_YEAR,
        DeadlineKind.CONTINUOUS,
        DeadlineKind.PENDING,
        DeadlineKind.VAGUE,
        DeadlineKind.NONE,
    }
)
"""Kinds that have no last day of their own."""

_PHRASE = Text(vi="Thời hạn ghi", en="Phrase")
_READ_AS = Text(vi="Hiểu là", en="Read as")
_KIND = Text(vi="Loại", en="Kind")
_OPERATOR = Text(vi="Phải xong", en="To be done")
_ANCHOR = Text(vi="Tính từ ngày", en="Counted from")
_OPENS = Text(vi="Bắt đầu từ", en="Opens")
_DUE = Text(vi="Ngày cuối", en="Due")
_AT = Text(vi="Giờ", en="Time of day")
_WRITTEN = Text(vi="Trước khi dời", en="Before the move")
_COMPUTED = Text(vi="Theo quy tắc", en="By the rule")
_WORKING_DAY = Text(vi="Ngày làm việc", en="Working day")
_RULE = Text(vi="Quy tắc RRULE", en="RRULE")
_NEXT = Text(vi="Các kỳ tới", en="Next")
_NOTES = Text(vi="Ghi chú", en="Notes")

_BLANK = Text(vi="(để trống)", en="(blank)")
_VIETNAM_TIME = Text(vi="{at}, giờ Việt Nam", en="{at}, Viet Nam time")
_WORKED = Text(vi="{day}, chính là ngày cuối", en="{day}, the last day itself")
_EARLIER = Text(
    vi="{day}; ngày cuối không làm việc: {reason}",
    en="{day}; the last day is not worked: {reason}",
)
_OFF = Text(vi="{day}: {reason}", en="{day}: {reason}")
_LATER = Text(
    vi="{day}; ngày ghi muộn hơn {number:days}",
    en="{day}; the published day is {number:days} later",
)
_SOONER = Text(
    vi="{day}; ngày ghi sớm hơn {number:days}",
    en="{day}; the published day is {number:days} earlier",
)
_SAME = Text(vi="{day}, đúng ngày đã ghi", en="{day}, the published day itself")
_WINDOWED = Text(vi="từ {first} đến {said}", en="{first} to {said}")
_SHIFTED = Text(vi="{said}, dời từ {named}", en="{said}, moved from {named}")
_TIMED = Text(vi="{said}, {at}", en="{said}, {at}")
_NONE_AFTER = Text(vi="không có kỳ nào sau {day}", en="none after {day}")
_WIDTH = 76


@frozen
class _Line:
    """One thing said of a deadline: its name, and what is said, in one line or several."""

    name: Text
    said: tuple[Text, ...]


def explanation_text(explanation: Explanation, language: Language) -> str:
    """Return an explanation in lines of two columns, for people.

    Args:
        explanation: what a phrase means.
        language: the language to say it in.

    Returns:
        The text, without a line end after its last line.

    >>> from tracker.calendar import read_deadline
    >>> from tracker.calendar.explanation import explain
    >>> meant = explain(read_deadline("trước ngày 20/3/2023"))
    >>> print(explanation_text(meant, Language.EN))
    Phrase       trước ngày 20/3/2023
    Read as      before 2023-03-20
    Kind         day
    To be done   before what is named
    Due          2023-03-19 (Sunday)
    Working day  2023-03-17 (Friday); the last day is not worked: weekly day off
    Notes        “before D” is read strictly: the day before D at the latest
    """
    lines = [*_meaning(explanation), *_days(explanation), *_recurring(explanation)]
    if explanation.notes:
        lines.append(_Line(_NOTES, explanation.notes))
    broad = 2 + max(len(line.name.in_language(language)) for line in lines)
    return "\n".join(row for line in lines for row in _set(line, broad, language))


def _set(line: _Line, broad: int, language: Language) -> Iterator[str]:
    """Set one line in two columns, the first of them *broad*; rules are never broken."""
    name = line.name.in_language(language)
    for text in line.said:
        said = " ".join(text.in_language(language).split())
        for row in [said] if line.name is _RULE else wrapped(said, _WIDTH).split("\n"):
            yield f"{name:{broad}}{row}".rstrip()
            name = ""


def _meaning(explanation: Explanation) -> Iterator[_Line]:
    """Say what was written, and how it was read."""
    deadline = explanation.deadline
    yield _Line(_PHRASE, (_same(deadline.text) if deadline.text.strip() else _BLANK,))
    if deadline.meaning is not None:
        read = (write_deadline(deadline, language) for language in (Language.VI, Language.EN))
        yield _Line(_READ_AS, (Text(*read),))
    yield _Line(_KIND, (KINDS[deadline.kind],))
    if deadline.before or deadline.kind not in _UNENDED:
        yield _Line(_OPERATOR, (_OPERATORS[deadline.operator],))


def _days(explanation: Explanation) -> Iterator[_Line]:
    """Say the days."""
    due, kind = explanation.due, explanation.deadline.kind
    if explanation.anchor is not None:
        yield _Line(_ANCHOR, (_day(explanation.anchor),))
    if explanation.opens is not None and explanation.opens not in {due, explanation.written}:
        yield _Line(_OPENS, (_day(explanation.opens),))
    if due is None:
        follows = kind is DeadlineKind.PENDING and explanation.anchor is not None
        yield _Line(_DUE, (_ONLY_FOLLOWS if follows else _NOT_DUE.get(kind, _UNKNOWN),))
        return
    yield _Line(_DUE, (_day(due),))
    if explanation.at is not None:
        yield _Line(_AT, (filled(_VIETNAM_TIME, at=_clock(explanation.at)),))
    if explanation.written is not None:
        day, reason = _day(explanation.written), explanation.day_off or _same("")
        yield _Line(_WRITTEN, (filled(_OFF, day=day, reason=reason),))
    if explanation.computed is not None:
        yield _Line(_COMPUTED, (_compared(explanation.computed, explanation.difference or 0),))
    if explanation.working_day is not None:
        yield _Line(_WORKING_DAY, (_worked(explanation, explanation.working_day),))


def _worked(explanation: Explanation, day: date) -> Text:
    """Say the last working day, and why it is not the last day where it is not."""
    if day == explanation.due or explanation.day_off is None:
        return filled(_WORKED, day=_day(day))
    return filled(_EARLIER, day=_day(day), reason=explanation.day_off)


def _compared(computed: date, difference: int) -> Text:
    """Say the day the rule comes to beside the one published."""
    said = _SAME if difference == 0 else _LATER if difference > 0 else _SOONER
    return filled(said, day=_day(computed), number=abs(difference))


def _recurring(explanation: Explanation) -> Iterator[_Line]:
    """Say the rules and the next occurrences."""
    if explanation.recurrence is None:
        return
    yield _Line(_RULE, tuple(map(_same, explanation.recurrence.splitlines())))
    if explanation.occurrences:
        yield _Line(_NEXT, tuple(map(_occurrence, explanation.occurrences)))
    elif explanation.anchor is None and _needs_start(explanation.deadline.meaning):
        yield _Line(_NEXT, (_UNKNOWN,))
    elif explanation.after is not None:
        yield _Line(_NEXT, (filled(_NONE_AFTER, day=_day(explanation.after)),))


def _needs_start(rules: Meaning | None) -> bool:
    """Whether the occurrences are known only from the day they are counted from."""
    return isinstance(rules, tuple) and any(rule.counted_from_anchor for rule in rules)


def _occurrence(one: Occurrence) -> Text:
    """Say one occurrence: its window, its last day, and where that was moved from."""
    said = _day(one.due)
    if one.opens is not None and one.opens != one.due:
        said = filled(_WINDOWED, first=one.opens, said=said)
    if one.named != one.due:
        said = filled(_SHIFTED, said=said, named=_day(one.named))
    return said if one.at is None else filled(_TIMED, said=said, at=_clock(one.at))


def _day(day: date) -> Text:
    """Say a day with its day of the week."""
    week = _WEEKDAYS[day.weekday()]
    return Text(
        vi=f"{write_date(day, Language.VI)} ({week.vi})",
        en=f"{write_date(day, Language.EN)} ({week.en})",
    )


def _clock(at: time) -> str:
    return at.isoformat("minutes")


def _same(text: str) -> Text:
    """Return what is the same in both languages."""
    return Text(vi=text, en=text)
