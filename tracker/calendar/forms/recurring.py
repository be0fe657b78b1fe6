"""The forms of deadlines that come again: "ngày 25 hằng tháng", "6 tháng trước 15/6"."""

from attrs import evolve

from tracker.calendar.forms.recurrences import (
    FIRST_OF_QUARTER,
    HALF_YEARLY,
    LAST_OF_QUARTER,
    PLAIN,
    QUARTERLY,
    at_time,
    check_day,
    every,
    every_time,
    monthly,
    months_list,
    recurring,
    several,
    since,
    together,
    until,
    until_done,
    weekly,
    within_window,
    yearly,
    yearly_list,
)
from tracker.calendar.grammar import Form
from tracker.calendar.recurrence import LAST, Frequency, Recurrence
from tracker.calendar.window import LONGEST_MONTH, PeriodKind, Window

_MOST_WORKING_DAYS = 15
_NINE_MONTHS = Window(kind=PeriodKind.NINE_MONTHS, first=(1, 1), last=(9, LONGEST_MONTH))
_FIRST_HALF = Window(kind=PeriodKind.HALF_YEAR, first=(1, 1), last=(6, LONGEST_MONTH))


def _many(rule: Recurrence | tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    return rule if isinstance(rule, tuple) else (rule,)


def _on(day: Window, before: bool) -> Recurrence | None:
    return yearly(day, before) if day.kind is PeriodKind.DAY else None


def _dated(window: Window) -> Window | None:
    return window if window.years is not None else None


def _undated(window: Window) -> Window | None:
    return window if window.years is None else None


def _month_windows(months: tuple[int, ...], year: int | None = None) -> tuple[Window, ...]:
    years = None if year is None else (year, year)
    return tuple(
        Window(
            kind=PeriodKind.MONTH, first=(month, 1), last=(month, LONGEST_MONTH), years=years
        )
        for month in months
        if 1 <= month <= 12  # noqa: PLR2004 -- months of a year
    )


_AND = "(,|;|va|and|&|, va|, and|; va)"
_DONE = (
    "[cho] (den khi|toi khi|until) [duoc|it is|nhiem vu] "
    "(hoan thanh|xong|ket thuc|completed|complete|completion|done|finished|the task is completed)"
)
_REPORT = "(bao cao|doi voi bao cao|bc|report|the report|for)"

FORMS: dict[str, tuple[Form, ...]] = {
    "and_then": ((_AND, lambda: True),),
    "until_done": ((_DONE, lambda: True),),
    "report": ((_REPORT, lambda: True),),
    "each_day": (
        ("[dinh ky] (hang|moi) ngay", lambda: True),
        ("(daily|every day|each day)", lambda: True),
    ),
    "each_week": (
        ("[dinh ky] (hang|moi) tuan [dinh ky|mot lan|1 lan]", lambda: True),
        ("(dinh ky tuan|[dinh ky] (1|01|mot) (tuan / lan|tuan (1|mot) lan)|tuan / lan)", lambda: True),
        ("([on a] weekly [basis]|(each|every|per) week|of (each|every) week)", lambda: True),
    ),
    "each_month": (
        ("[dinh ky] (hang|moi|cac) thang [dinh ky|mot lan|1 lan]", lambda: True),
        ("(dinh ky thang|[dinh ky] (1|01|mot) (thang / lan|thang (1|mot) lan))", lambda: True),
        ("([on a] monthly [basis]|[of] [the|each|every|per] month|of (each|every|the) month)",
         lambda: True),
    ),
    "each_quarter": (
        ("[dinh ky] (hang|moi|cac) quy [dinh ky|mot lan|1 lan]", lambda: True),
        ("(dinh ky quy|[dinh ky] (3|03|ba) thang (mot lan|1 lan|/ lan|/ 1 lan)|quy / lan)",
         lambda: True),
        ("([on a] quarterly [basis]|[of] (each|every|per) quarter)", lambda: True),
    ),
    "each_half": (
        ("(dinh ky|hang|moi|dinh ky (hang|moi)) (6|06|sau) thang [mot lan|1 lan|/ lan|/ 1 lan]",
         lambda: True),
        ("(6|06|sau) thang (mot lan|1 lan|/ lan|/ 1 lan|dinh ky)", lambda: True),
        ("(half - yearly|half yearly|semi - annually|semi - annual|semiannually|semiannual|"
         "every half - year|each half - year|of each half - year)", lambda: True),
    ),
    "each_year": (
        ("[dinh ky] (hang|moi|cac) nam [dinh ky|mot lan|1 lan]", lambda: True),
        ("(dinh ky nam|[dinh ky] (1|01|mot) nam (mot lan|1 lan|/ lan))", lambda: True),
        ("([on a] yearly [basis]|[on an] annual [basis]|annually|of (each|every) year|"
         "(each|every|per) year|once a year|a year|per annum)", lambda: True),
    ),
    "before_word": (("(truoc|cham nhat truoc|muon nhat truoc|before|prior to)", lambda: True),),
    "on_word": (
        ("(cham nhat|muon nhat|cham nhat (vao|la|den)|den|vao|trong|khong qua|truoc hoac trong|het|"
         "by|at|on|no later than|not later than|on or before|due|due by|due on|in)", lambda: True),
    ),
    "when": (
        ("[<_:on_word>]", lambda: False),
        ("<_:before_word>", lambda: True),
    ),
    "day_number": (
        ("ngay <d:nn>", check_day),
        ("[the] <d:nn> <_:ordinal_sign> [day]", check_day),
        ("day <d:nn>", check_day),
    ),
    "last_day": (
        ("ngay cuoi [cung]", lambda: (LAST,)),
        ("[the] (last|final) day", lambda: (LAST,)),
        ("[the] end", lambda: (LAST,)),
    ),
    "working_day": (
        ("ngay lam viec cuoi [cung]", lambda: LAST),
        ("[the] (last|final) (working|business) day", lambda: LAST),
        ("ngay lam viec dau [tien]", lambda: 1),
        ("[the] first (working|business) day", lambda: 1),
        ("ngay lam viec thu <n:nn>", lambda n: n if 0 < n <= _MOST_WORKING_DAYS else None),
        ("[the] <n:nn> <_:ordinal_sign> (working|business) day",
         lambda n: n if 0 < n <= _MOST_WORKING_DAYS else None),
    ),
    "day_numbers": (
        ("<d:day_number>", lambda d: (d,)),
        ("<days:last_day>", lambda days: days),
        ("<d:day_number> (,|va|and|&|, va) <rest:day_numbers>", lambda d, rest: (d, *rest)),
        ("ngay <d:nn> (,|va|&) <e:nn>", lambda d, e: (check_day(d), check_day(e))),
    ),
    "opening": (
        ("(tu|from|between) <d:day_number> (den|den het|to|and|-)", lambda d: d),
        ("<d:day_number> (to|-)", lambda d: d),
        ("[tu] ngay <d:nn> -", check_day),
    ),
    "weekday_list": (
        ("<w:weekday>", lambda w: (w,)),
        ("<w:weekday> (,|va|and|&|, va) <rest:weekday_list>", lambda w, rest: (w, *rest)),
    ),
    "weekly_rule": (
        ("<_:each_week>", lambda: weekly()),
        ("<before:when> <w:weekday_list> [cua] <_:each_week>",
         lambda before, w: weekly(w, before)),
        ("<_:each_week> [,|:] <before:when> <w:weekday_list>",
         lambda before, w: weekly(w, before)),
        ("[on] (every|each|moi|hang) <w:weekday_list>", lambda w: weekly(w)),
        ("(weekly|weekly ,) <before:when> <w:weekday_list>", lambda before, w: weekly(w, before)),
        ("[on] <w:weekday_plural>", lambda w: weekly((w,))),
        ("(cuoi tuan hang tuan|cuoi moi tuan|[by|at] the end of each week)", weekly),
    ),
    "monthly_rule": (
        ("<_:each_month>", lambda: monthly()),
        ("<before:when> <days:day_numbers> [cua] <_:each_month>",
         lambda before, days: monthly(days, before)),
        ("<_:each_month> [,|:] <before:when> <days:day_numbers>",
         lambda before, days: monthly(days, before)),
        ("<_:each_month> \\( <before:when> <days:day_numbers> \\)",
         lambda before, days: monthly(days, before)),
        ("<_:each_month> [,|:] <before:when> <days:day_numbers> "
         "([cua] thang (sau|tiep theo|ke tiep|lien ke|ke sau)|of the (following|next) month)",
         lambda before, days: monthly(days, before)),
        ("<before:when> <days:day_numbers> [cua] thang (sau|tiep theo|ke tiep|lien ke) <_:each_month>",
         lambda before, days: monthly(days, before)),
        ("[<_:on_word>] <opens:opening> <days:day_numbers> [cua] <_:each_month>",
         lambda opens, days: monthly(days, opens=opens)),
        ("<_:each_month> [,|:] [<_:on_word>] <opens:opening> <days:day_numbers>",
         lambda opens, days: monthly(days, opens=opens)),
        ("[tu] ngay <opens:nn> (den|-) <d:nn> <_:each_month>",
         lambda opens, d: monthly((d,), opens=check_day(opens))),
        ("<before:when> <days:last_day> [cua] thang",
         lambda before, days: monthly(days, before)),
        ("<before:when> <days:day_numbers> cua thang",
         lambda before, days: monthly(days, before) if LAST not in days else None),
        ("<before:when> <n:working_day> [cua] (thang|<_:each_month>)",
         lambda before, n: monthly((n,), before, working=True)),
        ("<_:each_month> [,|:] <before:when> <n:working_day>",
         lambda before, n: monthly((n,), before, working=True)),
        ("cuoi (moi|hang|tung) thang", monthly),
        ("(moi|hang) cuoi thang", monthly),
    ),
    "quarter_month": (
        ("thang cuoi [cung] [cua] (quy|moi quy|hang quy|cac quy)", lambda: LAST_OF_QUARTER),
        ("of the (last|final|third) month of (each|every|the|a) quarter", lambda: LAST_OF_QUARTER),
        ("thang (dau|dau tien) [cua] (quy|moi quy|hang quy) [sau|tiep theo|ke tiep]",
         lambda: FIRST_OF_QUARTER),
        ("thang thu nhat [cua] (quy|moi quy|hang quy)", lambda: FIRST_OF_QUARTER),
        ("of the first month of (each|every|the [following|next]) quarter",
         lambda: FIRST_OF_QUARTER),
        ("thang (thu hai|giua) [cua] (quy|moi quy|hang quy)", lambda: (2, 5, 8, 11)),
        ("of the second month of (each|every|the) quarter", lambda: (2, 5, 8, 11)),
    ),
    "bare_quarter_month": (
        ("thang cuoi [cung]", lambda: LAST_OF_QUARTER),
        ("of the (last|final|third) month", lambda: LAST_OF_QUARTER),
    ),
    "quarterly_rule": (
        ("<_:each_quarter>", lambda: QUARTERLY),
        ("<before:when> <days:day_numbers> [cua] <months:quarter_month> [<_:each_quarter>]",
         lambda before, days, months: monthly(days, before, months=months)),
        ("<_:each_quarter> [,|:] <before:when> <days:day_numbers> [cua] <months:quarter_month>",
         lambda before, days, months: monthly(days, before, months=months)),
        ("<_:each_quarter> [,|:] <before:when> <days:day_numbers> [cua] <months:bare_quarter_month>",
         lambda before, days, months: monthly(days, before, months=months)),
        ("<_:each_quarter> \\( <before:when> <days:day_numbers> [cua] "
         "(<months:quarter_month>|<months:bare_quarter_month>) \\)",
         lambda before, days, months: monthly(days, before, months=months)),
        ("<opens:opening> <days:day_numbers> [cua] <months:quarter_month>",
         lambda opens, days, months: monthly(days, opens=opens, months=months)),
        ("<before:when> <days:last_day> [cua] (quy|moi quy|hang quy|of (the|each|every) quarter)",
         lambda before, days: monthly(days, before, months=LAST_OF_QUARTER)),
        ("<before:when> <n:working_day> [cua] (quy|moi quy|hang quy|of (the|each|every) quarter)",
         lambda before, n: monthly(
             (n,), before, working=True,
             months=LAST_OF_QUARTER if n == LAST else FIRST_OF_QUARTER)),
        ("(cuoi|het) (moi|hang) quy", lambda: QUARTERLY),
    ),
    "undated": (("<window:single>", _undated),
                ("<window:ten_days>", _undated),
                ("cuoi <window:single>", _undated),
                ("the end of <window:single>", _undated)),
    "undated_list": (
        ("<d:undated>", lambda d: (d,)),
        ("<d:undated> (,|va|and|&|, va|;) <rest:undated_list>", lambda d, rest: (d, *rest)),
    ),
    "month_numbers": (
        ("<m:nn>", lambda m: (m,)),
        ("<m:nn> (,|va|&|, va) <rest:month_numbers>", lambda m, rest: (m, *rest)),
    ),
    "yearly_rules": (
        ("<_:each_year>", lambda: (PLAIN[Frequency.YEARLY],)),
        ("<before:when> <days:undated_list> [cua] <_:each_year>",
         lambda before, days: yearly_list(before, days)),
        ("<_:each_year> [,|:] <before:when> <days:undated_list>",
         lambda before, days: yearly_list(before, days)),
        ("<_:each_year> \\( <before:when> <days:undated_list> \\)",
         lambda before, days: yearly_list(before, days)),
        ("thang <months:month_numbers> <_:each_year>",
         lambda months: months_list(months) if len(months) > 1 else None),
        ("<before:when> <days:last_day> [cua] [nam] <_:each_year>",
         lambda before, days: (evolve(PLAIN[Frequency.YEARLY], before=before),)),
        ("<before:when> ngay cuoi [cung] cua nam",
         lambda before: (evolve(PLAIN[Frequency.YEARLY], before=before),)),
        ("[in] (each|every) <day:undated>", lambda day: yearly(day)),
        ("(cuoi|het) (moi|hang) nam", lambda: (PLAIN[Frequency.YEARLY],)),
    ),
    "cycle": (
        ("(ngay|day|days)", lambda: Frequency.DAILY),
        ("(tuan|week|weeks)", lambda: Frequency.WEEKLY),
        ("(thang|month|months)", lambda: Frequency.MONTHLY),
        ("(nam|year|years)", lambda: Frequency.YEARLY),
    ),
    "interval_rule": (
        ("(dinh ky|cu|moi|hang|cu sau) <n:number> <frequency:cycle> [(mot|1|01) lan|/ [1|01] lan]",
         every_time),
        ("<n:number> <frequency:cycle> ((mot|1|01) lan|/ [1|01] lan)", every_time),
        ("(every|cu cach) <n:number> <frequency:cycle> [mot lan]", every),
        ("every other <frequency:cycle>", lambda frequency: every(2, frequency)),
        ("(fortnightly|biweekly|every fortnight)", lambda: every(2, Frequency.WEEKLY)),
    ),
    "report_rule": (
        ("[<_:report>] (thang|<_:each_month>) [:] [\\(] <before:when> <days:day_numbers> [\\)]",
         lambda before, days: monthly(days, before)),
        ("[<_:report>] (quy|<_:each_quarter>) [:] <before:when> <days:day_numbers> [cua] "
         "(<months:quarter_month>|<months:bare_quarter_month>)",
         lambda before, days, months: monthly(days, before, months=months)),
        ("[<_:report>] (6 thang|06 thang|6 thang dau nam|9 thang|6 months|half - year|<_:each_half>) "
         "[:] [\\(] <before:when> <day:undated> [\\)]",
         lambda before, day: _on(day, before)),
        ("[<_:report>] (nam|ca nam|tong ket nam|year|annual|<_:each_year>) [:] [\\(] <before:when> "
         "<day:undated> [\\)]", lambda before, day: _on(day, before)),
    ),
    "bare_rule": (
        ("thang", monthly),
        ("quy", lambda: QUARTERLY),
        ("(6|06) thang", lambda: HALF_YEARLY),
        ("(6|06) thang dau nam", lambda: yearly(_FIRST_HALF)),
        ("(9|09) thang [dau nam]", lambda: yearly(_NINE_MONTHS)),
        ("([1|01|mot] nam|ca nam)", lambda: PLAIN[Frequency.YEARLY]),
    ),
    "rule": (
        ("<_:each_day>", lambda: PLAIN[Frequency.DAILY]),
        ("<_:each_half>", lambda: HALF_YEARLY),
        ("<rule:weekly_rule>", lambda rule: rule),
        ("<rule:monthly_rule>", lambda rule: rule),
        ("<rule:quarterly_rule>", lambda rule: rule),
        ("<rule:interval_rule>", lambda rule: rule),
        ("<rule:yearly_rules>", lambda rule: rule),
    ),
    "rules": (
        ("<rule>", _many),
        ("<rule> <_:and_then> <rest:more_rules>", lambda rule, rest: together(_many(rule), rest)),
        ("<rule:report_rule> <_:and_then> <rest:report_rules>",
         lambda rule, rest: together((rule,), rest)),
        ("dinh ky <rule:bare_rule>", _many),
        ("(6|06) thang <_:and_then> <rest:more_rules>", lambda rest: together((HALF_YEARLY,), rest)),
        ("dinh ky <rule:bare_rule> <_:and_then> <rest:more_rules>",
         lambda rule, rest: together((rule,), rest)),
        ("<before:when> <days:undated_list> <_:and_then> <last:single>",
         lambda before, days, last: several(days, last, before)),
        ("thang <days:month_numbers> <_:and_then> [thang] <last:nn> [nam|/|-|.|,] <y:year>",
         lambda days, last, y: several(_month_windows(days), *_month_windows((last,), y))),
        ("(quy|q) <day:quarter_number> <_:and_then> <last:quarter>",
         lambda day, last: several((evolve(last, first=(3 * day - 2, 1), last=(3 * day, 31), years=None),), last)),
    ),
    "more_rules": (
        ("<rule>", _many),
        ("<rule:bare_rule>", _many),
        ("<rule> <_:and_then> <rest:more_rules>", lambda rule, rest: together(_many(rule), rest)),
        ("<rule:bare_rule> <_:and_then> <rest:more_rules>",
         lambda rule, rest: together(_many(rule), rest)),
    ),
    "report_rules": (
        ("<rule:report_rule>", _many),
        ("<rule:report_rule> <_:and_then> <rest:report_rules>",
         lambda rule, rest: together((rule,), rest)),
    ),
    "bounded_rules": (
        ("<rules>", lambda rules: rules),
        ("<rules> [,] [trong|in|during] <window:dated>", within_window),
        ("<rules> \\( <window:dated> \\)", within_window),
        ("<rules> [,] [\\(] [bat dau] (tu|ke tu|from|since|starting in|starting from|beginning in) "
         "<window:dated_single> [tro di|onwards|onward] [\\)]", since),
        ("<rules> [,] (den|den het|cho den|until|to|through) [the end of] <window:dated_single>", until),
        ("<rules> [,] <_:until_done>", until_done),
    ),
    "dated_single": (("<window:single>", _dated),),
    "dated": (
        ("<window:dated_single>", _dated),
        ("<window:span>", _dated),
    ),
    "recurring": (
        ("<rules:bounded_rules>", recurring),
        ("<before:when> <at:time> [,|on] <rules:bounded_rules>",
         lambda before, at, rules: at_time(rules, at, before)),
        ("<rules:bounded_rules> [,] <before:when> <at:time>",
         lambda before, at, rules: at_time(rules, at, before)),
        ("<_:each_week> [,|:] <before:when> <at:time> [,|on] <w:weekday_list>",
         lambda before, at, w: at_time((weekly(w),), at, before)),
        ("<_:each_month> [,|:] <before:when> <at:time> [,|on] <days:day_numbers>",
         lambda before, at, days: at_time((monthly(days),), at, before)),
    ),
}
