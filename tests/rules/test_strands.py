"""Reports in strands."""

from datetime import date

from tracker.assess import assess
from tracker.calendar import read_deadline
from tracker.domain import Event, Organization, ProgressReport, Register, Task
from tracker.rules import check
from tracker.rules.strands import occurrence_meant, strands

AS_OF = date(2023, 12, 31)


def done(day: date, by: str | None = None) -> ProgressReport:
    """Return a report that something was completed."""
    return ProgressReport(on=day, event=Event.COMPLETED, by=by)


def register_of(deadline: str, *reports: ProgressReport) -> Register:
    """Return a register of one task that two units lead."""
    units = [Organization(id="a", name="A"), Organization(id="b", name="B")]
    task = Task(
        id="T-1",
        title="Kiểm tra",
        deadline=read_deadline(deadline),
        assigned_on=date(2023, 1, 1),
        lead_units=["a", "b"],
        reports=reports,
    )
    return Register(title="Under test", organizations=units, tasks=[task])


def test_each_unit_has_a_strand_and_so_has_the_whole() -> None:
    """Reports of one unit stand together, and those of neither apart from both."""
    first, second, whole = (
        done(date(2023, 6, 1), "a"),
        done(date(2023, 6, 2), "b"),
        done(date(2023, 6, 3)),
    )
    [standing] = assess(register_of("quý II/2023", whole, second, first), AS_OF).tasks

    assert [*strands(standing, AS_OF)] == [[first], [second], [whole]]


def test_each_occurrence_has_a_strand() -> None:
    """A report belongs to the first occurrence due on or after its day."""
    march, april = done(date(2023, 3, 20), "a"), done(date(2023, 4, 25), "a")
    [standing] = assess(register_of("ngày 25 hằng tháng", april, march), AS_OF).tasks

    assert [*strands(standing, AS_OF)] == [[march], [april]]


def test_an_occurrence_is_found_by_its_day_or_by_what_comes_next() -> None:
    """A day that is no occurrence names none, though a day alone leads to the next."""
    [standing] = assess(register_of("ngày 25 hằng tháng"), date(2023, 3, 1)).tasks

    found = [
        occurrence_meant(standing, date(2023, 2, 25), AS_OF),
        occurrence_meant(standing, date(2023, 2, 24), AS_OF),
        occurrence_meant(standing, None, date(2023, 2, 24)),
        occurrence_meant(standing, None, AS_OF),
    ]

    assert [one and one.occurrence.due for one in found] == [
        date(2023, 2, 25),
        None,
        date(2023, 2, 25),
        None,
    ]


def test_shares_and_occurrences_done_one_after_another_are_in_order() -> None:
    """That one unit or one occurrence is done does not close the others."""
    reports = [done(date(2023, month, 20), unit) for month in (3, 4) for unit in ("a", "b")]

    assert [
        *check(register_of("ngày 25 hằng tháng", *reports), as_of=AS_OF, select=["RG003"])
    ] == []
