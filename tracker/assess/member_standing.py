"""How each lead unit of a task stands, where several answer for it or a cluster does."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from tracker.assess.life import Life, life_after, life_of_whole
from tracker.assess.standing import Standing, standing_values
from tracker.domain import ProgressReport, Register, Task


@frozen(kw_only=True)
class MemberStanding(Standing):
    """How one lead unit stands with its share of a task.

    Attributes:
        unit: id of the unit.
    """

    unit: str


def members_of(task: Task, register: Register, as_of: date) -> tuple[str, ...]:
    """Return the ids of the units that answer for *task*, where there are two or more.

    A cluster stands for those recorded as its members on the day the task was assigned, where
    that is known by *as_of*, else on *as_of*; one without recorded members stands for itself.
    """
    units = task.lead_units
    if not units or (len(units) == 1 and units[0] not in register.cluster_by_id):
        return ()
    assigned_on = task.assigned_on
    day = assigned_on if assigned_on is not None and assigned_on <= as_of else as_of
    found: dict[str, None] = {}
    for unit in units:
        cluster = register.cluster_by_id.get(unit)
        found.update(dict.fromkeys((cluster.members_on(day) if cluster else ()) or (unit,)))
    return tuple(found) if len(found) > 1 else ()


def shared_life(
    reports: Sequence[ProgressReport], members: Sequence[str]
) -> tuple[Life, tuple[Life, ...]]:
    """Return where a task of several units is in its life, and where each unit's share is.

    A report by one of them speaks of its share; any other speaks of all of them.

    Args:
        reports: in the order things happened.
        members: ids of the units.
    """
    if not members:
        return life_after(reports), ()
    known = frozenset(members)
    of_all = [report for report in reports if report.by not in known]
    speaking = {report.by for report in reports} & known
    silent = life_after(of_all)
    lives = tuple(
        life_after([report for report in reports if report.by == member or report.by not in known])
        if member in speaking
        else silent
        for member in members
    )
    return life_of_whole(lives, silent), lives


def member_standings(
    members: Sequence[str],
    lives: Sequence[Life],
    baseline: date | None,
    current: date | None,
    as_of: date,
    register: Register,
) -> tuple[MemberStanding, ...]:
    """Return how each unit stands with its share, all of which are due on the same day."""
    return tuple(
        MemberStanding(unit=member, **standing_values(life, baseline, current, as_of, register))
        for member, life in zip(members, lives, strict=True)
    )
