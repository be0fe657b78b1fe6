"""A spreadsheet taken into a register: what is there is updated, what is new is added.

Nothing is ever taken away: a task that the file no longer has is told and stays.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, fields, frozen

from tracker.calendar import Deadline
from tracker.domain import Amendment, Document, Organization, ProgressReport, Register, Task
from tracker.domain.spelling import fold_name
from tracker.errors import RegisterError
from tracker.language import Text
from tracker.stores.difference import RegisterDifference, compare_registers
from tracker.stores.problems import Problems
from tracker.stores.reading import Reader
from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.options import KEY_FIELDS, SheetOptions
from tracker.stores.spreadsheets.sheet_file import sheet_name
from tracker.stores.spreadsheets.sheet_reading import FileReading
from tracker.stores.spreadsheets.store import read_spreadsheet
from tracker.stores.spreadsheets.workbook import Progress

_SECTIONS = ("sources", "organizations", "documents", "tasks")
_KEPT = frozenset({"id", "location", "suppressions", "reports", "amendments"})
_TWO = Text(
    vi="khóa --key không phân biệt được: {text} khớp với nhiều nhiệm vụ của sổ",
    en="--key does not tell tasks apart: {text} fits several tasks of the register",
)


@frozen(kw_only=True)
class Import:
    """A spreadsheet taken into a register, not yet written.

    Attributes:
        reading: what became of the file.
        register: the register with it; the one updated where rows were rejected and none may be.
        difference: what is added and changed. An entry that the file does not have is no
            difference, since it stays; see ``absent``.
        absent: ids of tasks of the register that the file does not have.
    """

    reading: FileReading
    register: Register
    difference: RegisterDifference
    absent: tuple[str, ...]


def import_spreadsheet(
    file: SourceFile, options: SheetOptions | None = None, progress: Progress | None = None
) -> Import:
    r"""Take a spreadsheet into the register of the options, or into one that is empty.

    Importing the same file again changes nothing.

    Args:
        file: the workbook or CSV file.
        options: how it is read, and what is updated.
        progress: told how many rows were read since it was told before.

    Raises:
        SheetError: the file cannot be read as a whole.
        RegisterError: a row cannot be used, and the options do not say to go on without it; each
            is listed with its sheet, row, column and text.

    >>> content = "STT,Nội dung,Thời hạn\n1,Rà soát,Quý II/2023\n".encode()
    >>> file = SourceFile(name="so.csv", content=content)
    >>> first = import_spreadsheet(file)
    >>> first.difference.added
    (('sources', 'so'), ('tasks', 'NV-1'))
    >>> bool(import_spreadsheet(file, SheetOptions(register=first.register)).difference)
    False
    """
    chosen = evolve(options or SheetOptions(), records_file=True)
    reading = read_spreadsheet(file, chosen, progress)
    refuse_rejections(reading, keep_going=chosen.keep_going)
    before = chosen.register or Register(title=reading.title)
    after, ids = _with(before, _facts(reading), chosen.key)
    return Import(
        reading=reading,
        register=after,
        difference=compare_registers(before, after),
        absent=tuple(task.id for task in before.tasks if task.id not in ids),
    )


def refuse_rejections(reading: FileReading, *, keep_going: bool) -> None:
    """Refuse a file with rows that cannot be used, unless they are to be left out.

    Raises:
        RegisterError: there are some; each is listed.
    """
    if keep_going or not reading.rejections:
        return
    problems = Problems()
    for one in reading.rejections:
        message = one.message
        name = sheet_name(reading.name, one.sheet)
        problems.add(name, one.row, vi=message.vi, en=message.en)
    raise RegisterError(problems.told())


def _facts(reading: FileReading) -> dict[str, list[Any]]:
    """Return the entries of a file, section by section."""
    problems = Problems()
    found: dict[str, list[Any]] = {name: [] for name in _SECTIONS}
    for sheet in reading.sheets:
        read = sheet.facts or Reader(sheet.file, problems).sections()
        for section, entries in read.items():
            found[section] += entries
    if len(problems):
        raise RegisterError(problems.told())
    return found


def _with(
    before: Register, facts: Mapping[str, Sequence[Any]], key: Sequence[Field]
) -> tuple[Register, frozenset[str]]:
    """Return a register with the entries of a file, and the ids of the tasks it has."""
    known = _known_by(before, key) if key else {}
    tasks: dict[str, Task] = {task.id: task for task in before.tasks}
    ids: set[str] = set()
    problems = Problems()
    for task in facts["tasks"]:
        same = known.get(_key_of(task, key)) if key else task.id
        task_id = same or _free(task.id, tasks, key)
        if task_id in ids:
            _tell_twice(task, task_id, problems)
        ids.add(task_id)
        given = task if task.id == task_id else evolve(task, id=task_id)
        tasks[task_id] = updated(tasks[task_id], given) if task_id in tasks else given
    if len(problems):
        raise RegisterError(problems.told())
    organizations: Sequence[Organization] = facts["organizations"]
    register = evolve(
        before,
        sources=[*before.sources, *facts["sources"]],
        organizations=[*before.organizations, *organizations],
        documents=_documents(before.documents, facts["documents"]),
        tasks=tasks.values(),
    )
    return register, frozenset(ids)


def _documents(old: Sequence[Document], new: Sequence[Document]) -> list[Document]:
    """Return the documents of both; one that was known gains the clauses it did not have."""
    found = {one.id: one for one in old}
    for one in new:
        known = found.get(one.id)
        if known is None:
            found[one.id] = one
        else:
            provisions = [*known.provisions, *one.provisions]
            found[one.id] = evolve(known, provisions=provisions)
    return [*found.values()]


def _tell_twice(task: Task, task_id: str, problems: Problems) -> None:
    """Note that two rows are known as one task, so that one would be lost."""
    place = task.location
    problems.add(
        place.path if place else task_id,
        place.line if place else None,
        vi=f"hàng này và một hàng trên đều là nhiệm vụ {task_id} theo --key; hãy thêm trường",
        en=f"this row and one above are both task {task_id} by --key; name more fields",
    )


def updated(old: Task, new: Task) -> Task:
    """Return a task with what a newer file says of it; what the file leaves empty stays.

    The deadline stays in the words it has where the new ones mean the same. Reports and deadlines
    set anew are added to those there are, each once; what has a source keeps it.

    >>> old = Task(id="a", title="Rà soát", product="Báo cáo")
    >>> updated(old, Task(id="a", title="Rà soát lại")).product
    'Báo cáo'
    """
    changes: dict[str, Any] = {}
    for attribute in fields(Task):
        name = attribute.name
        value = getattr(new, name)
        if name not in _KEPT and value not in (None, (), False):
            changes[name] = value
    if old.deadline and new.deadline and old.deadline.means(new.deadline):
        changes["deadline"] = old.deadline
    changes["source"] = old.source or new.source
    changes["amendments"] = _amendments(old, new)
    return evolve(old, reports=_reports(old.reports, new.reports), **changes)


def _reports(old: Sequence[ProgressReport], new: Sequence[ProgressReport]) -> list[ProgressReport]:
    """Return the reports of both, each once, wherever it was read."""
    known = {evolve(report, source=None) for report in old}
    return [*old, *(report for report in new if evolve(report, source=None) not in known)]


def _amendments(old: Task, new: Task) -> list[Amendment]:
    """Return the deadlines set anew of both: one that holds already is set no second time."""
    last = max(old.amendments, key=lambda one: one.made_on, default=None)
    return [
        *old.amendments,
        *(one for one in new.amendments if last is None or not one.deadline.means(last.deadline)),
    ]


def _key_of(task: Task, key: Sequence[Field]) -> tuple[str, ...]:
    """Return the values of a task that a person says it is known by."""
    values = (getattr(task, KEY_FIELDS[one]) for one in key)
    return tuple(fold_name(_told(value)) for value in values)


def _told(value: Any) -> str:
    return value.text if isinstance(value, Deadline) else str(value)


def _known_by(register: Register, key: Sequence[Field]) -> dict[tuple[str, ...], str]:
    """Return the id of each task of a register by its key.

    Raises:
        RegisterError: two tasks have one key.
    """
    found: dict[tuple[str, ...], str] = {}
    problems = Problems()
    for task in register.tasks:
        told = _key_of(task, key)
        if told in found:
            place = task.location
            shown = {"text": " | ".join(told)}
            problems.add(
                place.path if place else register.title,
                place.line if place else None,
                vi=_TWO.vi.format(**shown),
                en=_TWO.en.format(**shown),
            )
        found[told] = task.id
    if len(problems):
        raise RegisterError(problems.told())
    return found


def _free(identifier: str, tasks: Mapping[str, Task], key: Sequence[Field]) -> str:
    """Return an id for a new task that no other task has, where ids do not tell them apart."""
    number, found = 1, identifier
    while key and found in tasks:
        number += 1
        found = f"{identifier}-{number}"
    return found
