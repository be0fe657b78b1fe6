"""Who answers for what an organization was given, after it merged, split, or ended."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from tracker.domain import Register, Succession, Task


class AnswerState(StrEnum):
    """How it was settled who answers."""

    NAMED = "named"
    """The organization named answers itself."""
    SUCCEEDED = "succeeded"
    """It is no more, or gave this up; the one that followed answers."""
    UNDIVIDED = "undivided"
    """It was split, and nobody settled which successor takes this over."""
    ENDED = "ended"
    """It is no more, and nobody followed it."""

    @property
    def is_settled(self) -> bool:
        """Whether there is an organization that exists and answers."""
        return self in {AnswerState.NAMED, AnswerState.SUCCEEDED}


@frozen(kw_only=True)
class Heir:
    """One step from an organization to the one that followed it.

    Attributes:
        unit: id of the one that followed.
        succession: what made it follow.
    """

    unit: str
    succession: Succession


@frozen(kw_only=True)
class Answer:
    """Who answers on a day for what one organization was given.

    Attributes:
        named: id of the organization named.
        unit: id of the one that answers; where nobody settled that, the last that did.
        state: how it was settled.
        heirs: those that followed one upon another, up to ``unit``.
        unsettled: the succession that left it open who answers; ``None`` where it is settled.
    """

    named: str
    unit: str
    state: AnswerState
    heirs: tuple[Heir, ...] = ()
    unsettled: Succession | None = None


def answering_for(
    register: Register, named: str, day: date, *, task: str | None = None, since: date | None = None
) -> Answer:
    """Return who answers on *day* for what the organization *named* was given; always one.

    The successor takes over the duties of the organization it follows from the day the succession
    takes effect (Civil Code 2015, articles 88-91). Of a split, whoever is named for the task does,
    or who takes the rest; where nobody is, that is said and not guessed.

    Args:
        register: what is recorded.
        named: id of an organization, or of a group, which answers by its members.
        day: the day asked about; later successions are not looked at.
        task: id of the task it was given, for a division by name.
        since: the day it was given, where known: what had happened before to an organization that
            went on, or that was founded anew by then, is left out.

    >>> from tracker.domain import Organization, Succession, SuccessionKind
    >>> merger = Succession(
    ...     id="S", kind=SuccessionKind.MERGED, effective_on=date(2025, 7, 1),
    ...     predecessors=["a", "b"], successors=["c"],
    ... )
    >>> named = [Organization(id=one, name=one.upper()) for one in ("a", "b", "c")]
    >>> register = Register(title="R", organizations=named, successions=[merger])
    >>> answering_for(register, "a", date(2025, 6, 30)).unit
    'a'
    >>> answering_for(register, "a", date(2025, 7, 1)).unit
    'c'
    """
    unit, place = named, -1 if since is None else _start(register, named, min(since, day))
    heirs: list[Heir] = []
    while (found := _next(register, unit, place, day)) is not None:
        place, succession = found
        heir = succession.heir_to(task, of=unit)
        if heir is None:
            state = AnswerState.UNDIVIDED if succession.successors else AnswerState.ENDED
            return Answer(
                named=named, unit=unit, state=state, heirs=tuple(heirs), unsettled=succession
            )
        if heir != unit:
            unit = heir
            heirs.append(Heir(unit=unit, succession=succession))
    ends_on = register.organization_by_id[unit].ends_on
    state = AnswerState.SUCCEEDED if unit != named else AnswerState.NAMED
    if ends_on is not None and ends_on < day:
        state = AnswerState.ENDED
    return Answer(named=named, unit=unit, state=state, heirs=tuple(heirs))


def answers_for_task(task: Task, register: Register, day: date) -> tuple[Answer, ...]:
    """Return who answers on *day* for each lead unit of *task*, in the order recorded."""
    return tuple(
        answering_for(register, unit, day, task=task.id, since=task.assigned_on)
        for unit in task.lead_units
    )


def answering_units(task: Task, register: Register, day: date) -> tuple[str, ...]:
    """Return the ids of the units that answer for *task* on *day*, each once."""
    if not register.successions:
        return task.lead_units
    return tuple(dict.fromkeys(answer.unit for answer in answers_for_task(task, register, day)))


def exists_on(register: Register, organization: str, day: date) -> bool:
    """Whether an organization exists on *day*, as far as is recorded."""
    if _is_to_come(register, organization, day):
        return False
    answer = answering_for(register, organization, day, since=day)
    return answer.unit == organization and answer.state is AnswerState.NAMED


def members_on(register: Register, group: str, day: date) -> tuple[str, ...]:
    """Return the ids of the members of a cluster or other group on *day*, each once.

    One that is still to be founded is no member yet, and one that ended is a member no longer; who
    followed it is one in its place, and where nobody settled who did, it stays listed itself. A
    member recorded under two ids that are one organization by then counts once.

    Args:
        register: what is recorded.
        group: id of the group.
        day: the day asked about.
    """
    entry = register.group_by_id[group]
    found: dict[str, None] = {}
    for member in entry.members:
        if member.holds_on(day) and not _is_to_come(register, member.organization, day):
            answer = answering_for(register, member.organization, day, since=member.begins_on)
            if answer.state is not AnswerState.ENDED:
                found[answer.unit] = None
    if entry.of_kinds:
        kinds = frozenset(entry.of_kinds)
        for organization in register.organizations:
            if organization.kind in kinds and exists_on(register, organization.id, day):
                found[organization.id] = None
    return tuple(found)


def _next(register: Register, unit: str, place: int, day: date) -> tuple[int, Succession] | None:
    """Return the first succession of *unit* after *place* that took effect by *day*."""
    for later, succession in register.successions_by_predecessor.get(unit, ()):
        if later > place:
            return (later, succession) if succession.effective_on <= day else None
    return None


def _start(register: Register, unit: str, since: date) -> int:
    """Return the place of the last succession that was over for *unit* by the day *since*, or -1.

    What was given on the day it was founded was given to the one founded; what was given to it on
    the day it only goes on may still be given away that day.
    """
    over = (
        place
        for place, succession in register.successions_by_successor.get(unit, ())
        if succession.effective_on < since
        or (succession.effective_on == since and unit in succession.founded)
    )
    return max(over, default=-1)


def _is_to_come(register: Register, organization: str, day: date) -> bool:
    """Whether an organization only begins after *day*: as recorded, or as first founded."""
    begins_on = register.organization_by_id[organization].begins_on
    if begins_on is not None:
        return day < begins_on
    changes = [
        *register.successions_by_successor.get(organization, ()),
        *register.successions_by_predecessor.get(organization, ()),
    ]
    if not changes:
        return False
    _, first = min(changes, key=lambda change: change[0])
    return organization in first.founded and day < first.effective_on
