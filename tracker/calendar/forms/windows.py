"""The forms of days, months, quarters and years, alone and from one to another."""

from tracker.calendar.forms import make_window as make
from tracker.calendar.grammar import Form
from tracker.calendar.window import LONGEST_MONTH, Part

_OF = "(nam|cua nam|, nam|/|-|.|,|of|of year|in)"
_DASH = "(-|den|toi|to|through|until)"
_AND = "(,|va|and|&|;|+)"

FORMS: dict[str, tuple[Form, ...]] = {
    "of_year": ((_OF, lambda: True),),
    "dash": ((_DASH, lambda: True),),
    "and": ((_AND, lambda: True),),
    "plain_day": (
        ("[ngay] <d:nn> / <m:nn> [/ <y:any_year>]", make.day),
        ("[ngay] <d:nn> - <m:nn> - <y:any_year>", make.day),
        ("[ngay] <d:nn> . <m:nn> . <y:any_year>", make.day),
        ("ngay <d:nn> (-|.) <m:nn>", make.day),
        ("[ngay] <d:nn> / <m:nn> nam <y:any_year>", make.day),
        ("[ngay] <d:nn> thang <m:nn> [[nam|,|/|-] <y:any_year>]", make.day),
        ("[ngay] <y:any_year> (- <m:nn> -|/ <m:nn> /|. <m:nn> .) <d:nn>", make.iso_day),
        (
            "[the] <d:nn> [<_:ordinal_sign>] [of|-] <m:month_name> [.] [[,|of|-] <y:any_year>]",
            make.day,
        ),
        ("<m:month_name> [.] [the] <d:nn> [<_:ordinal_sign>] [[,] <y:any_year>]", make.day),
    ),
    "day": (
        ("<window:plain_day>", make.window),
        ("<weekday> [,|-] [the] <day:plain_day>", make.day_on),
        (r"<day:plain_day> \( <weekday> \)", make.day_on),
        ("<day:plain_day> , <weekday>", make.day_on),
    ),
    "day_span": (
        (
            "[tu|from] [ngay] <a:nn> (-|den|den het|to) [ngay] <b:nn> / <m:nn> / <y:year>",
            make.same_month_days,
        ),
        (
            "[tu] ngay <a:nn> (-|den|den het) [ngay] <b:nn> (/|thang) <m:nn> [(/|nam) <y:year>]",
            make.same_month_days,
        ),
        (
            "[tu] ngay <a:nn> (va|,) [ngay] <b:nn> (/|thang) <m:nn> [(/|nam) <y:year>]",
            make.same_month_days,
        ),
        (
            (
                "[from] <a:nn> [<_:ordinal_sign>] (-|to) <b:nn> "
                "[<_:ordinal_sign>] [of] <m:month_name> [,] "
                "[<y:year>]"
            ),
            make.same_month_days,
        ),
        ("<m:month_name> <a:nn> (-|to) <b:nn> [, <y:year>]", make.same_month_days),
        ("[tuan] <y:year> - w <week:two>", make.iso_week),
    ),
    "month": (
        ("thang <m:nn> [[<_:of_year>] <y:year>]", make.month),
        ("t [.] <m:nn> (/|-|.) <y:year>", make.month),
        ("<m:nn> (/|-|.) <y:year>", make.month),
        ("<y:year> (-|/) <m:two>", make.month),
        ("[[the] month of] <m:month_name> [.] [[<_:of_year>] <y:year>]", make.month),
    ),
    "ten_days": (
        ("thuong tuan <month>", make.ten_days(1, 10)),
        ("(10|muoi) ngay dau [cua] <month>", make.ten_days(1, 10)),
        ("the first (10|ten) days of <month>", make.ten_days(1, 10)),
        ("trung tuan <month>", make.ten_days(11, 20)),
        ("the second (10|ten) days of <month>", make.ten_days(11, 20)),
        ("ha tuan <month>", make.ten_days(21, LONGEST_MONTH)),
        ("the last days of <month>", make.ten_days(21, LONGEST_MONTH)),
        ("nua dau <month>", make.ten_days(1, 15)),
        ("the first half of <month>", make.ten_days(1, 15)),
    ),
    "quarter": (
        ("(quy|q|quarter) [.] <q:quarter_number> [[<_:of_year>] <y:year>]", make.quarter),
        ("<q:glued_quarter> [[<_:of_year>] <y:year>]", make.quarter),
        ("quy <q:quarter_word> [[<_:of_year>] <y:year>]", make.quarter),
        ("<y:year> [-|/|,] (q|quarter) [.] <q:quarter_number>", make.quarter),
        ("[the] <q:ordinal> quarter [[<_:of_year>] <y:year>]", make.quarter),
    ),
    "dated_quarter": (("<window:quarter>", lambda window: window if window.years else None),),
    "half": (
        ("h <h:nn> [[<_:of_year>] <y:year>]", make.half),
        ("<y:year> [-|/] h <h:nn>", make.half),
        ("nua dau nam [[<_:of_year>] <y:year>]", lambda y=None: make.half(1, y)),
        ("nua (cuoi|sau) nam [[<_:of_year>] <y:year>]", lambda y=None: make.half(2, y)),
        ("[the] <h:ordinal> half [of] [the year|year] [[<_:of_year>] <y:year>]", make.half),
    ),
    "months_of_year": (
        ("<n:number> thang dau [nam] [[<_:of_year>] <y:year>]", make.first_months),
        ("<n:number> thang cuoi [nam] [[<_:of_year>] <y:year>]", make.last_months),
        ("<n:number> thang [<_:of_year>] <y:year>", make.first_months),
        ("<n:figures> thang", make.nine_months),
        (
            "[the] first <n:number> months [of [the year|year]] [[<_:of_year>] <y:year>]",
            make.first_months,
        ),
        (
            "[the] last <n:number> months [of [the year|year]] [[<_:of_year>] <y:year>]",
            make.last_months,
        ),
    ),
    "calendar_year": (("[nam|year|calendar year|cy|the year] <y:year>", make.year),),
    "this_year": (("(nam|[the] year)", make.year),),
    "years": (
        (
            (
                "[trong] (giai doan|thoi ky|period|the period) [tu nam|nam] "
                "<a:year> (-|den|den nam|to) "
                "<b:year>"
            ),
            make.years_range,
        ),
        ("[(ca|trong|het) ] (nhiem ky|term|the term) <a:year> (-|den|to) <b:year>", make.term),
        ("between <a:year> and <b:year>", make.years_range),
    ),
    "single": (
        ("<window:day>", make.window),
        ("<window:month>", make.window),
        ("<window:quarter>", make.window),
        ("<window:half>", make.window),
        ("<window:months_of_year>", make.window),
        ("<window:calendar_year>", make.window),
    ),
    "single_list": (
        ("<w:single>", lambda w: (w,)),
        ("<w:single> (,|va|and|, va|, and|;) <rest:single_list>", lambda w, rest: (w, *rest)),
    ),
    "month_numbers": (
        ("<m:nn>", lambda m: (m,)),
        ("<m:nn> (,|va|and|&|, va) <rest:month_numbers>", lambda m, rest: (m, *rest)),
    ),
    "quarter_list": (
        ("<q:quarter_number>", lambda q: (q,)),
        (
            "<q:quarter_number> (,|va|and|&|, va) [quy|q] <rest:quarter_list>",
            lambda q, rest: (q, *rest),
        ),
    ),
    "year_list": (
        ("<y:year>", lambda y: (y,)),
        ("<y:year> (,|va|and|, va|, and) <rest:year_list>", lambda y, rest: (y, *rest)),
    ),
    "span": (
        ("<window:day_span>", make.window),
        ("<window:years>", make.window),
        ("<window:ten_days>", make.window),
        ("<a:month_name> / <b:month_name> <y:year>", make.month_list),
        ("[tu|from] <a:single> <_:dash> [het|het ngay|the end of] <b:single>", make.span),
        ("between <a:single> and <b:single>", make.span),
        ("<a:single> <_:and> <b:single>", make.pair),
        ("<windows:single_list>", make.run),
        ("<a:dated_quarter> / <b:dated_quarter>", make.pair),
        (
            "[cac] thang <months:month_numbers> <_:and> <last:nn> [[<_:of_year>] <y:year>]",
            make.month_run,
        ),
        (
            (
                "[cac] (quy|q) <quarters:quarter_list> <_:and> <last:quarter_number> "
                "[[<_:of_year>] <y:year>]"
            ),
            make.quarter_run,
        ),
        ("[cac] (nam|years) <years:year_list>", make.year_run),
        ("[tu|from] thang <a:nn> <_:dash> <b:nn> [[<_:of_year>] <y:year>]", make.month_numbers),
        ("thang <a:nn> (,|va|&|+) <b:nn> [[<_:of_year>] <y:year>]", make.month_list),
        ("t [.] <a:nn> <_:dash> t [.] <b:nn> [<_:of_year> <y:year>]", make.month_numbers),
        (
            "[tu] (quy|q) <a:quarter_number> <_:dash> <b:quarter_number> [[<_:of_year>] <y:year>]",
            make.quarter_numbers,
        ),
        (
            "(quy|q) <a:quarter_number> (,|va|&|/|+) <b:quarter_number> [[<_:of_year>] <y:year>]",
            make.quarter_list,
        ),
        ("q <a:quarter_number> / q <b:quarter_number> [<y:year>]", make.quarter_list),
        ("<y:year> q <a:quarter_number> (-|/) [q] <b:quarter_number>", make.quarter_numbers),
    ),
    "period": (
        ("[trong] <window:single>", make.window),
        ("[trong] <window:span>", make.window),
    ),
    "any_period": (
        ("<window:single>", make.window),
        ("<window:this_year>", make.window),
    ),
    "open_window": (
        ("<window:single>", make.window),
        ("<window:span>", make.window),
        ("(dau|nhung thang dau|som) <window:any_period>", make.part(Part.BEGINNING)),
        ("(early [in]|[the] (beginning|start) of) <window:any_period>", make.part(Part.BEGINNING)),
        ("(giua|mid [-]|[the] middle of) <window:any_period>", make.part(Part.MIDDLE)),
        (
            "(late [in]|khoang cuoi|nhung thang cuoi|[the] latter part of) <window:any_period>",
            make.part(Part.LATTER),
        ),
    ),
    "window": (
        ("<window:open_window>", make.window),
        ("[cho den|den|toi] (cuoi|het) <window:any_period>", make.window),
        ("(cuoi|het) <window:years>", make.window),
        ("trong <window:this_year>", make.window),
        ("[the] end [of|-] [the] <window:any_period>", make.window),
        ("year [-] end [<y:year>]", make.year),
    ),
    "feast": (
        ("[dip] tet [nguyen dan|am lich|co truyen] [[nam] <y:year>]", make.tet),
        ("[the] (lunar new year|tet) [holiday] [[of] <y:year>]", make.tet),
    ),
}
