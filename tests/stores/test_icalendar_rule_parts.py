"""The parts of recurrence rules."""

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.stores.icalendar_content import Property, WrongContentError
from tracker.stores.icalendar_rule_parts import parts_of


def rule(value: str) -> Property:
    """Return a rule."""
    return Property(name="RRULE", parameters={}, value=value, line=1)


def numbers(most: int, *, signed: bool = True) -> st.SearchStrategy[str]:
    """Draw lists of numbers but zero, as they are written."""
    least = -most if signed else 1
    some = st.lists(st.integers(least, most).filter(bool), min_size=1, max_size=3, unique=True)
    return some.map(lambda listed: ",".join(map(str, listed)))


WEEKDAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
PARTS = {
    "INTERVAL": st.integers(1, 99).map(str),
    "BYMONTH": numbers(12, signed=False),
    "BYMONTHDAY": numbers(31),
    "BYYEARDAY": numbers(366),
    "BYWEEKNO": numbers(53),
    "BYSETPOS": numbers(366),
    "BYHOUR": st.integers(0, 23).map(str),
    "BYMINUTE": st.integers(0, 59).map(str),
    "BYSECOND": st.integers(0, 60).map(str),
    "BYDAY": st.tuples(st.sampled_from(["", "1", "-1", "53", "+2"]), WEEKDAYS).map("".join),
    "WKST": WEEKDAYS,
    "COUNT": st.integers(1, 99).map(str),
}
FREQUENCIES = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
rules = st.fixed_dictionaries({"FREQ": st.sampled_from(FREQUENCIES)}, optional=PARTS)


@given(rules)
def test_every_rule_of_the_standard_is_read(parts: dict[str, str]) -> None:
    """Its parts are found as they stand, whatever their letters; another library reads it too."""
    written = ";".join(f"{name}={value}" for name, value in parts.items())

    assert icalendar.vRecur.from_ical(written)
    assert parts_of(rule(written)) == parts_of(rule(f" {written.lower()}; ")) == parts


@pytest.mark.parametrize(
    "part",
    [
        *("FREQ=NEVER", "FREQ=", "INTERVAL=0", "INTERVAL=-1", "COUNT=0", "COUNT=x", "UNTIL=2023"),
        *("BYMONTH=13", "BYMONTH=0", "BYMONTHDAY=32", "BYMONTHDAY=0", "BYYEARDAY=367"),
        *("BYWEEKNO=54", "BYSETPOS=0", "BYHOUR=24", "BYMINUTE=60", "BYSECOND=61", "BYDAY=XX"),
        *("BYDAY=54MO", "BYDAY=0MO", "WKST=1", "UNTL=20230630", "x", "BYMONTH=1,,2", "SKIP=ON"),
    ],
)
def test_what_the_standard_forbids_is_refused(part: str) -> None:
    """The part that cannot be is named."""
    written = part if part.startswith("FREQ") else f"FREQ=DAILY;{part}"
    with pytest.raises(WrongContentError) as refusal:
        parts_of(rule(written))
    name, _, value = part.upper().partition("=")

    assert refusal.value.text.in_language(Language.EN).endswith(f"no “{name}={value}”")


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("FREQ=WEEKLY;BYDAY=MO, TU", {"FREQ": "WEEKLY", "BYDAY": "MO,TU"}),
        ("FREQ=WEEKLY;COUNT=-1;UNTIL=20230630", {"FREQ": "WEEKLY", "UNTIL": "20230630"}),
        ("RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13", {"RSCALE": "ETHIOPIC", "BYMONTH": "13"}),
        ("RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD", {"BYMONTH": "5L"}),
    ],
)
def test_what_programs_write_is_read(written: str, parts: dict[str, str]) -> None:
    """Blanks in lists, a count that is none, months of other calendars."""
    found = parts_of(rule(written))

    assert {name: found[name] for name in parts} == parts
    assert ("COUNT" in found) == ("COUNT" in parts)
