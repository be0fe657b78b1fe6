"""The plainest phrases, read without the grammar; it reads them the same, only more slowly.

Most deadlines of a register are a day, a month, a quarter or a year. Reading those here keeps a
check of a small register from building the whole grammar.
"""

import re
from functools import lru_cache

from tracker.calendar.window import (
    DECEMBER,
    LONGEST_MONTH,
    PeriodKind,
    Window,
    last_day_of_month,
)

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = r"(?P<year>[12]\d{3})"


@lru_cache(maxsize=1)
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return the forms, over plain words with a space between each."""
    return tuple(
        re.compile(form, re.ASCII)
        for form in (
            (
                r"(?P<before>truoc )?(?:ngay )?(?P<day>\d\d?) (?P<sign>[/.-]) (?P<month>\d\d?) "
                r"(?P=sign) (?P<year>\d{4})"
            ),
            (
                r"(?P<before>truoc )?(?:ngay )?(?P<day>\d\d?) thang (?P<month>\d\d?) nam "
                r"(?P<year>\d{4})"
            ),
            r"(?P<before>before )?(?P<year>\d{4}) - (?P<month>\d\d) - (?P<day>\d\d)",
            rf"(?:trong )?thang (?P<month>\d\d?) (?:nam |/ ){_YEAR}",
            rf"(?:trong )?(?:quy|q) (?P<quarter>[1-4]|iv|i{{1,3}}) (?:nam |/ )?{_YEAR}",
            rf"(?:trong )?(?:nam )?{_YEAR}",
        )
    )


def read_quickly(folded: str) -> tuple[Window, bool] | None:
    """Read a day, month, quarter or year that is written plainly and exists.

    Args:
        folded: the plain words of the phrase, a space between each.

    Returns:
        What is named, and whether the phrase says "before" it; ``None`` for any other phrase.

    >>> read_quickly("truoc 20 / 3 / 2023")[1], read_quickly("31 / 2 / 2023")
    (True, None)
    """
    for form in _forms():
        if found := form.fullmatch(folded):
            parts = found.groupdict()
            window = _window({name: parts[name] for name in parts if parts[name] is not None})
            return None if window is None else (window, bool(parts.get("before")))
    return None


@lru_cache(maxsize=1)
def _lead() -> re.Pattern[str]:
    """Return the words that may lead to a last day; some of them take no "before" after them."""
    return re.compile(
        r"(?:hoan thanh |han |due )?"
        r"(?:(?:cham nhat (?:la |den |vao )?|den het |den |het |vao |by |no later than |"
        r"on or before )(?!truoc |before |trong ))?"
    )


def read_led_quickly(folded: str) -> tuple[Window, bool] | None:
    """Read what :func:`read_quickly` reads, also after words such as "by" or "no later than".

    Args:
        folded: the plain words of the phrase, a space between each.

    Returns:
        What is named, and whether the phrase says "before" it; ``None`` for any other phrase.

    >>> read_led_quickly("cham nhat ngay 20 / 3 / 2023") == read_led_quickly("20 / 3 / 2023")
    True
    """
    lead = _lead().match(folded)
    return read_quickly(folded[lead.end() :] if lead else folded)


def _window(parts: dict[str, str]) -> Window | None:
    """Make the window that the parts name, if there is such a one."""
    year = int(parts["year"])
    if "quarter" in parts:
        last = 3 * _QUARTERS[parts["quarter"]]
        return _months(PeriodKind.QUARTER, last - 2, last, year)
    if "month" not in parts:
        return _months(PeriodKind.YEAR, 1, DECEMBER, year)
    month = int(parts["month"])
    if not 1 <= month <= DECEMBER:
        return None
    if "day" not in parts:
        return _months(PeriodKind.MONTH, month, month, year)
    day = int(parts["day"])
    if year == 0 or not 1 <= day <= last_day_of_month(year, month).day:
        return None
    return Window(kind=PeriodKind.DAY, first=(month, day), last=(month, day), years=(year, year))


def _months(kind: PeriodKind, first: int, last: int, year: int) -> Window:
    return Window(kind=kind, first=(first, 1), last=(last, LONGEST_MONTH), years=(year, year))
