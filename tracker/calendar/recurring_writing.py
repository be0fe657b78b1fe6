"""Prints the rules of recurring deadlines in phrases that read back the same."""

from datetime import time

from tracker.calendar.recurrence import LAST, Frequency, Recurrence
from tracker.calendar.window import DECEMBER, last_day_of_month
from tracker.language import Language, write_date

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_THU = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_LEAP_YEAR = 2000
_CYCLES = {
    Frequency.DAILY: ("ngày", "days"),
    Frequency.WEEKLY: ("tuần", "weeks"),
    Frequency.MONTHLY: ("tháng", "months"),
    Frequency.YEARLY: ("năm", "years"),
}
_AGAIN = {
    Frequency.DAILY: ("ngày", "every 1 days"),
    Frequency.WEEKLY: ("tuần", "weekly"),
    Frequency.MONTHLY: ("tháng", "monthly"),
    Frequency.YEARLY: ("năm", "annually"),
}
_MONTHS_OF_QUARTER: dict[tuple[int, ...], tuple[str, str]] = {
    (3, 6, 9, 12): ("của tháng cuối quý", "of the last month of each quarter"),
    (1, 4, 7, 10): ("của tháng đầu quý", "of the first month of each quarter"),
    (2, 5, 8, 11): ("của tháng giữa quý", "of the second month of each quarter"),
}
_HALVES = (6, 12)
_SIGNS = {1: "st", 2: "nd", 3: "rd"}


def _of(language: Language, vietnamese: str, english: str) -> str:
    return vietnamese if language is Language.VI else english


def write_time(at: time, language: Language) -> str:
    """Print a time of day: ``17 giờ 30`` in Vietnamese, ``17:30`` in English."""
    if language is Language.EN:
        return f"{at.hour:02d}:{at.minute:02d}"
    return f"{at.hour} giờ {at.minute:02d}" if at.minute else f"{at.hour} giờ"


def write_rules(rules: tuple[Recurrence, ...], before: bool, language: Language) -> str:
    """Print rules that hold together, with the time of day and the stretch they share.

    Args:
        rules: the rules, in order.
        before: whether the deadline is before the time of day they share.
        language: of the print.
    """
    said = "; ".join(_write_rule(rule, language) for rule in rules)
    first = rules[0]
    if first.at is not None:
        clock = write_time(first.at, language)
        word = _of(language, "trước ", "before ") if before else ""
        said = f"{word}{clock}, {said}"
    return f"{said}{_write_bounds(first, language)}"


def write_thereafter(rule: Recurrence, language: Language) -> str:
    """Print how often something comes again after its first day."""
    if rule.interval == 1:
        cycle, adverb = _AGAIN[rule.frequency]
        return _of(language, f", sau đó định kỳ hằng {cycle}", f", and {adverb} thereafter")
    cycle, cycles = _CYCLES[rule.frequency]
    return _of(
        language,
        f", sau đó cứ cách {rule.interval} {cycle} một lần",
        f", and every {rule.interval} {cycles} thereafter",
    )


def _write_bounds(rule: Recurrence, language: Language) -> str:
    """Print the stretch a rule holds in."""
    if rule.until_done:
        return _of(language, " cho đến khi hoàn thành", " until completed")
    since = rule.since and write_date(rule.since, language)
    until = rule.until and write_date(rule.until, language)
    if since and until:
        return _of(language, f", từ ngày {since} đến ngày {until}", f", from {since} to {until}")
    if since:
        return _of(language, f" từ ngày {since} trở đi", f" from {since} onwards")
    return _of(language, f" đến ngày {until}", f" until {until}") if until else ""


def _write_rule(rule: Recurrence, language: Language) -> str:
    """Print one rule without what it shares with others."""
    if rule.rule is not None:
        return rule.rule
    return _write_positions(rule, language) if rule.positions else _write_cycle(rule, language)


