"""What of a register a list of tasks cannot carry: found by reading what would be written.

Cells are read with much tolerance, so what a name or a citation becomes is known only by reading
it. The rows are given to the reader as a grid, without the bytes of any form; so every form of
spreadsheet has the same losses.
"""

from collections.abc import Iterable
from functools import lru_cache

from attrs import field, frozen

from tracker.domain import Register, Task
from tracker.errors import RegisterError
from tracker.language import Text
from tracker.stores.loading import register_of
from tracker.stores.loss import Loss
from tracker.stores.losses import TITLE_LOSS, losses_between
from tracker.stores.problems import Problems
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.columns import COLUMNS, CellValue, row_of
from tracker.stores.spreadsheets.grid import Grid, GridRow
from tracker.stores.spreadsheets.grid_reading import read_grids
from tracker.stores.spreadsheets.legacy_fonts import legacy_font_of
from tracker.stores.spreadsheets.limits import LONGEST_CELL
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.sheet_reading import FileReading

Row = tuple[CellValue, ...]

_FROM_NAMES = Text(
    vi="đọc lại sẽ mang mã đặt theo tên", en="they bear ids made of their names when read again"
)
_TOLD = {
    ("tasks", "basis"): _FROM_NAMES,
    ("tasks", "lead_units"): _FROM_NAMES,
    ("tasks", "collaborating_units"): _FROM_NAMES,
    ("tasks", "reports"): Text(
        vi="chỉ ghi báo cáo cuối: ngày, tiến độ, trạng thái, minh chứng, ghi chú, và việc hoàn "
        "thành",
        en="only the last report is kept: its day, progress, status, evidence and note, and "
        "completion",
    ),
}


@frozen(kw_only=True)
class _Held:
    """A register, compared by being the same object: comparing all of it takes long.

    Attributes:
        register: the register.
        by_section: whether its tasks are written section by section, as a workbook has them.
    """

    register: Register = field(eq=id)
    by_section: bool = False


@frozen(kw_only=True)
class _Trial:
    """What became of the rows of a register.

    Attributes:
        rows: those that can be read again.
        tasks: the tasks that they are of.
        register: what is read of them.
    """

    rows: tuple[Row, ...]
    tasks: tuple[Task, ...]
    register: Register


def headings_of(register: Register) -> Row:
    """Return the headings of the columns, in the language of a register.

    >>> headings_of(Register(title="R", language="en"))[:2]
    ('Task ID', 'Task')
    """
    return tuple(column.heading.in_language(register.language) for column in COLUMNS)


def rows_of(register: Register) -> tuple[Row, ...]:
    """Return the rows of the tasks of a register, but for those that could not be read again.

    Those are announced with the other losses: written, they would make the whole file unreadable.
    """
    return _tried(_Held(register=register)).rows


def printed_tasks(register: Register) -> tuple[Task, ...]:
    """Return the tasks of a register section by section, but for those that :func:`rows_of` omits.

    >>> tasks = [Task(id="a", title="A", section="I. B"), Task(id="c", title="C")]
    >>> [task.id for task in printed_tasks(Register(title="R", tasks=tasks))]
    ['c', 'a']
    """
    return _tried(_Held(register=register, by_section=True)).tasks


def losses_of(register: Register, *, by_section: bool = False) -> tuple[Loss, ...]:
    """Return what of a register a list of tasks does not carry, a loss for each kind of field.

    Args:
        register: the register.
        by_section: whether its tasks are written section by section, as a workbook has them.

    >>> from tracker.domain import Cluster
    >>> lost = losses_of(Register(title="R", clusters=[Cluster(id="c", name="Cụm")]))
    >>> [(loss.subject, loss.text.en) for loss in lost][1:]
    [('clusters', 'left out (1 entry)')]
    """
    kept = _tried(_Held(register=register, by_section=by_section)).register
    return (TITLE_LOSS, *losses_between(register, kept, _TOLD))


@lru_cache(maxsize=1)
def _tried(held: _Held) -> _Trial:
    """Return what becomes of a register; its losses are asked for just before it is written."""
    register = held.register
    tasks = in_sections(register.tasks) if held.by_section else register.tasks
    found = [(task, _cut(row_of(register, task))) for task in tasks]
    found = [(task, row) for task, row in found if not _is_legacy(row)]
    while True:
        grid = _grid(register, [row for _, row in found])
        reading = read_grids("", [grid], SheetOptions(title=register.title))
        refused = {one.row for one in reading.rejections}
        if not refused:
            return _Trial(
                rows=tuple(row for _, row in found),
                tasks=tuple(task for task, _ in found),
                register=_register(reading, register),
            )
        found = [pair for number, pair in enumerate(found, 2) if number not in refused]


def in_sections(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Return tasks section by section, those without one first; otherwise in their order.

    >>> tasks = [Task(id=one, title="A", section=one[0]) for one in ("a1", "b1", "a2")]
    >>> [task.id for task in in_sections(tasks)]
    ['a1', 'a2', 'b1']
    """
    found: dict[str | None, list[Task]] = {None: []}
    for task in tasks:
        # Two sections that a cell shows alike are one, and one of which it shows nothing is none.
        shown = None if task.section is None else clean_text(task.section)
        found.setdefault(shown, []).append(task)
    return tuple(task for together in found.values() for task in together)


def _cut(row: Row) -> Row:
    """Return a row as its cells can hold it."""
    return tuple(one[:LONGEST_CELL] if isinstance(one, str) else one for one in row)


def _is_legacy(row: Row) -> bool:
    """Whether a text of a row makes the reader take the file for one in an old font."""
    return any(isinstance(value, str) and legacy_font_of(value) is not None for value in row)


def _grid(register: Register, rows: list[Row]) -> Grid:
    """Return the cells as they are read where they were written."""
    return Grid(
        sheet="",
        rows=tuple(
            GridRow(
                number=number,
                cells=tuple(None if value is None else clean_text(str(value)) for value in row),
            )
            for number, row in enumerate([headings_of(register), *rows], 1)
        ),
    )


def _register(reading: FileReading, before: Register) -> Register:
    """Return the register that a file holds.

    Raises:
        RegisterError: its tables are none of a register.
    """
    problems = Problems()
    found = register_of([sheet.file for sheet in reading.sheets], problems, before.title)
    if found is None:
        raise RegisterError(problems.told())
    return found
