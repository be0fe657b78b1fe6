"""Prints deadlines and periods in the administrative style; reading the print gives them again."""

from tracker.calendar.count import Anchor, AnchorKind, Count, Unit
from tracker.calendar.deadline import Choice, Deadline, DeadlineKind, Operator
from tracker.calendar.forms.events import names_a_meeting
from tracker.calendar.recurrence import Recurrence
from tracker.calendar.recurring_writing import MONTHS, write_rules, write_thereafter, write_time
from tracker.calendar.window import (
    DECEMBER,
    LONGEST_MONTH,
    Part,
    PeriodKind,
    Window,
    last_day_of_month,
)
from tracker.language import Language, write_date

_ROMAN = ("I", "II", "III", "IV")
_UNITS = {
    Unit.HOURS: ("giờ", "hours"),
    Unit.DAYS: ("ngày", "days"),
    Unit.WORKING_DAYS: ("ngày làm việc", "working days"),
    Unit.WEEKS: ("tuần", "weeks"),
    Unit.MONTHS: ("tháng", "months"),
    Unit.YEARS: ("năm", "years"),
}
_ANCHORS = {
    AnchorKind.ISSUE: ("ngày ký", "the date of issue"),
    AnchorKind.EFFECTIVE: ("ngày có hiệu lực", "the effective date"),
    AnchorKind.PUBLICATION: ("ngày đăng Công báo", "the date of publication"),
    AnchorKind.ASSIGNMENT: ("ngày được giao", "the date of assignment"),
}
_AWAITED = {
    AnchorKind.ISSUE: ("ký ban hành", "issuance"),
    AnchorKind.EFFECTIVE: ("có hiệu lực", "entry into force"),
    AnchorKind.PUBLICATION: ("đăng Công báo", "publication"),
    AnchorKind.ASSIGNMENT: ("được giao", "assignment"),
}
_PLAIN = {
    DeadlineKind.CONTINUOUS: ("thường xuyên", "ongoing"),
    DeadlineKind.VAGUE: ("kịp thời", "promptly"),
    DeadlineKind.NONE: ("không thời hạn", "no deadline"),
}
_PARTS = {
    Part.BEGINNING: ("đầu", "the beginning of"),
    Part.MIDDLE: ("giữa", "the middle of"),
    Part.LATTER: ("khoảng cuối", "late in"),
}
_LEAP_YEAR = 2000
_LENGTHS = {
    PeriodKind.DAY: 1,
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: DECEMBER,
}
_TENTHS = {
    (1, 10): ("thượng tuần", "the first ten days of"),
    (11, 20): ("trung tuần", "the second ten days of"),
    (21, LONGEST_MONTH): ("hạ tuần", "the last days of"),
    (1, 15): ("nửa đầu", "the first half of"),
}


def write_deadline(  # noqa: PLR0911 -- one for each meaning
    deadline: Deadline, language: Language
) -> str:
    """Print what a deadline means, in a phrase that :func:`read_deadline` reads back the same.

    >>> from tracker.calendar import read_deadline
    >>> before = read_deadline("truoc 20-3-2023")
    >>> write_deadline(before, Language.VI), write_deadline(before, Language.EN)
    ('trước ngày 20/03/2023', 'before 2023-03-20')
    """
    meaning = deadline.meaning
    match meaning:
        case Window():
            return _write_dated(deadline, meaning, language)
        case Count():
            return _write_count(deadline, meaning, language)
        case Anchor():
            return _write_awaited(deadline, meaning, language)
        case Choice():
            first, second = (write_deadline(one, language) for one in meaning.deadlines)
            if language is Language.VI:
                which = "muộn hơn" if meaning.later else "sớm hơn"
                return f"{first} hoặc {second}, tùy thời điểm nào {which}"
            which = "later" if meaning.later else "earlier"
            return f"{first} or {second}, whichever is {which}"
        case (Recurrence(starts=Count() as starts) as rule,):
            return f"{_write_counted(starts, language)}{write_thereafter(rule, language)}"
        case tuple():
            return write_rules(meaning, deadline.operator is Operator.BEFORE, language)
        case None:
            return _of(_PLAIN[deadline.kind], language)


