"""Columns for one period each, marked where a task falls due in it: quý I, quý II; T1, T2."""

import re

from tracker.calendar.phrase import fold
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Value, shown
from tracker.stores.spreadsheets.matching import match_label

_QUARTER = re.compile(r"(?:quy|q|quarter) ?(i{1,3}|iv|[1-4])")
_BARE_QUARTER = re.compile(r"i{1,3}|iv")
_MONTH = re.compile(r"(?:thang|thg|t|month) ?(0?[1-9]|1[0-2])")
_BARE_MONTH = re.compile(r"0?[1-9]|1[0-2]")
_YEAR = re.compile(r"\b(20\d\d)\b")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_MARKS = frozenset("x×✓✔√v*●■+")
_LONGEST = 12


def period_of(parts: tuple[str, ...]) -> str | None:
    """Return the period that the heading of a column names; ``None`` where it names none.

    A bare figure is one only below a heading that speaks of time.

    Args:
        parts: its heading, what stands above it first.

    >>> period_of(("Thời gian thực hiện năm 2026", "Quý I")), period_of(("Thời hạn", "III"))
    ('Quý I/2026', 'Quý III')
    >>> period_of(("Số vụ", "III")), period_of(("Năm 2025", "T7"))
    (None, 'Tháng 7/2025')
    """
    label = fold(parts[-1])
    if len(label) > _LONGEST:
        return None
    own_year = _YEAR.search(label)
    label = _YEAR.sub("", label).strip(" /-.")
    period = _named(label, below_time=any(_is_of_time(part) for part in parts[:-1]))
    if period is None:
        return None
    year = own_year or next(filter(None, (_YEAR.search(part) for part in reversed(parts))), None)
    return f"{period}/{year[1]}" if year else period


def _named(label: str, *, below_time: bool) -> str | None:
    quarter = _QUARTER.fullmatch(label) or (below_time and _BARE_QUARTER.fullmatch(label))
    if quarter:
        figure = quarter[quarter.lastindex or 0]
        return f"Quý {_ROMAN.get(figure, figure.upper())}"
    month = _MONTH.fullmatch(label) or (below_time and _BARE_MONTH.fullmatch(label))
    if month:
        return f"Tháng {int(month[month.lastindex or 0])}"
    return None


def _is_of_time(label: str) -> bool:
    match = match_label(label)
    return match is not None and match.field in {Field.DEADLINE, Field.PROGRESS}


def is_marked(value: Value) -> bool:
    """Whether a cell is marked rather than filled in.

    >>> is_marked("X"), is_marked("30/6")
    (True, False)
    """
    text = shown(value).casefold()
    return value is True or (len(text) == 1 and text in _MARKS)
