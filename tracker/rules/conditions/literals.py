"""Values written down in a condition, checked to be what every way of running it can hold."""

from datetime import date, datetime
from enum import StrEnum

from tracker.assess.columns import Kind
from tracker.language import Text, filled
from tracker.rules.conditions.error import ConditionError
from tracker.rules.conditions.nodes import Literal, Node

_NO_VALUE = Text(
    vi="{value} không so sánh được; muốn hỏi có hay không thì dùng is_null()",
    en="{value} cannot be compared; is_null() asks whether there is none",
)
_NO_TEXT = Text(
    vi="chuỗi {value} có ký tự mà cơ sở dữ liệu không giữ được",
    en="the text {value} has a character that databases cannot hold",
)
_SHOWN = 60


def as_node(value: object) -> Node:
    """Return *value* as a node: itself, or a value written down.

    Raises:
        ConditionError: no condition can hold it.

    >>> as_node(date(2023, 6, 30)).kind.value
    'day'
    """
    match value:
        case Node():
            return value
        case bool() | datetime():
            raise ConditionError(filled(_NO_VALUE, value=repr(value)))
        case StrEnum():
            return Literal(value, Kind.CHOICE, type(value))
        case int():
            return Literal(value, Kind.COUNT)
        case date():
            return Literal(value, Kind.DAY)
        case str():
            return Literal(_sound(value), Kind.TEXT)
        case _:
            raise ConditionError(filled(_NO_VALUE, value=repr(value)[:_SHOWN]))


def _sound(words: str) -> str:
    """Refuse what neither UTF-8 nor PostgreSQL can hold; no register can either."""
    if "\0" in words or any("\ud800" <= char <= "\udfff" for char in words):
        raise ConditionError(filled(_NO_TEXT, value=ascii(words)[:_SHOWN]))
    return words
