"""How a source counts: whether the first day counts, how months are added, what "before" means."""

from enum import StrEnum

from attrs import frozen


class MonthAddition(StrEnum):
    """Which day a count of months ends on."""

    SAME_DAY = "same_day"
    """The day of the same number, or the last of a shorter month (Civil Code 2015, art. 147.4)."""
    END_TO_END = "end_to_end"
    """The same, but from the last day of a month to the last day of a month."""


class RollPolicy(StrEnum):
    """Where a last day moves that is not a working day."""

    NONE = "none"
    NEXT = "next"
    PREVIOUS = "previous"


@frozen(kw_only=True)
class Convention:
    """The settings a source counts by, with the source that says so.

    Attributes:
        name: what it is called.
        source: the law or document that sets it.
        source_en: the same in English, where it has an English name.
        first_day_counts: whether the day of the event is the first of the days counted.
        month_addition: which day a count of months or years ends on.
        before_includes_day: whether "before D" allows D itself, as some offices have it.
        written_roll: where a written day moves that is not a working day.
        counted_roll: where the last day of a count moves that is not a working day.
    """

    name: str
    source: str
    source_en: str | None = None
    first_day_counts: bool = False
    month_addition: MonthAddition = MonthAddition.SAME_DAY
    before_includes_day: bool = False
    written_roll: RollPolicy = RollPolicy.NONE
    counted_roll: RollPolicy = RollPolicy.NEXT


CIVIL_CODE = Convention(
    name="Bộ luật Dân sự 2015",
    source="Bộ luật Dân sự 2015 (91/2015/QH13): Điều 147.2 và 147.4 (ngày đầu không tính; "
    "hết ngày tương ứng của tháng, năm), Điều 148.5 (ngày cuối là ngày nghỉ thì kết thúc vào "
    "ngày làm việc tiếp theo)",
    source_en="Civil Code of Viet Nam 2015 (91/2015/QH13): articles 147.2 and 147.4 (the first day "
    "is not counted; a month or a year ends with the day of the same number), article 148.5 (a "
    "last day that is a day off moves to the next working day)",
)
"""The default: Viet Nam's Civil Code. A day that is written out stays where it was written."""
