"""How each lead unit of a task stands, where several answer for it or a group does."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from attrs import frozen

from tracker.assess.answering import Answer, answering_for, answering_units, members_on
from tracker.assess.life import Life, life_after, life_of_whole
from tracker.assess.standing import Standing, standing_values
from tracker.domain import ProgressReport, Register, Task


@frozen(kw_only=True)
class MemberStanding(Standing):
    """How one lead unit stands with its share of a task.

    Attributes:
        unit: id of the unit that was given the share.
        answering: id of the unit that answers for it on the day: itself, or who followed it.
    """

    unit: str
    answering: str


def members_of(task: Task, register: Register, as_of: date) -> tuple[str, ...]:
    """Return the ids of the units that answer for *task*, where there are two or more.

    A cluster or another group stands for its members on the day the task was assigned, where
    that is known by *as_of*, else on *as_of*; one without recorded members stands for itself.
    """
    units = task.lead_units
    if not units or (len(units) == 1 and units[0] not in register.group_by_id):
        return ()
    found = _each_member(task, register, as_of)
    return found if len(found) > 1 else ()


def _each_member(task: Task, register: Register, as_of: date) -> tuple[str, ...]:
    """Return the ids of the lead units of *task*, of a group those of its members."""
    assigned_on = task.assigned_on
    day = assigned_on if assigned_on is not None and assigned_on <= as_of else as_of
    found: dict[str, None] = {}
    for unit in task.lead_units:
        members = members_on(register, unit, day) if unit in register.group_by_id else ()
        found.update(dict.fromkeys(members or (unit,)))
    return tuple(found)


def is_answered_by(units: Collection[str], task: Task, register: Register, as_of: date) -> bool:
    """Whether one of *units* answers for *task* on *as_of*, by itself or as a member of a group.

    Args:
        units: ids of organizations or groups.
        task: the task.
        register: the register it is in.
        as_of: the day asked about.
    """
    if any(unit in units for unit in answering_units(task, register, as_of)):
        return True
    members = _each_member(task, register, as_of)
    return any(one.unit in units for one in answers_of(members, task, register, as_of))


def answers_of(
    members: Sequence[str], task: Task, register: Register, as_of: date
) -> tuple[Answer, ...]:
    """Return who answers on *as_of* for the share of each of *members*."""
    since = task.assigned_on
    return tuple(
        answering_for(register, member, as_of, task=task.id, since=since) for member in members
    )


def reports_by_share(
    reports: Sequence[ProgressReport], answers: Sequence[Answer]
) -> tuple[Mapping[str, list[ProgressReport]], list[ProgressReport]]:
    """Return the reports that speak of each unit's share, and those that speak of all of them.

    A unit speaks of its own share, and from the day it followed another of the share of that one;
    any other report speaks of all.

    Args:
        reports: in the order things happened.
        answers: who answers for the share of each unit.

    Returns:
        By the id of each unit of which any speaks apart, those of its share and of all in order;
        and those of all.
    """
    heard = _heard(answers)
    apart: dict[str, list[int]] = {}
    of_all: list[int] = []
    for place, report in enumerate(reports):
        shares = [share for share, first in heard.get(report.by or "", ()) if first <= report.on]
        for share in shares:
            apart.setdefault(share, []).append(place)
        if not shares:
            of_all.append(place)
    by_share = {
        share: [reports[place] for place in sorted((*places, *of_all))]
        for share, places in apart.items()
    }
    return by_share, [reports[place] for place in of_all]


def _heard(answers: Sequence[Answer]) -> Mapping[str, list[tuple[str, date]]]:
    """Return the shares that each unit speaks of, and from which day."""
    heard: dict[str, dict[str, date]] = {}
    for answer in answers:
        heard.setdefault(answer.named, {})[answer.named] = date.min
        for heir in answer.heirs:
            heard.setdefault(heir.unit, {}).setdefault(answer.named, heir.succession.effective_on)
    return {unit: [*shares.items()] for unit, shares in heard.items()}


def shared_life(
    reports: Sequence[ProgressReport], answers: Sequence[Answer]
) -> tuple[Life, tuple[Life, ...]]:
    """Return where a task of several units is in its life, and where each unit's share is.

    Args:
        reports: in the order things happened.
        answers: who answers for the share of each unit.
    """
    if not answers:
        return life_after(reports), ()
    by_share, of_all = reports_by_share(reports, answers)
    silent = life_after(of_all)
    lives = tuple(
        life_after(by_share[answer.named]) if answer.named in by_share else silent
        for answer in answers
    )
    return life_of_whole(lives, silent), lives


def member_standings(
    answers: Sequence[Answer],
    lives: Sequence[Life],
    baseline: date | None,
    current: date | None,
    as_of: date,
    register: Register,
) -> tuple[MemberStanding, ...]:
    """Return how each unit stands with its share, all of which are due on the same day."""
    return tuple(
        MemberStanding(
            unit=answer.named,
            answering=answer.unit,
            **standing_values(life, baseline, current, as_of, register),
        )
        for answer, life in zip(answers, lives, strict=True)
    )
