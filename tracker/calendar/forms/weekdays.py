"""The forms of rules by day of the week: "thứ Sáu hằng tuần", "thứ Hai đầu tiên hằng tháng"."""

from collections.abc import Iterable

from attrs import evolve

from tracker.calendar.forms import make_rule as make
from tracker.calendar.grammar import Form, RefusedError
from tracker.calendar.recurrence import LAST, Frequency, Recurrence
from tracker.calendar.window import DECEMBER

_MOST_IN_A_MONTH = 4
_JANUARY = 1


def _position(n: int) -> int | None:
    """Which of them; a fifth one is not in every month."""
    return n if 1 <= n <= _MOST_IN_A_MONTH else None


def _rule(
    positions: tuple[int, ...], w: int, months: Iterable[int] = (), before: bool = False
) -> Recurrence:
    """So many a day of the week in each month, or in some months."""
    if before:
        raise RefusedError(
            vi="“trước” một thứ của tháng không rõ ngày nào; hãy viết chính ngày đó",
            en="“before” a weekday of the month is not clear; write the day itself",
        )
    return Recurrence(
        frequency=Frequency.MONTHLY,
        positions=tuple(sorted(set(positions), key=lambda n: n % 99)),
        weekdays=(w,),
        months=tuple(months),
    )


def _quarterly(position: int, w: int, before: bool = False) -> Recurrence | None:
    """The first or the last of each quarter, which are in its first and its last month."""
    months = {1: make.FIRST_OF_QUARTER, LAST: make.LAST_OF_QUARTER}.get(position)
    return months and _rule((position,), w, months, before)


def _in_month(positions: tuple[int, ...], w: int, m: int, before: bool = False) -> Recurrence:
    """The same in one month of each year."""
    return evolve(_rule(positions, w, (m,), before), frequency=Frequency.YEARLY)


def _of_year(positions: tuple[int, ...], w: int, before: bool = False) -> Recurrence | None:
    """The first ones of a year are in January, the last in December; not both in one rule."""
    if LAST not in positions:
        return _in_month(positions, w, _JANUARY, before)
    return _in_month(positions, w, DECEMBER, before) if positions == (LAST,) else None


_EACH_MONTH = (
    "(of (each|every|the) [calendar] month|in (each|every) month|(each|every|per) month|monthly)"
)
_MOI_THANG = "([cua|trong] (hang|moi) thang|(cua|trong) thang)"
_QUARTER = "(of|in) (each|every|the) [calendar] quarter"
_MOI_QUY = "[cua] (hang|moi) quy"

FORMS: dict[str, tuple[Form, ...]] = {
    "each_week": (
        ("[dinh ky] (hang|moi) tuan [dinh ky|mot lan|1 lan]", lambda: True),
        (
            (
                "(dinh ky tuan|[dinh ky] (1|01|mot) (tuan / lan|tuan (1|mot) lan)|tuan / lan|"
                "[dinh ky] (1|01|mot) lan (/|moi|trong) [1|01|mot] tuan|"
                "once (a|every|each|per) week)"
            ),
            lambda: True,
        ),
        ("([on a] weekly [basis]|(each|every|per) week|of (each|every) week)", lambda: True),
    ),
    "weekday_list": (
        ("<w:weekday>", lambda w: (w,)),
        ("<w:weekday> (,|va|and|&|, va) <rest:weekday_list>", lambda w, rest: (w, *rest)),
    ),
    "weekly_rule": (
        ("<_:each_week>", make.weekly),
        (
            "<before:when> [<_:part_of_day>] <w:weekday_list> [cua] <_:each_week>",
            lambda before, w: make.weekly(w, before),
        ),
        (
            "<_:each_week> [,|:] <before:when> <w:weekday_list>",
            lambda before, w: make.weekly(w, before),
        ),
        (
            r"<_:each_week> \( <before:when> <w:weekday_list> \)",
            lambda before, w: make.weekly(w, before),
        ),
        ("[on] (every|each|moi|hang) <weekdays:weekday_list>", make.weekly),
        (
            "(weekly|weekly ,) <before:when> <w:weekday_list>",
            lambda before, w: make.weekly(w, before),
        ),
        ("[on] <w:weekday_plural>", lambda w: make.weekly((w,))),
        ("(cuoi tuan hang tuan|cuoi moi tuan|[by|at] the end of each week)", make.weekly),
    ),
    "position": (
        ("<n:ordinal>", _position),
        ("(last|final)", lambda: LAST),
    ),
    "positions": (
        ("<n:position>", lambda n: (n,)),
        ("<n:position> (,|and|&|, and) <rest:positions>", lambda n, rest: (n, *rest)),
    ),
    "vi_position": (
        ("(dau tien|thu nhat)", lambda: 1),
        ("cuoi [cung]", lambda: LAST),
        ("lan thu <n:nn>", _position),
    ),
    "vi_positions": (
        ("<n:vi_position>", lambda n: (n,)),
        ("<n:vi_position> (,|va|&) <rest:vi_positions>", lambda n, rest: (n, *rest)),
    ),
    "nth_weekday": (
        (
            f"<before:when> [the|every|each] <positions> <w:weekday> {_EACH_MONTH}",
            lambda before, positions, w: _rule(positions, w, (), before),
        ),
        (
            "<_:each_month> [,|:|-] <before:when> [the] <positions> <w:weekday>",
            lambda before, positions, w: _rule(positions, w, (), before),
        ),
        (
            f"<before:when> <w:weekday> <positions:vi_positions> {_MOI_THANG}",
            lambda before, w, positions: _rule(positions, w, (), before),
        ),
        (
            "<_:each_month> [,|:] <before:when> <w:weekday> <positions:vi_positions>",
            lambda before, w, positions: _rule(positions, w, (), before),
        ),
        (
            f"<before:when> [the] <n:position> <w:weekday> {_QUARTER}",
            lambda before, n, w: _quarterly(n, w, before),
        ),
        (
            f"<before:when> <w:weekday> <n:vi_position> ({_MOI_QUY}|cua quy)",
            lambda before, w, n: _quarterly(n, w, before),
        ),
        (
            "<before:when> [the] <positions> <w:weekday> (of|in) (each|every) year",
            lambda before, positions, w: _of_year(positions, w, before),
        ),
        (
            "<before:when> [the] <positions> <w:weekday> (of|in) <m:month_name> <_:each_year>",
            lambda before, positions, w, m: _in_month(positions, w, m, before),
        ),
        (
            "<before:when> [the] <positions> <w:weekday> (of|in) (each|every) <m:month_name>",
            lambda before, positions, w, m: _in_month(positions, w, m, before),
        ),
        (
            "<before:when> <w:weekday> <positions:vi_positions> [cua] thang <m:nn> <_:each_year>",
            lambda before, w, positions, m: _in_month(positions, w, make.check_month(m), before),
        ),
    ),
}
