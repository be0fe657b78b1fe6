"""Days written without quotes that are no days, or are not written as TOML writes them."""

import re
from collections.abc import Iterable
from datetime import date

from tracker.calendar.period import last_day_of_month
from tracker.stores.problems import Problems
from tracker.stores.toml_places import Span

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_DIGITS = 4


def with_real_days(name: str, text: str, days: Iterable[Span], problems: Problems) -> str:
    """Return *text* with each impossible day replaced by the nearest real one.

    The standard library stops at the first such day; with others in their place it goes on, and
    what else is wrong can be told too.

    Args:
        name: the file as it was named.
        text: a TOML text.
        days: where bare values stand that look like days, in order.
        problems: where each impossible day is noted.
    """
    pieces: list[str] = []
    copied_to = 0
    for span in days:
        written = re.split("[T ]", text[span.start : span.end], maxsplit=1)[0]
        nearest = nearest_day(written)
        if nearest is None or written == nearest.isoformat():
            continue
        _tell(name, span.line, written, nearest, problems)
        pieces += [text[copied_to : span.start], nearest.isoformat()]
        copied_to = span.start + len(written)
    return "".join([*pieces, text[copied_to:]])


def nearest_day(written: str) -> date | None:
    """Return the real day nearest to one written in figures, year first or day first.

    >>> nearest_day("2023-02-30"), nearest_day("31/4/2023"), nearest_day("1.2.3")
    (datetime.date(2023, 2, 28), datetime.date(2023, 4, 30), None)
    """
    parts = re.split("[-/.]", written)
    if len(parts[2]) == _YEAR_DIGITS:
        parts.reverse()
    if len(parts[0]) != _YEAR_DIGITS or len(parts[2]) == _YEAR_DIGITS:
        return None
    year = max(int(parts[0]), 1)
    month = min(max(int(parts[1]), 1), 12)
    day = min(max(int(parts[2]), 1), last_day_of_month(year, month).day)
    return date(year, month, day)


def _tell(name: str, line: int, written: str, nearest: date, problems: Problems) -> None:
    """Note a day that is none, or one that is real but written in another way."""
    figures = [int(part) for part in re.split("[-/.]", written)]
    if sorted(figures) == sorted([nearest.year, nearest.month, nearest.day]) and not (
        _ISO.fullmatch(written)
    ):
        problems.add(
            name,
            line,
            vi=f"ngày “{written}” phải viết là {nearest}",
            en=f"the day “{written}” must be written {nearest}",
        )
    else:
        problems.add(
            name,
            line,
            vi=f"không có ngày “{written}”; ngày có thật gần nhất là {nearest}",
            en=f"there is no day “{written}”; the nearest real one is {nearest}",
        )
