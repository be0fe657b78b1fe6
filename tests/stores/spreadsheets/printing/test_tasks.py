"""The register of tasks as it is printed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tracker import assess
from tracker.calendar.reader import parse_deadline
from tracker.domain import Event, Organization, ProgressReport, Register, Task
from tracker.language import Language
from tracker.stores.spreadsheets.columns import COLUMNS
from tracker.stores.spreadsheets.losses import losses_of
from tracker.stores.spreadsheets.printing.sheet import PrintedRow, RowRole, Tone
from tracker.stores.spreadsheets.printing.tasks import tasks_sheet
from tracker.testing import registers

AS_OF = date(2024, 11, 20)
STANDING, DUE, DEADLINE, NUMBER = 10, 7, 6, 0


def printed(*tasks: Task, language: Language = Language.VI) -> list[PrintedRow]:
    """Return the rows of a register of some tasks."""
    unit = Organization(id="so-a", name="Sở A")
    register = Register(title="Sổ", organizations=[unit], tasks=tasks)
    return [*tasks_sheet(assess(register, AS_OF), language).rows]


def task(number: int = 1, **fields: Any) -> Task:
    """Return a task of Sở A."""
    values = {"id": f"NV-{number}", "title": "Rà soát", "lead_units": ["so-a"], **fields}
    return Task(**values)


def test_a_group_stands_once() -> None:
    """Tasks of one section stand together under its heading; those of none stand first."""
    rows = printed(
        task(1, section="II. Tổ chức"),
        task(2),
        task(3, section="Khác"),
        task(4, section="II. Tổ chức"),
    )
    assert [(row.role, row.cells[:2]) for row in rows[:-1]] == [
        (RowRole.ENTRY, (1, "NV-2")),
        (RowRole.GROUP, ("II. Tổ chức",)),
        (RowRole.ENTRY, (2, "NV-1")),
        (RowRole.ENTRY, (3, "NV-4")),
        (RowRole.GROUP, ("Khác",)),
        (RowRole.ENTRY, (4, "NV-3")),
    ]


def test_a_section_of_which_a_cell_shows_nothing_is_none() -> None:
    """A task of such a section stands first, where no other heading can be taken for its own."""
    rows = printed(task(1, section="Khác"), task(2, section="\u00a0_x000D_"))
    assert [row.cells[1] for row in rows if row.role is RowRole.ENTRY] == ["NV-2", "NV-1"]


def test_nested_sections_stand_under_one_another() -> None:
    """The heading of a group within a group stands under it, which is told once."""
    rows = printed(
        task(1, section="A. Đảng / I. Tư tưởng"), task(2, section="A. Đảng / II. Tổ chức")
    )
    groups = [row.cells for row in rows if row.role is RowRole.GROUP]
    assert groups == [("A. Đảng",), ("I. Tư tưởng",), ("II. Tổ chức",)]


def test_a_heading_of_another_group_is_told_again() -> None:
    """What is called alike in two groups stands under each of them."""
    rows = printed(task(1, section="A. Đảng / I. Chung"), task(2, section="B. Đoàn / I. Chung"))
    groups = [row.cells for row in rows if row.role is RowRole.GROUP]
    assert groups == [("A. Đảng",), ("I. Chung",), ("B. Đoàn",), ("I. Chung",)]


@pytest.mark.parametrize(
    ("fields", "standing", "tone"),
    [
        ({"deadline": "19/11/2024"}, "chưa thực hiện, quá hạn 1 ngày", Tone.BAD),
        ({"deadline": "20/11/2024"}, "chưa thực hiện, đến hạn hôm nay", Tone.WARNING),
        ({"deadline": "31/12/2025"}, "chưa thực hiện, trong hạn, còn 406 ngày", None),
        ({"assigned_on": date(2025, 1, 1)}, "chưa đến ngày giao", Tone.IDLE),
    ],
)
def test_colour_never_speaks_alone(
    fields: dict[str, Any], standing: str, tone: Tone | None
) -> None:
    """Where a task stands is told in words; the colour says no more than they do."""
    if isinstance(text := fields.get("deadline"), str):
        fields = fields | {"deadline": parse_deadline(text)}
    row = printed(task(**fields))[0]
    assert (row.cells[STANDING], row.tones.get(STANDING)) == (standing, tone)


def test_what_is_done_or_cancelled_has_its_own_tone() -> None:
    """Done in time is good, done late a warning, and what was cancelled neither."""
    due = parse_deadline("1/11/2024")
    ends = [(Event.COMPLETED, 1, Tone.GOOD), (Event.COMPLETED, 2, Tone.WARNING)]
    for event, day, tone in [*ends, (Event.CANCELLED, 2, Tone.IDLE)]:
        report = ProgressReport(on=date(2024, 11, day), event=event)
        [row, _] = printed(task(deadline=due, reports=[report]))
        assert row.tones[STANDING] is tone


def test_days_are_days() -> None:
    """A deadline recorded as a day is a day; any other wording stays as it is."""
    rows = printed(
        *(
            task(number, deadline=parse_deadline(text))
            for number, text in enumerate(("2024-12-31", "5/2/2024", "quý I/2024"))
        )
    )
    assert [(row.cells[DEADLINE], row.cells[DUE]) for row in rows[:-1]] == [
        (date(2024, 12, 31), date(2024, 12, 31)),
        ("5/2/2024", date(2024, 2, 5)),
        ("quý I/2024", date(2024, 3, 31)),
    ]


def test_the_last_row_says_how_many_there_are() -> None:
    """The total names all tasks in the language asked."""
    total = printed(task(1), task(2), language=Language.EN)[-1]
    assert total.role is RowRole.TOTAL
    assert [cell for cell in total.cells if cell] == ["Total", "2 tasks"]


@given(registers(most=6))
def test_no_task_is_lost(register: Register) -> None:
    """Every task that is not announced as lost has one row; their numbers run on from one."""
    losses = losses_of(register, by_section=True)
    gone = {
        one
        for loss in losses
        if (loss.section, loss.fields) == ("tasks", ())
        for one in loss.entries
    }
    sheet = tasks_sheet(assess(register, AS_OF), Language.VI)
    rows = [row for row in sheet.rows if row.role is RowRole.ENTRY]
    kept = sorted(one.id for one in register.tasks if one.id not in gone)
    assert [row.cells[NUMBER] for row in rows] == [*range(1, len(kept) + 1)]
    assert sorted(str(row.cells[1]) for row in rows) == kept
    assert {len(row.cells) for row in rows} <= {len(COLUMNS) + 3} == {len(sheet.columns)}
