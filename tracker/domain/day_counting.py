"""How an office counts days: the conventions of its sources, and the days it is closed."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from tracker.calendar.convention import CIVIL_CODE, Convention, MonthAddition, RollPolicy
from tracker.domain.fact import (
    as_text,
    as_words,
    contradiction,
    is_identifier,
    is_text,
    refuse_reversed,
)
from tracker.domain.suppression import Entry

if TYPE_CHECKING:
    from tracker.calendar.working_calendar import WorkingCalendar
    from tracker.domain.policy import Policy

_LONGEST_CLOSURE = timedelta(days=366)


@frozen(kw_only=True)
class CountingConvention(Entry):
    """How a source counts its deadlines, and the law or document that says so.

    What is left out is as the Civil Code of Viet Nam has it.

    Attributes:
        id: short name, chosen by people, one word; documents and the policy name it.
        name: what it is called.
        law: the law or document that sets it, with the article.
        law_en: the same in English.
        first_day_counts: whether the day of the event is the first of the days counted.
        month_addition: which day a count of months ends on: ``same_day`` or ``end_to_end``.
        before_includes_day: whether "before D" allows D itself.
        written_roll: where a written day moves that is a day off: ``none``, ``next``, ``previous``.
        counted_roll: where the last day of a count moves that is a day off, likewise.

    >>> rule = CountingConvention(id="nghi-dinh", name="A", law="A, 1", before_includes_day=True)
    >>> rule.convention.before_includes_day
    True
    """

    id: str = field(converter=as_words, validator=is_identifier)
    name: str = field(converter=as_words, validator=is_text)
    law: str = field(converter=as_words, validator=is_text)
    law_en: str | None = field(default=None, converter=as_text, validator=is_text)
    first_day_counts: bool = CIVIL_CODE.first_day_counts
    month_addition: MonthAddition = CIVIL_CODE.month_addition
    before_includes_day: bool = CIVIL_CODE.before_includes_day
    written_roll: RollPolicy = CIVIL_CODE.written_roll
    counted_roll: RollPolicy = CIVIL_CODE.counted_roll

    @property
    def convention(self) -> Convention:
        """The same, as the calendar takes it."""
        return Convention(
            name=self.name,
            source=self.law,
            source_en=self.law_en,
            first_day_counts=self.first_day_counts,
            month_addition=self.month_addition,
            before_includes_day=self.before_includes_day,
            written_roll=self.written_roll,
            counted_roll=self.counted_roll,
        )


@frozen(kw_only=True)
class Closure(Entry):
    """Days on which an office does not work, though the country does.

    Attributes:
        id: short name, chosen by people, one word.
        begins_on: the first of the days.
        ends_on: the last; the first itself where it is left out.
        reason: why, such as a move.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    begins_on: date
    ends_on: date | None = None
    reason: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
        if self.ends_on is not None and self.ends_on - self.begins_on > _LONGEST_CLOSURE:
            raise contradiction(
                self,
                "ends_on",
                vi="đơn vị nghỉ hơn một năm: hãy kiểm tra lại hai ngày",
                en="closed for over a year: check both days",
            )

    def days(self) -> Iterator[date]:
        """Yield each of its days."""
        last = self.ends_on or self.begins_on
        for number in range((last - self.begins_on).days + 1):
            yield self.begins_on + timedelta(days=number)


def working_calendar_of(policy: "Policy", closures: Iterable[Closure]) -> "WorkingCalendar":
    """Return the working days of the country that *policy* names, less *closures*."""
    from tracker.calendar.working_calendar import WorkingCalendar, vietnam  # noqa: PLC0415 -- slow

    closed = [day for closure in closures for day in closure.days()]
    if not closed and (policy.country, policy.subdivision) == ("VN", None):
        return vietnam()
    return WorkingCalendar(country=policy.country, subdivision=policy.subdivision, closures=closed)
