"""The settings a source counts deadlines by, as options of a command."""

from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import evolve

from tracker.calendar.convention import CIVIL_CODE, Convention, MonthAddition, RollPolicy
from tracker.calendar.due import Context
from tracker.calendar.working_calendar import WorkingCalendar
from tracker.cli.bilingual import bilingual_option
from tracker.cli.parameters import Decorator, OneOf
from tracker.language import Text

_DEFAULT_COUNTRY = "VN"
_ANY_DAY = date(2000, 1, 3)
_SETTINGS = Text(
    vi="các thiết lập đã cho; ngoài ra theo {source}",
    en="the settings given; otherwise the {source}",
)

country_option: Decorator = bilingual_option(
    "--country",
    metavar="CC",
    default=_DEFAULT_COUNTRY,
    text=Text(
        vi="Mã nước có lịch nghỉ lễ được dùng; mặc định là VN.",
        en="Code of the country whose holidays count; by default VN.",
    ),
)
before_option: Decorator = bilingual_option(
    "--before-includes-day",
    is_flag=True,
    text=Text(
        vi="“Trước ngày D” tính cả ngày D; mặc định là không.",
        en="“Before D” allows D itself; by default it does not.",
    ),
)
first_day_option: Decorator = bilingual_option(
    "--first-day-counts",
    is_flag=True,
    text=Text(
        vi="Ngày mốc được tính là ngày thứ nhất; mặc định là không.",
        en="The day counted from is itself the first day; by default it is not counted.",
    ),
)
end_of_month_option: Decorator = bilingual_option(
    "--end-of-month",
    is_flag=True,
    text=Text(
        vi="Đếm tháng từ ngày cuối tháng thì hết vào ngày cuối tháng; mặc định là ngày cùng số.",
        en="Months counted from the last day of a month end on a last day; by default on the same "
        "number.",
    ),
)
roll_option: Decorator = bilingual_option(
    "--roll",
    type=OneOf(lambda: [*RollPolicy], "none|next|previous"),
    default=RollPolicy.NONE.value,
    text=Text(
        vi="Ngày ghi sẵn rơi vào ngày nghỉ thì: none (mặc định) để nguyên, next sang ngày làm "
        "việc sau, previous về ngày làm việc trước.",
        en="What a written day that is a day off does: none (the default) stays, next or previous "
        "moves to that working day.",
    ),
)


def counting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that :func:`counting_by` takes to a command."""
    for option in (roll_option, end_of_month_option, first_day_option, before_option):
        command = option(command)
    return country_option(command)


def counting_by(
    *,
    country: str,
    before_includes_day: bool,
    first_day_counts: bool,
    end_of_month: bool,
    roll: str,
) -> Context:
    """Return what phrases are read against, as the options say.

    Raises:
        UsageError: no holidays are known for the country.
    """
    calendar = None
    if country.upper() != _DEFAULT_COUNTRY:
        calendar = WorkingCalendar(country=country)
        calendar.is_working_day(_ANY_DAY)  # refuse an unknown country before any phrase is read
    convention = evolve(
        CIVIL_CODE,
        before_includes_day=before_includes_day,
        first_day_counts=first_day_counts,
        month_addition=MonthAddition.END_TO_END if end_of_month else MonthAddition.SAME_DAY,
        written_roll=RollPolicy(roll),
    )
    return Context(calendar=calendar, convention=_sourced(convention))


def _sourced(convention: Convention) -> Convention:
    """Return the settings with where they are from: the law alone, or what was given too."""
    if convention == CIVIL_CODE:
        return CIVIL_CODE
    return evolve(
        convention,
        source=_SETTINGS.vi.format(source=CIVIL_CODE.source),
        source_en=_SETTINGS.en.format(source=CIVIL_CODE.source_en),
    )
