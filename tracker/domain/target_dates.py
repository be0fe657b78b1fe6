"""Finds the day by which a target is asked, before or behind what is asked."""

import re
from datetime import date, timedelta

from attrs import frozen

from tracker.calendar import UnreadablePeriodError, read_period
from tracker.domain.target_cell import Span
from tracker.domain.target_piece import NotReadError
from tracker.domain.target_words import one_of
from tracker.language import Text

_MONTHS = "january february march april may june july august september october november december"
_MONTH = one_of({*_MONTHS.split(), *(name[:3] for name in _MONTHS.split())})
_YEAR = "[12][0-9]{3}"
_WHEN = "|".join(
    (
        rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}",
        *(rf"(?:ngày )?[0-9]{{1,2}}{mark}[0-9]{{1,2}}{mark}{_YEAR}" for mark in ("/", r"\.", "-")),
        rf"(?:ngày )?[0-9]{{1,2}} tháng [0-9]{{1,2}}(?: năm |/|, | ){_YEAR}",
        rf"[0-9]{{1,2}} {_MONTH},? {_YEAR}",
        rf"{_MONTH} (?:[0-9]{{1,2}},? )?{_YEAR}",
        rf"(?:tháng )?[0-9]{{1,2}}/{_YEAR}",
        rf"tháng [0-9]{{1,2}}(?: năm | ){_YEAR}",
        rf"quý (?:iii|ii|iv|i|[1-4])(?:/| năm | ){_YEAR}",
        rf"q[1-4][ /-]?{_YEAR}",
        rf"{_YEAR}-q[1-4]",
        rf"[69] tháng(?: đầu)? năm {_YEAR}",
        rf"giai đoạn {_YEAR} ?- ?{_YEAR}",
        rf"(?:năm |year )?{_YEAR}",
    )
)
_BEFORE = frozenset({"trước", "before"})
_LINKS = _BEFORE | {
    *("vào", "đến", "tới", "trong", "cho đến", "cho tới", "tính đến"),
    *("chậm nhất", "chậm nhất vào", "chậm nhất là", "muộn nhất"),
    *("by", "in", "at", "on", "until", "till"),
}
_LINK = rf"(?P<link>{one_of(_LINKS)}) "
_LAST = "(?:(?:hết|cuối|the end of|end of|end) )?"
_NAMED = re.compile("năm |year |quý |tháng |ngày |giai đoạn ")
_TAIL = re.compile(rf"(?P<gap> ?\(|,? )(?:{_LINK})?{_LAST}(?P<when>{_WHEN})\)?$")
_HEAD = re.compile(rf"(?:{_LINK})?{_LAST}(?P<when>{_WHEN})(?P<mark> ?[:,] ?| - | )(?=[^ ])")

_NO_SUCH_DAY = Text(vi="không có ngày như vậy", en="there is no such day")


@frozen
class Dated:
    """A piece cut into what is asked and by when.

    Attributes:
        by: the day it is to be reached.
        asked: where what is asked begins and ends in the piece.
        is_linked: whether a word such as “by” or a colon joins the day to it.
    """

    by: date
    asked: Span
    is_linked: bool


def find_date(plain: str) -> Dated | None:
    """Cut the day off a piece in plain spelling.

    A year, a quarter or a month means its last day; “before” means the day before its first one.

    >>> found = find_date("≥ 50 vào năm 2025")
    >>> found.by, found.asked
    (datetime.date(2025, 12, 31), (0, 4))

    Args:
        plain: small letters, one space between words.

    Returns:
        The two parts, or ``None`` where no day stands before or behind what is asked.

    Raises:
        NotReadError: it has the shape of a day, but there is no such day.
    """
    head = _HEAD.match(plain)
    if head and (head["link"] or ":" in head["mark"] or _NAMED.match(head["when"])):
        is_linked = head["link"] is not None or ":" in head["mark"]
        return Dated(_last_day(head), (head.end(), len(plain)), is_linked)
    tail = _TAIL.search(plain)
    if tail and tail.start():
        is_linked = tail["link"] is not None or "(" in tail["gap"]
        if is_linked or _NAMED.match(tail["when"]):
            return Dated(_last_day(tail), (0, tail.start()), is_linked)
    return None


def _last_day(found: re.Match[str]) -> date:
    """Return the last day on which what is asked is in time."""
    try:
        period = read_period(found["when"])
        if found["link"] in _BEFORE:
            return period.first - timedelta(days=1)
    except (UnreadablePeriodError, OverflowError) as error:
        raise NotReadError(found["when"], _NO_SUCH_DAY) from error
    return period.last
