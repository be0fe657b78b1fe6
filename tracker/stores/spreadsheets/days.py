"""Days and deadlines as they stand in cells: days, serial numbers, and texts."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from tracker.calendar import Deadline, DeadlineKind, read_deadline
from tracker.calendar.phrase import fold, read_day
from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.spreadsheets.grid import Faulty, Value, shown

_FIRST_SERIAL = 20_000
_LAST_SERIAL = 80_000
"""The serial numbers that are taken for days, 1954 to 2119 as most files count; a smaller number
may be a year, which is a deadline of its own."""
_SERIAL_DIGITS = 5
_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 -- days of a file have no time zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 -- likewise
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?)?")
SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
"""Two figures and a year: day first, unless a person says that the month is."""
_MONTHS = 12


class UnusableCellError(TrackerError, ValueError):
    """A cell whose value is not what its column holds."""


def unusable(vi: str, en: str) -> UnusableCellError:
    """Return the error of a cell that cannot be used."""
    return UnusableCellError(Text(vi=vi, en=en))


def as_moment(value: Value, *, since_1904: bool) -> Value:
    """Return the day, or the day and time, that a serial number stands for; others as they are.

    >>> as_moment(45291, since_1904=False), as_moment("45291", since_1904=False)
    (datetime.date(2023, 12, 31), datetime.date(2023, 12, 31))
    >>> as_moment(43829, since_1904=True), as_moment(2025, since_1904=False)
    (datetime.date(2023, 12, 31), 2025)
    """
    number: int | Decimal
    if isinstance(value, str):
        if not (len(value) == _SERIAL_DIGITS and value.isdecimal()):
            return _iso_day(value) or value
        number = int(value)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        number = value
    else:
        return value
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return value
    seconds = round(number % 1 * 86_400)
    epoch = _EPOCH_1904 if since_1904 else _EPOCH_1900
    moment = epoch + timedelta(days=int(number), seconds=seconds)
    return moment if moment.time() != time() else moment.date()


def _iso_day(text: str) -> date | None:
    """Return the day that programs write year first: 2024-06-30, 2024/6/30, 2024-06-30T00:00:00Z.

    >>> _iso_day("2024/06/30"), _iso_day("2024-06-30 00:00:00"), _iso_day("2024-13-01")
    (datetime.date(2024, 6, 30), datetime.date(2024, 6, 30), None)
    """
    found = _ISO.fullmatch(text) if text[:4].isdecimal() else None
    return None if found is None else _day_of(found[1], found[2], found[3])


def _day_of(year: str, month: str, day: str) -> date | None:
    """Return the day that figures name; ``None`` where there is no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def month_first(value: Value) -> Value:
    """Return the day of a text that has the month first; others as they are.

    >>> month_first("10/31/2024"), month_first("1/2/2024"), month_first("31/10/2024")
    (datetime.date(2024, 10, 31), datetime.date(2024, 1, 2), '31/10/2024')
    """
    found = SLASHED.fullmatch(value.strip()) if isinstance(value, str) else None
    return value if found is None else _day_of(found[3], found[1], found[2]) or value


def writes_month_first(values: list[str]) -> bool:
    """Whether texts have the month first for certain: some must, and none has the day first.

    >>> writes_month_first(["10/31/2024", "1/2/2024"]), writes_month_first(["1/2/2024"])
    (True, False)
    >>> writes_month_first(["10/31/2024", "31/10/2024"])
    False
    """
    found = [match for value in values if (match := SLASHED.fullmatch(value.strip()))]
    return any(int(one[2]) > _MONTHS for one in found) and all(
        int(one[1]) <= _MONTHS for one in found
    )


def day_in(value: Value, *, since_1904: bool) -> date | None:
    """Return the day that a cell holds; ``None`` where it is empty or says that there is none.

    Raises:
        UnusableCellError: it holds no day.

    >>> day_in("ngày 6/12/2022", since_1904=False), day_in("Jun 5, 2019", since_1904=False)
    (datetime.date(2022, 12, 6), datetime.date(2019, 6, 5))
    """
    moment = as_moment(usable(value), since_1904=since_1904)
    if isinstance(moment, datetime):
        return moment.date()
    if moment is None or isinstance(moment, date):
        return moment
    text = shown(moment)
    try:
        day = read_day(fold(text))
    except ValueError:
        day = None
    if day is None:
        day, is_none = _named_day(text)
        if is_none:
            return None
    if day is None:
        raise unusable(
            "không phải là một ngày; hãy viết như 15/4/2023",
            "it is not a day; write it like 15/4/2023",
        )
    return day


def _named_day(text: str) -> tuple[date | None, bool]:
    """Return the day that a text names in words, and whether it says that there is none."""
    try:
        deadline = read_deadline(text)
    except TrackerError:
        return None, False
    if deadline.kind is DeadlineKind.NONE:
        return None, True
    is_day = deadline.kind is DeadlineKind.DAY and not deadline.before and deadline.at is None
    return (deadline.due if is_day else None), False


def deadline_in(value: Value, *, since_1904: bool) -> str | date | None:
    """Return the deadline that a cell holds, as a register has it: a day, or the words.

    Raises:
        UnusableCellError: it holds an error.
        UnreadableDeadlineError: its words are not understood.

    >>> deadline_in("Quý II/2023", since_1904=False), deadline_in(45291, since_1904=False)
    ('Quý II/2023', datetime.date(2023, 12, 31))
    """
    moment = as_moment(usable(value), since_1904=since_1904)
    if moment is None:
        return None
    if isinstance(moment, datetime):
        minutes = f" {moment.minute}" if moment.minute else ""
        words = f"{moment.hour} giờ{minutes} ngày {moment.day}/{moment.month}/{moment.year}"
        return _understood(words)
    if isinstance(moment, date):
        return moment
    return _understood(" ".join(shown(moment).split()))


def _understood(words: str) -> str:
    deadline: Deadline = read_deadline(words)
    return deadline.text


def usable(value: Value) -> Value:
    """Return a value that can be read.

    Raises:
        UnusableCellError: the cell holds an error, or a formula nobody has worked out.
    """
    if isinstance(value, Faulty):
        raise UnusableCellError(value.reason)
    return value
