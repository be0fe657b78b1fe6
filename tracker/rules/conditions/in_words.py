"""Conditions in words: a sentence that a clerk understands, in Vietnamese and in English."""

from collections.abc import Mapping

from tracker.assess.columns import Kind
from tracker.language import Language, Text, filled, write_value
from tracker.rules.conditions.nodes import (
    Absent,
    ColumnValue,
    Compared,
    Denied,
    Given,
    Joined,
    Literal,
    Node,
    OneOf,
    Sum,
    Times,
)

_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_DAYS: Mapping[str, Text] = {
    "<": Text(vi="{one} trước {other}", en="{one} is before {other}"),
    "<=": Text(vi="{one} không sau {other}", en="{one} is not after {other}"),
    ">": Text(vi="{one} sau {other}", en="{one} is after {other}"),
    ">=": Text(vi="{one} không trước {other}", en="{one} is not before {other}"),
    "==": Text(vi="{one} là {other}", en="{one} is {other}"),
    "!=": Text(vi="{one} không phải {other}", en="{one} is not {other}"),
}
_COUNTS: Mapping[str, Text] = {
    "<": Text(vi="{one} ít hơn {other}", en="{one} is less than {other}"),
    "<=": Text(vi="{one} nhiều nhất là {other}", en="{one} is at most {other}"),
    ">": Text(vi="{one} nhiều hơn {other}", en="{one} is more than {other}"),
    ">=": Text(vi="{one} ít nhất là {other}", en="{one} is at least {other}"),
    "==": Text(vi="{one} là {other}", en="{one} is {other}"),
    "!=": Text(vi="{one} không phải {other}", en="{one} is not {other}"),
}
_ONE_OF = {
    True: Text(vi="{one} là {other}", en="{one} is {other}"),
    False: Text(vi="{one} không phải một trong {other}", en="{one} is none of {other}"),
}
_ABSENT = {
    True: Text(vi="không có {one}", en="{one} is missing"),
    False: Text(vi="có {one}", en="{one} is known"),
}
_SETTING = {
    True: Text(vi="`{name}` bật", en="`{name}` is on"),
    False: Text(vi="`{name}` tắt", en="`{name}` is off"),
}
_LATER = Text(vi="{days} ngày sau {day}", en="{days} days after {day}")
_EARLIER = Text(vi="{days} ngày trước {day}", en="{days} days before {day}")
_BETWEEN = Text(vi="số ngày từ {other} đến {one}", en="the days from {other} to {one}")
_PLUS = Text(vi="{one} cộng {other}", en="{one} plus {other}")
_LESS = Text(vi="{one} trừ {other}", en="{one} less {other}")
_TIMES = Text(vi="{factor} lần {one}", en="{factor} times {one}")
_AS_OF = Text(vi="ngày đang xét", en="the day asked")
_AND = Text(vi=" và ", en=" and ")
_OR = Text(vi=" hoặc ", en=" or ")
_OF = Text(vi="Xét từng {one}: {said}.", en="Of {one}: {said}.")


def sentence(condition: Node, language: Language) -> str:
    """Return a condition as one sentence.

    Args:
        condition: what is true of a row.
        language: the language to say it in.

    >>> from tracker.rules.conditions import as_of, task
    >>> late = task.is_open & (task.current_due < as_of)
    >>> sentence(late.node, Language.EN)
    'Of a task: it is open and the current due day is before the day asked.'
    """
    said = _so(condition, language, so=True)
    of = condition.table.called if condition.table is not None else _AS_OF
    return filled(_OF, one=of, said=said).in_language(language)


def _so(  # noqa: PLR0911 -- one for each kind of node
    node: Node, language: Language, *, so: bool, within: bool = False
) -> str:
    """Return the words that *node* is true, or that it is false."""
    match node:
        case Denied():
            return _so(node.inner, language, so=not so, within=within)
        case Joined():
            return _joined(node, language, so=so, within=within)
        case Absent():
            return _fill(_ABSENT[so], language, one=_value(node.inner, language))
        case Compared():
            operator = node.operator if so else _OPPOSITE[node.operator]
            words = (_DAYS if node.left.kind is Kind.DAY else _COUNTS)[operator]
            one = _value(node.left, language, beside=node.right)
            other = _value(node.right, language, beside=node.left)
            return _fill(words, language, one=one, other=other)
        case OneOf():
            options = [_value(option, language, beside=node.inner) for option in node.options]
            one, other = _value(node.inner, language), _options(options, language, so=so)
            return _fill(_ONE_OF[so], language, one=one, other=other)
        case ColumnValue():
            column = node.column
            words = column.called if so or column.denied is None else column.denied
            return words.in_language(language)
        case Given():
            return _fill(_SETTING[so], language, name=node.name)
        case _ as never:
            raise TypeError(never)


def _options(options: list[str], language: Language, *, so: bool) -> str:
    return (_OR.in_language(language) if so else ", ").join(options)


def _joined(node: Joined, language: Language, *, so: bool, within: bool) -> str:
    """Return the words of several parts; within another sentence they stand in brackets."""
    parts = [_so(part, language, so=so, within=True) for part in node.parts]
    last = (_AND if node.every is so else _OR).in_language(language)
    said = f"{', '.join(parts[:-1])}{last}{parts[-1]}"
    return f"({said})" if within else said


def _value(node: Node, language: Language, beside: Node | None = None) -> str:
    """Return what a value is called; a word of a list as the column *beside* it calls it."""
    match node:
        case ColumnValue():
            return node.column.called.in_language(language)
        case Given():
            return f"`{node.name}`" if node.kind is not Kind.DAY else _AS_OF.in_language(language)
        case Literal():
            return _literal(node, language, beside)
        case Times():
            inner = _value(node.inner, language)
            return _fill(_TIMES, language, factor=node.factor, one=inner)
        case Sum():
            return _sum(node, language)
        case _ as never:
            raise TypeError(never)


def _sum(node: Sum, language: Language) -> str:
    one, other = (_value(part, language) for part in node.parts)
    if node.left.kind is not Kind.DAY:
        return _fill(_PLUS if node.sign > 0 else _LESS, language, one=one, other=other)
    if node.kind is Kind.COUNT:
        return _fill(_BETWEEN, language, one=one, other=other)
    return _fill(_LATER if node.sign > 0 else _EARLIER, language, day=one, days=other)


def _literal(node: Literal, language: Language, beside: Node | None) -> str:
    if isinstance(beside, ColumnValue) and beside.column.choices is not None:
        return f"“{beside.column.choices[node.value].in_language(language)}”"
    if node.kind is Kind.DAY or node.kind is Kind.COUNT:
        return write_value(node.value, language)
    return f"“{node.value}”"


def _fill(text: Text, language: Language, **values: object) -> str:
    return text.fill(language, values)
