"""What the history of each role tells of its rotation: the policy, and each departure from it."""

from collections.abc import Iterator

from tracker.assess import Assessment, Explanation, Roster, Turn, explain_role, tenures_of
from tracker.domain import Deviation, DeviationKind
from tracker.language import Language, Text, filled
from tracker.tables.labels import DEVIATION, OPEN_END, ROTATION_POLICY, VACANT, caption
from tracker.tables.roster import role_heading, role_told, roster_order
from tracker.tables.table import Column, Row, Table, key, known, label

_CAPTION = Text(
    vi="{title}: lịch sử giữ vai và quy luật luân phiên, tính đến ngày {as_of}",
    en="{title}: history of roles and the rotation it follows, as of {as_of}",
)
_SUMMARY = Text(
    vi="{roles} vai có lịch sử, {turns} lượt, {departing} lần khác thứ tự ({unrecorded} lần chưa "
    "ghi lý do)",
    en="roles with a history: {roles}, turns: {turns}, departures: {departing} "
    "(without a recorded reason: {unrecorded})",
)


def roster_history_table(assessment: Assessment) -> Table:
    """Return each turn that was held, the policy that explains them, and how each departs from it.

    Only mandates that began by the day asked are looked at. Rows are in order of cluster, role
    and day.
    """
    explained = [
        (roster, found)
        for roster in sorted(assessment.rosters, key=roster_order)
        if (
            found := explain_role(assessment.register, assessment.rosters, roster, assessment.as_of)
        )
        is not None
    ]
    rows = [row for roster, found in explained for row in _rows(assessment, roster, found)]
    departing = [row for row in rows if row["deviation"] is not None]
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=rows,
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=filled(
            _SUMMARY,
            roles=len(explained),
            turns=len(rows),
            departing=len(departing),
            unrecorded=sum(row["reason"] is None for row in departing),
        ),
    )


def _rows(assessment: Assessment, roster: Roster, found: Explanation) -> Iterator[Row]:
    register, as_of = assessment.register, assessment.as_of
    open_since = {one.begins_on for one in tenures_of(register, roster) if one.ends_on is None}
    for turn in found.turns:
        deviation = turn.deviation or _just_before(found, turn)
        yield {
            **role_told(roster, as_of),
            "policy": found.rotation.policy,
            "begins_on": turn.begins_on,
            "ends_on": turn.ends_on if turn.begins_on not in open_since else None,
            "holder": turn.holder,
            "holder_name": register.name_on(turn.holder, turn.begins_on or as_of)
            if turn.holder is not None
            else None,
            "expected": turn.expected,
            "deviation": deviation.kind if deviation is not None else None,
            "about": deviation.organization if deviation is not None else None,
            "reason": deviation.reason if deviation is not None else None,
        }


def _just_before(found: Explanation, turn: Turn) -> Deviation | None:
    """Return the departure that left out a member before a turn, or gave it another length."""
    told = [one for one in found.deviations if one.on == turn.begins_on]
    left_out = [one for one in told if one.leaves_out]
    lengths = [one for one in told if one.kind is DeviationKind.LENGTH]
    return next(iter((*left_out, *lengths)), None)


def _why(row: Row, language: Language) -> str:
    """Return how a turn departs from the order, about whom, and why."""
    if row["deviation"] is None:
        return ""
    kind = DEVIATION[row["deviation"]].in_language(language)
    said = f"{kind} ({row['about']})" if row["about"] else kind
    return f"{said}: {row['reason']}" if row["reason"] else said


_KEYS = (
    *("cluster", "cluster_name", "role", "role_name", "policy", "begins_on", "ends_on", "holder"),
    *("holder_name", "expected", "deviation", "about", "reason"),
)
_COLUMNS = (
    Column(heading=Text(vi="Cụm", en="Cluster"), cell=key("cluster_name"), width=24),
    Column(heading=Text(vi="Vai", en="Role"), cell=role_heading),
    Column(
        heading=Text(vi="Quy luật", en="Policy"), cell=label(ROTATION_POLICY, "policy"), width=18
    ),
    Column(heading=Text(vi="Từ ngày", en="From"), cell=key("begins_on")),
    Column(heading=Text(vi="Đến ngày", en="To"), cell=known("ends_on", OPEN_END)),
    Column(
        heading=Text(vi="Đơn vị giữ vai", en="Holder"),
        cell=known("holder_name", VACANT),
        width=36,
    ),
    Column(heading=Text(vi="Khác thứ tự", en="Departure"), cell=_why, width=30),
)
