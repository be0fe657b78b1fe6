"""The grammar of deadlines and periods: the one place where all their forms come together."""

from functools import lru_cache

from tracker.calendar.forms import (
    counts,
    cycles,
    events,
    numbers,
    recurring,
    reports,
    thereafter,
    weekdays,
    whole,
    windows,
    words,
)
from tracker.calendar.grammar import Grammar

TABLES = (
    numbers,
    windows,
    events,
    counts,
    cycles,
    weekdays,
    recurring,
    reports,
    thereafter,
    words,
    whole,
)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """Return the grammar, made once when it is first needed."""
    forms = {name: lines for table in TABLES for name, lines in table.FORMS.items()}
    return Grammar(forms, {**numbers.READERS, **events.READERS, **words.READERS})
