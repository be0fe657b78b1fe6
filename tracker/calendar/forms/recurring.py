"""The forms of deadlines that come again: yearly, by intervals, and several rules together."""

from attrs import evolve

from tracker.calendar.forms import make_rule as make
from tracker.calendar.forms.make_window import quarter_of, span
from tracker.calendar.grammar import Form
from tracker.calendar.recurrence import Frequency, Recurrence
from tracker.calendar.window import PeriodKind

_AND = "(,|;|/|va|and|&|, va|, and|; va)"
_DONE = (
    "[cho] (den khi|toi khi|until) [duoc|it is|nhiem vu] "
    "(hoan thanh|xong|ket thuc|completed|complete|completion|done|finished|the task is completed)"
)

_TWICE = 2


def _same(rules: tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    """Rules that have been read already."""
    return rules


FORMS: dict[str, tuple[Form, ...]] = {
    "and_then": ((_AND, lambda: True),),
    "until_done": ((_DONE, lambda: True),),
    "ad_hoc": (
        (
            (
                "(va|hoac|,|;|or|and) ([bao cao|khi] dot xuat "
                "[khi [co] [yeu cau|phat sinh]|theo yeu cau]|"
                "khi co yeu cau|khi can|when required|as required|on request)"
            ),
            lambda: True,
        ),
        ("(va|hoac) theo yeu cau", lambda: True),
    ),
    "undated": (
        ("<window:single>", make.undated),
        ("<window:ten_days>", make.undated),
        ("cuoi <window:single>", make.undated),
        ("the end of <window:single>", make.undated),
    ),
    "bare_quarter": (("<q:quarter_number> [<_:of_year>] <y:year>", quarter_of),),
    "month_names": (
        ("<m:month_name>", lambda m: (m,)),
        ("<m:month_name> (,|and|&|, and) <rest:month_names>", lambda m, rest: (m, *rest)),
    ),
    "undated_list": (
        ("<d:undated>", lambda d: (d,)),
        ("<d:undated> (,|va|and|&|, va|;) <rest:undated_list>", lambda d, rest: (d, *rest)),
    ),
    "yearly_rules": (
        ("<_:each_year>", lambda: (make.PLAIN[Frequency.YEARLY],)),
        (
            "<before:when> <days:undated_list> [cua] <_:each_year>",
            make.yearly_list,
        ),
        (
            "<_:each_year> [,|:] <before:when> <days:undated_list>",
            make.yearly_list,
        ),
        (
            "<_:each_year> \\( <before:when> <days:undated_list> \\)",
            make.yearly_list,
        ),
        (
            "thang <months:month_numbers> <_:each_year>",
            lambda months: make.months_list(months) if len(months) > 1 else None,
        ),
        (
            "(quy|q) <quarters:quarter_list> <_:each_year>",
            lambda quarters: make.quarters_list(quarters) if len(quarters) > 1 else None,
        ),
        (
            "<before:when> <days:undated_list> of (each|every) (fiscal|calendar) year",
            lambda before, days: (
                make.yearly_list(before, days)
                if all(day.kind is PeriodKind.DAY for day in days)
                else None
            ),
        ),
        (
            "[tu|from] <a:undated> <_:dash> [het|het ngay|the end of] <b:undated> <_:each_year>",
            lambda a, b: make.yearly(span(a, b)),
        ),
        (
            "<before:when> <n:working_day> of (each|every) <months:month_names>",
            lambda before, n, months: make.quarter_end(n, months, before),
        ),
        (
            "<before:when> <_:last_day> [cua] [nam] <_:each_year>",
            lambda before: (evolve(make.PLAIN[Frequency.YEARLY], before=before),),
        ),
        (
            "<before:when> ngay cuoi [cung] cua nam",
            lambda before: (evolve(make.PLAIN[Frequency.YEARLY], before=before),),
        ),
        (
            "[in] (each|every) <days:undated_list>",
            lambda days: make.yearly_list(before=False, days=days),
        ),
        (
            "<_:each_half> [,] <before:when> <days:undated_list>",
            lambda before, days: make.yearly_list(before, days) if len(days) == _TWICE else None,
        ),
        ("(cuoi|het) (moi|hang) nam", lambda: (make.PLAIN[Frequency.YEARLY],)),
    ),
    "cycle": (
        ("(ngay|day|days)", lambda: Frequency.DAILY),
        ("(tuan|week|weeks)", lambda: Frequency.WEEKLY),
        ("(thang|month|months)", lambda: Frequency.MONTHLY),
        ("(nam|year|years)", lambda: Frequency.YEARLY),
    ),
    "interval_rule": (
        (
            (
                "(dinh ky|cu|moi|hang|cu sau) <n:number> <frequency:cycle> [(mot|1|"
                "01) lan|/ [1|01] lan]"
            ),
            make.every_time,
        ),
        ("<n:number> <frequency:cycle> ((mot|1|01) lan|/ [1|01] lan)", make.every_time),
        ("(every|cu cach) <n:number> <frequency:cycle> [mot lan]", make.every),
        ("every other <frequency:cycle>", lambda frequency: make.every(2, frequency)),
        ("(fortnightly|biweekly|every fortnight)", lambda: make.every(2, Frequency.WEEKLY)),
    ),
    "rule": (
        ("<_:each_day>", lambda: make.PLAIN[Frequency.DAILY]),
        ("<_:each_half>", lambda: make.HALF_YEARLY),
        ("<rule:weekly_rule>", lambda rule: rule),
        ("<rule:monthly_rule>", lambda rule: rule),
        ("<rule:quarterly_rule>", lambda rule: rule),
        ("<rule:interval_rule>", lambda rule: rule),
        ("<rule:nth_weekday>", lambda rule: rule),
        ("<rule:yearly_rules>", lambda rule: rule),
    ),
    "rules": (
        ("<rule>", make.many),
        (
            "<rule> <_:and_then> <rest:more_rules>",
            lambda rule, rest: make.together(make.many(rule), rest),
        ),
        (
            "<rule:report_rule> <_:and_then> <rest:report_rules>",
            lambda rule, rest: make.together((rule,), rest),
        ),
        ("dinh ky <rule:bare_rule>", make.many),
        (
            "<rule:bare_rule> <_:and_then> <rest:more_rules>",
            lambda rule, rest: make.together((rule,), rest),
        ),
        (
            "dinh ky <rule:bare_rule> <_:and_then> <rest:more_rules>",
            lambda rule, rest: make.together((rule,), rest),
        ),
        (
            "<before:when> <days:undated_list> <_:and_then> <last:single>",
            lambda before, days, last: make.several(days, last, before),
        ),
        (
            "thang <days:month_numbers> <_:and_then> [thang] <last:nn> [nam|/|-|.|,] <y:year>",
            make.several_months,
        ),
        (
            "(quy|q) <quarters:quarter_list> <_:and_then> (<last:quarter>|<last:bare_quarter>)",
            make.several_quarters,
        ),
    ),
    "more_rules": (
        ("<rule>", make.many),
        ("<rule:bare_rule>", make.many),
        (
            "<rule> <_:and_then> <rest:more_rules>",
            lambda rule, rest: make.together(make.many(rule), rest),
        ),
        (
            "<rule:bare_rule> <_:and_then> <rest:more_rules>",
            lambda rule, rest: make.together(make.many(rule), rest),
        ),
    ),
    "bounded_rules": (
        ("<rules>", lambda rules: rules),
        ("<rules> <_:ad_hoc>", lambda rules: rules),
        ("<_:report> <rule:report_rule>", make.many),
        (
            "<rule:report_rule> <_:and_then> <rest:report_rules> [cua] <_:each_year>",
            lambda rule, rest: make.together((rule,), rest),
        ),
        (
            (
                "(dinh ky|(it nhat|toi thieu|at least|not less than|not less frequently than|"
                "no less than|no less frequently than) [once|mot lan]|once|mot lan) <rules>"
            ),
            _same,
        ),
        ("<_:each_month> [,|-|:] <rules>", lambda rules: make.drawn(rules, months=0)),
        ("<_:each_quarter> [,|-|:] <rules>", lambda rules: make.drawn(rules, months=4)),
        (
            (
                "(twice (a|each|every|per) year|semi - annually|semiannually|(2|02|hai) lan / nam) "
                "\\( <days:undated_list> \\)"
            ),
            lambda days: make.yearly_list(before=False, days=days) if len(days) == _TWICE else None,
        ),
        ("thuong xuyen (,|;|va|, va) (dinh ky|bao cao) <rules>", lambda rules: rules),
        ("<rules> [,] [trong|in|during] <window:dated>", make.within_window),
        ("<rules> \\( <window:dated> \\)", make.within_window),
        (
            (
                "<rules> [,] [\\(] [bat dau] (tu|ke tu|from|since|starting [in|from]|"
                "beginning [in|from]) "
                "<window:dated_single> [tro di|onwards|onward] [\\)]"
            ),
            make.since,
        ),
        (
            "<rules> [,] (den|den het|cho den|until|to|through) [the end of] <window:dated_single>",
            make.until,
        ),
        ("<rules> [,] <_:until_done>", make.until_done),
    ),
    "dated_single": (("<window:single>", make.dated),),
    "dated": (
        ("<window:dated_single>", make.dated),
        ("<window:span>", make.dated),
    ),
    "recurring": (
        ("<rules:bounded_rules>", make.recurring),
        (
            "<before:when> <at:time> [,|on] <rules:bounded_rules>",
            lambda before, at, rules: make.at_time(rules, at, before),
        ),
        (
            "<rules:bounded_rules> [,] <before:when> <at:time>",
            lambda before, at, rules: make.at_time(rules, at, before),
        ),
        (
            "<_:each_week> [,|:] <before:when> <at:time> [,|on] <w:weekday_list>",
            lambda before, at, w: make.at_time((make.weekly(w),), at, before),
        ),
        (
            "<_:each_month> [,|:] <before:when> <at:time> [,|on] <days:day_numbers>",
            lambda before, at, days: make.at_time((make.monthly(days),), at, before),
        ),
    ),
}
