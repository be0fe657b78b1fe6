"""What makes entries contradict each other: of roles, of parents, and of who ended when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from tracker.domain.fact import Fact
from tracker.domain.mandate import Mandate
from tracker.domain.naming import Flaw
from tracker.domain.organization import Organization
from tracker.domain.role import DEPUTY, LEADER
from tracker.domain.succession import Succession, in_order_of_effect
from tracker.language import Text


def structure_flaws(entries: Iterable[Fact]) -> Iterator[Flaw]:
    """Yield a flaw for each entry that contradicts another: of roles, parents and successions."""
    recorded = [*entries]
    yield from _role_flaws(recorded)
    organizations = [one for one in recorded if isinstance(one, Organization)]
    yield from _move_flaws(organizations)
    successions = [one for one in recorded if isinstance(one, Succession)]
    yield from _succession_flaws(successions, organizations)


def _move_flaws(organizations: Sequence[Organization]) -> Iterator[Flaw]:
    """Yield a flaw for each move that puts an organization under one that stands below it."""
    by_id = {organization.id: organization for organization in organizations}
    for organization in organizations:
        for move in organization.moves:
            above, seen = move.parent, {organization.id}
            while above in by_id and above not in seen:
                seen.add(above)
                above = by_id[above].parent_on(move.on)
            if above == organization.id:
                place = move.location or organization.location
                yield Flaw(place=place, text=partial(_below_itself, organization, move.on))


def _below_itself(organization: Organization, day: date) -> Text:
    """Say that a move puts an organization below itself."""
    return Text(
        vi=f"Organization {organization.id}: moves: từ {day} đứng dưới chính cấp dưới của nó",
        en=f"Organization {organization.id}: moves: from {day} it stands below one of its own",
    )


def _succession_flaws(
    successions: Sequence[Succession], organizations: Sequence[Organization]
) -> Iterator[Flaw]:
    """Yield a flaw for each organization that a succession takes on, or keeps, after its end."""
    last_day = {one.id: one.ends_on for one in organizations if one.ends_on is not None}
    ended: dict[str, Succession] = {}
    for succession in in_order_of_effect(successions):
        day, founded = succession.effective_on, succession.founded
        absorbing = [one for one in succession.successors if one not in founded]
        for one in dict.fromkeys((*succession.predecessors, *absorbing)):
            if one in ended:
                text = partial(_ended_twice, succession, one, ended[one])
                yield Flaw(place=succession.location, text=text)
        for one in succession.successors:
            if last_day.get(one, day) < day:
                text = partial(_over_already, succession, one, last_day[one])
                yield Flaw(place=succession.location, text=text)
        for one in founded:
            ended.pop(one, None)
        ended |= {one: succession for one in succession.ended if one not in ended}
    for one, succession in ended.items():
        if one in last_day and last_day[one] >= succession.effective_on:
            text = partial(_not_yet_over, succession, one, last_day[one])
            yield Flaw(place=succession.location, text=text)


def _ended_twice(succession: Succession, organization: str, first: Succession) -> Text:
    """Say that an organization had ended before."""
    subject = f"Succession {succession.id}: {_side(succession, organization)}: “{organization}”"
    return Text(
        vi=f"{subject} đã kết thúc từ {first.effective_on} (xem “{first.id}”)",
        en=f"{subject} had ended on {first.effective_on} (see “{first.id}”)",
    )


def _side(succession: Succession, organization: str) -> str:
    """Return the field of *succession* that names an organization."""
    return "predecessors" if organization in succession.predecessors else "successors"


def _over_already(succession: Succession, organization: str, last_day: date) -> Text:
    """Say that an organization cannot go on after its own last day."""
    subject = f"Succession {succession.id}: successors: “{organization}”"
    return Text(
        vi=f"{subject} chỉ tồn tại đến hết {last_day} (ends_on)",
        en=f"{subject} exists only until {last_day}, its ends_on",
    )


def _not_yet_over(succession: Succession, organization: str, last_day: date) -> Text:
    """Say that an organization is said to exist after others stand in its place."""
    subject = f"Succession {succession.id}: predecessors: “{organization}”"
    return Text(
        vi=f"{subject} còn tồn tại đến hết {last_day} (ends_on), sau khi kết thúc ở đây",
        en=f"{subject} exists until {last_day}, its ends_on, after it ends here",
    )


def _role_flaws(entries: Iterable[Fact]) -> Iterator[Flaw]:
    """Yield a flaw for each decision that makes an organization both leader and deputy."""
    decided: dict[tuple[object, ...], Mandate] = {}
    for entry in entries:
        if isinstance(entry, Mandate) and entry.role in {LEADER, DEPUTY} and not entry.is_acting:
            decision = (entry.cluster, entry.holder, entry.begins_on, entry.decided_at)
            first = decided.setdefault(decision, entry)
            if first.role != entry.role:
                yield Flaw(place=entry.location, text=partial(_both_roles, entry, first))


def _both_roles(mandate: Mandate, first: Mandate) -> Text:
    """Say that an organization cannot be both leader and deputy."""
    subject = f"Mandate {mandate.id}: holder: “{mandate.holder}”"
    return Text(
        vi=f"{subject} không thể vừa là cụm trưởng vừa là cụm phó (xem “{first.id}”)",
        en=f"{subject} cannot be both leader and deputy (see “{first.id}”)",
    )
