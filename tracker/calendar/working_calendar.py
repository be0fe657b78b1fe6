"""Working days: public holidays and swapped days of a country, and closures of one's own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

from attrs import field, frozen

from tracker.calendar.convention import RollPolicy
from tracker.errors import UsageError
from tracker.language import Text
from tracker.language.shipped import shipped_text

_LAST_YEAR = date.max.year
_DEFAULT_COUNTRY = "VN"
_CLOSED = Text(vi="đơn vị nghỉ", en="closed")


@frozen(kw_only=True)
class Correction:
    """Days off and days worked that a decision made so, whatever the rules of holidays say.

    Attributes:
        off: days on which nobody works.
        worked: days on which people work, though they would be off.
        source: the decision that says so.
        reason: what it was for.
    """

    off: tuple[date, ...] = ()
    worked: tuple[date, ...] = ()
    source: str
    reason: Text


def _as_code(country: str) -> str:
    return country.upper()


def _as_days(days: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted(set(days)))


def _as_corrections(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(corrections)


@frozen(kw_only=True)
class WorkingCalendar:
    """The working days of a country, as corrected, less the closures of a register.

    Years are worked out when they are first asked about and then kept.

    Attributes:
        country: ISO 3166 code of the country, any that the holidays library knows.
        subdivision: code of a part of it, where that has holidays of its own.
        corrections: what to correct; by default the corrections that come with the tracker.
        closures: days off of one's own, such as an office closed for a move.

    >>> vietnam = WorkingCalendar()
    >>> vietnam.is_working_day(date(2026, 1, 2)), vietnam.is_working_day(date(2026, 1, 10))
    (False, True)
    >>> vietnam.add_working_days(date(2023, 4, 27), 5)
    datetime.date(2023, 5, 9)
    """

    country: str = field(default=_DEFAULT_COUNTRY, converter=_as_code)
    subdivision: str | None = None
    corrections: tuple[Correction, ...] = field(converter=_as_corrections)
    closures: tuple[date, ...] = field(default=(), converter=_as_days)
    _years: dict[int, list[int]] = field(factory=dict, init=False, eq=False, repr=False)
    _holidays: list[Any] = field(factory=list, init=False, eq=False, repr=False)

    @cached_property
    def _reasons(self) -> dict[date, Text]:
        """Why the days off by decision are so; one's own closures say it first, then the first."""
        decided = {
            day: correction.reason
            for correction in reversed(self.corrections)
            for day in correction.off
        }
        return decided | dict.fromkeys(self.closures, _CLOSED)

    @cached_property
    def _worked(self) -> frozenset[date]:
        """The days that decisions have made working days."""
        return frozenset(day for correction in self.corrections for day in correction.worked)

    @corrections.default
    def _shipped_corrections(self) -> tuple[Correction, ...]:
        return _read_data().get(self.country, (0, ()))[1]

    def is_working_day(self, day: date) -> bool:
        """Whether people work on *day*."""
        working = self._working_days(day.year)
        place = bisect_left(working, day.toordinal())
        return place < len(working) and working[place] == day.toordinal()

    def why_off(self, day: date) -> Text | None:
        """Return why *day* is not a working day; ``None`` if it is one."""
        if self.is_working_day(day):
            return None
        reason = self._reasons.get(day)
        if reason is not None:
            return reason
        name = self._library().get(day)
        if name:
            return Text(vi=name, en=self._english_name(day) or name)
        return Text(vi="ngày nghỉ hằng tuần", en="weekly day off")

    def is_estimated(self, year: int) -> bool:
        """Whether the days off of *year* are computed by rule, not yet announced."""
        announced = _read_data().get(self.country, (0, ()))[0]
        return year > announced

    def next_working_day(self, day: date) -> date:
        """Return *day* if it is worked, else the first working day after it."""
        return self._nth(day, 0) if self.is_working_day(day) else self._nth(day, 1)

    def previous_working_day(self, day: date) -> date:
        """Return *day* if it is worked, else the last working day before it."""
        return self._nth(day, 0) if self.is_working_day(day) else self._nth(day, -1)

    def add_working_days(self, day: date, number: int) -> date:
        """Return the day *number* working days after *day*, which itself is not counted.

        Args:
            day: any day.
            number: how many working days; a negative number goes back. For none, *day* itself.

        Raises:
            UsageError: the day would lie outside the years a date can have.
        """
        return day if number == 0 else self._nth(day, number)

    def count_working_days(self, first: date, last: date) -> int:
        """Return how many working days there are from *first* to *last*, both included."""
        if last < first:
            return 0
        days = 0
        for year in range(first.year, last.year + 1):
            working = self._working_days(year)
            days += bisect_right(working, last.toordinal()) - bisect_left(
                working, first.toordinal()
            )
        return days

    def working_days_left(self, as_of: date, due: date) -> int:
        """Return the working days after *as_of* up to *due*; negative once *due* is past."""
        if due < as_of:
            return -self.count_working_days(due + timedelta(days=1), as_of)
        return self.count_working_days(as_of, due) - self.is_working_day(as_of)

    def roll(self, day: date, policy: RollPolicy) -> date:
        """Return *day*, moved by *policy* if it is not a working day.

        Source: Civil Code 2015 art. 148.5 for ``next``; a written day has no such rule.
        """
        if policy is RollPolicy.NONE:
            return day
        if policy is RollPolicy.NEXT:
            return self.next_working_day(day)
        return self.previous_working_day(day)

    def _nth(self, day: date, number: int) -> date:
        """Return the *number*-th working day after *day*, before it where negative."""
        if number == 0:
            return day
        year, ordinal = day.year, day.toordinal()
        working = self._working_days(year)
        place = (
            bisect_right(working, ordinal) + number - 1
            if number > 0
            else bisect_left(working, ordinal) + number
        )
        while not 0 <= place < len(working):
            if place < 0:
                year -= 1
                working = self._working_days(year)
                place += len(working)
            else:
                place -= len(working)
                year += 1
                working = self._working_days(year)
        return date.fromordinal(working[place])

    def _working_days(self, year: int) -> list[int]:
        """Return the working days of *year*, as ordinals in order."""
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = self._work_out(year)
        return known

    def _work_out(self, year: int) -> list[int]:
        """Work out the working days of a year."""
        if not 1 <= year <= _LAST_YEAR:
            raise UsageError(
                Text(
                    vi="vượt quá những năm có thể tính ngày làm việc",
                    en="beyond the years that working days can be counted in",
                )
            )
        library = self._library()
        for neighbour in (year - 1, year + 1):
            # a swap is kept with the day off, and the day worked for it may be in another year
            if 1 <= neighbour <= _LAST_YEAR:
                _ = date(neighbour, 1, 1) in library
        off, worked = self._reasons.keys(), self._worked
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        days = map(date.fromordinal, range(first, last + 1))
        return [
            day.toordinal()
            for day in days
            if day not in off and (day in worked or library.is_working_day(day))
        ]

    def _english_name(self, day: date) -> str | None:
        """Return what a holiday is called in English, where the library has an English name."""
        from holidays import country_holidays  # noqa: PLC0415 -- slow to import

        names = country_holidays(
            self.country, subdiv=self.subdivision, years=day.year, language="en_US"
        )
        return names.get(day)

    def _library(self) -> Any:
        """Return the holidays of the country, fetched when first needed."""
        if not self._holidays:
            from holidays import country_holidays  # noqa: PLC0415 -- slow to import

            try:
                # Names follow the environment unless the language is given.
                library = country_holidays(self.country, subdiv=self.subdivision, language="vi")
            except NotImplementedError as unknown:
                place = "-".join(filter(None, (self.country, self.subdivision)))
                raise UsageError(
                    Text(
                        vi=f"không có lịch nghỉ lễ của “{place}”; "
                        "hãy dùng mã nước hai chữ cái, như VN",
                        en=f"no holidays are known for “{place}”; "
                        "use a country code of two letters, such as VN",
                    )
                ) from unknown
            self._holidays.append(library)
        return self._holidays[0]


@lru_cache(maxsize=1)
def _read_data() -> dict[str, tuple[int, tuple[Correction, ...]]]:
    """Read the corrections that come with the tracker: by country, last year announced and all."""
    import tomllib  # noqa: PLC0415 -- not needed before a working day is asked for

    text = shipped_text("tracker.calendar", "data/corrections.toml")
    return {
        country: (
            table["announced_through"],
            tuple(
                Correction(
                    off=tuple(entry.get("off", ())),
                    worked=tuple(entry.get("worked", ())),
                    source=entry["source"],
                    reason=Text(vi=entry["reason_vi"], en=entry["reason_en"]),
                )
                for entry in table["corrections"]
            ),
        )
        for country, table in tomllib.loads(text).items()
    }


@lru_cache(maxsize=1)
def vietnam() -> WorkingCalendar:
    """Return the calendar of Viet Nam without closures, which is the default."""
    return WorkingCalendar()
