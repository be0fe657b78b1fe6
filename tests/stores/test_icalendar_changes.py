"""What another program changed in a to-do that the tracker wrote."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from tracker.calendar import read_deadline
from tracker.domain import Amendment, Event, ProgressReport, Register, Task
from tracker.errors import RegisterError
from tracker.stores import load
from tracker.stores.icalendar_store import ICALENDAR

DONE = ProgressReport(on=date(2023, 4, 20), event=Event.COMPLETED)
HALF = ProgressReport(on=date(2023, 4, 10), event=Event.STARTED, progress=50)


def after(path: Path, task: Task, *changes: tuple[str, str]) -> Task:
    """Return *task* once another program made changes in its calendar, each a text for another."""
    text = ICALENDAR.write(Register(title="A", tasks=[task])).decode()
    changed = ("LAST-MODIFIED:", "LAST-MODIFIED:20230504T020000Z\r\nX-OLD:")
    for old, new in (changed, *changes):
        assert old in text
        text = text.replace(old, new)
    file = path / "a.ics"
    file.write_bytes(text.encode())
    (loaded,) = load(file).tasks
    return loaded


def task(*reports: ProgressReport, deadline: str | None = "30/6/2023") -> Task:
    """Return a task with reports."""
    due = read_deadline(deadline) if deadline else None
    return Task(id="a", title="A", deadline=due, reports=reports)


def test_nothing_changed_is_no_fact(tmp_path: Path) -> None:
    """A new stamp alone reports nothing."""
    assert after(tmp_path, task(HALF)) == task(HALF)


@pytest.mark.parametrize(
    ("before", "old", "new", "report"),
    [
        (
            (),
            "STATUS:NEEDS-ACTION",
            "STATUS:COMPLETED\r\nCOMPLETED:20230503T020000Z",
            ProgressReport(on=date(2023, 5, 3), event=Event.COMPLETED),
        ),
        (
            (HALF,),
            "STATUS:IN-PROCESS",
            "STATUS:COMPLETED",
            ProgressReport(on=date(2023, 5, 4), event=Event.COMPLETED),
        ),
        (
            (HALF,),
            "PERCENT-COMPLETE:50",
            "PERCENT-COMPLETE:70",
            ProgressReport(on=date(2023, 5, 4), progress=70),
        ),
        (
            (DONE,),
            "STATUS:COMPLETED",
            "STATUS:NEEDS-ACTION",
            ProgressReport(on=date(2023, 5, 4), event=Event.RETURNED),
        ),
        (
            (DONE,),
            "COMPLETED:20230420",
            "COMPLETED:20230422",
            ProgressReport(on=date(2023, 4, 22), event=Event.COMPLETED),
        ),
        (
            (),
            "STATUS:NEEDS-ACTION",
            "STATUS:CANCELLED",
            ProgressReport(on=date(2023, 5, 4), event=Event.CANCELLED),
        ),
    ],
)
def test_a_status_that_was_changed_is_a_report(
    before: tuple[ProgressReport, ...], old: str, new: str, report: ProgressReport, tmp_path: Path
) -> None:
    """It is of the day it says, else of the day the to-do was last changed."""
    # What the tracker worked out stands once more in a property that no other program changes.
    loaded = after(tmp_path, task(*before), (f"\n{old}", f"\n{new}"))

    assert loaded == task(*before, report)


def test_a_due_day_that_was_changed_is_a_deadline_set_anew(tmp_path: Path) -> None:
    """The first deadline stays the baseline; where there was none the new day is the first."""
    amended = Amendment(made_on=date(2023, 5, 4), deadline=read_deadline("2023-07-15"))
    old, new = "DUE;VALUE=DATE:20230630", "DUE;VALUE=DATE:20230715"
    none = after(tmp_path, task(deadline=None), ("STATUS:", "DUE:20230715\r\nSTATUS:"))

    assert after(tmp_path, task(), (old, new)).amendments == (amended,)
    assert none == task(deadline="2023-07-15")


def test_a_due_day_that_was_removed_is_refused(tmp_path: Path) -> None:
    """That a task has no deadline any more is for a document to say."""
    with pytest.raises(RegisterError):
        after(tmp_path, task(), ("DUE;VALUE=DATE:20230630", "X-OLD:1"))


@pytest.mark.parametrize(
    "changes",
    [
        [("DTSTART:20230414", "DTSTART:20230421"), ("DUE:20230414", "DUE:20230421")],
        [("RRULE:", "X-OLD:"), ("\nSTATUS:NEEDS-ACTION", "\nSTATUS:COMPLETED")],
        [("\nSTATUS:NEEDS-ACTION", "\nSTATUS:COMPLETED")],
    ],
)
def test_a_recurring_to_do_was_done_for_the_day_it_showed(
    changes: list[tuple[str, str]], tmp_path: Path
) -> None:
    """Programs that repeat it set its next day, or take its rule away, once it is done for one."""
    weekly = evolve(task(deadline="thứ Sáu hằng tuần"), assigned_on=date(2023, 4, 10))
    loaded = after(tmp_path, weekly, *changes)
    done = ProgressReport(on=date(2023, 5, 4), event=Event.COMPLETED, occurrence=date(2023, 4, 14))

    assert loaded == evolve(weekly, reports=[done])


def test_a_title_and_a_section_that_were_changed_are_taken(tmp_path: Path) -> None:
    """What people call a thing is theirs to change."""
    loaded = after(tmp_path, task(), ("SUMMARY:A", "SUMMARY:B\r\nCATEGORIES:I"))

    assert (loaded.title, loaded.section, loaded.id) == ("B", "I", "a")
