"""How far ahead to look: a number of days, weeks, months or years, as people type it."""

import re
from datetime import date, timedelta
from enum import Enum
from typing import Any

import click
from attrs import frozen

from tracker.calendar.due import add_months
from tracker.calendar.phrase import fold
from tracker.cli.bilingual import language_of
from tracker.language import Language, Text

_MOST_YEARS = 10
_WRITTEN = re.compile(r"([0-9]{1,4}) ?([a-z]+)")


class HorizonUnit(Enum):
    """What a horizon is counted in: how many there may be, and what each is written as."""

    DAYS = (365 * _MOST_YEARS, ("d", "day", "days", "ngay"))
    WEEKS = (52 * _MOST_YEARS, ("w", "week", "weeks", "tuan"))
    MONTHS = (12 * _MOST_YEARS, ("m", "month", "months", "thang"))
    YEARS = (_MOST_YEARS, ("y", "year", "years", "nam"))


@frozen(kw_only=True)
class Horizon:
    """How far ahead to look.

    Attributes:
        number: how many units.
        unit: days, weeks, months or years.

    >>> Horizon(number=1, unit=HorizonUnit.MONTHS).last_day(date(2024, 1, 31))
    datetime.date(2024, 2, 29)
    """

    number: int
    unit: HorizonUnit

    def last_day(self, as_of: date) -> date:
        """Return the last day looked at, or the last there is."""
        try:
            match self.unit:
                case HorizonUnit.DAYS:
                    return as_of + timedelta(days=self.number)
                case HorizonUnit.WEEKS:
                    return as_of + timedelta(weeks=self.number)
                case HorizonUnit.MONTHS:
                    return add_months(as_of, self.number)
                case HorizonUnit.YEARS:
                    return add_months(as_of, 12 * self.number)
        except OverflowError:
            return date.max


def read_horizon(text: str) -> Horizon | None:
    """Read a horizon, in upper or lower case, in English or Vietnamese.

    Returns:
        It; ``None`` where *text* is none, or one of more than ten years.

    >>> read_horizon("30d") == read_horizon("30 ngày") == read_horizon(" 30 DAYS ")
    True
    """
    written = _WRITTEN.fullmatch(fold(text)) if len(text) <= _LONGEST else None
    if written is None:
        return None
    number = int(written[1])
    for unit in HorizonUnit:
        most, words = unit.value
        if written[2] in words and number <= most:
            return Horizon(number=number, unit=unit)
    return None


_LONGEST = 40
"""Characters read: whatever is longer is no horizon."""
_NO_HORIZON = Text(
    vi="“{given}” không phải là một khoảng thời gian; hãy viết như 30d, 4w, 3m, 1y "
    "(30 ngày, 4 tuần, 3 tháng, 1 năm), nhiều nhất 10 năm",
    en="“{given}” is not a stretch of time; write it like 30d, 4w, 3m, 1y "
    "(30 days, 4 weeks, 3 months, 1 year), at most 10 years",
)


class Within(click.ParamType[Horizon]):
    """A horizon as people type it."""

    name = "horizon"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Horizon:
        """Read the horizon, or refuse it with what could be written."""
        if isinstance(value, Horizon):
            return value
        horizon = read_horizon(str(value))
        if horizon is None:
            language = language_of(ctx) if ctx else Language.EN
            given = str(value)
            shown = given if len(given) <= _LONGEST else f"{given[:_LONGEST]}…"
            self.fail(_NO_HORIZON.fill(language, {"given": shown}), param, ctx)
        return horizon
