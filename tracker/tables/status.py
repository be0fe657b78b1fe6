"""The status of tasks: one by one, counted by what they belong to, or those overdue by age."""

from tracker.assess import Assessment
from tracker.tables.ages import ages_table
from tracker.tables.counts import counts_table
from tracker.tables.grouping import Grouping
from tracker.tables.members import members_table
from tracker.tables.table import Table
from tracker.tables.tasks import tasks_table


def status_table(assessment: Assessment, grouping: Grouping = Grouping.TASK) -> Table:
    """Return the status of the tasks of a register.

    Args:
        assessment: how the register stands on a day.
        grouping: ``task`` for a row a task; ``member`` for a row for each unit of the tasks that
            several units answer for; ``age`` for a row for each class of what is overdue;
            otherwise a row a unit, document, cluster or section, counting the tasks under it.

            A recurring task counts by occurrence. A task of two units counts for each of them by
            its own share, and once in the total. Cancelled tasks are counted apart.

    Returns:
        The table; rows of tasks are in order of due day, then id, those of groups by name.
    """
    match grouping:
        case Grouping.TASK:
            return tasks_table(assessment)
        case Grouping.MEMBER:
            return members_table(assessment)
        case Grouping.AGE:
            return ages_table(assessment)
        case _:
            return counts_table(assessment, grouping)
