"""The roster: who led each cluster and was its deputy, who does now, and who is next."""

from datetime import date

from tracker.assess import (
    Assessment,
    MandateStanding,
    RolePlan,
    Roster,
    Tense,
    Turn,
    rotations_of,
)
from tracker.domain import Appointment, DeviationKind, RotationPolicy
from tracker.language import Language, Text, filled, natural_order, write_date
from tracker.tables.labels import (
    APPOINTMENT,
    OPEN_END,
    TENSE,
    UNKNOWN,
    VACANT,
    caption,
)
from tracker.tables.table import Column, Row, Table, key, known, label

_CAPTION = Text(
    vi="{title}: cụm trưởng, cụm phó, tính đến ngày {as_of}",
    en="{title}: leaders and deputies as of {as_of}",
)
_SUMMARY = Text(
    vi="{clusters} cụm, {held} vai có người giữ, {vacant} vai khuyết",
    en="clusters: {clusters}, roles held: {held}, vacant: {vacant}",
)
_ABOUT = Text(vi="khoảng {day}", en="about {day}")
_LEFT = Text(vi="{day} (còn {left:days})", en="{day} ({left:days} left)")
_LAST_DAY = Text(vi="{day} (hôm nay)", en="{day} (today)")
_OVER = Text(vi="{day} (quá {left:days})", en="{day} ({left:days} ago)")


def roster_table(assessment: Assessment) -> Table:
    """Return who holds each role in each cluster: past, present and next.

    Returns:
        The table; rows in order of cluster id, leader before deputy, earliest mandate first. A
        role that nobody holds on the day has a row of its own, without a holder.
    """
    rosters = sorted(assessment.rosters, key=roster_order)
    held = sum(roster.present is not None for roster in rosters)
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[row for roster in rosters for row in _rows(assessment, roster)],
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=filled(
            _SUMMARY,
            clusters=len(assessment.register.clusters),
            held=held,
            vacant=len(rosters) - held,
        ),
    )


def roster_order(roster: Roster) -> tuple[object, ...]:
    """Return what rosters are sorted by: the id of the cluster, then the rank of the role."""
    return (natural_order(roster.cluster.id), roster.rank)


def _rows(assessment: Assessment, roster: Roster) -> list[Row]:
    rows: list[Row] = []
    predecessor: str | None = None
    plan = assessment.role_plan(roster)
    for held in roster.mandates:
        if held.tense is Tense.NEXT and roster.present is None and not _has_vacancy(rows):
            rows.append(_vacancy(roster, assessment.as_of))
        rows.append(_row(assessment, roster, held, plan, predecessor))
        predecessor = held.mandate.holder
    if roster.present is None and not _has_vacancy(rows):
        rows.append(_vacancy(roster, assessment.as_of))
    is_next_known = any(held.tense is Tense.NEXT for held in roster.mandates)
    turn = _next_turn(plan) if plan is not None and not is_next_known else None
    if plan is not None and turn is not None:
        rows.append(_foreseen(assessment, plan, turn, predecessor))
    return rows


def _next_turn(plan: RolePlan) -> Turn | None:
    """Return the next turn to be taken: where the role is vacant, it may be that of the day."""
    turn = plan.present
    if plan.roster.present is None and turn is not None and not turn.is_recorded:
        return turn
    return next(iter(plan.coming), None)


def _has_vacancy(rows: list[Row]) -> bool:
    return any(row["holder"] is None for row in rows)


def _last_day(held: MandateStanding, plan: RolePlan | None) -> date | None:
    """Return the last day of a mandate: where none was set, that of its turn."""
    turn = plan.present if plan is not None else None
    if held.ends_on is None and held.tense is Tense.PRESENT and turn is not None:
        return turn.regular_end if turn.is_recorded else None
    return held.ends_on


def _row(
    assessment: Assessment,
    roster: Roster,
    held: MandateStanding,
    plan: RolePlan | None,
    predecessor: str | None,
) -> Row:
    mandate, register = held.mandate, assessment.register
    days_left, last_day = None, _last_day(held, plan)
    if held.tense is Tense.PRESENT and last_day:
        days_left = (last_day - assessment.as_of).days
    return {
        **role_told(roster, assessment.as_of),
        "tense": held.tense,
        "mandate": mandate.id,
        "holder": mandate.holder,
        "holder_name": register.name_on(mandate.holder, assessment.as_of),
        "representative": mandate.representative,
        "how": mandate.how,
        "begins_on": held.begins_on,
        "begins_assumed": held.begins_assumed,
        "ends_on": held.ends_on,
        "turn_ends_on": last_day,
        "days_left": days_left,
        "predecessor": predecessor,
        "predecessor_name": register.name_on(predecessor, assessment.as_of)
        if predecessor
        else None,
        "is_foreseen": False,
    }


