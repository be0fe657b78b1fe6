"""Numbers, months and days of the week, in figures and in words."""

from datetime import time

from tracker.calendar.grammar import Form, Reader, RefusedError, one_word
from tracker.calendar.phrase import is_number

_LONGEST_COUNT = 3
_YEAR_FIGURES = 4
_NOON = 12
_HOURS = 24
_MINUTES = 60

_VIETNAMESE_UNITS = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"]
_ENGLISH_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_ENGLISH_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNITS = {
    **{word: value for value, word in enumerate(_VIETNAMESE_UNITS, 1)},
    **{word: value for value, word in enumerate(_ENGLISH_UNITS, 1)},
}
_TEENS = {word: value for value, word in enumerate(_ENGLISH_TEENS, 10)}
_TENS = {word: value for value, word in enumerate(_ENGLISH_TENS, 2)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER_WORDS = {"mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4}
"""Quarters in words; "quý năm" names a year, and there is no fifth."""
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH_NAMES = {
    **{name: month for month, name in enumerate(_MONTHS, 1)},
    **{name[:3]: month for month, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
_ENGLISH_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_VIETNAMESE_DAYS = ["hai", "ba", "tu", "nam", "sau", "bay"]
_WEEKDAY_NAMES = {
    **{name: day for day, name in enumerate(_ENGLISH_DAYS)},
    **{name[:3]: day for day, name in enumerate(_ENGLISH_DAYS)},
}
_ENGLISH_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]
_ORDINALS = {word: value for value, word in enumerate(_ENGLISH_ORDINALS, 1)}


def _figures(word: str, longest: int) -> int | None:
    return int(word) if is_number(word) and len(word) <= longest else None


def _year(word: str) -> int | None:
    return int(word) if is_number(word) and len(word) == _YEAR_FIGURES and word[0] in "12" else None


def _any_year(word: str) -> int | None:
    """The year of a whole date, where no other number can be taken for it."""
    return int(word) or None if is_number(word) and len(word) == _YEAR_FIGURES else None


def _two_figures(word: str) -> int | None:
    return int(word) if is_number(word) and len(word) == 2 else None  # noqa: PLR2004 -- two


def _positive(word: str) -> int | None:
    return _figures(word, _LONGEST_COUNT) or None


def _quarter(word: str) -> int | None:
    if word in _ROMAN:
        return _ROMAN[word]
    number = _figures(word, 2)
    return number if number is not None and 1 <= number <= 4 else None  # noqa: PLR2004 -- quarters


def _glued_quarter(word: str) -> int | None:
    return _ROMAN.get(word[1:]) if word.startswith("q") else None


READERS: dict[str, Reader] = {
    "nn": one_word(lambda word: _figures(word, 2)),
    "two": one_word(_two_figures),
    "figures": one_word(_positive),
    "year": one_word(_year),
    "any_year": one_word(_any_year),
    "quarter_number": one_word(_quarter),
    "quarter_word": one_word(_QUARTER_WORDS.get),
    "glued_quarter": one_word(_glued_quarter),
    "month_name": one_word(_MONTH_NAMES.get),
    "weekday_word": one_word(_WEEKDAY_NAMES.get),
    "weekday_plural": one_word({f"{name}s": day for day, name in enumerate(_ENGLISH_DAYS)}.get),
    "ordinal_word": one_word(_ORDINALS.get),
    "unit_word": one_word(_UNITS.get),
    "teen_word": one_word(_TEENS.get),
    "tens_word": one_word(_TENS.get),
    "vietnamese_day": one_word(
        {
            **{name: day for day, name in enumerate(_VIETNAMESE_DAYS)},
            **{str(day + 2): day for day in range(6)},
        }.get
    ),
}


def _same(word: int, figures: int) -> int:
    """A number written in words with its figures in brackets."""
    if word != figures:
        raise RefusedError(
            vi=f"số viết bằng chữ ({word}) khác số viết bằng số ({figures})",
            en=f"the number in words ({word}) is not the one in figures ({figures})",
        )
    return word


def _tens(tens: int, unit: int = 0) -> int:
    return 10 * tens + unit


def _time(hour: int, minute: int = 0, half: str | None = None) -> time:
    """A time of day; midnight is refused, because it ends one day and begins another."""
    if hour > _HOURS or minute >= _MINUTES or (half and not 1 <= hour <= _NOON):
        raise RefusedError(vi="không có giờ như vậy", en="there is no such time of day")
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if (hour, minute) == (0, 0) or hour == _HOURS:
        raise RefusedError(
            vi="0 giờ và 24 giờ không rõ thuộc ngày nào; hãy viết “hết ngày …”",
            en="midnight ends one day and begins another; write “by the end of …”",
        )
    return time(hour, minute)


def _english_time(hour: int, half: str, minute: int = 0) -> time:
    return _time(hour, minute, half)


def _vietnamese_time(hour: int, half: tuple[int, int], minute: int = 0) -> time:
    """A time of the morning, the afternoon or the evening, by twelve hours or by twenty-four."""
    first, last = half
    named = hour if hour >= first else hour + _NOON
    if not first <= named <= last:
        raise RefusedError(vi="không có giờ như vậy", en="there is no such time of day")
    return _time(named, minute)


FORMS: dict[str, tuple[Form, ...]] = {
    "ordinal_sign": (("(st|nd|rd|th)", lambda: True),),
    "ordinal": (
        ("<number:ordinal_word>", lambda number: number),
        ("<number:nn> <_:ordinal_sign>", lambda number: number),
    ),
    "number_in_words": (
        ("<value:unit_word>", lambda value: value),
        ("<value:teen_word>", lambda value: value),
        ("<tens:tens_word> [[-] <unit:unit_word>]", _tens),
        ("muoi [<unit:unit_word>]", lambda unit=0: 10 + unit),
        ("muoi lam", lambda: 15),
        ("<tens:unit_word> muoi [<unit:unit_word>]", _tens),
        ("<tens:unit_word> muoi lam", lambda tens: 10 * tens + 5),
    ),
    "number": (
        ("<value:figures>", lambda value: value),
        ("<value:number_in_words>", lambda value: value),
        (r"<word:number_in_words> \( <figures> \)", _same),
        (r"<word:figures> \( <figures:number_in_words> \)", _same),
    ),
    "weekday": (
        ("thu <day:vietnamese_day>", lambda day: day),
        ("chu nhat", lambda: 6),
        ("<day:weekday_word>", lambda day: day),
    ),
    "part_of_clock": (
        ("sang", lambda: (1, 11)),
        ("chieu", lambda: (13, 18)),
        ("toi", lambda: (18, 23)),
    ),
    "half_day": (
        ("(am|a . m [.])", lambda: "am"),
        ("(pm|p . m [.])", lambda: "pm"),
    ),
    "time": (
        ("<hour:nn> (gio|h|g) [<minute:nn> [phut|'|p]]", _time),
        ("<hour:nn> : <minute:nn> [h]", _time),
        (
            "<hour:nn> (gio|h|g) [<minute:nn> [phut|'|p]] [buoi] <half:part_of_clock>",
            _vietnamese_time,
        ),
        ("<hour:nn> [(:|.) <minute:nn>] <half:half_day>", _english_time),
        ("[12 [(:|.) 00]] noon", lambda: time(_NOON)),
        ("12 gio trua", lambda: time(_NOON)),
    ),
}
