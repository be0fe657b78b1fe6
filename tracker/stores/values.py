"""Single values of a register: what TOML gives made into what the domain wants."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from tracker.calendar import Deadline, Period, read_deadline, read_period
from tracker.calendar.phrase import fold, read_day
from tracker.domain.spelling import Spellings
from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.problems import shown

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LARGEST = 2**63
"""TOML promises whole numbers up to here; what a register counts is far smaller."""


class WrongValueError(TrackerError, ValueError):
    """A value that is not of the type its key wants."""

    def __init__(self, *, vi: str, en: str) -> None:
        super().__init__(Text(vi=vi, en=en))


def read_value(kind: Any, value: Any) -> Any:
    """Return *value* as the type *kind* of a domain field.

    >>> read_value(Deadline, "quý II/2023").due, read_value(Decimal, 62)
    (datetime.date(2023, 6, 30), Decimal('62'))

    Raises:
        WrongValueError: it is of another type, or not among the words there are.
        UnreadablePeriodError: it names no period.
        UnreadableDeadlineError: it names no deadline.
    """
    if issubclass(kind, StrEnum):
        return kind(read_word(tuple(kind), value))
    return _READERS[kind](value)


def with_day(kind: Any, value: Any) -> Any:
    """Return the day that a text is, where a day is wanted and the form of the file has none.

    What is wanted as anything else is returned as it is.

    Raises:
        WrongValueError: a day is wanted, and it is none.

    >>> with_day(date, "2023-06-30"), with_day(str, "2023-06-30")
    (datetime.date(2023, 6, 30), '2023-06-30')
    """
    if kind is not date:
        return value
    try:
        if isinstance(value, str) and _ISO_DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass  # a day that no month has
    example = _day_meant(value)
    raise _wrong(value, vi=f'một ngày, viết như "{example}"', en=f'a day, written like "{example}"')


def describe(value: Any) -> Text:  # noqa: PLR0911 -- one for each type
    """Say what kind of value TOML gave, and the value itself where it is short."""
    match value:
        case bool():
            return Text(vi=str(value).lower(), en=str(value).lower())
        case int() if abs(value) >= _LARGEST:
            return Text(vi="một số quá lớn", en="too large a number")
        case int() | Decimal():
            return Text(vi=f"số {value}", en=f"the number {value}")
        case str():
            return Text(vi=f"chữ {shown(value)}", en=f"the text {shown(value)}")
        case datetime():
            return Text(vi=f"ngày có giờ {value}", en=f"the date with a time {value}")
        case date():
            return Text(vi=f"ngày {value}", en=f"the day {value}")
        case time():
            return Text(vi=f"giờ {value}", en=f"the time {value}")
        case list():
            return Text(vi="một danh sách", en="a list")
        case _:
            return Text(vi="một bảng", en="a table")


def _wrong(value: Any, *, vi: str, en: str) -> WrongValueError:
    found = describe(value)
    return WrongValueError(vi=f"cần {vi}, không phải {found.vi}", en=f"wants {en}, not {found.en}")


def _read_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise _wrong(value, vi="chữ trong ngoặc kép", en="a text in quotes")


def _read_whole_number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST:
        return value
    raise _wrong(value, vi="số nguyên", en="a whole number")


def _read_number(value: Any) -> Decimal:
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST:
        return Decimal(value)
    raise _wrong(value, vi="số, không có ngoặc kép", en="a number, without quotes")


def _read_truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise _wrong(value, vi="true hoặc false", en="true or false")


def _read_date(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    example = _day_meant(value)
    raise _wrong(
        value,
        vi=f"một ngày, viết như {example} không có ngoặc kép",
        en=f"a day, written like {example} without quotes",
    )


def _day_meant(value: Any) -> date:
    """Return the day that a value of another type means, or one to serve as an example."""
    if isinstance(value, datetime):
        return value.date()
    try:
        meant = read_day(fold(value)) if isinstance(value, str) else None
    except ValueError:
        meant = None
    return meant or date(2023, 4, 15)


def _read_period(value: Any) -> Period:
    if isinstance(value, str):
        return read_period(value)
    raise _wrong(
        value,
        vi='một kỳ trong ngoặc kép, như "quý II/2023"',
        en='a period in quotes, like "quý II/2023"',
    )


def _read_deadline(value: Any) -> Deadline:
    if isinstance(value, str):
        return read_deadline(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return read_deadline(value.isoformat())
    raise _wrong(
        value,
        vi='một thời hạn, như 2023-06-30 hoặc "quý II/2023"',
        en='a deadline, like 2023-06-30 or "quý II/2023"',
    )


def read_word(words: tuple[str, ...], value: Any) -> str:
    """Return *value* if it is one of *words*.

    Raises:
        WrongValueError: it is none of them; the nearest is named.
    """
    listed = ", ".join(words)
    if not isinstance(value, str):
        raise _wrong(value, vi=f"một trong: {listed}", en=f"one of: {listed}")
    if value in words:
        return value
    near = Spellings(words).nearest(value)
    raise WrongValueError(
        vi=f"{shown(value)} không có trong: {listed}" + (f"; có phải “{near}”?" if near else ""),
        en=f"{shown(value)} is not one of: {listed}"
        + (f"; did you mean “{near}”?" if near else ""),
    )


_READERS: Mapping[Any, Callable[[Any], Any]] = MappingProxyType(
    {
        str: _read_text,
        bool: _read_truth,
        int: _read_whole_number,
        Decimal: _read_number,
        date: _read_date,
        Period: _read_period,
        Deadline: _read_deadline,
    }
)
