"""Whole deadlines: an operator and what it stands before, and what is no deadline at all."""

from datetime import time

from attrs import evolve

from tracker.calendar.deadline import Deadline, DeadlineKind, Operator
from tracker.calendar.forms.frame import HASTE, LABELS, RECIPIENTS, VERBS
from tracker.calendar.grammar import Form, RefusedError
from tracker.calendar.window import PeriodKind, Window


def _on(window: Window) -> Deadline:
    """Due within a window, that is on its last day."""
    return Deadline(text="", kind=DeadlineKind(window.kind.value), meaning=window)


def _before(window: Window) -> Deadline:
    """Due before a window begins."""
    if window.part is not None or window.approximate:
        raise RefusedError(
            vi="“trước” một phần không rõ của kỳ thì không ra ngày nào",
            en="“before” an undrawn part of a period names no day",
        )
    if window.kind is PeriodKind.DAY and window.first != window.last and window.feast is None:
        raise RefusedError(
            vi="“trước” một khoảng ngày không rõ là trước ngày đầu hay ngày cuối",
            en="“before” a stretch of days may mean before its first or its last",
        )
    return evolve(_on(window), operator=Operator.BEFORE)


def _timed(at: time, window: Window, before: bool = False) -> Deadline | None:
    """Due by a time of day; "before 17:00 on D" still ends on D."""
    if window.first != window.last or window.kind is not PeriodKind.DAY:
        return None
    return evolve(_on(window), at=at, operator=Operator.BEFORE if before else Operator.ON)


def _timed_before(at: time, window: Window) -> Deadline | None:
    return _timed(at, window, before=True)


def _narrowed(window: Window, exact: Deadline) -> Deadline | None:
    """A period and, in brackets, the day or shorter period in it that is really meant."""
    ends, inner = window.days(), exact.meaning
    if ends is None or not isinstance(inner, Window) or window.kind is PeriodKind.DAY:
        return None
    if inner.years is None:
        inner = evolve(inner, years=window.years)
    within = inner.days()
    if within is None or not ends[0] <= within[0] <= within[1] <= ends[1]:
        raise RefusedError(
            vi="ngày ghi trong ngoặc nằm ngoài kỳ",
            en="what is in brackets lies outside the period",
        )
    return evolve(exact, meaning=inner)


def _start(**_parts: object) -> Deadline:
    raise RefusedError(
        vi="đây là thời điểm bắt đầu, không phải thời hạn",
        en="this says when something begins, not when it is due",
    )


def _as_of(**_parts: object) -> Deadline:
    raise RefusedError(
        vi="“tính đến” là thời điểm chốt số liệu, không phải thời hạn",
        en="“as of” is the day figures are taken on, not a deadline",
    )


def _fiscal(**_parts: object) -> Deadline:
    raise RefusedError(
        vi="năm tài chính bắt đầu khác nhau tùy nước; hãy viết ngày hoặc quý dương lịch",
        en="financial years begin on different days; write a date or a calendar quarter",
    )


def _two_figure_year(**_parts: object) -> Deadline:
    raise RefusedError(
        vi="năm phải viết đủ bốn chữ số", en="the year must be written with four figures"
    )


def _school_year(**_parts: object) -> Deadline:
    raise RefusedError(
        vi="năm học không có ngày kết thúc chung; hãy viết ngày",
        en="a school year has no common last day; write a date",
    )


def _vision(**_parts: object) -> Deadline:
    raise RefusedError(
        vi="“tầm nhìn” là định hướng, không phải thời hạn; hãy chỉ ghi thời hạn",
        en="a “vision” is where things should be heading, not a deadline; write the deadline only",
    )


def _said() -> bool:
    """Words that are passed over: they say nothing that their form does not."""
    return True


def _same(deadline: Deadline) -> Deadline:
    return deadline


_LATEST = "cham nhat|muon nhat|tre nhat|cham nhat la|muon nhat la|cham nhat vao|cham nhat den"
_ON = (
    f"({_LATEST}|cham nhat den het|cham nhat trong|cham nhat het|muon nhat vao|den|den het|toi|"
    "toi het|cho den|cho den het|vao|vao cuoi ngay|vao cuoi|trong|ngay trong|trong thoi gian|"
    "trong khoang|khong qua|khong muon hon|khong cham hon|"
    "truoc hoac trong|truoc hoac vao|truoc va trong|het|xong trong|trong va truoc|"
    "by|by the close of|no later than|not later than|no later than the end of|on or before|"
    "before or on|until|till|up to|in|on|during|during the course of|within|at the latest by|"
    "at the latest in|at the latest on|due|due by|due on|due in|not after|before the end of|"
    "prior to the end of|truoc cuoi|truoc khi het|latest by|latest|to be completed by|"
    "for completion by|expected|expected in|expected by|planned for|scheduled for|du kien|"
    "du kien trong|phan dau|phan dau trong|du kien vao|tu nay den|tu nay den "
    "het|from now until|between now and)"
)
_BEFORE = (
    "(truoc|truoc thoi diem|truoc dip|cham nhat truoc|muon nhat truoc|trong thoi gian truoc|"
    "before|prior to|earlier than|ahead of)"
)
_END_OF_DAY = (
    "(cuoi ngay|het ngay|cuoi gio|het gio lam viec|cuoi gio lam viec|cuoi gio hanh chinh|"
    "het gio hanh chinh|trong gio hanh chinh|trong ngay|[the] (close of business|cob|close of play|"
    "end of day|eod|end of business|end of the day) [on])"
)

