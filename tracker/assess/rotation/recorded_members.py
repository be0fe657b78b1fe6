"""Those who take turns in a cluster, as a register records them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import evolve

from tracker.assess.answering import Heir, answering_for
from tracker.assess.rotation.turn import RotationMember
from tracker.domain import Group, Membership, Organization, Register

_ONE_DAY = timedelta(days=1)
_ENGLISH = "en"


def members_in_turn(
    register: Register, cluster: str, language: str = "vi", *, order: Iterable[str] = ()
) -> tuple[RotationMember, ...]:
    """Return those who take turns in a cluster, with the days they belong to it.

    A member that merged or was renamed is followed by the organization that it became, which
    takes its place; a member known by two names is one. One that was a member before goes on with
    the turn of another that is merged into it, and keeps its own.

    Args:
        register: what is recorded.
        cluster: id of the cluster.
        language: code of the language of the names: English, or the register's own.
        order: ids of those who take turns where the cluster lists no members.
    """
    group = register.group_by_id[cluster]
    memberships = [*group.members, *_of_kinds(register, group)] or [
        Membership(organization=one) for one in dict.fromkeys(order)
    ]
    members = [
        member
        for membership in memberships
        for member in _over_time(register, membership, language)
    ]
    heirs = [member for member in members if member.follows]
    own = [member for member in members if not member.follows]
    return _together(
        member if member.follows else evolve(member, follows=_followed(member, heirs))
        for member in members
        if not member.follows or not _is_listed_from(member, own)
    )


def _is_listed_from(heir: RotationMember, own: Iterable[RotationMember]) -> bool:
    """Whether an organization that followed a member is listed itself from the same day on."""
    return any(
        (one.organization, one.begins_on) == (heir.organization, heir.begins_on) for one in own
    )


def _followed(listed: RotationMember, heirs: Iterable[RotationMember]) -> tuple[str, ...]:
    """Return the ids of those that a member which is listed itself follows from its first day."""
    return tuple(
        followed
        for heir in heirs
        for followed in heir.follows
        if (heir.organization, heir.begins_on) == (listed.organization, listed.begins_on)
    )


def _of_kinds(register: Register, group: Group) -> Iterator[Membership]:
    """Yield the membership of each organization that belongs to *group* by its kind."""
    listed = {one.organization for one in group.members}
    for organization in register.organizations:
        if organization.kind in group.of_kinds and organization.id not in listed:
            yield Membership(
                organization=organization.id,
                begins_on=organization.begins_on or _founded_on(register, organization),
                ends_on=organization.ends_on,
            )


def _founded_on(register: Register, organization: Organization) -> date | None:
    """Return the day of the succession that founded an organization, where one did."""
    for _, succession in register.successions_by_successor.get(organization.id, ())[:1]:
        if organization.id not in succession.predecessors:
            return succession.effective_on
    return None


def _over_time(
    register: Register, membership: Membership, language: str
) -> Iterator[RotationMember]:
    """Yield a member, then each organization that followed it, with their days."""
    last = membership.ends_on or date.max
    answer = answering_for(register, membership.organization, last, since=membership.begins_on)
    begins_on, unit, name = membership.begins_on, membership.organization, membership.listed_as
    follows: tuple[str, ...] = ()
    for heir in (*answer.heirs, None):
        ends_on = _day_before(heir) or _end(register, unit, membership)
        yield RotationMember(
            organization=unit,
            name=name or _name(register, unit, begins_on or last, language),
            begins_on=begins_on,
            ends_on=ends_on,
            follows=follows,
        )
        if heir is not None:
            begins_on, follows = heir.succession.effective_on, (*follows, unit)
            unit, name = heir.unit, None


def _day_before(heir: Heir | None) -> date | None:
    return heir.succession.effective_on - _ONE_DAY if heir is not None else None


def _end(register: Register, unit: str, membership: Membership) -> date | None:
    """Return the last day of a membership, which no member outlives."""
    days = [membership.ends_on, register.organization_by_id[unit].ends_on]
    for _, succession in register.successions_by_predecessor.get(unit, ()):
        if unit in succession.ended and not succession.successors:
            days.append(succession.effective_on - _ONE_DAY)
    return min((day for day in days if day is not None), default=None)


def _name(register: Register, unit: str, day: date, language: str) -> str:
    name = register.name_on(unit, day)
    return name.en if language == _ENGLISH else name.vi


def _together(members: Iterable[RotationMember]) -> tuple[RotationMember, ...]:
    """Return members of which those that several others became are one."""
    found: dict[tuple[str, date | None, date | None], RotationMember] = {}
    for member in members:
        key = (member.organization, member.begins_on, member.ends_on)
        known = found.get(key)
        follows = (*(known.follows if known is not None else ()), *member.follows)
        found[key] = evolve(member, follows=tuple(dict.fromkeys(follows)))
    return tuple(found.values())
