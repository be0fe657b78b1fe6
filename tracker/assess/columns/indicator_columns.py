"""The columns of indicators: what is asked of each, when it was measured, and its pace."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from tracker.assess.assessment import Assessment
from tracker.assess.columns.choice_words import (
    DIRECTION_WORDS,
    INDICATOR_KIND_WORDS,
    PACE_WORDS,
    PERIOD_WORDS,
)
from tracker.assess.columns.making import Says, choice, count, day, text, truth
from tracker.assess.columns.table import ColumnTable
from tracker.assess.indicator_figures import known_measurements
from tracker.assess.indicator_standing import IndicatorStanding
from tracker.language import Text


def _rows(assessment: Assessment) -> tuple[IndicatorStanding, ...]:
    return assessment.indicators


def _within(part: str, path: str) -> Callable[[IndicatorStanding, Assessment], Any]:
    """Return what reads an attribute of a part of a standing; ``None`` where that is not there."""
    of_part, inner = attrgetter(part), attrgetter(path)

    def read(row: IndicatorStanding, _assessment: Assessment) -> Any:
        found = of_part(row)
        return None if found is None else inner(found)

    return read


def _has_target(row: IndicatorStanding, _assessment: Assessment) -> bool:
    return row.indicator.target is not None or bool(row.indicator.targets)


def _measurements(row: IndicatorStanding, assessment: Assessment) -> int:
    return len(known_measurements(row.indicator, assessment.as_of))


_TEXTS = (
    text("id", "indicator.id", Says("mã", "the id", "Mã chỉ tiêu.", "Its id."), nullable=False),
    text(
        "title",
        "indicator.title",
        Says("tên chỉ tiêu", "the title", "Tên chỉ tiêu.", "What it measures."),
        nullable=False,
    ),
    text(
        "plan",
        "plan.id",
        Says("mã kế hoạch", "the id of the plan", "Mã kế hoạch.", "Id of its plan."),
        nullable=False,
    ),
    text(
        "plan_title",
        "plan.title",
        Says("tên kế hoạch", "the title of the plan", "Tên kế hoạch.", "What its plan is called."),
        nullable=False,
    ),
)
_STANDING = (
    choice(
        "kind",
        "indicator.kind",
        Says("cách đếm", "what is counted", "Số liệu đếm gì.", "What its figures count."),
        INDICATOR_KIND_WORDS,
    ),
    choice(
        "direction",
        "indicator.direction",
        Says("chiều", "the way it is to go", "Phải tăng, giảm hay giữ.", "Up, down or as it is."),
        DIRECTION_WORDS,
    ),
    choice(
        "pace",
        "pace",
        Says(
            "tiến độ",
            "its pace",
            "So với chỉ tiêu, vào ngày của số liệu cuối.",
            "How it stands against its target, on the day of the last figure.",
        ),
        PACE_WORDS,
    ),
    choice(
        "measured_period",
        _within("measurement", "period.kind"),
        Says(
            "kỳ của số liệu cuối",
            "the period of the last figure",
            "Số liệu cuối là của kỳ dài bao nhiêu.",
            "How long the period of the last figure is.",
        ),
        PERIOD_WORDS,
        nullable=True,
    ),
    truth(
        "has_target",
        _has_target,
        Text(vi="có chỉ tiêu phải đạt", en="it has a target"),
        Text(vi="không có chỉ tiêu phải đạt", en="it has no target"),
        Text(vi="Có ghi mức phải đạt.", en="A target is recorded, in figures or words."),
    ),
    count(
        "measurement_count",
        _measurements,
        Says(
            "số lần đo",
            "the number of figures",
            "Số liệu đã có đến ngày đang xét.",
            "How many figures are true by the day asked.",
        ),
    ),
)
_DAYS = (
    day(
        "plan_begins_on",
        "plan.period.first",
        Says("ngày đầu kế hoạch", "the first day of the plan", "Ngày đầu.", "Its first day."),
        nullable=False,
    ),
    day(
        "plan_ends_on",
        "plan.period.last",
        Says("ngày cuối kế hoạch", "the last day of the plan", "Ngày cuối.", "Its last day."),
        nullable=False,
    ),
    day(
        "asked_from",
        _within("asked", "begins_on"),
        Says(
            "ngày đầu của yêu cầu",
            "the first day of what is asked",
            "Ngày đầu của yêu cầu đang áp dụng.",
            "The first day of the time of what is asked on the day.",
        ),
    ),
    day(
        "asked_by",
        _within("asked", "due"),
        Says(
            "hạn của yêu cầu",
            "the day it is asked by",
            "Ngày phải đạt yêu cầu đang áp dụng.",
            "The day that what is asked is to be reached by.",
        ),
    ),
    day(
        "measured_on",
        _within("measurement", "on"),
        Says("ngày số liệu cuối", "the day of the last figure", "Ngày.", "Its day."),
    ),
)
INDICATOR_TABLE = ColumnTable(
    name="indicator",
    called=Text(vi="chỉ tiêu", en="an indicator"),
    columns=(*_TEXTS, *_STANDING, *_DAYS),
    rows=_rows,
    subject="indicator",
)
"""Indicators, each as it stands on the day asked."""
