"""Days in citations, in figures or in words, Vietnamese or English."""

import re
from datetime import date

from attrs import frozen

_UNITS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "khong": 0,
    "gieng": 1,
    "chap": 12,
}
_ENGLISH = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_MONTHS = "|".join(_ENGLISH)
_WORD = "(?:" + "|".join((*_UNITS, "muoi", "nghin", "ngan", "tram", "linh", "le")) + ")"
_SMALL = rf"(?:m[uo]ng\s)?(?:\d{{1,2}}|{_WORD}(?:\s{_WORD}){{0,2}}?)"
_FIGURES = re.compile(r"(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)")
_WORDS = re.compile(
    rf"({_SMALL})\s{{1,2}}thang\s{{1,2}}({_SMALL})\s?,?(?:\s{{1,2}}nam\s{{1,2}}|\s?/\s?)"
    rf"(\d{{4}}(?!\d)|{_WORD}\s(?:nghin|ngan)(?:\s{_WORD}){{0,5}})"
)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s({_MONTHS}),?\s(\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"({_MONTHS})\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}})(?!\d)")


@frozen
class FoundDay:
    """A day as it stands in a text.

    Attributes:
        end: where it ends.
        day: the day; ``None`` where there is no such day.
    """

    end: int
    day: date | None


def read_day_at(folded: str, at: int) -> FoundDay | None:
    """Return the day written at a place, or ``None`` where none is.

    Args:
        folded: the text in small letters without accents.
        at: where the day, without the word "ngày", begins.

    >>> read_day_at("05 thang 3 nam 2020 cua", 0)
    FoundDay(end=19, day=datetime.date(2020, 3, 5))
    >>> read_day_at("muoi lam thang tu nam hai nghin khong tram hai muoi ba", 0).day
    datetime.date(2023, 4, 15)
    """
    if match := _FIGURES.match(folded, at):
        return FoundDay(match.end(), _day(match[4], match[3], match[1]))
    if match := _WORDS.match(folded, at):
        return FoundDay(match.end(), _day(match[3], match[2], match[1]))
    if match := _DAY_FIRST.match(folded, at):
        return FoundDay(match.end(), _day(match[3], _month(match[2]), match[1]))
    if match := _MONTH_FIRST.match(folded, at):
        return FoundDay(match.end(), _day(match[3], _month(match[1]), match[2]))
    return None


def _month(name: str) -> str:
    return str(_ENGLISH.index(name) + 1)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(_number(year), _number(month), _number(day))
    except ValueError:
        return None


def _number(written: str) -> int:
    """Return a number in figures or in Vietnamese words.

    >>> _number("hai muoi lam"), _number("hai nghin khong tram linh ba"), _number("mung 3")
    (25, 2003, 3)
    """
    words = re.sub(r"^m[uo]ng\s", "", written).split()
    if len(words) == 1 and words[0].isascii() and words[0].isdigit():
        return int(words[0])
    total = part = 0
    for word in words:
        if word == "muoi":
            part = 10 if part == 0 else part * 10
        elif word == "tram":
            total, part = total + part * 100, 0
        elif word in {"nghin", "ngan"}:
            total, part = (total + part) * 1000, 0
        elif word not in {"linh", "le"}:
            part += _UNITS[word]
    return total + part
