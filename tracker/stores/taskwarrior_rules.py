"""How often a task of Taskwarrior comes again, as a rule of iCalendar."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        **dict.fromkeys(("daily",), "1d"),
        **dict.fromkeys(("weekly", "sennight"), "1w"),
        **dict.fromkeys(("biweekly", "fortnight"), "2w"),
        "monthly": "1mo",
        "bimonthly": "2mo",
        "quarterly": "1q",
        "semiannual": "6mo",
        **dict.fromkeys(("annual", "yearly"), "1y"),
        **dict.fromkeys(("biannual", "biyearly"), "2y"),
    }
)
"""The words that Taskwarrior has for how often a task comes again."""
_UNITS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        **dict.fromkeys(("d", "day", "days"), ("DAILY", 1)),
        **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), ("WEEKLY", 1)),
        **dict.fromkeys(("m", "mo", "mos", "mth", "mths", "month", "months"), ("MONTHLY", 1)),
        **dict.fromkeys(("q", "qtr", "qtrs", "quarter", "quarters"), ("MONTHLY", 3)),
        **dict.fromkeys(("y", "yr", "yrs", "year", "years"), ("YEARLY", 1)),
    }
)
"""What it counts in, as the cycle of a rule and how many of them make one."""
_FINER = frozenset(
    (
        *("s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes"),
        *("h", "hr", "hrs", "hour", "hours"),
    )
)
"""Units that are finer than days."""
_STEP = re.compile(r"(\d{0,3}) ?([a-z]+)", re.ASCII | re.IGNORECASE)
_LENGTH = re.compile(
    r"P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,3})D)?(T[0-9HMS]+)?",
    re.ASCII | re.IGNORECASE,
)
_SHORTEST_MONTH, _FEBRUARY = 28, 2
FINER = ""
"""What stands for a rule that is finer than days, or of several cycles at once."""


def rule_of(recur: str, due: date | None = None) -> str | None:
    """Return the rule of a ``recur``; ``None`` where it is not understood, else perhaps `FINER`.

    Args:
        recur: how often it comes again.
        due: the day it is due first: what is due on the last days of a month is due on the last
            day of shorter ones.

    >>> rule_of("quarterly"), rule_of("2weeks"), rule_of("P1M"), rule_of("1h"), rule_of("x")
    ('FREQ=MONTHLY;INTERVAL=3', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', '', None)
    >>> rule_of("monthly", date(2023, 1, 30))
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'
    """
    word = _WORDS.get(recur.lower(), recur)
    if word.startswith("FREQ"):
        return word
    step = _cycle(word)
    return every(*step, due) if isinstance(step, tuple) else step


def every(cycle: str, count: int, due: date | None) -> str:
    """Return the rule of what comes again every so many cycles from a day on.

    >>> every("YEARLY", 1, date(2024, 2, 29))
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1'
    """
    written = f"FREQ={cycle};INTERVAL={count}" if count > 1 else f"FREQ={cycle}"
    if due is None or due.day <= _SHORTEST_MONTH:
        return written
    days = ",".join(str(day) for day in range(_SHORTEST_MONTH, due.day + 1))
    if cycle == "MONTHLY":
        return f"{written};BYMONTHDAY={days};BYSETPOS=-1"
    if cycle == "YEARLY" and due.month == _FEBRUARY:
        return f"{written};BYMONTH={_FEBRUARY};BYMONTHDAY={days};BYSETPOS=-1"
    return written


def _cycle(word: str) -> tuple[str, int] | str | None:
    """Return the cycle of a step and how many of them it is."""
    step = _STEP.fullmatch(word)
    if step is not None:
        unit, count = step[2].lower(), int(step[1] or 1)
        if unit in _FINER:
            return FINER
        if unit in _UNITS:
            cycle, factor = _UNITS[unit]
            return (cycle, count * factor) if count else None
    length = _LENGTH.fullmatch(word)
    if length is None:
        # Older versions wrote “P2weeks” too.
        return _cycle(word[1:]) if word[:1] in {"P", "p"} and len(word) > 1 else None
    years, months, weeks, days = (int(part or 0) for part in length.groups()[:4])
    cycles = (("MONTHLY", 12 * years + months), ("WEEKLY", weeks), ("DAILY", days))
    taken = [(cycle, count) for cycle, count in cycles if count]
    if length[5] or len(taken) > 1:
        return FINER
    if not taken:
        return None
    return ("YEARLY", years) if years and not months else taken[0]
