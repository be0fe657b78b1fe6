"""From a register to todo.txt: one task a line.

After the title stand the words that say more, the id first: so a title may hold any word, even one
that todo.txt has a meaning for.
"""

from collections.abc import Iterator
from datetime import date

from tracker.assess.timeliness import Timeliness
from tracker.domain import Event
from tracker.stores.plain_lists import PlainTask

ID, PARENT, DUE, STATUS, ASSIGNED = "id:", "parent:", "due:", "status:", "assigned:"
UNKNOWN, CANCELLED = "unknown", "cancelled"
PROJECT, CONTEXT = "+", "@"
DONE = "x"

_PRIORITIES = {Timeliness.OVERDUE: "(A)", Timeliness.DUE_SOON: "(B)"}
_OTHER_PRIORITY = "(C)"


def write_todo_txt(tasks: tuple[PlainTask, ...], as_of: date) -> str:
    """Return the lines of tasks.

    Args:
        tasks: what the list carries of them.
        as_of: the day they are as of, which stands for the day of a task that was given on no
            known one.
    """
    return "".join(f"{' '.join(_words(one, as_of))}\n" for one in tasks)


def _words(one: PlainTask, as_of: date) -> Iterator[str]:
    task = one.task
    if one.closed:
        yield from (DONE, one.closed.on.isoformat())
    else:
        # Always one, so that no title is taken for the mark of what is done.
        yield _PRIORITIES.get(one.standing.timeliness, _OTHER_PRIORITY)
    # Always a day, so that no title that begins with a day loses it.
    yield (task.assigned_on or as_of).isoformat()
    yield task.title
    yield f"{ID}{task.id}"
    if task.assigned_on is None:
        yield f"{ASSIGNED}{UNKNOWN}"
    if task.section:
        yield PROJECT + task.section.replace(" ", "_")
    yield from (f"{CONTEXT}{unit}" for unit in task.lead_units)
    if one.due:
        yield f"{DUE}{one.due.isoformat()}"
    if task.parent:
        yield f"{PARENT}{task.parent}"
    if one.closed and one.closed.event is Event.CANCELLED:
        yield f"{STATUS}{CANCELLED}"
