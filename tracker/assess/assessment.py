"""The assessment of a register: how everything in it stands on a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from tracker.assess.force import Force, assess_force
from tracker.assess.indicator_standing import IndicatorStanding, assess_indicator
from tracker.assess.member_standing import is_answered_by
from tracker.assess.roster import Roster, assess_rosters
from tracker.assess.task_standing import TaskStanding, assess_task, is_assigned
from tracker.domain import Register, Task

if TYPE_CHECKING:
    from tracker.assess.contradictions import Contradiction
    from tracker.assess.figures import StatementAudit
    from tracker.assess.lineage import Lineage
    from tracker.assess.roll_up import RollUp
    from tracker.assess.rotation import RolePlan


@frozen(kw_only=True)
class Assessment:
    """How everything in a register stands on a day.

    Each part is worked out when it is first asked for, and depends on nothing but the register
    and the day.

    Attributes:
        register: what is recorded.
        as_of: the day asked about.
        units: ids of the organizations asked about, of whose tasks tables are made; ``None`` where
            all are. How a task stands does not depend on it.
    """

    register: Register
    as_of: date
    units: tuple[str, ...] | None = None

    @cached_property
    def tasks(self) -> tuple[TaskStanding, ...]:
        """How each task stands, in the order recorded."""
        register, as_of = self.register, self.as_of
        if not register.tasks_by_parent:
            return tuple(assess_task(task, register, as_of) for task in register.tasks)
        found: dict[str, TaskStanding] = {}
        for task in parts_first(register):
            parts = [found[part.id] for part in register.tasks_by_parent.get(task.id, ())]
            found[task.id] = assess_task(task, register, as_of, parts)
        return tuple(found[task.id] for task in register.tasks)

    @cached_property
    def task_by_id(self) -> Mapping[str, TaskStanding]:
        """How each task stands, by its id."""
        return MappingProxyType({standing.task.id: standing for standing in self.tasks})

    @cached_property
    def assigned(self) -> tuple[TaskStanding, ...]:
        """How each task stands that had been assigned by then, in the order recorded.

        Being assigned is a fact with a day: a task of a later day is not there yet. Where units
        are asked about, only those that one of them answers for.
        """
        register, as_of, units = self.register, self.as_of, self.units
        found = (standing for standing in self.tasks if is_assigned(standing.task, as_of))
        if units is None:
            return tuple(found)
        return tuple(one for one in found if is_answered_by(units, one.task, register, as_of))

    def open_tasks(self) -> Iterator[TaskStanding]:
        """Yield how each task stands that had been assigned and is neither done nor cancelled."""
        return iter(self._open_tasks)

    @cached_property
    def _open_tasks(self) -> tuple[TaskStanding, ...]:
        return tuple(standing for standing in self.assigned if standing.is_open)

    @cached_property
    def indicators(self) -> tuple[IndicatorStanding, ...]:
        """How each indicator stands, plan by plan."""
        return tuple(
            assess_indicator(plan, indicator, self.as_of, self.register)
            for plan in self.register.plans
            for indicator in plan.indicators
        )

    @cached_property
    def indicator_by_id(self) -> Mapping[str, IndicatorStanding]:
        """How each indicator stands, by its id."""
        return MappingProxyType({standing.indicator.id: standing for standing in self.indicators})

    @cached_property
    def forces(self) -> Mapping[str, Force]:
        """Whether each document and each provision holds, by its id."""
        return assess_force(self.register, self.as_of)

    @cached_property
    def lineage(self) -> "Lineage":
        """What follows from what."""
        from tracker.assess.lineage import lineage_of  # noqa: PLC0415 -- only traces need it

        return lineage_of(self.register, self.as_of)

    @cached_property
    def roll_ups(self) -> Mapping[str, "RollUp"]:
        """How the tasks at and below everything that can be traced stand, by its id."""
        from tracker.assess.roll_up import roll_ups  # noqa: PLC0415 -- only traces need it

        return roll_ups(self.lineage, self.task_by_id)

    @cached_property
    def contradictions(self) -> "tuple[Contradiction, ...]":
        """What the relations between documents say against themselves."""
        from tracker.assess.contradictions import contradictions  # noqa: PLC0415 -- needs relations

        return contradictions(self)

    @cached_property
    def rosters(self) -> tuple[Roster, ...]:
        """Who holds which role in each cluster."""
        return assess_rosters(self.register, self.as_of)

    @cached_property
    def role_plans(self) -> "tuple[RolePlan, ...]":
        """The turns of each role for which a rotation is recorded, in the order of the rosters."""
        if not self.register.rotations:
            return ()
        from tracker.assess.rotation import assess_roles  # noqa: PLC0415 -- few registers need it

        return assess_roles(self.register, self.rosters, self.as_of)

    def role_plan(self, roster: Roster) -> "RolePlan | None":
        """Return the turns of the role of one of the rosters, where it has a rotation."""
        return next((plan for plan in self.role_plans if plan.roster is roster), None)

    @cached_property
    def statements(self) -> "tuple[StatementAudit, ...]":
        """What each statement is that is known by then, in the order recorded."""
        if not self.register.statements:
            return ()
        from tracker.assess.figures import audit_statements  # noqa: PLC0415 -- few registers need it

        return audit_statements(self)


def parts_first(register: Register) -> Iterator[Task]:
    """Yield every task of *register* after all its parts."""
    waiting = {parent: len(parts) for parent, parts in register.tasks_by_parent.items()}
    ready = [task for task in register.tasks if task.id not in waiting]
    while ready:
        task = ready.pop()
        yield task
        if task.parent is not None:
            waiting[task.parent] -= 1
            if not waiting[task.parent]:
                ready.append(register.task_by_id[task.parent])


def standing_on(task: Task, register: Register, as_of: date) -> TaskStanding:
    """Return how one task stands on a day; of the others only its parts are worked out.

    Args:
        task: the task.
        register: the register it is in.
        as_of: the day asked about.
    """
    branch = [task]
    for one in branch:  # grows by the parts of each
        branch.extend(register.tasks_by_parent.get(one.id, ()))
    found: dict[str, TaskStanding] = {}
    for one in reversed(branch):
        parts = [found[part.id] for part in register.tasks_by_parent.get(one.id, ())]
        found[one.id] = assess_task(one, register, as_of, parts)
    return found[task.id]


def assess(register: Register, as_of: date, *, units: Iterable[str] | None = None) -> Assessment:
    """Return how everything in *register* stands on the day *as_of*.

    Only facts dated no later than *as_of* count, so the answer for a past day never changes
    when more is recorded later. No clock is read.

    Args:
        register: what is recorded.
        as_of: the day asked about, past or future.
        units: ids of organizations or groups; where given, only tasks that one of them answers
            for, by itself or as a member of a group, are listed and counted.

    >>> from tracker.calendar import read_deadline
    >>> from tracker.domain import Task
    >>> task = Task(id="T-1", title="Inspect", deadline=read_deadline("quý II/2023"))
    >>> register = Register(title="One task", tasks=[task])
    >>> assess(register, date(2023, 6, 30)).task_by_id["T-1"].timeliness.value
    'due_soon'
    >>> assess(register, date(2023, 7, 1)).task_by_id["T-1"].timeliness.value
    'overdue'
    """
    asked = None if units is None else tuple(dict.fromkeys(units))
    return Assessment(register=register, as_of=as_of, units=asked)
