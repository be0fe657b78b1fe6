"""Work plans: indicators, their targets and what was measured of them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from attrs import field, frozen

from tracker.calendar import Period
from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    contradiction,
    is_count,
    is_identifier,
    is_text,
    refers_to,
)


def _as_number(value: Decimal | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


class IndicatorKind(StrEnum):
    """What the figures of an indicator count."""

    STOCK = "stock"
    """How many there are on a day."""
    FLOW = "flow"
    """How many in the period measured alone."""
    CUMULATIVE = "cumulative"
    """How many since the plan began."""


@frozen(kw_only=True)
class Measurement(Fact):
    """What was measured of an indicator.

    Attributes:
        period: the period it is about; it is taken to be true at its last day.
        value: what was counted.
        of: the whole it was counted against, as the source gives it.
        printed: the percentage as the source prints it, verbatim, such as ``75,5%``.
    """

    period: Period
    value: Decimal = field(converter=Decimal, validator=is_count)
    of: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    printed: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        if self.of is not None and self.of <= 0:
            raise contradiction(self, "of", vi="phải lớn hơn 0", en="it must be greater than zero")
        if self.printed is not None and self.of is None:
            raise contradiction(
                self,
                "printed",
                vi="có tỷ lệ phần trăm mà không có số để so (of)",
                en="there is a percentage but nothing it is a percentage of (of)",
            )

    @property
    def on(self) -> date:
        """The day the measurement is true."""
        return self.period.last


def _as_measurements(values: Iterable[Measurement]) -> tuple[Measurement, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Indicator(Fact):
    """One figure a plan is measured by (chỉ tiêu).

    Attributes:
        id: short name, chosen by people, one word.
        title: what is counted.
        title_en: the same in English.
        unit: what one of them is called.
        kind: whether figures are a stock, a flow or cumulative.
        target: the figure to reach by the end of the plan; ``None`` where none was set.
        bounded: whether the target is all there is, so that no figure can pass it.
        measurements: what was measured.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    title: str = field(converter=as_words, validator=is_text)
    title_en: str | None = field(default=None, converter=as_text, validator=is_text)
    unit: str | None = field(default=None, converter=as_text, validator=is_text)
    kind: IndicatorKind = IndicatorKind.CUMULATIVE
    target: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    bounded: bool = False
    measurements: tuple[Measurement, ...] = field(default=(), converter=_as_measurements)

    def __attrs_post_init__(self) -> None:
        if self.target is not None and self.target <= 0:
            raise contradiction(
                self, "target", vi="phải lớn hơn 0", en="it must be greater than zero"
            )
        self._refuse_overlaps()
        if self.bounded and self.target is None:
            raise contradiction(
                self,
                "bounded",
                vi="không có chỉ tiêu để làm giới hạn",
                en="there is no target to be the bound",
            )

    def _refuse_overlaps(self) -> None:
        """Refuse a period measured twice, and periods of a flow that share a day."""
        periods = sorted(
            (measured.period.first, measured.period.last) for measured in self.measurements
        )
        for (first, last), (next_first, next_last) in pairwise(periods):
            shared = self.kind is IndicatorKind.FLOW and next_first <= last
            if shared or (first, last) == (next_first, next_last):
                raise contradiction(
                    self,
                    "measurements",
                    vi=f"{next_first}–{next_last} được đo hai lần",
                    en=f"{next_first}–{next_last} is measured twice",
                )


def _as_indicators(values: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(values)


@frozen(kw_only=True)
class WorkPlan(Fact):
    """What a body plans to reach in a period, measured by indicators.

    Attributes:
        id: short name, chosen by people, one word.
        title: what the plan is called.
        title_en: the same in English.
        period: the period it is for.
        organization: id of the organization or cluster whose plan it is.
        document: id of the document that sets it.
        indicators: what it is measured by.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    title: str = field(converter=as_words, validator=is_text)
    title_en: str | None = field(default=None, converter=as_text, validator=is_text)
    period: Period
    organization: str | None = field(
        default=None, converter=as_text, metadata=refers_to("organization", "cluster")
    )
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))
    indicators: tuple[Indicator, ...] = field(default=(), converter=_as_indicators)

    def __attrs_post_init__(self) -> None:
        for indicator in self.indicators:
            for measurement in indicator.measurements:
                if measurement.on < self.period.first:
                    raise contradiction(
                        self,
                        "indicators",
                        vi=f"“{indicator.id}” được đo trước khi kế hoạch bắt đầu",
                        en=f"“{indicator.id}” is measured before the plan begins",
                    )
