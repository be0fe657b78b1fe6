"""Days, months, quarters and years, alone and from one to another."""

from collections.abc import Callable
from datetime import date

from attrs import evolve

from tracker.calendar.grammar import Form, RefusedError
from tracker.calendar.window import (
    DECEMBER,
    LONGEST_MONTH,
    TET,
    Part,
    PeriodKind,
    Window,
    last_day_of_month,
)

_LEAP_YEAR = 2000
_HALF = 6
_KINDS = {3: PeriodKind.QUARTER, 6: PeriodKind.HALF_YEAR, 9: PeriodKind.NINE_MONTHS}


def _years(year: int | None) -> tuple[int, int] | None:
    return None if year is None else (year, year)


def _day(d: int, m: int, y: int | None = None) -> Window:
    """A day; day before month, always."""
    if m > DECEMBER >= d >= 1:
        raise RefusedError(
            vi=f"ngày viết trước tháng, mà không có tháng {m}: có phải kiểu Mỹ (tháng/ngày)?",
            en=f"the day comes before the month and there is no month {m}: "
            "is this an American date (month/day)?",
        )
    if not 1 <= m <= DECEMBER or not 1 <= d <= last_day_of_month(y or _LEAP_YEAR, m).day:
        raise RefusedError(vi="không có ngày này", en="there is no such day")
    if y is None and (m, d) == (2, 29):
        raise RefusedError(
            vi="ngày 29/2 phải ghi rõ năm", en="29 February must be written with its year"
        )
    return Window(kind=PeriodKind.DAY, first=(m, d), last=(m, d), years=_years(y))


def _iso_day(y: int, m: int, d: int) -> Window:
    """A day written year first, where there is no doubt which number is the month."""
    if m > DECEMBER:
        raise RefusedError(vi="không có ngày này", en="there is no such day")
    return _day(d, m, y)


def _day_on(weekday: int, day: Window) -> Window:
    """A day with its day of the week, which must agree."""
    ends = day.days()
    if ends is None or ends[0].weekday() != weekday:
        raise RefusedError(
            vi="ngày và thứ trong tuần không khớp",
            en="the date does not fall on that day of the week",
        )
    return day


def _iso_week(y: int, week: int) -> Window:
    """A week of ISO 8601, Monday to Sunday."""
    try:
        first, last = (date.fromisocalendar(y, week, day) for day in (1, 7))
    except ValueError as impossible:
        raise RefusedError(vi="không có tuần này", en="there is no such week") from impossible
    return Window(
        kind=PeriodKind.DAY,
        first=(first.month, first.day),
        last=(last.month, last.day),
        years=(first.year, last.year),
    )


def _months(kind: PeriodKind, first: int, last: int, year: int | None) -> Window:
    """Whole months of one year."""
    if not 1 <= first <= last <= DECEMBER:
        raise RefusedError(vi="không có tháng này", en="there is no such month")
    return Window(kind=kind, first=(first, 1), last=(last, LONGEST_MONTH), years=_years(year))


def _month(m: int, y: int | None = None) -> Window:
    return _months(PeriodKind.MONTH, m, m, y)


def _quarter(q: int, y: int | None = None) -> Window | None:
    if q > 4:  # noqa: PLR2004 -- quarters of a year
        return None
    return _months(PeriodKind.QUARTER, 3 * q - 2, 3 * q, y)


def _half(h: int, y: int | None = None) -> Window | None:
    if h not in {1, 2}:
        return None
    return _months(PeriodKind.HALF_YEAR, _HALF * h - 5, _HALF * h, y)


def _first_months(n: int, y: int | None = None) -> Window | None:
    return _months(_KINDS[n], 1, n, y) if n in _KINDS else None


def _last_months(n: int, y: int | None = None) -> Window | None:
    return _months(_KINDS[n], 13 - n, DECEMBER, y) if n in {3, 6} else None


def _nine_months(n: int, y: int | None = None) -> Window | None:
    return _first_months(n, y) if n == 9 else None  # noqa: PLR2004 -- nine months


