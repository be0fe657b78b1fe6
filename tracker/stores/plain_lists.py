"""What a plain to-do list carries of a register: its tasks, and of each what such lists have.

A list that carries less than a register does not write it, but the smaller register that it can
carry; what is lost is the difference between the two, so that nothing is lost unannounced.
"""

from datetime import date

from attrs import evolve, frozen

from tracker.assess import TaskStanding, assess
from tracker.assess.life import Lifecycle
from tracker.assess.task_standing import deadline_in_force
from tracker.calendar import Deadline, DeadlineKind, read_deadline
from tracker.domain import Event, Organization, ProgressReport, Register, Task
from tracker.language import Text
from tracker.stores.loss import Loss
from tracker.stores.losses import TITLE_LOSS, losses_between
from tracker.stores.recorded_day import latest_day

_CLOSED = {Lifecycle.COMPLETED: Event.COMPLETED, Lifecycle.CANCELLED: Event.CANCELLED}


@frozen(kw_only=True)
class Form:
    """What a form of list carries beside titles, units, parents and days.

    Attributes:
        has_header: whether it says what the register is called and which zone its days are of.
        has_words: whether it keeps the words of a deadline, and not only its day.
        has_notes: whether it keeps notes.
        has_lines: whether its texts may have line ends and more than one blank in a row.
    """

    has_header: bool
    has_words: bool
    has_notes: bool
    has_lines: bool


@frozen(kw_only=True)
class PlainTask:
    """A task as a list shows it.

    Attributes:
        task: what the list carries of it.
        due: the last day in time on the day asked about.
        closed: the report that it was completed or cancelled, where it was.
        standing: how the whole of it stands.
    """

    task: Task
    due: date | None
    closed: ProgressReport | None
    standing: TaskStanding


def plain_tasks(register: Register, as_of: date | None, form: Form) -> tuple[PlainTask, ...]:
    """Return the tasks of a register as a list carries them, in the order recorded.

    Args:
        register: the register.
        as_of: the day asked about; ``None`` for that of the latest fact.
        form: what the list carries.
    """
    day = as_of or latest_day(register)
    return tuple(_plain_task(one, day, form) for one in assess(register, as_of=day).tasks)


def as_plain(register: Register, as_of: date | None, form: Form) -> Register:
    """Return the register that a list carries: what is read where *register* was written.

    Args:
        register: the register.
        as_of: the day asked about; ``None`` for that of the latest fact.
        form: what the list carries.
    """
    tasks = [plain.task for plain in plain_tasks(register, as_of, form)]
    units = dict.fromkeys(unit for task in tasks for unit in task.lead_units)
    kept = Register(
        title=register.title,
        organizations=[Organization(id=unit, name=unit) for unit in units],
        tasks=tasks,
    )
    return evolve(kept, time_zone=register.time_zone) if form.has_header and tasks else kept


def plain_losses(register: Register, as_of: date | None, form: Form) -> tuple[Loss, ...]:
    """Return what of a register a list does not carry: its header, its sections, then its tasks."""
    named = () if form.has_header and register.tasks else (TITLE_LOSS,)
    return (*named, *losses_between(register, as_plain(register, as_of, form), _CHANGED))


def _plain_task(standing: TaskStanding, as_of: date, form: Form) -> PlainTask:
    task, closed = standing.task, _closing(standing, as_of)
    notes = [
        ProgressReport(on=report.on, note=report.note)
        for report in task.reports
        if form.has_notes and report.note is not None and report.on <= as_of
    ]
    kept = Task(
        id=task.id,
        title=task.title if form.has_lines else one_line(task.title),
        section=task.section if form.has_lines else _project(task.section),
        assigned_on=task.assigned_on,
        lead_units=task.lead_units,
        deadline=_deadline(standing, as_of, form),
        parent=task.parent,
        reports=[*notes, *([closed] if closed else ())],
    )
    return PlainTask(task=kept, due=standing.current_due, closed=closed, standing=standing)


def one_line(text: str) -> str:
    """Return a text with one blank between its words.

    >>> one_line(" two  words ")
    'two words'
    """
    return " ".join(text.split())


def _project(section: str | None) -> str | None:
    """Return a heading as one word can say it, in which a blank is a low line."""
    return one_line((section or "").replace("_", " ")) or None


def _closing(standing: TaskStanding, as_of: date) -> ProgressReport | None:
    """Return the report that closes a task; a whole is closed by its parts."""
    event = _CLOSED.get(standing.lifecycle)
    if event is None:
        return None
    day = standing.completed_on if event is Event.COMPLETED else standing.last_report_on
    return ProgressReport(on=day or as_of, event=event)


def _deadline(standing: TaskStanding, as_of: date, form: Form) -> Deadline | None:
    """Return the deadline that a list carries: the words in force if they alone give the due day.

    Where they do not, since the day was moved or is counted from what the list does not have, it
    is that day.
    """
    due = standing.current_due
    words = deadline_in_force(standing.task, as_of) if form.has_words else None
    if words is not None and (words.kind is DeadlineKind.RECURRING or words.due == due):
        return words
    return None if due is None else read_deadline(due.isoformat())


_BLANKS = Text(vi="khoảng trắng và dòng mới gộp lại", en="blanks and line ends are joined")
_CHANGED = {
    ("organizations", "name"): Text(
        vi="chỉ ghi mã của đơn vị chủ trì, dùng luôn làm tên",
        en="only the ids of lead units are kept, as their names",
    ),
    ("tasks", "title"): _BLANKS,
    ("tasks", "section"): _BLANKS,
    ("tasks", "deadline"): Text(
        vi="chỉ ghi ngày đến hạn hiện hành, không ghi lời văn",
        en="only the current due day is kept, not the words",
    ),
    ("tasks", "reports"): Text(
        vi="chỉ ghi việc hoàn thành hay hủy, và ghi chú nếu dạng tệp có",
        en="only completion or cancellation is kept, and notes where the form has them",
    ),
}
"""What is said of a key that is kept, but not as it was."""

RICH = Form(has_header=True, has_words=True, has_notes=True, has_lines=True)
"""A form that keeps what it does not know, and notes."""
BARE = Form(has_header=False, has_words=False, has_notes=False, has_lines=False)
"""A form of one line a task."""