FORMS: dict[str, tuple[Form, ...]] = {
    "on": ((_ON, _said),),
    "before": ((_BEFORE, _said),),
    "latest": ((f"({_LATEST})", _said),),
    "part_of_day": (
        (
            "([buoi] (sang|trua|chieu|toi)|[the] (morning|afternoon|evening) of)",
            _said,
        ),
    ),
    "end_of_day": ((_END_OF_DAY, _said),),
    "verb": ((VERBS, _said),),
    "recipient": ((RECIPIENTS, _said),),
    "label": ((LABELS, _said),),
    "dated_deadline": (
        (
            (
                "[<_:on>|<_:before>] (24 gio|24 h|24 h 00|24 g|24 : 00) [,] [cua|ngay|on|of] "
                "<window:day>"
            ),
            _on,
        ),
        ("[<_:on>] [<_:end_of_day>] <window>", _on),
        ("<_:before> <window:open_window>", _before),
        ("[<_:on>] <_:part_of_day> [ngay] <window:day>", _on),
        ("<_:before> [the] <window:feast>", _before),
        ("[<_:on>] [luc|at] <at:time> [,] [cua|ngay|on|of|vao] <window:day>", _timed),
        ("<_:before> [luc|at] <at:time> [,] [cua|ngay|on|of|vao] <window:day>", _timed_before),
        ("[<_:on>] <window:day> [,|t|at|luc|vao luc|-] <at:time>", _timed),
        ("[<_:on>] <window:day> [,] truoc <at:time>", _timed_before),
        (r"[<_:on>] <window:day> \( [luc|at] <at:time> \)", _timed),
        (r"[<_:on>] <window:day> \( truoc <at:time> \)", _timed_before),
        ("<_:before> <window:day> [,|t|at|luc|vao luc] <at:time>", _timed_before),
    ),
    "narrowed": (
        (r"[<_:on>] <window:single> \( [<_:verb>] <exact:dated_deadline> \)", _narrowed),
        (
            r"[<_:on>] <window:single> , [<_:verb>] (<exact:dated_before>|<exact:dated_latest>)",
            _narrowed,
        ),
    ),
    "dated_before": (("<_:before> <window:open_window>", _before),),
    "dated_latest": (
        ("(<_:latest>|khong qua|by|no later than|not later than|at the latest by) <window>", _on),
    ),
    "item": (
        ("<deadline:dated_deadline>", _same),
        ("<deadline:relative>", _same),
        ("<deadline:pending>", _same),
    ),
    "day_item": (("<window:day>", _on),),
    "not_a_deadline": (
        (
            (
                "[bat dau|trien khai|thuc hien|trien khai thuc hien] "
                "(tu|ke tu|bat dau|sau|from|after|starting|starting on|"
                "starting from|beginning|since|"
                "commencing|effective|not before|khong truoc|khong som hon|no earlier than) "
                "[ngay|het] <window> [tro di|onwards]"
            ),
            _start,
        ),
        (
            (
                "(tinh den|tinh den het|as of|as at|so lieu den|den thoi diem) "
                "[thoi diem|ngay] <window>"
            ),
            _as_of,
        ),
        (
            (
                "[by] [the] [end of] [the] (fy|fiscal year|financial year|"
                "fiscal|nam tai chinh|nam tai khoa|"
                "fiscal quarter) [-] [<window>] [<year>] [/|-] [<nn>] [q <quarter_number>]"
            ),
            _fiscal,
        ),
        ("[<_:on>|<_:before>] q <quarter_number> (fy|fiscal year) [<year>] [<nn>]", _fiscal),
        (
            "[<_:on>|<_:before>] [ngay] <d:nn> (/ <m:nn> /|- <m:nn> -|. <m:nn> .) <y:nn>",
            _two_figure_year,
        ),
        ("[<_:on>|<_:before>] nam hoc <year> [-|/] [<last:year>]", _school_year),
    ),
    "vision": (
        ("[den nam] <_:year>", _said),
        ("<_:window>", _said),
        ("(den|den het) <_:window>", _said),
    ),
    "with_vision": (
        ("<_:vision> [,|;|-] [va|dinh huong] (tam nhin|vision) [den|to] [nam] <_:year>", _vision),
    ),
    "estimate": ((r"\( (du kien|est [.]|estimated|expected) \)", _said),),
    "haste": ((HASTE, _said),),
    "at_last": (
        ("<_:haste> [,] [and|but|va|nhung] <deadline:dated_latest>", _same),
        ("<_:haste> [,] [and|but|va|nhung] <deadline:dated_before>", _same),
    ),
    "deadline": (
        ("<deadline:dated_deadline>", _same),
        ("<deadline:narrowed>", _same),
        ("<deadline:at_last>", _same),
        ("<deadline:from_year>", _same),
        ("<deadline:relative>", _same),
        ("<deadline:choice>", _same),
        ("<deadline:recurring>", _same),
        ("<deadline:repeated>", _same),
        ("<deadline:continuous>", _same),
        ("<deadline:round_the_clock>", _same),
        ("<deadline:pending>", _same),
        ("<deadline:season>", _same),
        ("<deadline:not_a_deadline>", _same),
        ("<deadline:with_vision>", _same),
    ),
    "led": (
        ("<deadline>", _same),
        ("<_:label> [\\:|la] [<_:verb>] <deadline> [<_:estimate>]", _same),
        ("<deadline> <_:estimate>", _same),
        (
            (
                "[phai|can|yeu cau|du kien|phan dau|co gang|nghiem tuc|tap trung|khan truong|"
                "must be|shall be|to be] <_:verb> "
                "[ve|gui|cho] [<_:recipient>] [va|,|and] [<_:verb>] [ve|gui|cho] [<_:recipient>] "
                "[\\:|,] <deadline>"
            ),
            _same,
        ),
        ("<deadline> [,|-] [phai] (hoan thanh|xong|la cham nhat|at the latest|latest)", _same),
    ),
}
