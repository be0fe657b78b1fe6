"""What is true or not: comparisons, and how ``&``, ``|`` and ``~`` join them."""

from collections.abc import Iterable

from tracker.assess.columns import Kind
from tracker.domain.spelling import Spellings
from tracker.language import Text, filled
from tracker.rules.conditions.error import ConditionError
from tracker.rules.conditions.kinds import KIND_WORDS
from tracker.rules.conditions.literals import as_node
from tracker.rules.conditions.nodes import (
    Absent,
    ColumnValue,
    Compared,
    Denied,
    Joined,
    Literal,
    Node,
    OneOf,
)

_UNEQUAL = Text(
    vi="không so sánh được {one} với {other}",
    en="cannot compare {one} with {other}",
)
_UNORDERED = Text(
    vi="{one} chỉ so sánh được bằng ==, != và is_in: không có thứ tự chung",
    en="{one} can be compared by ==, != and is_in only: it has no order",
)
_TRUTH_COMPARED = Text(
    vi="điều đúng hoặc sai thì dùng thẳng, hoặc phủ định bằng ~, không so sánh",
    en="what is so or not is used as it is, or denied by ~; it is not compared",
)
_NOT_TRUTH = Text(
    vi="{one} không phải là điều đúng hoặc sai",
    en="{one} is not true or false",
)
_NEVER_ABSENT = Text(
    vi="chỉ hỏi is_null() với một cột có thể trống",
    en="is_null() can be asked only of a column that may be empty",
)
_NO_OPTION = Text(vi="is_in cần ít nhất một giá trị", en="is_in needs at least one value")
_NOT_WRITTEN = Text(
    vi="is_in chỉ nhận các giá trị viết ra",
    en="is_in takes only values that are written down",
)
_NO_CHOICE = Text(
    vi="“{word}” không có trong danh sách; gần nhất là “{nearest}”",
    en="there is no “{word}” in the list; the nearest is “{nearest}”",
)
_NO_CHOICE_NEAR = Text(
    vi="“{word}” không có trong danh sách: {words}",
    en="there is no “{word}” in the list: {words}",
)
_SHOWN = 60
_ORDERED = frozenset({Kind.DAY, Kind.COUNT})
EQUALITY = frozenset({"==", "!="})


def compared(operator: str, left: Node, other: object) -> Compared:
    """Return a comparison of two values of one kind.

    Raises:
        ConditionError: they are not of one kind, or have no order.
    """
    right = as_node(other)
    if Kind.TRUTH in {left.kind, right.kind}:
        raise ConditionError(_TRUTH_COMPARED)
    left, right = _as_choice(left, right), _as_choice(right, left)
    if left.kind is not right.kind or left.choice is not right.choice:
        one, another = KIND_WORDS[left.kind], KIND_WORDS[right.kind]
        raise ConditionError(filled(_UNEQUAL, one=one, other=another))
    if operator not in EQUALITY and left.kind not in _ORDERED:
        raise ConditionError(filled(_UNORDERED, one=KIND_WORDS[left.kind]))
    return Compared(operator, left, right)


def one_of(inner: Node, options: Iterable[object]) -> OneOf:
    """Return whether a value is one of *options*.

    Raises:
        ConditionError: one of them is not of its kind, or there is none.
    """
    found: list[Literal] = []
    for one in [options] if isinstance(options, str) else options:
        literal = compared("==", inner, one).right
        if not isinstance(literal, Literal):
            raise ConditionError(_NOT_WRITTEN)
        found.append(literal)
    if not found:
        raise ConditionError(_NO_OPTION)
    return OneOf(inner, tuple(found))


def absent(inner: Node) -> Absent:
    """Return whether a column holds nothing.

    Raises:
        ConditionError: it is no column, or one that always holds something.
    """
    if not isinstance(inner, ColumnValue) or not inner.column.nullable:
        raise ConditionError(_NEVER_ABSENT)
    return Absent(inner)


def joined(left: object, right: object, *, every: bool) -> Joined:
    """Return whether both are true, or either is; what is joined alike already is not nested.

    Raises:
        ConditionError: one of them is not true or false.
    """
    found: list[Node] = []
    for one in (left, right):
        truth = _truth(one)
        same = isinstance(truth, Joined) and truth.every is every
        found.extend(truth.parts if same else (truth,))
    return Joined(found, every=every)


def denied(inner: Node) -> Denied:
    """Return whether *inner* is false.

    Raises:
        ConditionError: it is not true or false.
    """
    return Denied(_truth(inner))


def _truth(one: object) -> Node:
    if isinstance(one, Node) and one.kind is Kind.TRUTH:
        return one
    shown = KIND_WORDS[one.kind] if isinstance(one, Node) else repr(one)[:_SHOWN]
    raise ConditionError(filled(_NOT_TRUTH, one=shown))


def _as_choice(one: Node, beside: Node) -> Node:
    """Return words written down as the word of a list that they are compared with."""
    words = beside.choice
    if words is None or not isinstance(one, Literal) or one.kind is not Kind.TEXT:
        return one
    listed = [word.value for word in words]
    if one.value in listed:
        return Literal(words(one.value), Kind.CHOICE, words)
    nearest = Spellings(listed).nearest(one.value)
    shown = one.value[:_SHOWN]
    if nearest is not None:
        raise ConditionError(filled(_NO_CHOICE, word=shown, nearest=nearest))
    raise ConditionError(filled(_NO_CHOICE_NEAR, word=shown, words=", ".join(listed)))
