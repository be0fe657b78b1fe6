"""Rotations as a register records them: their members, what was held, and what comes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from attrs import evolve

from tracker.assess.answering import answering_for
from tracker.assess.roster import MandateStanding, Roster
from tracker.assess.rotation.explanation import Explanation, explain_rotation
from tracker.assess.rotation.planning import plan_rotation
from tracker.assess.rotation.recorded_members import members_in_turn
from tracker.assess.rotation.turn import Tenure, Turn
from tracker.domain import DEPUTY, Appointment, Register, Rotation, RotationPolicy

_ONE_DAY = timedelta(days=1)


def rotations_of(register: Register, cluster: str, role: str) -> tuple[Rotation, ...]:
    """Return the rotations of a role in order, each of which ends where the next begins."""
    found = sorted(
        (one for one in register.rotations_by_cluster.get(cluster, ()) if one.role == role),
        key=lambda one: (one.begins_on, one.id),
    )
    made: list[Rotation] = []
    for rotation, following in pairwise([*found, None]):
        if rotation is None or (following and following.begins_on == rotation.begins_on):
            continue
        last = following.begins_on - _ONE_DAY if following is not None else None
        ends = [day for day in (rotation.ends_on, last) if day is not None]
        made.append(evolve(rotation, ends_on=min(ends, default=None)))
    return tuple(made)


def tenures_of(register: Register, roster: Roster) -> tuple[Tenure, ...]:
    """Return the times in which a role was held for good; one that acts only fills a gap.

    Where the holder was followed by another organization, that one held it from that day.
    """
    return tuple(
        tenure
        for held in roster.mandates
        if not held.mandate.is_acting
        for tenure in _tenures(register, held)
    )


def _acting(roster: Roster) -> Iterator[Tenure]:
    """Yield the times in which somebody only acted in a role."""
    for held in roster.mandates:
        begins_on, ends_on = held.begins_on, held.ends_on
        is_void = begins_on is not None and ends_on is not None and ends_on < begins_on
        if held.mandate.is_acting and begins_on is not None and not is_void:
            holder = held.mandate.holder
            yield Tenure(holder=holder, begins_on=begins_on, ends_on=ends_on, is_acting=True)


def _tenures(register: Register, held: MandateStanding) -> Iterator[Tenure]:
    """Yield the time of a mandate, under each organization that held it; none if it is void."""
    begins_on, ends_on = held.begins_on, held.ends_on
    if begins_on is None or (ends_on is not None and ends_on < begins_on):
        return
    holder = held.mandate.holder
    answer = answering_for(register, holder, ends_on or date.max, since=begins_on)
    for heir in answer.heirs:
        day = heir.succession.effective_on
        if begins_on < day:
            yield Tenure(holder=holder, begins_on=begins_on, ends_on=day - _ONE_DAY)
            begins_on = day
        holder = heir.unit
    yield Tenure(holder=holder, begins_on=begins_on, ends_on=ends_on)


def plan_role(
    register: Register, rosters: Sequence[Roster], roster: Roster, as_of: date, until: date
) -> tuple[Turn, ...]:
    """Return the turns of a role until a day: as they were held, and then as its rotations go on.

    A holder whose turn is over and who was followed by nobody is taken to hold it until *as_of*.

    Args:
        register: what is recorded.
        rosters: those of all roles of the cluster, for a deputy that succeeds the leader.
        roster: that of the role.
        as_of: the day asked about.
        until: leave out turns that begin after this day.
    """
    tenures, acting = tenures_of(register, roster), tuple(_acting(roster))
    rotations = rotations_of(register, roster.cluster.id, roster.role.id)
    succeeds = any(one.policy is RotationPolicy.DEPUTY_SUCCEEDS for one in rotations)
    deputies = _deputies(register, rosters, roster, as_of, until) if succeeds else ()
    found: list[Turn] = []
    for rotation in rotations:
        held = [_entering(one, rotation, as_of) for one in tenures]
        turns = _planned(register, rotation, [*held, *acting], deputies, until)
        if _is_overheld(turns, held, as_of):
            still_held = [_until(one, as_of) for one in held]
            turns = _planned(register, rotation, [*still_held, *acting], deputies, until)
        found.extend(turns)
    return tuple(found)


def _entering(tenure: Tenure, rotation: Rotation, as_of: date) -> Tenure:
    """Return an open tenure as one of a rotation that began in the middle of it."""
    is_entering = tenure.ends_on is None and tenure.begins_on < rotation.begins_on <= as_of
    return evolve(tenure, begins_on=rotation.begins_on) if is_entering else tenure


def _until(tenure: Tenure, as_of: date) -> Tenure:
    """Return an open tenure that has begun as one that lasts until *as_of*."""
    is_open = tenure.ends_on is None and tenure.begins_on <= as_of
    return evolve(tenure, ends_on=as_of) if is_open else tenure


def _planned(
    register: Register,
    rotation: Rotation,
    held: Iterable[Tenure],
    deputies: Iterable[Turn | Tenure],
    until: date,
) -> tuple[Turn, ...]:
    """Return the turns of one rotation, after what was held while it was in force."""
    return plan_rotation(
        rotation,
        members_in_turn(register, rotation.cluster, rotation.language, order=rotation.order),
        until=until,
        held=[one for one in held if one.ends_on is None or rotation.begins_on <= one.ends_on],
        briefings=briefing_days(register, rotation.cluster),
        deputies=deputies,
    )


def explain_role(
    register: Register, rosters: Sequence[Roster], roster: Roster, as_of: date
) -> Explanation | None:
    """Return what explains the history of a role until a day; ``None`` if it was never held.

    The order and the departures that the register records are tried before others.

    Args:
        register: what is recorded.
        rosters: those of all roles of the cluster, for a deputy that succeeds the leader.
        roster: that of the role.
        as_of: the day asked about; what begins after it is not looked at.
    """
    held = [one for one in tenures_of(register, roster) if one.begins_on <= as_of]
    if not held:
        return None
    cluster = roster.cluster.id
    recorded = rotations_of(register, cluster, roster.role.id)
    explained = explain_rotation(
        held,
        members_in_turn(register, cluster),
        order=next((one.order for one in reversed(recorded) if one.order), ()),
        briefings=briefing_days(register, cluster),
        deputies=_deputy_tenures(register, rosters, roster),
        known=[deviation for one in recorded for deviation in one.deviations],
        otherwise=_otherwise(roster),
    )
    made = evolve(explained.rotation, cluster=cluster, role=roster.role.id)
    return evolve(explained, rotation=made)


def briefing_days(register: Register, cluster: str) -> tuple[date, ...]:
    """Return the days on which a cluster met or is to meet."""
    return tuple(
        sorted(
            briefing.held_on
            for briefing in register.briefings
            if briefing.cluster == cluster and briefing.held_on is not None
        )
    )


def _is_overheld(turns: Sequence[Turn], held: Sequence[Tenure], as_of: date) -> bool:
    """Whether an open tenure has lasted longer than its turn in *turns*."""
    open_since = {one.begins_on for one in held if one.ends_on is None}
    return any(
        turn.begins_on in open_since and turn.ends_on is not None and turn.ends_on < as_of
        for turn in turns
    )


def _otherwise(roster: Roster) -> RotationPolicy:
    """Return the policy of a history that no order explains, by how its holders came to it."""
    ways = {held.mandate.how for held in roster.mandates if not held.mandate.is_acting}
    if ways == {Appointment.ELECTED}:
        return RotationPolicy.ELECTED
    return RotationPolicy.APPOINTED if ways == {Appointment.ASSIGNED} else RotationPolicy.ENTERED


def _deputy_tenures(
    register: Register, rosters: Sequence[Roster], roster: Roster
) -> tuple[Tenure, ...]:
    """Return the times of the deputies beside a role that is not theirs."""
    cluster = roster.cluster.id
    return tuple(
        tenure
        for other in rosters
        if other.role.id == DEPUTY and roster.role.id != DEPUTY and other.cluster.id == cluster
        for tenure in tenures_of(register, other)
    )


def _deputies(
    register: Register, rosters: Sequence[Roster], roster: Roster, as_of: date, until: date
) -> tuple[Turn | Tenure, ...]:
    """Return the deputies as they were and as their own rotation goes on."""
    if roster.role.id == DEPUTY:
        return ()
    planned = [
        turn
        for other in rosters
        if other.role.id == DEPUTY and other.cluster.id == roster.cluster.id
        for turn in plan_role(register, rosters, other, as_of, until)
    ]
    return (*planned, *_deputy_tenures(register, rosters, roster))
