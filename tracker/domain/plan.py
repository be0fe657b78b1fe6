"""Work plans: indicators, their targets and what was measured of them."""

from collections.abc import Iterable
from datetime import date, timedelta
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
from tracker.domain.pace import PacePoint, PaceShape, as_pace_points, refuse_wrong_points
from tracker.domain.suppression import Entry
from tracker.domain.target import Target, as_targets


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


class Direction(StrEnum):
    """Which way an indicator is to go; declared, never taken from its figures."""

    UP = "up"
    DOWN = "down"
    HOLD = "hold"
    """It is to stay as it is required."""


class ReportingWindow(StrEnum):
    """Which days the figures of a period are of."""

    CALENDAR = "calendar"
    """From its first day to its last."""
    CUT_OFF = "cut_off"
    """From the 15th of the month before to the 14th of its last month, as reports of offices of
    Viet Nam are closed (Decree 09/2019/ND-CP)."""


_CUT_OFF_DAY = 14


@frozen(kw_only=True)
class Measurement(Fact):
    """What was measured of an indicator.

    Attributes:
        period: the period it is about; it is taken to be true at the last day of its window.
        window: which days the figures of the period are of.
        value: what was counted.
        of: the whole it was counted against, as the source gives it.
        printed: the percentage as the source prints it, verbatim, such as ``75,5%``.
    """

    period: Period
    value: Decimal = field(converter=Decimal, validator=is_count)
    of: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    printed: str | None = field(default=None, converter=as_text, validator=is_text)
    window: ReportingWindow = ReportingWindow.CALENDAR

    def __attrs_post_init__(self) -> None:
        if self.window is ReportingWindow.CUT_OFF and not _is_of_whole_months(self.period):
            raise contradiction(
                self,
                "window",
                vi="chỉ kỳ gồm các tháng trọn mới chốt số liệu ngày 14",
                en="only a period of whole months is closed on a 14th",
            )
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
        """The day the measurement is true: the last of its window."""
        last = self.period.last
        return last if self.window is ReportingWindow.CALENDAR else last.replace(day=_CUT_OFF_DAY)

    @property
    def begins_on(self) -> date:
        """The first day of its window."""
        first = self.period.first
        if self.window is ReportingWindow.CALENDAR or first < _FIRST_CUT_OFF:
            return first
        return (first - timedelta(days=1)).replace(day=_CUT_OFF_DAY + 1)


_FIRST_CUT_OFF = date(1, 2, 1)


def _is_of_whole_months(period: Period) -> bool:
    return period.first.day == 1 and (
        period.last == date.max or (period.last + timedelta(days=1)).day == 1
    )


def _as_measurements(values: Iterable[Measurement]) -> tuple[Measurement, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Indicator(Entry):
    """One figure a plan is measured by (chỉ tiêu).

    Attributes:
        id: short name, chosen by people, one word.
        title: what is counted.
        title_en: the same in English.
        unit: what one of them is called.
        kind: whether figures are a stock, a flow or cumulative.
        direction: which way it is to go.
        baseline: the figure it began from; ``None`` where not known, which for one that is to go
            up counts as nothing.
        target: the figure to reach by the end of the plan; ``None`` where none was set.
        targets: what is asked of it in words and figures, where that is more than one figure at
            the end.
        weight: how much it counts among those of its plan; all the same where not recorded.
        owner: id of the organization or cluster that answers for it.
        pace: how it is meant to come along; ``None`` for the pace of its plan.
        pace_points: the points of a pace of its own.
        bounded: whether the target is all there is, so that no figure can pass it.
        measurements: what was measured.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    title: str = field(converter=as_words, validator=is_text)
    title_en: str | None = field(default=None, converter=as_text, validator=is_text)
    unit: str | None = field(default=None, converter=as_text, validator=is_text)
    kind: IndicatorKind = IndicatorKind.CUMULATIVE
    direction: Direction = Direction.UP
    baseline: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    target: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    targets: tuple[Target, ...] = field(default=(), converter=as_targets)
    weight: Decimal | None = field(default=None, converter=_as_number, validator=is_count)
    owner: str | None = field(
        default=None, converter=as_text, metadata=refers_to("organization", "cluster")
    )
    pace: PaceShape | None = None
    pace_points: tuple[PacePoint, ...] = field(default=(), converter=as_pace_points)
    bounded: bool = False
    measurements: tuple[Measurement, ...] = field(default=(), converter=_as_measurements)

    def __attrs_post_init__(self) -> None:
        if self.target is not None and self.target <= 0 and self.direction is Direction.UP:
            raise contradiction(
                self, "target", vi="phải lớn hơn 0", en="it must be greater than zero"
            )
        if self.target is not None and self.targets:
            raise contradiction(
                self, "targets", vi="đã có target", en="there is a target beside them"
            )
        if self.weight is not None and self.weight < 0:
            raise contradiction(self, "weight", vi="là số âm", en="it is below zero")
        refuse_wrong_points(self, self.pace, self.pace_points)
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
        periods = sorted((measured.begins_on, measured.on) for measured in self.measurements)
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
class WorkPlan(Entry):
    """What a body plans to reach in a period, measured by indicators.

    Attributes:
        id: short name, chosen by people, one word.
        title: what the plan is called.
        title_en: the same in English.
        period: the period it is for.
        organization: id of the organization or cluster whose plan it is.
        document: id of the document that sets it.
        pace: how its indicators are meant to come along.
        pace_points: the points of a pace of its own.
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
    pace: PaceShape = PaceShape.STRAIGHT
    pace_points: tuple[PacePoint, ...] = field(default=(), converter=as_pace_points)
    indicators: tuple[Indicator, ...] = field(default=(), converter=_as_indicators)

    def __attrs_post_init__(self) -> None:
        refuse_wrong_points(self, self.pace, self.pace_points)
        for indicator in self.indicators:
            for measurement in indicator.measurements:
                if measurement.on < self.period.first:
                    raise contradiction(
                        self,
                        "indicators",
                        vi=f"“{indicator.id}” được đo trước khi kế hoạch bắt đầu",
                        en=f"“{indicator.id}” is measured before the plan begins",
                    )
