"""Suppressions: findings that need not be told, with the reason, beside what they are about."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from tracker.domain.fact import Fact, as_words, is_text, refuse_reversed


@frozen(kw_only=True)
class Suppression(Fact):
    """Says of the entry it stands in that what one rule finds there need not be told.

    Attributes:
        rule: code or name of the rule.
        reason: why it need not be told.
        begins_on: the first day it holds; ``None`` where it has always held.
        ends_on: the last day it holds; ``None`` where it has no end.

    >>> waiting = Suppression(
    ...     rule="task-overdue", reason="waits for the new decision", ends_on=date(2024, 6, 30)
    ... )
    >>> waiting.is_in_force(date(2024, 6, 30)), waiting.is_in_force(date(2024, 7, 1))
    (True, False)
    """

    rule: str = field(converter=as_words, validator=is_text)
    reason: str = field(converter=as_words, validator=is_text)
    begins_on: date | None = None
    ends_on: date | None = None

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")

    def is_in_force(self, day: date) -> bool:
        """Whether it holds on *day*; its first and last days count."""
        return self.has_begun(day) and not self.has_ended(day)

    def has_begun(self, day: date) -> bool:
        """Whether *day* is its first day, or later."""
        return self.begins_on is None or self.begins_on <= day

    def has_ended(self, day: date) -> bool:
        """Whether its last day is over on *day*."""
        return self.ends_on is not None and self.ends_on < day

    def names(self, code: str, name: str) -> bool:
        """Whether it is the rule with this code and name that it speaks of, in any case."""
        return self.rule.strip().casefold() in {code.casefold(), name.casefold()}


def _as_suppressions(values: Iterable[Suppression]) -> tuple[Suppression, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Entry(Fact):
    """A fact that findings are about, which may say which of them need not be told.

    Attributes:
        suppressions: findings about it that need not be told, each with the reason.
    """

    suppressions: tuple[Suppression, ...] = field(
        default=(), converter=_as_suppressions, repr=False
    )