def _write_cycle(rule: Recurrence, language: Language) -> str:
    """Print a rule by the cycle it repeats in."""
    if rule.interval > 1:
        vietnamese, english = _CYCLES[rule.frequency]
        return _of(
            language,
            f"cứ cách {rule.interval} {vietnamese} một lần",
            f"every {rule.interval} {english}",
        )
    before = _of(language, "trước ", "before ") if rule.before else ""
    match rule.frequency:
        case Frequency.DAILY:
            return _of(language, "hằng ngày", "daily")
        case Frequency.WEEKLY:
            return before + _write_weekly(rule, language)
        case Frequency.MONTHLY:
            return before + _write_monthly(rule, language)
        case Frequency.YEARLY:
            return before + _write_yearly(rule, language)


def _write_weekly(rule: Recurrence, language: Language) -> str:
    if language is Language.VI:
        return f"{', '.join(_THU[day] for day in rule.weekdays)} hằng tuần"
    return f"{', '.join(_DAYS[day] for day in rule.weekdays)} of each week"


def _write_positions(rule: Recurrence, language: Language) -> str:
    """Print a day of the week by its place in the month, the quarter or the month of a year."""
    (weekday,) = rule.weekdays
    places = _of(language, " và ", " and ").join(_place(n, language) for n in rule.positions)
    day = _of(language, f"{_THU[weekday]} {places}", f"the {places} {_DAYS[weekday]}")
    if rule.frequency is Frequency.YEARLY:
        (month,) = rule.months
        return day + _of(
            language, f" của tháng {month} hằng năm", f" of {MONTHS[month - 1]} of each year"
        )
    if rule.months:
        return day + _of(language, " của quý", " of each quarter")
    return day + _of(language, " hằng tháng", " of each month")


def _place(position: int, language: Language) -> str:
    """Print which of the same days of a month is meant."""
    if position == LAST:
        return _of(language, "cuối cùng", "last")
    if position == 1:
        return _of(language, "đầu tiên", "first")
    return _of(language, f"lần thứ {position}", f"{position}{_SIGNS.get(position, 'th')}")


def _write_monthly(rule: Recurrence, language: Language) -> str:
    """Print a day of each month, or of some month of each quarter."""
    if rule.months == _HALVES:
        return _of(language, "định kỳ 6 tháng", "half-yearly")
    if rule.working:
        return _write_working(rule, language)
    joined = _of(language, " và ", " and ").join(_write_day(day, language) for day in rule.days)
    if rule.opens is not None:
        opening = _write_day(rule.opens, language)
        joined = _of(language, f"từ {opening} đến {joined}", f"from {opening} to {joined}")
    if not rule.months:
        return f"{joined} {_of(language, 'hằng tháng', 'of each month')}"
    return f"{joined} {_of(language, *_MONTHS_OF_QUARTER[rule.months])}"


def _write_working(rule: Recurrence, language: Language) -> str:
    """Print a day counted among the working days of a month or a quarter."""
    number = rule.days[0]
    if number == LAST:
        day = _of(language, "ngày làm việc cuối cùng", "the last working day")
    else:
        sign = _SIGNS.get(number, "th")
        day = _of(language, f"ngày làm việc thứ {number}", f"the {number}{sign} working day")
    if rule.months:
        return f"{day} {_of(language, 'của quý', 'of each quarter')}"
    return f"{day} {_of(language, 'của tháng', 'of each month')}"


def _write_day(day: int, language: Language) -> str:
    if day == LAST:
        return _of(language, "ngày cuối cùng", "the last day")
    return _of(language, f"ngày {day}", f"day {day}")


def _write_yearly(rule: Recurrence, language: Language) -> str:
    """Print a day of each year; the end of a month by the name of the month."""
    (month,), (day,) = rule.months, rule.days
    each_year = _of(language, "hằng năm", "of each year")
    if day == LAST and not rule.before:
        if month == DECEMBER:
            return _of(language, each_year, "annually")
        return f"{_of(language, f'tháng {month}', MONTHS[month - 1])} {each_year}"
    if day == LAST:
        day = last_day_of_month(_LEAP_YEAR, month).day
    return (
        f"{_of(language, f'ngày {day:02d}/{month:02d}', f'{day} {MONTHS[month - 1]}')} {each_year}"
    )