def _of(pair: tuple[str, str], language: Language) -> str:
    return pair[0] if language is Language.VI else pair[1]


def _write_dated(deadline: Deadline, window: Window, language: Language) -> str:
    """Print a day or a period and what is due by it."""
    named = write_window(window, language)
    if deadline.kind is DeadlineKind.FROM_YEAR:
        return _write_from(window, named, language)
    if deadline.kind is DeadlineKind.CONTINUOUS:
        until = "" if window.begins else _of(("đến ", "until "), language)
        return f"{_of(_PLAIN[deadline.kind], language)} ({until}{named})"
    if window.kind is PeriodKind.DAY and window.first == window.last and language is Language.VI:
        named = f"ngày {named}"
    before = _of(("trước", "before"), language) if deadline.before else ""
    clock = ""
    if deadline.at is not None:
        clock = write_time(deadline.at, language)
        clock += "" if language is Language.VI else " on"
        before = before or ("" if language is Language.VI else "by")
    said = " ".join(filter(None, (before, clock, named)))
    return said.removeprefix("ngày ") if language is Language.VI else said


def _write_from(window: Window, named: str, language: Language) -> str:
    """Print a year, or a period, and all the years after it."""
    if window.kind is PeriodKind.YEAR:
        return f"từ {named} trở đi" if language is Language.VI else f"from {named} onwards"
    return named + _of((" và các năm tiếp theo", " and the following years"), language)


def _write_counted(count: Count, language: Language) -> str:
    """Print a count and where it starts."""
    number, unit = abs(count.number), _of(_UNITS[count.unit], language)
    anchor = _write_anchor(count.anchor, language)
    vietnamese = language is Language.VI
    if count.number < 0:
        return f"{number} {unit} {'trước' if vietnamese else 'before'} {anchor}"
    if count.anchor.kind is AnchorKind.UNKNOWN:
        return f"{'trong vòng' if vietnamese else 'within'} {number} {unit}"
    return f"{number} {unit} {'kể từ' if vietnamese else 'from'} {anchor}"


def _write_count(deadline: Deadline, count: Count, language: Language) -> str:
    """Print a count, where it starts, and the day published for it."""
    said = _write_counted(count, language)
    if count.published is None:
        return said
    day = write_date(count.published, language)
    if language is Language.VI:
        return f"{said} ({'trước' if deadline.before else 'tức là'} ngày {day})"
    return f"{said} ({'before' if deadline.before else 'that is,'} {day})"


def _write_anchor(anchor: Anchor, language: Language) -> str:
    """Print what a count starts from, with its day where that is known."""
    day = "" if anchor.day is None else write_date(anchor.day, language)
    if anchor.kind is AnchorKind.DAY:
        return f"ngày {day}" if language is Language.VI else day
    name = anchor.event or _of(_ANCHORS.get(anchor.kind, ("ngày …", "…")), language)
    if anchor.event is not None and language is Language.VI:
        name = f"khi {name}"
    return f"{name} ({day})" if day else name


def _write_awaited(deadline: Deadline, anchor: Anchor, language: Language) -> str:
    """Print what a deadline waits for."""
    if anchor.kind is AnchorKind.UNKNOWN:
        return _of(("theo yêu cầu", "on request"), language)
    event = anchor.event or _of(_AWAITED[anchor.kind], language)
    if names_a_meeting(event):
        before = _of(("trước ", "before "), language)
        return f"{before}{event}" if deadline.before else event
    if deadline.before:
        return f"trước khi {event}" if language is Language.VI else f"prior to: {event}"
    return f"khi {event}" if language is Language.VI else f"upon {event}"


def _write_years(window: Window, language: Language) -> str:
    first, last = window.years or (0, 0)
    if window.approximate:
        return f"{_of(('nhiệm kỳ', 'term'), language)} {first}-{last}"
    return f"giai đoạn {first}-{last}" if language is Language.VI else f"{first}-{last}"


