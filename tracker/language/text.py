"""Text in both languages, and the values that are put into it."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from string import Formatter
from typing import Any

from attrs import frozen

from tracker.language.languages import Language
from tracker.language.numbers import write_number

Values = Mapping[str, Any]
"""Named values of a message: dates, numbers and words, also kept as the evidence of a finding."""

_NOUNS = {
    "days": ("ngày", "day", "days"),
    "errors": ("lỗi", "error", "errors"),
    "facts": ("dữ kiện", "fact", "facts"),
    "infos": ("thông tin", "info", "infos"),
    "occurrences": ("kỳ", "occurrence", "occurrences"),
    "periods": ("kỳ", "period", "periods"),
    "reports": ("báo cáo", "report", "reports"),
    "tasks": ("nhiệm vụ", "task", "tasks"),
    "times": ("lần", "time", "times"),
    "units": ("đơn vị", "unit", "units"),
    "warnings": ("cảnh báo", "warning", "warnings"),
    "working_days": ("ngày làm việc", "working day", "working days"),
}
_AND = {Language.VI: "và", Language.EN: "and"}


@frozen
class Text:
    """One thing said in Vietnamese and in English.

    Places in braces are filled from values: ``{due}`` prints a date or a number as the language
    writes it, ``{late:days}`` prints a count with its noun. A place is a plain name: no attribute
    or item of a value can be reached from a text.

    >>> overdue = Text(vi="quá hạn {late:days}", en="{late:days} past {due}")
    >>> overdue.fill(Language.EN, {"late": 1, "due": date(2023, 6, 30)})
    '1 day past 2023-06-30'
    >>> overdue.fill(Language.VI, {"late": 1, "due": date(2023, 6, 30)})
    'quá hạn 1 ngày'
    """

    vi: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text of *language* as it stands, braces unfilled."""
        return self.vi if language is Language.VI else self.en

    @property
    def places(self) -> frozenset[str]:
        """The names of the values that fill it, which are the same in both languages."""
        return frozenset(name for _, name, _ in _places(self.vi) if name is not None)

    def fill(self, language: Language, values: Values) -> str:
        """Return the text of *language* with its places filled from *values*.

        Raises:
            KeyError: a place has no value.
        """
        filled: list[str] = []
        for words, name, noun in _places(self.in_language(language)):
            filled.append(words)
            if name is not None:
                value = values[name]
                filled.append(
                    _write_counted(value, noun, language) if noun else write_value(value, language)
                )
        return "".join(filled)


def filled(text: Text, **values: Any) -> Text:
    """Return *text* with its places filled, in both languages.

    >>> filled(Text(vi="còn {left:days}", en="{left:days} left"), left=1).en
    '1 day left'
    """
    return Text(vi=text.fill(Language.VI, values), en=text.fill(Language.EN, values))


@lru_cache(maxsize=1024)
def _places(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """Return the pieces of a template: words, then the name and the noun of the place after them.

    Cached, as a few templates are filled for very many findings.
    """
    pieces = Formatter().parse(template)
    return tuple((words, name, noun or "") for words, name, noun, _ in pieces)


def _write_counted(value: Any, noun: str, language: Language) -> str:
    """Print a count with its noun."""
    vietnamese, singular, plural = _NOUNS[noun]
    written = write_value(value, language)
    if language is Language.VI:
        return f"{written} {vietnamese}"
    return f"{written} {singular if value == 1 else plural}"


def write_date(day: date, language: Language) -> str:
    """Print a day: ``30/06/2023`` in Vietnamese, ISO 8601 in English.

    >>> write_date(date(2023, 6, 30), Language.VI), write_date(date(2023, 6, 30), Language.EN)
    ('30/06/2023', '2023-06-30')
    """
    if language is Language.EN:
        return day.isoformat()
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def write_value(value: Any, language: Language) -> str:  # noqa: PLR0911 -- one for each type
    """Print any value of a message or a table cell; nothing prints as nothing."""
    match value:
        case None:
            return ""
        case bool():
            return {Language.VI: ("không", "có"), Language.EN: ("no", "yes")}[language][value]
        case Text():
            return value.in_language(language)
        case Enum():
            return str(value.value)
        case date():
            return write_date(value, language)
        case int() | Decimal():
            return write_number(value, language)
        case tuple() | list():
            return ", ".join(write_value(item, language) for item in value)
        case _:
            return str(value)


def join_words(words: Iterable[str], language: Language) -> str:
    """Join *words* as a sentence does.

    >>> join_words(["a", "b", "c"], Language.EN)
    'a, b and c'
    """
    *most, last = [*words] or [""]
    return f"{', '.join(most)} {_AND[language]} {last}" if most else last
