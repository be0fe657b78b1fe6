"""The calendar of the year ahead: who holds which role from when."""

from collections.abc import Iterator
from datetime import date, timedelta

from tracker.assess import Assessment, RolePlan, Roster, Turn
from tracker.language import Language, Text, filled
from tracker.tables.labels import DEVIATION, OPEN_END, UNKNOWN, VACANT, caption
from tracker.tables.roster import holder_to_come, role_heading, role_told, roster_order
from tracker.tables.table import Column, Row, Table, key, known

_A_YEAR = timedelta(days=366)
_ONE_DAY = timedelta(days=1)
_CAPTION = Text(
    vi="{title}: lịch giữ vai trong một năm tới, từ ngày {as_of}",
    en="{title}: calendar of the year ahead from {as_of}",
)
_SUMMARY = Text(
    vi="{turns} lượt: {decided} đã quyết định, {foreseen} dự kiến theo quy chế luân phiên",
    en="turns: {turns}; decided: {decided}, foreseen by rotation: {foreseen}",
)


def roster_calendar_table(assessment: Assessment) -> Table:
    """Return the turns of the year ahead, the present ones first: decided, then foreseen.

    Rows are in order of cluster, role and day. A role without a rotation, or before its first,
    shows its mandates.
    """
    rows = [
        row
        for roster in sorted(assessment.rosters, key=roster_order)
        for row in _rows(assessment, roster)
    ]
    foreseen = sum(row["is_foreseen"] for row in rows)
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=rows,
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=filled(_SUMMARY, turns=len(rows), decided=len(rows) - foreseen, foreseen=foreseen),
    )


def _rows(assessment: Assessment, roster: Roster) -> Iterator[Row]:
    plan = assessment.role_plan(roster)
    turns = plan.turns if plan is not None else ()
    last = assessment.as_of + min(_A_YEAR, date.max - assessment.as_of)
    if turns and turns[0].begins_on is not None:
        last = turns[0].begins_on - _ONE_DAY
    for held in roster.mandates:
        begins_on, ends_on = held.begins_on, held.ends_on
        if turns:
            ends_on = min(ends_on or last, last)
        is_over = ends_on is not None and ends_on < assessment.as_of
        if not is_over and (begins_on is None or begins_on <= last):
            yield {
                **_head(assessment, roster, held.mandate.holder),
                "begins_on": begins_on,
                "ends_on": ends_on,
            }
    for turn in turns:
        if plan is not None and (turn.ends_on is None or turn.ends_on >= assessment.as_of):
            yield _of_turn(assessment, plan, turn)


def _of_turn(assessment: Assessment, plan: RolePlan, turn: Turn) -> Row:
    row = _head(assessment, plan.roster, turn.holder)
    if turn.holder is None and not turn.is_recorded:
        row["holder_name"] = holder_to_come(assessment, plan, turn)
    return {
        **row,
        "turn": turn.number,
        "round": turn.round,
        "group": turn.group,
        "begins_on": turn.begins_on,
        "ends_on": turn.ends_on,
        "deviation": turn.deviation.kind if turn.deviation is not None else None,
        "reason": turn.deviation.reason if turn.deviation is not None else None,
        "is_foreseen": not turn.is_recorded,
    }


def _head(assessment: Assessment, roster: Roster, holder: str | None) -> dict[str, object]:
    register, as_of = assessment.register, assessment.as_of
    return {
        **dict.fromkeys(_KEYS),
        **role_told(roster, as_of),
        "holder": holder,
        "holder_name": register.name_on(holder, as_of) if holder is not None else None,
        "is_foreseen": False,
    }


def _certainty(row: Row, language: Language) -> str:
    return (_FORESEEN if row["is_foreseen"] else _DECIDED).in_language(language)


def _why(row: Row, language: Language) -> str:
    """Return how a turn departs from the order, and why."""
    if row["deviation"] is None:
        return ""
    kind = DEVIATION[row["deviation"]].in_language(language)
    return f"{kind}: {row['reason']}" if row["reason"] else kind


_FORESEEN = Text(vi="dự kiến", en="foreseen")
_DECIDED = Text(vi="đã quyết định", en="decided")
_KEYS = (
    *("cluster", "cluster_name", "role", "role_name", "turn", "round", "group", "begins_on"),
    *("ends_on", "holder", "holder_name", "deviation", "reason", "is_foreseen"),
)
_COLUMNS = (
    Column(heading=Text(vi="Cụm", en="Cluster"), cell=key("cluster_name"), width=24),
    Column(heading=Text(vi="Vai", en="Role"), cell=role_heading),
    Column(heading=Text(vi="Từ ngày", en="From"), cell=known("begins_on", UNKNOWN)),
    Column(heading=Text(vi="Đến ngày", en="To"), cell=known("ends_on", OPEN_END)),
    Column(
        heading=Text(vi="Đơn vị giữ vai", en="Holder"),
        cell=known("holder_name", VACANT),
        width=36,
    ),
    Column(heading=Text(vi="Mức chắc chắn", en="Certainty"), cell=_certainty),
    Column(heading=Text(vi="Khác thứ tự", en="Departure"), cell=_why, width=28),
)