def write_window(window: Window, language: Language) -> str:
    """Print a day or a period, quarters in roman figures.

    >>> write_window(
    ...     Window(kind=PeriodKind.QUARTER, first=(4, 1), last=(6, 31), years=(2023, 2023)),
    ...     Language.VI,
    ... )
    'quý II/2023'
    """
    if window.part is not None:
        whole = _write_one(window.kind, window.first, _first_year(window), language)
        if window.kind is PeriodKind.YEAR and window.years is None:
            whole = _of(("năm", "the year"), language)
        return f"{_of(_PARTS[window.part], language)} {whole}"
    if window.feast is not None:
        year = "" if window.years is None else f" {window.years[0]}"
        return f"{_of(('Tết Nguyên đán', 'Lunar New Year'), language)}{year}"
    if window.kind is PeriodKind.YEAR_RANGE:
        return _write_years(window, language)
    if _is_one(window):
        return _write_one(window.kind, window.first, _first_year(window), language)
    tenth = _TENTHS.get((window.first[1], window.last[1]))
    if tenth and window.kind is PeriodKind.MONTH and window.first[0] == window.last[0]:
        month = _write_one(PeriodKind.MONTH, window.first, _first_year(window), language)
        return f"{_of(tenth, language)} {month}"
    return _write_span(window, language)


def _first_year(window: Window) -> int | None:
    return None if window.years is None else window.years[0]


def _is_one(window: Window) -> bool:
    """Whether it is one day or one whole period of its kind, not several together."""
    if window.years is not None and window.years[0] != window.years[1]:
        return False
    if window.kind is PeriodKind.DAY:
        return window.first == window.last
    length = _LENGTHS[window.kind]
    year = _first_year(window) or _LEAP_YEAR
    whole = last_day_of_month(year, window.last[0]).day <= window.last[1]
    starts = (window.first[0] - 1) % length == 0
    return (
        window.first[1] == 1 and whole and starts and window.last[0] - window.first[0] == length - 1
    )


def _write_span(window: Window, language: Language) -> str:
    """Print several days or periods together, by the first and the last of them."""
    kind = window.kind
    first_year, last_year = window.years or (None, None)
    starts = window.first
    ends = window.last if kind is PeriodKind.DAY else (window.last[0] - _LENGTHS[kind] + 1, 1)
    first = _write_one(kind, starts, first_year, language)
    last = _write_one(kind, ends, last_year, language)
    if language is Language.EN:
        return f"from {first} to {last}"
    day = "ngày " if kind is PeriodKind.DAY else ""
    return f"từ {day}{first} đến {day}{last}"


def _write_one(  # noqa: PLR0911 -- one for each kind
    kind: PeriodKind, first: tuple[int, int], year: int | None, language: Language
) -> str:
    """Print one day or one whole period by the day it begins on."""
    month, day = first
    number = (month - 1) // _LENGTHS[kind] + 1
    if language is Language.EN:
        return _write_english(kind, number, day, year)
    slash, of_year = ("", "") if year is None else (f"/{year:04d}", f" {year}")
    match kind:
        case PeriodKind.DAY:
            return f"{day:02d}/{month:02d}{slash}"
        case PeriodKind.MONTH:
            return f"tháng {month}{slash}"
        case PeriodKind.QUARTER:
            return f"quý {_ROMAN[number - 1]}{slash}"
        case PeriodKind.HALF_YEAR:
            return f"6 tháng {'đầu' if number == 1 else 'cuối'} năm{of_year}"
        case PeriodKind.NINE_MONTHS:
            return f"9 tháng đầu năm{of_year}"
        case _:
            return f"năm{of_year}" if year is not None else "cuối năm"


def _write_english(kind: PeriodKind, number: int, day: int, year: int | None) -> str:
    """Print one day or period the English way, ISO 8601 where it has a form for it."""
    month = MONTHS[number - 1]
    of_year = ("the year", "the end of the year") if year is None else (str(year), str(year))
    return {
        PeriodKind.DAY: f"{day} {month}" if year is None else f"{year:04d}-{number:02d}-{day:02d}",
        PeriodKind.MONTH: month if year is None else f"{year:04d}-{number:02d}",
        PeriodKind.QUARTER: f"Q{number}" if year is None else f"{year:04d}-Q{number}",
        PeriodKind.HALF_YEAR: f"H{number}" if year is None else f"{year:04d}-H{number}",
        PeriodKind.NINE_MONTHS: f"first 9 months of {of_year[0]}",
    }.get(kind, of_year[1])
