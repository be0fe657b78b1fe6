"""The forms of what is due once and then again and again: "within 90 days, annually thereafter"."""

from datetime import date, timedelta

from attrs import evolve

from tracker.calendar.count import Count
from tracker.calendar.deadline import Deadline
from tracker.calendar.forms import make_rule as make
from tracker.calendar.grammar import Form
from tracker.calendar.recurrence import Frequency, Recurrence
from tracker.calendar.window import Window

_Cycle = tuple[int, Frequency]
_ANNUALLY: _Cycle = (1, Frequency.YEARLY)
_HALF_YEARLY: _Cycle = (6, Frequency.MONTHLY)
_QUARTERLY: _Cycle = (3, Frequency.MONTHLY)
_MONTHLY: _Cycle = (1, Frequency.MONTHLY)
_WEEKLY: _Cycle = (1, Frequency.WEEKLY)


def _after_count(counted: Deadline, cycle: _Cycle) -> Deadline | None:
    """A count, and the same again after each whole cycle."""
    if not isinstance(counted.meaning, Count) or counted.meaning.published is not None:
        return None
    number, frequency = cycle
    return make.recurring(
        (Recurrence(frequency=frequency, interval=number, starts=counted.meaning),)
    )


def _after_day(before: bool, window: Window, cycle: _Cycle) -> Deadline | None:
    """A day or a period, and the same one of each year after it."""
    ends = window.days()
    rule = make.yearly(evolve(window, years=None), before)
    if cycle != _ANNUALLY or ends is None or rule is None or window.years != (ends[0].year,) * 2:
        return None
    first = ends[0] - timedelta(days=1) if before and ends[0] > date.min else ends[0]
    return make.recurring((evolve(rule, since=first),))


FORMS: dict[str, tuple[Form, ...]] = {
    "again": (
        (
            "(annually|yearly|once [a|every|each] year|(each|every) [fiscal|calendar] year)",
            lambda: _ANNUALLY,
        ),
        ("(semiannually|semi - annually|half - yearly)", lambda: _HALF_YEARLY),
        ("(quarterly|once [a|every|each] quarter|(each|every) quarter)", lambda: _QUARTERLY),
        ("(monthly|once [a|every|each] month|(each|every) month)", lambda: _MONTHLY),
        ("(weekly|once [a|every|each] week|(each|every) week)", lambda: _WEEKLY),
        ("biennially", lambda: (2, Frequency.YEARLY)),
        ("[once] every <n:number> <f:cycle>", lambda n, f: (n, f)),
        ("[once] every other <f:cycle>", lambda f: (2, f)),
    ),
    "lai": (
        ("[dinh ky] (hang|moi) nam [mot lan|1 lan]", lambda: _ANNUALLY),
        ("[dinh ky] (hang|moi) quy [mot lan|1 lan]", lambda: _QUARTERLY),
        ("[dinh ky] (hang|moi) thang [mot lan|1 lan]", lambda: _MONTHLY),
        ("[dinh ky] (hang|moi) tuan [mot lan|1 lan]", lambda: _WEEKLY),
        ("[dinh ky] (hang|moi) ngay", lambda: (1, Frequency.DAILY)),
        (
            "[dinh ky|cu|moi|cu cach] <n:number> <f:cycle> ((mot|1|01) lan|/ [1|01] lan)",
            lambda n, f: (n, f),
        ),
    ),
    "thereafter": (
        (
            (
                "[,|;] [and] [then] [at least|not less than|not less frequently than|"
                "no less than|no less frequently than] <again> thereafter"
            ),
            lambda again: again,
        ),
        ("[,|;] [and] thereafter [,] <again>", lambda again: again),
        ("[,|;] [va] sau do [,] <lai>", lambda lai: lai),
        ("[,|;] va <lai> sau do", lambda lai: lai),
    ),
    "repeated": (
        ("<counted> <cycle:thereafter>", _after_count),
        ("<before:when> <window:dated_single> <cycle:thereafter>", _after_day),
    ),
}
