"""How many tasks stand how, and the rates of completion, each of which names what it is of."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import asdict, frozen

from tracker.assess.life import OPEN, Lifecycle
from tracker.assess.occurrence_standing import OccurrenceStanding
from tracker.assess.percentage import round_half_up
from tracker.assess.standing import Standing
from tracker.assess.task_standing import TaskStanding
from tracker.assess.timeliness import Timeliness


@frozen(kw_only=True)
class TaskCounts:
    """How many tasks stand how, as reports on assigned tasks break them down.

    The parts always sum to the whole. What was cancelled or withdrawn is left out of it.

    Attributes:
        completed_on_time: completed by the due day.
        completed_late: completed after it.
        completed_no_deadline: completed, with no due day.
        open_in_time: open, its due day not near.
        open_due_soon: open, its due day near.
        open_overdue: open after its due day.
        open_no_deadline: open, with no due day.
        left_out: cancelled, or withdrawn by whoever assigned it.

    >>> year_2017 = TaskCounts(
    ...     completed_on_time=14068, completed_late=1983, open_in_time=5640, open_overdue=223
    ... )
    >>> year_2017.total, year_2017.due, year_2017.of_due(2), year_2017.of_assigned(2)
    (21914, 16274, Decimal('98.63'), Decimal('73.25'))
    """

    completed_on_time: int = 0
    completed_late: int = 0
    completed_no_deadline: int = 0
    open_in_time: int = 0
    open_due_soon: int = 0
    open_overdue: int = 0
    open_no_deadline: int = 0
    left_out: int = 0

    @property
    def total(self) -> int:
        """All that were assigned, without those left out."""
        return self.completed + self.open

    @property
    def completed(self) -> int:
        """All that are completed."""
        return self.completed_on_time + self.completed_late + self.completed_no_deadline

    @property
    def open(self) -> int:
        """All that are neither completed nor left out."""
        return self.open_in_time + self.open_due_soon + self.open_overdue + self.open_no_deadline

    @property
    def due(self) -> int:
        """Those completed that had a due day, and those open that are past theirs.

        Source: what the Government Office of Viet Nam published for 2017: 16,051 completed and
        223 overdue, 98.62 % and 1.38 % of the two together.
        """
        return self.completed_on_time + self.completed_late + self.open_overdue

    def of_due(self, decimals: int = 1) -> Decimal | None:
        """Return the completed share of :attr:`due`, in per cent, rounded half up.

        What has no due day is on neither side of it.

        Args:
            decimals: how many to round to.

        Returns:
            The rate; ``None`` where nothing was due.
        """
        return _rate(self.completed_on_time + self.completed_late, self.due, decimals)

    def of_assigned(self, decimals: int = 1) -> Decimal | None:
        """Return the completed share of :attr:`total`, in per cent, rounded half up.

        Args:
            decimals: how many to round to.

        Returns:
            The rate; ``None`` where nothing was assigned.
        """
        return _rate(self.completed, self.total, decimals)

    def __add__(self, other: "TaskCounts") -> "TaskCounts":
        mine, others = asdict(self), asdict(other)
        return TaskCounts(**{name: count + others[name] for name, count in mine.items()})


def _rate(part: int, whole: int, decimals: int) -> Decimal | None:
    return round_half_up(Fraction(100 * part, whole), decimals) if whole else None


_COMPLETED = {
    Timeliness.ON_TIME: "completed_on_time",
    Timeliness.LATE: "completed_late",
    Timeliness.NO_DEADLINE: "completed_no_deadline",
}
_OPEN = {
    Timeliness.IN_TIME: "open_in_time",
    Timeliness.DUE_SOON: "open_due_soon",
    Timeliness.OVERDUE: "open_overdue",
    Timeliness.NO_DEADLINE: "open_no_deadline",
}
_PLACES = {
    **{(Lifecycle.COMPLETED, timeliness): name for timeliness, name in _COMPLETED.items()},
    **{(state, timeliness): name for state in OPEN for timeliness, name in _OPEN.items()},
    (Lifecycle.CANCELLED, Timeliness.NO_DEADLINE): "left_out",
}


def counted(standings: Iterable[Standing]) -> Iterator[Standing]:
    """Yield what *standings* count as: each itself, but a recurring task its occurrences."""
    for standing in standings:
        if isinstance(standing, TaskStanding) and standing.occurrences:
            yield from standing.occurrences
        else:
            yield standing


def count_standings(standings: Iterable[Standing]) -> TaskCounts:
    """Count how *standings* stand, recurring tasks by occurrence.

    >>> from datetime import date
    >>> from tracker.assess import assess
    >>> from tracker.calendar import read_deadline
    >>> from tracker.domain import Register, Task
    >>> monthly = Task(
    ...     id="T-1",
    ...     title="Report",
    ...     deadline=read_deadline("ngày 25 hằng tháng"),
    ...     assigned_on=date(2023, 1, 1),
    ... )
    >>> register = Register(title="One task", tasks=[monthly])
    >>> counts = count_standings(assess(register, date(2023, 3, 1)).tasks)
    >>> counts.open_overdue, counts.open_in_time
    (2, 1)
    """
    found: dict[Lifecycle, list[Timeliness]] = {lifecycle: [] for lifecycle in Lifecycle}
    for one in counted(standings):
        found[one.lifecycle].append(one.timeliness)
    counts = Counter[str]()
    for lifecycle, each in found.items():
        for timeliness in set(each):
            counts[_PLACES[lifecycle, timeliness]] += each.count(timeliness)
    return TaskCounts(**counts)


def shares_by_unit(standing: TaskStanding) -> Iterator[tuple[str | None, Standing]]:
    """Yield each lead unit with how its share stands, occurrence by occurrence of what recurs.

    A unit that shares a task with others has its own share; one that leads it alone has the whole
    of it. What no unit leads is nobody's. What a unit that is no more was given counts for the one
    that followed it.

    Yields:
        The id of a unit, or ``None``, and a standing.
    """
    parts: tuple[TaskStanding | OccurrenceStanding, ...] = standing.occurrences or (standing,)
    for part in parts:
        if part.members:
            for member in part.members:
                yield member.answering, member
        else:
            for unit in standing.answering or (None,):
                yield unit, part
