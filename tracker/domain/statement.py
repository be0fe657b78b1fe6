"""Statements: what a report says in figures, kept as facts so that they can be audited."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from attrs import Attribute, field, frozen

from tracker.calendar import Period
from tracker.domain.fact import (
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_count,
    is_identifier,
    is_text,
    refers_to,
)
from tracker.domain.suppression import Entry


class StatementKind(StrEnum):
    """What a statement says of its figures."""

    FIGURE = "figure"
    """A figure alone, for others to be held against."""
    RATIO = "ratio"
    """So many of so many are so many per cent."""
    SUM = "sum"
    """Parts that come to a total."""
    PART = "part"
    """So many of so many, with no percentage."""
    CHANGE = "change"
    """So many more or fewer than before."""
    COUNT = "count"
    """So many tasks stand so."""
    RATE = "rate"
    """A percentage whose whole is not said, or only in words."""
    COMPLEMENT = "complement"
    """Percentages that together are the whole."""


class CountedStanding(StrEnum):
    """Which tasks a statement counts."""

    ASSIGNED = "assigned"
    """All, without those cancelled or withdrawn."""
    COMPLETED = "completed"
    ON_TIME = "on_time"
    """Completed by the due day."""
    LATE = "late"
    """Completed after it."""
    OPEN = "open"
    IN_TIME = "in_time"
    """Open, the due day not passed, near or not."""
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NO_DEADLINE = "no_deadline"
    """Open, with no due day."""


class Whole(StrEnum):
    """What a rate says, in words, that it is a share of."""

    DUE = "due"
    """The tasks that were due."""
    ASSIGNED = "assigned"
    """All tasks assigned."""
    TARGET = "target"
    """The target of its indicator."""
    POPULATION = "population"
    """A figure of the body in ``scope``."""


_NEEDS: Mapping[StatementKind, tuple[str, ...]] = MappingProxyType(
    {
        StatementKind.FIGURE: ("value",),
        StatementKind.RATIO: ("value", "of", "printed"),
        StatementKind.SUM: ("value",),
        StatementKind.PART: ("value", "of"),
        StatementKind.CHANGE: ("value",),
        StatementKind.COUNT: ("value", "standing", "period"),
        StatementKind.RATE: ("value", "printed"),
        StatementKind.COMPLEMENT: ("shares",),
    }
)
_EITHER: Mapping[StatementKind, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        StatementKind.SUM: (("parts", "rows"),),
        StatementKind.CHANGE: (("earlier", "against"), ("change", "printed")),
    }
)
"""Pairs of keys of which one at least must be there."""
_TAKES: Mapping[StatementKind, frozenset[str]] = MappingProxyType(
    {StatementKind.RATE: frozenset({"of", "whole", "denominators", "standing"})}
)
_OF_ONE_KIND = (
    *("value", "of", "printed", "parts", "rows", "earlier", "against", "change"),
    *("standing", "whole", "denominators", "shares"),
)


def _as_number(value: Decimal | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _as_numbers(values: Iterable[Decimal | int]) -> tuple[Decimal, ...]:
    return tuple(Decimal(value) for value in values)


def _are_counts(instance: Any, attribute: "Attribute[Any]", values: tuple[Decimal, ...]) -> None:
    for value in values:
        is_count(instance, attribute, value)


@frozen(kw_only=True)
class Statement(Entry):
    """What a report says in figures; whether it is right is worked out, never recorded.

    Attributes:
        id: short name, chosen by people, one word.
        kind: what it says of its figures; it decides which of the keys below are used.
        text: the words of the report, verbatim.
        report: id of the document or briefing that says it.
        period: the period it is about, or the day, as ``"20/11/2024"``; it is taken to be true at
            its last day.
        about: what is counted, in words of one's own; statements that are about the same, of one
            period, state one figure.
        indicator: id of the indicator it is about.
        scope: id of the body whose figures these are, or of the unit, cluster, group, document or
            plan whose tasks are counted; all tasks where none is named.
        value: the figure stated: what was counted, a total, or the figure after a change.
        of: what it is a share of (ratio, part; rate where the report says so).
        printed: the percentage as printed, such as ``75,5%`` (ratio, rate, change).
        parts: the figures that the report adds up (sum).
        rows: ids of the statements that it adds up (sum).
        earlier: the figure before (change).
        against: id of the statement of the figure before (change).
        change: how much it grew, below zero where it fell (change).
        standing: which tasks were counted (count, rate).
        whole: what the report says in words that the percentage is of (rate).
        denominators: other figures of the report that it may be of (rate).
        shares: the percentages as printed that together are the whole (complement).

    >>> Statement(
    ...     id="S-1", kind=StatementKind.RATIO, value=62, of=80, printed="75,5%"
    ... ).printed
    '75,5%'
    """

    id: str = field(converter=as_words, validator=is_identifier)
    kind: StatementKind
    text: str | None = field(default=None, converter=as_text, validator=is_text)
    report: str | None = field(
        default=None, converter=as_text, metadata=refers_to("document", "briefing")
    )
    period: Period | None = None
    about: str | None = field(default=None, converter=as_text, validator=is_text)
    indicator: str | None = field(default=None, converter=as_text, metadata=refers_to("indicator"))
    scope: str | None = field(
        default=None,
        converter=as_text,
        metadata=refers_to("organization", "cluster", "group", "document", "plan"),
    )
    value: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    of: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    printed: str | None = field(default=None, converter=as_text, validator=is_text)
    parts: tuple[Decimal, ...] = field(default=(), converter=_as_numbers, validator=_are_counts)
    rows: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("statement")
    )
    earlier: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    against: str | None = field(default=None, converter=as_text, metadata=refers_to("statement"))
    change: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    standing: CountedStanding | None = None
    whole: Whole | None = None
    denominators: tuple[Decimal, ...] = field(
        default=(), converter=_as_numbers, validator=_are_counts
    )
    shares: tuple[str, ...] = field(default=(), converter=as_words_tuple, validator=is_text)

    def __attrs_post_init__(self) -> None:
        self._refuse_keys()
        self._refuse_figures()
        for name in ("against", "rows"):
            named = getattr(self, name)
            if self.id == named or (isinstance(named, tuple) and self.id in named):
                raise contradiction(
                    self, name, vi="phát biểu nhắc đến chính nó", en="it names itself"
                )

    @property
    def on(self) -> date | None:
        """The day it is true; ``None`` where no period is recorded."""
        return None if self.period is None else self.period.last

    def _refuse_keys(self) -> None:
        """Refuse a key that its kind lacks or has no use for."""
        needed, either = _NEEDS[self.kind], _EITHER.get(self.kind, ())
        for name in needed:
            if not self._has(name):
                raise contradiction(
                    self,
                    name,
                    vi=f"kind “{self.kind}” cần khóa này",
                    en=f"a statement of kind “{self.kind}” needs it",
                )
        for one, other in either:
            if not (self._has(one) or self._has(other)):
                raise contradiction(
                    self,
                    one,
                    vi=f"kind “{self.kind}” cần {one} hoặc {other}",
                    en=f"a statement of kind “{self.kind}” needs {one} or {other}",
                )
        usable = {*needed, *_TAKES.get(self.kind, ()), *(name for pair in either for name in pair)}
        for name in _OF_ONE_KIND:
            if name not in usable and self._has(name):
                raise contradiction(
                    self,
                    name,
                    vi=f"kind “{self.kind}” không dùng khóa này",
                    en=f"a statement of kind “{self.kind}” has no use for it",
                )

    def _has(self, name: str) -> bool:
        return getattr(self, name) not in {None, ()}

    def _refuse_figures(self) -> None:
        """Refuse a count below zero, a share of nothing, and a part of a whole that is alone."""
        can_fall = self.kind in {StatementKind.CHANGE, StatementKind.FIGURE}
        if self.value is not None and self.value < 0 and not can_fall:
            raise contradiction(self, "value", vi="là số âm", en="it is below zero")
        bases = {"of": (self.of,), "denominators": self.denominators}
        if self.printed is not None:
            bases["earlier"] = (self.earlier,)
        for name, numbers in bases.items():
            if any(number is not None and number <= 0 for number in numbers):
                raise contradiction(self, name, vi="phải lớn hơn 0", en="it must be more than zero")
        if self.kind is StatementKind.COMPLEMENT and len(self.shares) == 1:
            raise contradiction(
                self, "shares", vi="phải có từ hai tỷ lệ", en="there must be two or more"
            )
