"""How often a task of Taskwarrior comes again, as a rule of iCalendar."""

import re
from collections.abc import Mapping
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
_STEP = re.compile(r"P?(\d{0,3}) ?([a-z]+)", re.ASCII | re.IGNORECASE)


def rule_of(recur: str) -> str | None:
    """Return the rule of a ``recur``; ``None`` where it is not understood.

    >>> rule_of("quarterly"), rule_of("2weeks"), rule_of("P1M"), rule_of("1h")
    ('FREQ=MONTHLY;INTERVAL=3', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', None)
    """
    word = _WORDS.get(recur.lower(), recur)
    if word.startswith("FREQ"):
        return word
    step = _STEP.fullmatch(word)
    if step is None or step[2].lower() not in _UNITS:
        return None
    cycle, factor = _UNITS[step[2].lower()]
    count = int(step[1] or 1) * factor
    return f"FREQ={cycle};INTERVAL={count}" if count > 1 else f"FREQ={cycle}"
