"""Days and deadlines as they stand in cells: days, serial numbers, and texts day before month."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from tracker.calendar import Deadline, read_deadline
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
    if isinstance(value, str) and len(value) == _SERIAL_DIGITS and value.isdecimal():
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


def day_in(value: Value, *, since_1904: bool) -> date | None:
    """Return the day that a cell holds; ``None`` where it is empty.

    Raises:
        UnusableCellError: it holds no day.

    >>> day_in("ngày 6/12/2022", since_1904=False)
    datetime.date(2022, 12, 6)
    """
    moment = as_moment(usable(value), since_1904=since_1904)
    if isinstance(moment, datetime):
        return moment.date()
    if moment is None or isinstance(moment, date):
        return moment
    try:
        day = read_day(fold(shown(moment)))
    except ValueError:
        day = None
    if day is None:
        raise unusable(
            "không phải là một ngày; hãy viết như 15/4/2023",
            "it is not a day; write it like 15/4/2023",
        )
    return day


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