def _year(y: int | None = None) -> Window:
    return _months(PeriodKind.YEAR, 1, DECEMBER, y)


def _range(a: Window, b: Window) -> Window:
    """From one window to another of the same sort, the year of the first left out or not."""
    if a.kind is not b.kind or a.feast or b.feast or a.approximate:
        raise RefusedError(
            vi="hai đầu không cùng loại kỳ", en="the two ends are not periods of the same sort"
        )
    if b.years is None and a.years is not None:
        raise RefusedError(vi="kỳ cuối thiếu năm", en="the later end has no year")
    first_year = a.years[0] if a.years else (b.years[0] if b.years else 0)
    last_year = b.years[1] if b.years else 0
    if (last_year, b.last) <= (a.years[1] if a.years else first_year, a.last):
        raise RefusedError(
            vi="kết thúc không sau khi bắt đầu", en="it does not end after it begins"
        )
    kind = PeriodKind.YEAR_RANGE if a.kind is PeriodKind.YEAR else a.kind
    return Window(
        kind=kind,
        first=a.first,
        last=b.last,
        years=None if b.years is None else (first_year, last_year),
    )


def _list(a: Window, b: Window) -> Window:
    """Two windows one after the other; apart, they are two deadlines."""
    span = _range(a, b)
    gap = b.first[0] - a.last[0] + DECEMBER * (
        (b.years[0] - a.years[1]) if a.years and b.years else 0
    )
    if a.kind is PeriodKind.DAY or gap > 1:
        raise RefusedError(
            vi="có hai thời hạn; hãy tách thành hai", en="these are two deadlines; write each apart"
        )
    return span


def _same_month_days(a: int, b: int, m: int, y: int | None = None) -> Window:
    return _range(_day(a, m, y), _day(b, m, y))


def _month_numbers(a: int, b: int, y: int | None = None) -> Window:
    return _range(_month(a, y), _month(b, y))


def _month_list(a: int, b: int, y: int | None = None) -> Window:
    return _list(_month(a, y), _month(b, y))


def _quarter_numbers(a: int, b: int, y: int | None = None) -> Window | None:
    return _range(_months(PeriodKind.QUARTER, 3 * a - 2, 3 * a, y), _quarter_of(b, y))


def _quarter_list(a: int, b: int, y: int | None = None) -> Window:
    return _list(_quarter_of(a, y), _quarter_of(b, y))


def _quarter_of(q: int, y: int | None) -> Window:
    return _months(PeriodKind.QUARTER, 3 * q - 2, 3 * q, y)


def _years_range(a: int, b: int) -> Window:
    return _range(_year(a), _year(b))


def _term(a: int, b: int) -> Window:
    return evolve(_years_range(a, b), approximate=True)


def _part(part: Part) -> Callable[[Window], Window]:
    def build(window: Window) -> Window:
        if window.kind is PeriodKind.DAY:
            raise RefusedError(vi="một ngày không chia phần", en="a day has no parts")
        return evolve(window, part=part)

    return build


def _ten_days(first: int, last: int) -> Callable[[Window], Window]:
    def build(month: Window) -> Window:
        number = month.first[0]
        return evolve(month, first=(number, first), last=(number, last))

    return build


def _tet(y: int | None = None) -> Window:
    return Window(kind=PeriodKind.DAY, first=(1, 1), last=(3, 1), years=_years(y), feast=TET)


def _window(window: Window) -> Window:
    return window


_OF = "(nam|cua nam|/|-|.|,|of|of year|in)"
_DASH = "(-|den|toi|to|through|until)"
_AND = "(,|va|and|&|;|+)"

