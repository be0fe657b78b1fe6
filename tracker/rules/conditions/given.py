"""What is given to a condition when it runs: the day asked, the policy, the options of its rule."""

from enum import StrEnum

import attrs

from tracker.assess.columns import Kind
from tracker.domain import Policy
from tracker.language import Text, filled
from tracker.rules.conditions.error import ConditionError
from tracker.rules.conditions.expression import Expression
from tracker.rules.conditions.nodes import Given
from tracker.rules.option import Option

_NO_POLICY = Text(
    vi="chính sách không có mục “{name}” dùng được trong điều kiện",
    en="the policy has no field “{name}” that a condition could use",
)

as_of = Expression(Given("as_of", Kind.DAY))
"""The day asked about."""


def policy(name: str) -> Expression:
    """Return a field of the register's policy, by its name.

    Raises:
        ConditionError: there is no such field, or it holds what no condition compares.

    >>> policy("long_overdue_days").node.kind.value
    'count'
    """
    for field in attrs.fields(Policy):
        if field.name == name and isinstance(field.default, bool | int | StrEnum):
            return Expression(Given(name, *_kind_of(field.default), of_policy=True))
    raise ConditionError(filled(_NO_POLICY, name=name))


def option(declared: Option) -> Expression:
    """Return what an option of a rule is set to when the rule runs.

    Args:
        declared: the option, which the rule declares as well.

    >>> days = Option(name="days", default=30, meaning=Text(vi="số ngày", en="in days"))
    >>> option(days).node.kind.value
    'count'
    """
    return Expression(Given(declared.name, *_kind_of(declared.default), option=declared))


def _kind_of(default: object) -> tuple[Kind, type[StrEnum] | None]:
    if isinstance(default, StrEnum):
        return Kind.CHOICE, type(default)
    return (Kind.TRUTH if isinstance(default, bool) else Kind.COUNT), None
