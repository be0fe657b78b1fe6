"""How the columns of mandates are read that are no plain attribute of a standing."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.assess.answering import Answer, AnswerState, answering_for, members_on
from tracker.assess.assessment import Assessment
from tracker.assess.roster import MandateStanding, Roster, Tense
from tracker.assess.timeliness import is_soon
from tracker.language import Text

if TYPE_CHECKING:
    from tracker.assess.rotation import Turn


class MandateRow(NamedTuple):
    """One mandate as it stands, with all that is recorded of its role.

    Attributes:
        roster: the holders of the role.
        held: the mandate among them.
    """

    roster: Roster
    held: MandateStanding


def answer_for(row: MandateRow, assessment: Assessment) -> Answer:
    """Return who answers, on the day asked, for what the holder of the role is to do."""
    return answering_for(
        assessment.register,
        row.held.mandate.holder,
        assessment.as_of,
        since=row.held.begins_on,
    )


def holder_answer(row: MandateRow, assessment: Assessment) -> AnswerState:
    """Return how it was settled who answers for the holder."""
    return answer_for(row, assessment).state


def holder_is_member(row: MandateRow, assessment: Assessment) -> bool:
    """Whether the holder is a member of the cluster on the day asked."""
    members = members_on(assessment.register, row.roster.cluster.id, assessment.as_of)
    return row.held.mandate.holder in members


def is_first(row: MandateRow, _assessment: Assessment) -> bool:
    """Whether nobody is recorded as holding the role before."""
    return row.held is row.roster.mandates[0]


def next_is_known(row: MandateRow, assessment: Assessment) -> bool:
    """Whether a next mandate is recorded, or a rotation says who is next."""
    if any(one.tense is Tense.NEXT for one in row.roster.mandates):
        return True
    plan = assessment.role_plan(row.roster)
    return plan is not None and bool(plan.coming) and plan.coming[0].holder is not None


def ends_soon(row: MandateRow, assessment: Assessment) -> bool:
    """Whether its last day is near enough to be warned of."""
    ends_on = row.held.ends_on
    return ends_on is not None and is_soon(assessment.as_of, ends_on, assessment.register)


def first_decision(row: MandateRow, assessment: Assessment) -> tuple[date, str] | None:
    """Return the day and the id of what first decided a mandate; ``None`` if a day is unknown."""
    mandate, register = row.held.mandate, assessment.register
    found: list[tuple[date | None, str]] = []
    if mandate.decided_at is not None:
        found.append((register.briefing_by_id[mandate.decided_at].held_on, mandate.decided_at))
    if mandate.document is not None:
        found.append((register.document_by_id[mandate.document].issued_on, mandate.document))
    dated = [(day, decision) for day, decision in found if day is not None]
    return min(dated, key=lambda one: one[0]) if dated and len(dated) == len(found) else None


def decided_on(row: MandateRow, assessment: Assessment) -> date | None:
    """Return the day of what first decided it."""
    decision = first_decision(row, assessment)
    return None if decision is None else decision[0]


def role_called(row: MandateRow, _assessment: Assessment) -> Text:
    """Return what the role is called."""
    return row.roster.role.called


def recorded_turn(row: MandateRow, assessment: Assessment) -> "Turn | None":
    """Return the turn of the day asked, of a mandate held then, where it is recorded as held."""
    if row.held is not row.roster.present:
        return None
    plan = assessment.role_plan(row.roster)
    turn = plan.present if plan is not None else None
    return turn if turn is not None and turn.is_recorded and turn.holder is not None else None


def turn_ends_on(row: MandateRow, assessment: Assessment) -> date | None:
    """Return the day on which that turn ends by the rotation."""
    turn = recorded_turn(row, assessment)
    return None if turn is None else turn.regular_end