FORMS: dict[str, tuple[Form, ...]] = {
    "of_year": ((_OF, lambda: True),),
    "dash": ((_DASH, lambda: True),),
    "and": ((_AND, lambda: True),),
    "plain_day": (
        ("[ngay] <d:nn> / <m:nn> [/ <y:year>]", _day),
        ("[ngay] <d:nn> - <m:nn> - <y:year>", _day),
        ("[ngay] <d:nn> . <m:nn> . <y:year>", _day),
        ("ngay <d:nn> (-|.) <m:nn>", _day),
        ("[ngay] <d:nn> / <m:nn> nam <y:year>", _day),
        ("[ngay] <d:nn> thang <m:nn> [[nam|,|/|-] <y:year>]", _day),
        ("[ngay] <y:year> (- <m:nn> -|/ <m:nn> /|. <m:nn> .) <d:nn>", _iso_day),
        ("[the] <d:nn> [<_:ordinal_sign>] [of|-] <m:month_name> [.] [[,|of|-] <y:year>]", _day),
        ("<m:month_name> [.] [the] <d:nn> [<_:ordinal_sign>] [[,] <y:year>]", _day),
    ),
    "day": (
        ("<window:plain_day>", _window),
        ("<weekday> [,|-] [the] <day:plain_day>", _day_on),
        (r"<day:plain_day> \( <weekday> \)", _day_on),
        ("<day:plain_day> , <weekday>", _day_on),
    ),
    "day_span": (
        ("[tu|from] [ngay] <a:nn> (-|den|den het|to) [ngay] <b:nn> / <m:nn> / <y:year>",
         _same_month_days),
        ("[tu] ngay <a:nn> (-|den|den het) [ngay] <b:nn> (/|thang) <m:nn> [(/|nam) <y:year>]",
         _same_month_days),
        ("[tu] ngay <a:nn> (va|,) [ngay] <b:nn> (/|thang) <m:nn> [(/|nam) <y:year>]",
         _same_month_days),
        ("[from] <a:nn> [<_:ordinal_sign>] (-|to) <b:nn> [<_:ordinal_sign>] [of] <m:month_name> [,] "
         "[<y:year>]", _same_month_days),
        ("<m:month_name> <a:nn> (-|to) <b:nn> [, <y:year>]", _same_month_days),
        ("[tuan] <y:year> - w <week:two>", _iso_week),
    ),
    "month": (
        ("thang <m:nn> [[<_:of_year>] <y:year>]", _month),
        ("t [.] <m:nn> (/|-|.) <y:year>", _month),
        ("<m:nn> (/|-|.) <y:year>", _month),
        ("<y:year> (-|/) <m:two>", _month),
        ("[[the] month of] <m:month_name> [.] [[<_:of_year>] <y:year>]", _month),
    ),
    "ten_days": (
        ("thuong tuan <month>", _ten_days(1, 10)),
        ("(10|muoi) ngay dau [cua] <month>", _ten_days(1, 10)),
        ("the first (10|ten) days of <month>", _ten_days(1, 10)),
        ("trung tuan <month>", _ten_days(11, 20)),
        ("the second (10|ten) days of <month>", _ten_days(11, 20)),
        ("ha tuan <month>", _ten_days(21, LONGEST_MONTH)),
        ("the last days of <month>", _ten_days(21, LONGEST_MONTH)),
        ("nua dau <month>", _ten_days(1, 15)),
        ("the first half of <month>", _ten_days(1, 15)),
    ),
    "quarter": (
        ("(quy|q|quarter) [.] <q:quarter_number> [[<_:of_year>] <y:year>]", _quarter),
        ("<q:glued_quarter> [[<_:of_year>] <y:year>]", _quarter),
        ("<y:year> [-|/|,] (q|quarter) [.] <q:quarter_number>", _quarter),
        ("[the] <q:ordinal> quarter [[<_:of_year>] <y:year>]", _quarter),
    ),
    "half": (
        ("h <h:nn> [[<_:of_year>] <y:year>]", _half),
        ("<y:year> [-|/] h <h:nn>", _half),
        ("nua dau nam [[<_:of_year>] <y:year>]", lambda y=None: _half(1, y)),
        ("nua (cuoi|sau) nam [[<_:of_year>] <y:year>]", lambda y=None: _half(2, y)),
        ("[the] <h:ordinal> half of [the year|year] [[<_:of_year>] <y:year>]", _half),
    ),
    "months_of_year": (
        ("<n:number> thang dau [nam] [[<_:of_year>] <y:year>]", _first_months),
        ("<n:number> thang cuoi [nam] [[<_:of_year>] <y:year>]", _last_months),
        ("<n:number> thang [<_:of_year>] <y:year>", _first_months),
        ("<n:figures> thang", _nine_months),
        ("[the] first <n:number> months [of [the year|year]] [[<_:of_year>] <y:year>]", _first_months),
        ("[the] last <n:number> months [of [the year|year]] [[<_:of_year>] <y:year>]", _last_months),
    ),
    "calendar_year": (("[nam|year|calendar year|cy|the year] <y:year>", _year),),
    "this_year": (("(nam|[the] year)", _year),),
    "years": (
        ("[trong] (giai doan|thoi ky|period|the period) [tu nam|nam] <a:year> (-|den|den nam|to) "
         "<b:year>", _years_range),
        ("[(ca|trong|het) ] (nhiem ky|term|the term) <a:year> (-|den|to) <b:year>", _term),
        ("between <a:year> and <b:year>", _years_range),
    ),
    "single": (
        ("<window:day>", _window),
        ("<window:month>", _window),
        ("<window:quarter>", _window),
        ("<window:half>", _window),
        ("<window:months_of_year>", _window),
        ("<window:calendar_year>", _window),
    ),
    "span": (
        ("<window:day_span>", _window),
        ("<window:years>", _window),
        ("<window:ten_days>", _window),
        ("[tu|from] <a:single> <_:dash> [het|het ngay|the end of] <b:single>", _range),
        ("between <a:single> and <b:single>", _range),
        ("<a:single> <_:and> <b:single>", _list),
        ("[tu|from] thang <a:nn> <_:dash> <b:nn> [[<_:of_year>] <y:year>]", _month_numbers),
        ("thang <a:nn> (,|va|&) <b:nn> [[<_:of_year>] <y:year>]", _month_list),
        ("[tu] (quy|q) <a:quarter_number> <_:dash> <b:quarter_number> [[<_:of_year>] <y:year>]",
         _quarter_numbers),
        ("(quy|q) <a:quarter_number> (,|va|&|/) <b:quarter_number> [[<_:of_year>] <y:year>]",
         _quarter_list),
        ("q <a:quarter_number> / q <b:quarter_number> [<y:year>]", _quarter_list),
        ("<y:year> q <a:quarter_number> (-|/) [q] <b:quarter_number>", _quarter_numbers),
    ),
    "period": (
        ("[trong] <window:single>", _window),
        ("[trong] <window:span>", _window),
    ),
    "any_period": (
        ("<window:single>", _window),
        ("<window:this_year>", _window),
    ),
    "open_window": (
        ("<window:single>", _window),
        ("<window:span>", _window),
        ("(dau|nhung thang dau|som) <window:any_period>", _part(Part.BEGINNING)),
        ("(early [in]|[the] (beginning|start) of) <window:any_period>", _part(Part.BEGINNING)),
        ("(giua|mid [-]|[the] middle of) <window:any_period>", _part(Part.MIDDLE)),
        ("(late [in]|khoang cuoi|nhung thang cuoi|[the] latter part of) <window:any_period>",
         _part(Part.LATTER)),
    ),
    "window": (
        ("<window:open_window>", _window),
        ("[cho den|den|toi] (cuoi|het) <window:any_period>", _window),
        ("(cuoi|het) <window:years>", _window),
        ("trong <window:this_year>", _window),
        ("[the] end [of|-] [the] <window:any_period>", _window),
        ("year - end [<y:year>]", _year),
    ),
    "feast": (
        ("[dip] tet [nguyen dan|am lich|co truyen] [[nam] <y:year>]", _tet),
        ("[the] (lunar new year|tet) [holiday] [[of] <y:year>]", _tet),
    ),
}
