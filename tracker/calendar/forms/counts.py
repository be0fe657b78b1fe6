"""Deadlines counted from something: "15 ngày làm việc kể từ ngày ký"."""

from attrs import evolve

from tracker.calendar.count import Anchor, AnchorKind, Count, Unit
from tracker.calendar.deadline import Choice, Deadline, DeadlineKind, Operator
from tracker.calendar.grammar import Form
from tracker.calendar.window import Window

_UNKNOWN = Anchor(kind=AnchorKind.UNKNOWN)
_Amount = tuple[int, Unit]


def _relative(count: _Amount, anchor: Anchor = _UNKNOWN) -> Deadline:
    number, unit = count
    return Deadline(
        text="",
        kind=DeadlineKind.RELATIVE,
        meaning=Count(number=number, unit=unit, anchor=anchor),
    )


def _back(count: _Amount, anchor: Anchor) -> Deadline:
    return _relative((-count[0], count[1]), anchor)


def _published(counted: Deadline, day: Window, before: bool | None = None) -> Deadline | None:
    """A count whose outcome the phrase itself gives as a day."""
    ends = day.days()
    count = counted.meaning
    if ends is None or not isinstance(count, Count) or count.published is not None:
        return None
    operator = Operator.BEFORE if before else Operator.ON
    return evolve(counted, operator=operator, meaning=evolve(count, published=ends[0]))


def _published_before(counted: Deadline, day: Window) -> Deadline | None:
    return _published(counted, day, before=True)


def _choice(a: Deadline, b: Deadline, later: bool) -> Deadline:
    """The later, or the earlier, of two."""
    kinds = {a.kind, b.kind}
    if DeadlineKind.PENDING in kinds:
        kind = DeadlineKind.PENDING
    elif DeadlineKind.RELATIVE in kinds:
        kind = DeadlineKind.RELATIVE
    else:
        kind = a.kind if a.kind is b.kind else DeadlineKind.DAY
    return Deadline(text="", kind=kind, meaning=Choice(deadlines=(a, b), later=later))


def _later(a: Deadline, b: Deadline) -> Deadline:
    return _choice(a, b, later=True)


def _earlier(a: Deadline, b: Deadline) -> Deadline:
    return _choice(a, b, later=False)


def _bare_months(number: int) -> _Amount | None:
    """Months alone; three, six and nine of them also name periods of the year."""
    return None if number in {3, 6, 9} else (number, Unit.MONTHS)


def _bare_years(number: int) -> _Amount | None:
    """Years alone; one of them may also mean every year."""
    return None if number == 1 else (number, Unit.YEARS)


def _said() -> bool:
    """Words that are passed over: they say nothing that their form does not."""
    return True


_WITHIN = (
    "[cham nhat|muon nhat|tre nhat|khong qua|toi da|khong cham hon|khong muon hon|no later than|"
    "not later than|not more than|no more than|at most|up to|by] "
    "[la] [trong|trong vong|trong thoi han|trong thoi gian|within|in|vong] "
    "[khong qua|toi da|[a] period of|sau] [la]"
)
_NEEDED_WITHIN = (
    "(trong|trong vong|trong thoi han|trong thoi gian|within|vong|khong qua|toi da|"
    "cham nhat|cham nhat [la] trong [vong]|cham nhat la|trong [vong|thoi han] khong qua|"
    "no later than|not later than) [a period of]"
)
_LATEST = "(cham nhat|muon nhat|tre nhat)"
_FROM = (
    "(ke tu|tinh tu|tinh ke tu|tu|ke tu sau|sau|from|after|following|since|counted from|"
    "starting from|as from)"
)
_WORKING = "(ngay lam viec|(working|business) (day|days)|work days)"
_PUBLISHED = (
    "(tuc|tuc la|nghia la|cu the|cu the la|i . e .|i . e . ,|that is|that is ,|namely) "
    "[cham nhat|la|den|by|on|vao] [het]"
)
_PUBLISHED_ON = (
    "(cham nhat|muon nhat|cham nhat la|den|den het|by|on|no later than|on or before|due)"
)

