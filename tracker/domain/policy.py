"""What a register has settled for itself: which day closes a task, and from when to warn."""

from datetime import date
from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from tracker.domain.fact import as_text, as_words, contradiction, is_text, refers_to

_MOST_DAYS = 36_500
"""A hundred years: a threshold beyond it is a slip of the finger."""
_DEFAULT_COUNTRY = "VN"
_ANY_DAY = date(2023, 1, 2)


class ClosingDay(StrEnum):
    """Which day of a task is compared with its due day."""

    DONE = "done"
    """The day the work was done; where that is not recorded, the day it was handed in."""
    SUBMITTED = "submitted"
    """The day the result was handed in; where that is not recorded, the day it was accepted."""
    ACCEPTED = "accepted"
    """The day the result was accepted."""


class PercentageRounding(StrEnum):
    """How the house that keeps the register prints percentages."""

    HALF_UP = "half_up"
    """Rounded, halves up."""
    TRUNCATE = "truncate"
    """Cut off; a rounded one is right all the same."""


def _is_threshold(instance: Any, attribute: "Attribute[Any]", value: int) -> None:
    """Refuse a number of days or times that nobody could mean."""
    if value < 0:
        raise contradiction(instance, attribute.name, vi="là số âm", en="it is below zero")
    if value > _MOST_DAYS:
        raise contradiction(
            instance,
            attribute.name,
            vi=f"lớn quá: nhiều nhất là {_MOST_DAYS}",
            en=f"it is too large: at most {_MOST_DAYS}",
        )


def _is_at_least_one(instance: Any, attribute: "Attribute[Any]", value: int) -> None:
    _is_threshold(instance, attribute, value)
    if value == 0:
        raise contradiction(
            instance, attribute.name, vi="phải từ 1 trở lên", en="it must be 1 or more"
        )


@frozen(kw_only=True)
class Policy:
    """What a register has settled for itself.

    Attributes:
        due_soon_days: an open task is due soon from this many days before its due day.
        due_soon_in_working_days: whether those are working days.
        closing_day: which day is compared with the due day: done, submitted or accepted.
        convention: id of the convention that its deadlines are counted by; by default the Civil
            Code of Viet Nam.
        country: ISO 3166 code of the country whose public holidays are days off.
        subdivision: code of a part of that country, where it has holidays of its own.
        long_overdue_days: more days than this past its due day, a task is long overdue.
        silent_days: after so many days without a report, an open task has been silent too long.
        extended_often: from this many approved extensions on, a task was extended often.
        due_in_one_week: from this many open tasks due in one week on, a unit has them piled up.
        percentages: how its house prints them; where it cuts them off, that is no finding.
        sources_required: whether every fact must say where it comes from.
    """

    due_soon_days: int = field(default=7, validator=_is_threshold)
    due_soon_in_working_days: bool = False
    closing_day: ClosingDay = ClosingDay.ACCEPTED
    convention: str | None = field(
        default=None, converter=as_text, metadata=refers_to("convention")
    )
    country: str = field(default=_DEFAULT_COUNTRY, converter=as_words, validator=is_text)
    subdivision: str | None = field(default=None, converter=as_text, validator=is_text)
    long_overdue_days: int = field(default=120, validator=_is_threshold)
    silent_days: int = field(default=90, validator=_is_threshold)
    extended_often: int = field(default=3, validator=_is_at_least_one)
    due_in_one_week: int = field(default=5, validator=_is_at_least_one)
    percentages: PercentageRounding = PercentageRounding.HALF_UP
    sources_required: bool = False

    def __attrs_post_init__(self) -> None:
        if self.country == _DEFAULT_COUNTRY and self.subdivision is None:
            return
        from tracker.calendar.working_calendar import WorkingCalendar  # noqa: PLC0415 -- seldom needed
        from tracker.errors import UsageError  # noqa: PLC0415 -- likewise

        try:
            WorkingCalendar(country=self.country, subdivision=self.subdivision).is_working_day(
                _ANY_DAY
            )
        except UsageError as unknown:
            raise contradiction(
                self, "country", vi=unknown.text.vi, en=unknown.text.en
            ) from unknown
