"""Circumstances: what is given to a condition when it runs."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.domain import Policy
from tracker.rules.conditions.nodes import Given
from tracker.rules.option import OptionValue

NO_OPTIONS: Mapping[str, OptionValue] = MappingProxyType({})
"""Nothing was set: options are as the policy or their defaults say."""


class Circumstances(NamedTuple):
    """What is given to a condition when it runs.

    Attributes:
        as_of: the day asked about.
        policy: the policy of the register.
        options: the options of the rule, by name, as far as they were set.

    >>> from tracker.rules.conditions.given import policy
    >>> given = Circumstances(date(2023, 6, 30), Policy())
    >>> given.value_of(policy("long_overdue_days").node)
    120
    """

    as_of: date
    policy: Policy
    options: Mapping[str, OptionValue] = NO_OPTIONS

    def value_of(self, given: Given) -> Any:
        """Return what *given* stands for."""
        if given.of_policy:
            return getattr(self.policy, given.name)
        if given.option is not None:
            return given.option.value(self.options, self.policy)
        return self.as_of