FORMS: dict[str, tuple[Form, ...]] = {
    "within_words": ((_WITHIN, _said),),
    "needed_within": ((_NEEDED_WITHIN, _said),),
    "from_words": ((_FROM, _said),),
    "working_days": ((_WORKING, _said),),
    "published_word": ((_PUBLISHED, _said),),
    "published_on": ((_PUBLISHED_ON, _said),),
    "short_count": (
        ("<number> <_:working_days>", lambda number: (number, Unit.WORKING_DAYS)),
        (
            "<number> (ngay [lich]|day|days|[consecutive] (calendar day|calendar days))",
            lambda number: (number, Unit.DAYS),
        ),
        ("<number> (gio|tieng|hour|hours|h)", lambda number: (number, Unit.HOURS)),
        ("<number> (tuan|week|weeks)", lambda number: (number, Unit.WEEKS)),
        ("(a|one) week", lambda: (1, Unit.WEEKS)),
    ),
    "long_count": (
        ("<number> (thang|month|months)", _bare_months),
        ("<number> (nam|years)", _bare_years),
    ),
    "count": (
        ("<count:short_count>", lambda count: count),
        ("<number> (thang|month|months|calendar months)", lambda number: (number, Unit.MONTHS)),
        ("a month", lambda: (1, Unit.MONTHS)),
        ("<number> (nam|year|years)", lambda number: (number, Unit.YEARS)),
        ("a year", lambda: (1, Unit.YEARS)),
    ),
    "counted_alone": (
        ("<_:needed_within> <count>", _relative),
        ("<count:short_count>", _relative),
        ("<count:long_count>", _relative),
    ),
    "counted": (
        (
            "(truoc|before) <event:meeting> [,] [it nhat|at least] <count>",
            lambda event, count: _back(count, Anchor(kind=AnchorKind.EVENT, event=event)),
        ),
        ("[sau] <_:within_words> <count> [,] <_:from_words> <anchor>", _relative),
        (
            f"[{_LATEST} [la|vao]] ngay thu <number> [,] <_:from_words> <anchor>",
            lambda number, anchor: _relative((number, Unit.DAYS), anchor),
        ),
        (
            "[on|by] the date that is <count> [,] <_:from_words> <anchor>",
            _relative,
        ),
        ("<_:needed_within> <count> of <anchor>", _relative),
        ("<counted:counted_alone>", lambda counted: counted),
        (
            (
                "[it nhat|cham nhat|muon nhat|at least|no later than|not later than] [la] <count> "
                "(truoc|before|prior to) <anchor:anchor_event>"
            ),
            _back,
        ),
        (
            (
                "[it nhat|cham nhat|at least|no later than|not later than] "
                "<count> (truoc|before|prior to) "
                "<anchor:anchor_day>"
            ),
            _back,
        ),
    ),
    "published": (
        (r"<counted:counted_alone> [,] \( [ngay] <day> \)", _published),
        (r"<counted> [,] \( <_:published_word> [<_:published_on>] <day> \)", _published),
        (r"<counted> [,] \( <_:published_on> <day> \)", _published),
        (r"<counted> [,] \( [<_:published_word>] (truoc|before) <day> \)", _published_before),
        (r"<counted> [,|;|-] <_:published_word> <day>", _published),
        (r"<counted> [,|;|-] <_:published_word> (truoc|before) <day>", _published_before),
        (r"[<_:published_on>] <day> \( <counted> \)", _published),
        (r"(truoc|before) <day> \( <counted> \)", _published_before),
    ),
    "relative": (
        ("<deadline:counted>", lambda deadline: deadline),
        ("<deadline:published>", lambda deadline: deadline),
    ),
    "later": (
        ("[thoi diem|ngay|moc] nao (den sau|muon hon|sau|cham hon|xay ra sau)", lambda: True),
        ("whichever [is|comes|occurs|falls] [the] (later|latest|last)", lambda: True),
    ),
    "earlier": (
        ("[thoi diem|ngay|moc] nao (den truoc|som hon|truoc|xay ra truoc)", lambda: True),
        ("whichever [is|comes|occurs|falls] [the] (earlier|earliest|first|sooner)", lambda: True),
    ),
    "choice": (
        (
            (
                "<a:item> [,|;] (hoac|hay|or) <b:item> [,|;] [\\(] [tuy [theo]|"
                "lay [theo]|theo|tinh theo] "
                "<_:later> [\\)]"
            ),
            _later,
        ),
        (
            (
                "<a:item> [,|;] (hoac|hay|or) <b:item> [,|;] [\\(] [tuy [theo]|"
                "lay [theo]|theo|tinh theo] "
                "<_:earlier> [\\)]"
            ),
            _earlier,
        ),
        ("[by|on] the (later|latest) of [\\:] <a:item> [,] (and|or) <b:item>", _later),
        ("[by|on] the (earlier|earliest) of <a:item> [,] (and|or) <b:item>", _earlier),
        (
            (
                "<a:item> [,] (nhung|but|and|va) [in any event|in any case] "
                "(khong qua|khong muon hon|khong cham hon|cham nhat|no later than|not later than|"
                "in any event by|in any case by) [la] <b:day_item>"
            ),
            _earlier,
        ),
    ),
}
