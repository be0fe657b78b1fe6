"""The forms of rules that repeat by day, month and quarter: "ngày 25 hằng tháng"."""

from tracker.calendar.forms import make_rule as make
from tracker.calendar.grammar import Form
from tracker.calendar.recurrence import LAST

_DAYS_AFTER = (
    "((day|days) (after|of|from|following) the (end|close) of|"
    "ngay (ke tu ngay|ke tu khi|sau khi|sau ngay) ket thuc)"
)
_MOST_WORKING_DAYS = 15

FORMS: dict[str, tuple[Form, ...]] = {
    "each_day": (
        ("[dinh ky] (hang|moi) ngay", lambda: True),
        ("(daily|every day|each day)", lambda: True),
    ),
    "each_month": (
        ("[dinh ky] (hang|moi|cac) thang [dinh ky|mot lan|1 lan]", lambda: True),
        (
            (
                "(dinh ky thang|[dinh ky] (1|01|mot) (thang / lan|thang (1|mot) lan)|"
                "[dinh ky] (1|01|mot) lan (/|moi|trong) [1|01|mot] thang|"
                "once (a|every|each|per) month)"
            ),
            lambda: True,
        ),
        (
            (
                "([on a] monthly [basis]|[of] [the|each|every|per] month|"
                "of (each|every|the) [calendar] month)"
            ),
            lambda: True,
        ),
    ),
    "each_quarter": (
        ("[dinh ky] (hang|moi|cac) quy [dinh ky|mot lan|1 lan]", lambda: True),
        (
            (
                "(dinh ky quy|[dinh ky] (3|03|ba) thang (mot lan|1 lan|/ lan|/ 1 lan)|quy / lan|"
                "[dinh ky] (1|01|mot) lan (/|moi|trong) [1|01|mot] quy|"
                "once (a|every|each|per) quarter)"
            ),
            lambda: True,
        ),
        ("([on a] quarterly [basis]|[of] (each|every|per) quarter)", lambda: True),
    ),
    "each_half": (
        (
            "(dinh ky|hang|moi|dinh ky (hang|moi)) (6|06|sau) thang [mot lan|1 lan|/ lan|/ 1 lan]",
            lambda: True,
        ),
        ("(6|06|sau) thang (mot lan|1 lan|/ lan|/ 1 lan|dinh ky)", lambda: True),
        (
            (
                "(half - yearly|half yearly|semi - annually|semi - annual|semiannually|semiannual|"
                "every half - year|each half - year|of each half - year)"
            ),
            lambda: True,
        ),
    ),
    "each_year": (
        ("[dinh ky] (hang|moi|cac) nam [dinh ky|mot lan|1 lan]", lambda: True),
        (
            (
                "(dinh ky nam|[dinh ky] (1|01|mot) nam (mot lan|1 lan|/ lan)|"
                "[dinh ky] (1|01|mot) lan (/|moi|trong) [1|01|mot] nam|"
                "once (every|each|per) year)"
            ),
            lambda: True,
        ),
        (
            (
                "([on a] yearly [basis]|[on an] annual [basis]|annually|of (each|every) year|"
                "(each|every|per) year|once a year|a year|per annum)"
            ),
            lambda: True,
        ),
    ),
    "before_word": (("(truoc|cham nhat truoc|muon nhat truoc|before|prior to)", lambda: True),),
    "on_word": (
        (
            (
                "(cham nhat|muon nhat|cham nhat (vao|la|den)|den|vao|trong|"
                "khong qua|truoc hoac trong|het|"
                "by|at|on|no later than|not later than|on or before|due|due by|due on|in)"
            ),
            lambda: True,
        ),
    ),
    "when": (
        ("[han|thoi han] [<_:on_word>]", lambda: False),
        ("[han|thoi han] <_:before_word>", lambda: True),
    ),
    "day_number": (
        ("ngay <d:nn>", make.check_day),
        ("ngay thu <d:nn>", make.check_counted_day),
        ("[the] <d:nn> <_:ordinal_sign> [day]", make.check_day),
        ("day <d:nn>", make.check_day),
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
        (
            "[the] <n:ordinal> (working|business) day",
            lambda n: n if 0 < n <= _MOST_WORKING_DAYS else None,
        ),
    ),
    "day_numbers": (
        ("<d:day_number>", lambda d: (d,)),
        ("<days:last_day>", lambda days: days),
        ("<d:day_number> (,|va|and|&|, va) <rest:day_numbers>", lambda d, rest: (d, *rest)),
        ("ngay <d:nn> (,|va|&) <e:nn>", lambda d, e: (make.check_day(d), make.check_day(e))),
    ),
    "opening": (
        ("(tu|from|between) <d:day_number> (den|den het|to|and|-)", lambda d: d),
        ("<d:day_number> (to|-)", lambda d: d),
        ("[tu] ngay <d:nn> -", make.check_day),
    ),
    "monthly_rule": (
        ("<_:each_month>", make.monthly),
        (
            "<before:when> <days:day_numbers> [cua] <_:each_month>",
            lambda before, days: make.monthly(days, before),
        ),
        (
            "<_:before_word> <d:nn> <_:each_month>",
            lambda d: make.monthly((make.check_day(d),), before=True),
        ),
        (
            "<_:each_month> [,|:] <before:when> <days:day_numbers>",
            lambda before, days: make.monthly(days, before),
        ),
        (
            "<_:each_month> \\( <before:when> <days:day_numbers> \\)",
            lambda before, days: make.monthly(days, before),
        ),
        (
            (
                "<_:each_month> [,|:] <before:when> <days:day_numbers> "
                "([cua] thang (sau|tiep theo|ke tiep|lien ke|ke sau)|of the (following|next) month)"
            ),
            lambda before, days: make.monthly(days, before),
        ),
        (
            (
                "<before:when> <days:day_numbers> [cua] thang (sau|tiep theo|ke "
                "tiep|lien ke) <_:each_month>"
            ),
            lambda before, days: make.monthly(days, before),
        ),
        (
            "[<_:on_word>] <opens:opening> <days:day_numbers> [cua] <_:each_month>",
            lambda opens, days: make.monthly(days, opens=opens),
        ),
        (
            "<_:each_month> [,|:] [<_:on_word>] <opens:opening> <days:day_numbers>",
            lambda opens, days: make.monthly(days, opens=opens),
        ),
        (
            "[tu] ngay <opens:nn> (den|-) <d:nn> <_:each_month>",
            lambda opens, d: make.monthly((d,), opens=make.check_day(opens)),
        ),
        (
            "<before:when> <days:last_day> [cua] thang",
            lambda before, days: make.monthly(days, before),
        ),
        (
            "<before:when> <days:day_numbers> cua thang",
            lambda before, days: make.monthly(days, before) if LAST not in days else None,
        ),
        (
            "<before:when> <n:working_day> [cua] (thang|<_:each_month>)",
            lambda before, n: make.monthly((n,), before, working=True),
        ),
        (
            "<_:each_month> [,|:] <before:when> <n:working_day>",
            lambda before, n: make.monthly((n,), before, working=True),
        ),
        ("cuoi (moi|hang|tung) thang", make.monthly),
        (
            f"[<_:within_words>] <n:number> {_DAYS_AFTER} (each [calendar] month|(moi|hang) thang)",
            make.after_each,
        ),
        ("(moi|hang) cuoi thang", make.monthly),
    ),
    "quarter_month": (
        ("thang cuoi [cung] [cua] (quy|moi quy|hang quy|cac quy)", lambda: make.LAST_OF_QUARTER),
        (
            "of the (last|final|third) month of (each|every|the|a) quarter",
            lambda: make.LAST_OF_QUARTER,
        ),
        (
            "thang (dau|dau tien) [cua] (quy|moi quy|hang quy) [sau|tiep theo|ke tiep]",
            lambda: make.FIRST_OF_QUARTER,
        ),
        ("thang thu nhat [cua] (quy|moi quy|hang quy)", lambda: make.FIRST_OF_QUARTER),
        (
            "of the first month of (each|every|the [following|next]) quarter",
            lambda: make.FIRST_OF_QUARTER,
        ),
        ("thang tiep (sau|theo) thang ket thuc quy [bao cao]", lambda: make.FIRST_OF_QUARTER),
        ("thang (thu hai|giua) [cua] (quy|moi quy|hang quy)", lambda: (2, 5, 8, 11)),
        ("of the second month of (each|every|the) quarter", lambda: (2, 5, 8, 11)),
    ),
    "bare_quarter_month": (
        ("thang cuoi [cung]", lambda: make.LAST_OF_QUARTER),
        ("of the (last|final|third) month", lambda: make.LAST_OF_QUARTER),
    ),
    "quarterly_rule": (
        ("<_:each_quarter>", lambda: make.QUARTERLY),
        (
            "<before:when> <days:day_numbers> [cua] <months:quarter_month> [<_:each_quarter>]",
            lambda before, days, months: make.monthly(days, before, months=months),
        ),
        (
            "<_:each_quarter> [,|:] <before:when> <days:day_numbers> [cua] <months:quarter_month>",
            lambda before, days, months: make.monthly(days, before, months=months),
        ),
        (
            (
                "<_:each_quarter> [,|:] <before:when> <days:day_numbers> [cua] "
                "<months:bare_quarter_month>"
            ),
            lambda before, days, months: make.monthly(days, before, months=months),
        ),
        (
            (
                "<_:each_quarter> \\( <before:when> <days:day_numbers> [cua] "
                "(<months:quarter_month>|<months:bare_quarter_month>) \\)"
            ),
            lambda before, days, months: make.monthly(days, before, months=months),
        ),
        (
            "<opens:opening> <days:day_numbers> [cua] <months:quarter_month>",
            lambda opens, days, months: make.monthly(days, opens=opens, months=months),
        ),
        (
            (
                "<before:when> <days:last_day> [cua] (quy|moi quy|hang quy|of (the|"
                "each|every) quarter)"
            ),
            lambda before, days: make.monthly(days, before, months=make.LAST_OF_QUARTER),
        ),
        (
            (
                "<before:when> <n:working_day> [cua] (quy|moi quy|hang quy|of (the|"
                "each|every) quarter)"
            ),
            lambda before, n: make.monthly(
                (n,),
                before,
                working=True,
                months=make.LAST_OF_QUARTER if n == LAST else make.FIRST_OF_QUARTER,
            ),
        ),
        ("(cuoi|het) (moi|hang) quy", lambda: make.QUARTERLY),
        (
            f"[<_:within_words>] <n:number> {_DAYS_AFTER} (each [calendar] quarter|(moi|hang) quy)",
            lambda n: make.after_each(n, make.FIRST_OF_QUARTER),
        ),
    ),
}
