"""The forms that reporting rules are written in: "báo cáo quý trước ngày 20 của tháng cuối quý"."""

from tracker.calendar.forms import make_rule as make
from tracker.calendar.grammar import Form
from tracker.calendar.recurrence import Frequency
from tracker.calendar.window import LONGEST_MONTH, PeriodKind, Window

_FIRST_HALF = Window(kind=PeriodKind.HALF_YEAR, first=(1, 1), last=(6, LONGEST_MONTH))
_NINE_MONTHS = Window(kind=PeriodKind.NINE_MONTHS, first=(1, 1), last=(9, LONGEST_MONTH))
_REPORT = (
    "(bao cao|doi voi bao cao|bc|nop bao cao|gui bao cao|bao cao dinh ky|to khai|nop to khai|"
    "report|the report|for)"
)
_OF_NEXT_MONTH = (
    "[cua] thang (sau|tiep theo|ke tiep|lien ke|ke sau|tiep sau) [thang (bao cao|phat sinh|"
    "phat sinh nghia vu thue)]"
)

FORMS: dict[str, tuple[Form, ...]] = {
    "report": ((_REPORT, lambda: True),),
    "report_rule": (
        (
            "[<_:report>] (thang|<_:each_month>) [:] [\\(] <before:when> <days:day_numbers> [\\)]",
            lambda before, days: make.monthly(days, before),
        ),
        (
            (
                "[<_:report>] (quy|<_:each_quarter>) [:] <before:when> <days:day_numbers> [cua] "
                "(<months:quarter_month>|<months:bare_quarter_month>)"
            ),
            lambda before, days, months: make.monthly(days, before, months=months),
        ),
        (
            (
                "[<_:report>] (6 thang|06 thang|6 thang dau nam|9 thang|6 "
                "months|half - year|<_:each_half>) "
                "[:] [\\(] <before:when> <day:undated> [\\)]"
            ),
            lambda before, day: make.on(day, before),
        ),
        (
            (
                "[<_:report>] (thang|<_:each_month>) [:] <before:when> <days:day_numbers> "
                f"{_OF_NEXT_MONTH}"
            ),
            lambda before, days: make.monthly(days, before),
        ),
        (
            (
                "[<_:report>] (nam|ca nam|tong ket nam|year|annual|"
                "<_:each_year>) [:] [\\(] <before:when> "
                "<day:undated> [nam sau|cua nam sau] [\\)]"
            ),
            lambda before, day: make.on(day, before),
        ),
    ),
    "bare_rule": (
        ("thang", make.monthly),
        ("quy", lambda: make.QUARTERLY),
        ("(6|06) thang", lambda: make.HALF_YEARLY),
        ("(6|06) thang dau nam", lambda: make.yearly(_FIRST_HALF)),
        ("(9|09) thang [dau nam]", lambda: make.yearly(_NINE_MONTHS)),
        ("([1|01|mot] nam|ca nam)", lambda: make.PLAIN[Frequency.YEARLY]),
    ),
    "report_rules": (
        ("<rule:report_rule>", make.many),
        (
            "<rule:report_rule> <_:and_then> <rest:report_rules>",
            lambda rule, rest: make.together((rule,), rest),
        ),
    ),
}