def _foreseen(assessment: Assessment, plan: RolePlan, turn: Turn, predecessor: str | None) -> Row:
    """Return the turn that is next by the rotation, where no mandate says so yet."""
    register, roster = assessment.register, plan.roster
    held_before = register.name_on(predecessor, assessment.as_of) if predecessor else None
    return {
        **_vacancy(roster, assessment.as_of),
        "tense": Tense.NEXT,
        "holder": turn.holder,
        "holder_name": register.name_on(turn.holder, assessment.as_of)
        if turn.holder
        else holder_to_come(assessment, plan, turn),
        "how": _WAYS.get(_policy(assessment, plan, turn), Appointment.ROTATED),
        "begins_on": turn.begins_on,
        "ends_on": turn.ends_on,
        "turn_ends_on": turn.ends_on,
        "predecessor": predecessor,
        "predecessor_name": held_before,
        "is_foreseen": True,
    }


_WAYS = {
    RotationPolicy.DEPUTY_SUCCEEDS: Appointment.SUCCEEDED,
    RotationPolicy.ELECTED: Appointment.ELECTED,
    RotationPolicy.APPOINTED: Appointment.ASSIGNED,
}
_TO_COME = {
    RotationPolicy.ELECTED: Text(vi="(sẽ bầu)", en="(to be elected)"),
    RotationPolicy.APPOINTED: Text(vi="(sẽ chỉ định)", en="(to be named)"),
}
_LEFT_VACANT = frozenset({DeviationKind.VACANCY, DeviationKind.STAND_IN})


def holder_to_come(assessment: Assessment, plan: RolePlan, turn: Turn) -> Text | None:
    """Return how a holder not known yet is told; ``None`` where nobody is to hold the turn."""
    if turn.deviation is not None and turn.deviation.kind in _LEFT_VACANT:
        return None
    return _TO_COME.get(_policy(assessment, plan, turn), UNKNOWN)


def _policy(assessment: Assessment, plan: RolePlan, turn: Turn) -> RotationPolicy:
    """Return the policy of the rotation that a turn belongs to."""
    roster, day = plan.roster, turn.begins_on or date.max
    rotations = rotations_of(assessment.register, roster.cluster.id, roster.role.id)
    return [one.policy for one in rotations if one.begins_on <= day][-1]


def _vacancy(roster: Roster, as_of: date) -> Row:
    return {
        **dict.fromkeys(_KEYS),
        **role_told(roster, as_of),
        "tense": Tense.PRESENT,
        "begins_assumed": False,
        "is_foreseen": False,
    }


def role_told(roster: Roster, as_of: date) -> Row:
    """Return what a row says of the role it is about, and of its cluster."""
    return {
        "cluster": roster.cluster.id,
        "cluster_name": roster.cluster.name_on(as_of),
        "role": roster.role.id,
        "role_name": roster.role.called,
    }


def role_heading(row: Row, language: Language) -> str:
    """Return what the role is called, as a line begins."""
    name: str = row["role_name"].in_language(language)
    return name[:1].upper() + name[1:]


def _holder(row: Row, language: Language) -> str:
    name: Text = row["holder_name"] or VACANT
    return name.in_language(language)


def _begins(row: Row, language: Language) -> str:
    if _is_vacant(row):
        return ""
    if row["begins_on"] is None:
        return UNKNOWN.in_language(language)
    if row["begins_assumed"]:
        return _ABOUT.fill(language, {"day": row["begins_on"]})
    return write_date(row["begins_on"], language)


def _ends(row: Row, language: Language) -> str:
    """Return the last day of a mandate, or of its turn where none was set, and the days left."""
    if _is_vacant(row):
        return ""
    last_day, left = row["turn_ends_on"], row["days_left"]
    if last_day is None:
        return OPEN_END.in_language(language)
    if left is None:
        return write_date(last_day, language)
    said = _LAST_DAY if left == 0 else _LEFT if left > 0 else _OVER
    return said.fill(language, {"day": last_day, "left": abs(left)})


def _is_vacant(row: Row) -> bool:
    return row["holder"] is None and not row["is_foreseen"]


def _predecessor(row: Row, language: Language) -> object:
    return "" if _is_vacant(row) else known("predecessor_name", UNKNOWN)(row, language)


def _how(row: Row, language: Language) -> str:
    return APPOINTMENT[row["how"]].in_language(language) if row["how"] else ""


_KEYS = (
    *("cluster", "cluster_name", "role", "role_name", "tense", "mandate", "holder", "holder_name"),
    *("representative", "how", "begins_on", "begins_assumed", "ends_on", "turn_ends_on"),
    *("days_left", "predecessor", "predecessor_name", "is_foreseen"),
)
_COLUMNS = (
    Column(heading=Text(vi="Cụm", en="Cluster"), cell=key("cluster_name"), width=24),
    Column(heading=Text(vi="Vai", en="Role"), cell=role_heading),
    Column(heading=Text(vi="Thời điểm", en="When"), cell=label(TENSE, "tense")),
    Column(heading=Text(vi="Đơn vị giữ vai", en="Holder"), cell=_holder, width=36),
    Column(heading=Text(vi="Cách chọn", en="How"), cell=_how),
    Column(heading=Text(vi="Từ ngày", en="From"), cell=_begins),
    Column(heading=Text(vi="Đến ngày", en="To"), cell=_ends, width=16),
    Column(heading=Text(vi="Đơn vị trước", en="Predecessor"), cell=_predecessor, width=30),
)
