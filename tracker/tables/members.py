"""The status of tasks that several units answer for, unit by unit."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.assess import (
    Assessment,
    MemberStanding,
    OccurrenceStanding,
    TaskStanding,
    count_standings,
)
from tracker.language import Language, Text, filled, natural_order
from tracker.tables.labels import LIFECYCLE, due_text, in_both, timeliness_text
from tracker.tables.table import Cell, Column, Row, Table, key, label
from tracker.tables.tally import tasks_caption
from tracker.tables.tasks import shares_shown

_SUMMARY = Text(
    vi="{tasks:tasks} có nhiều đơn vị chủ trì: {completed}/{total} phần việc hoàn thành, "
    "{open} chưa xong ({overdue} quá hạn, {soon} sắp đến hạn), {cancelled} đã hủy",
    en="{tasks:tasks} of several lead units: {completed}/{total} shares completed, "
    "{open} open ({overdue} overdue, {soon} due soon), {cancelled} cancelled",
)

_FOLLOWED = Text(vi="{unit} (thay {named})", en="{unit} (for {named})")


def members_table(assessment: Assessment) -> Table:
    """Return how each unit stands with its share of every task that several answer for.

    Of a recurring task, a row shows the first occurrence that the unit still owes, and counts all
    of them. Rows are in order of the task's due day and id, then the unit's name.
    """
    shared = sorted(
        ((standing, shares) for standing in assessment.assigned if (shares := _shares(standing))),
        key=lambda entry: (entry[0].current_due or date.max, natural_order(entry[0].task.id)),
    )
    counts = count_standings(
        share for _, shares in shared for of_unit in shares.values() for share in of_unit
    )
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[row for standing, shares in shared for row in _rows(standing, shares, assessment)],
        caption=tasks_caption(assessment),
        summary=filled(
            _SUMMARY,
            tasks=len(shared),
            completed=counts.completed,
            total=counts.total,
            open=counts.open,
            overdue=counts.open_overdue,
            soon=counts.open_due_soon,
            cancelled=counts.left_out,
        ),
    )


def _shares(standing: TaskStanding) -> dict[str, list[MemberStanding]]:
    """Return the shares of each unit of a task, in the order they fall due."""
    parts: Iterable[TaskStanding | OccurrenceStanding] = standing.occurrences or (standing,)
    found: dict[str, list[MemberStanding]] = {}
    for part in parts:
        for member in part.members:
            found.setdefault(member.unit, []).append(member)
    return found


def _rows(
    standing: TaskStanding, shares: dict[str, list[MemberStanding]], assessment: Assessment
) -> Iterator[Row]:
    whole = count_standings(shares_shown(standing))
    names = {unit: assessment.register.name_on(unit, assessment.as_of) for unit in shares}
    for unit in sorted(shares, key=lambda unit: (natural_order(names[unit].vi), unit)):
        counts = count_standings(shares[unit]) if standing.recurs else None
        share = next((one for one in shares[unit] if one.is_open), shares[unit][-1])
        yield {
            "task": standing.task.id,
            "title": in_both(standing.task.title, standing.task.title_en),
            "members_done": whole.completed,
            "members": whole.total,
            "unit": unit,
            "unit_name": names[unit],
            "answering": share.answering,
            "answering_name": assessment.register.name_on(share.answering, assessment.as_of),
            "baseline_due": share.baseline_due,
            "current_due": share.current_due,
            "lifecycle": share.lifecycle,
            "timeliness": share.timeliness,
            "days_left": share.days_left,
            "days_late": share.days_late,
            "closed_on": share.closed_on,
            "completed_on": share.completed_on,
            "progress": share.progress,
            "occurrences_done": counts and counts.completed,
            "occurrences": counts and counts.total,
            "occurrences_missed": counts and counts.open_overdue,
        }


def _unit(row: Row, language: Language) -> str:
    """Return the unit that answers for the share, and the one that was given it if another."""
    named: str = row["unit_name"].in_language(language)
    answering: str = row["answering_name"].in_language(language)
    if row["unit"] == row["answering"]:
        return named
    return _FOLLOWED.fill(language, {"unit": answering, "named": named})


def _of(done: str, total: str) -> Cell:
    """Return the cell that shows how many of all are done."""
    return lambda row, _: "" if row[total] is None else f"{row[done]}/{row[total]}"


_KEYS = (
    *("task", "title", "members_done", "members", "unit", "unit_name", "answering"),
    *(
        "answering_name",
        "baseline_due",
        "current_due",
        "lifecycle",
        "timeliness",
        "days_left",
        "days_late",
        "closed_on",
    ),
    *("completed_on", "progress", "occurrences_done", "occurrences", "occurrences_missed"),
)
_COLUMNS = (
    Column(heading=Text(vi="Mã", en="Task"), cell=key("task")),
    Column(heading=Text(vi="Nhiệm vụ", en="Title"), cell=key("title"), width=32),
    Column(
        heading=Text(vi="Số đơn vị xong", en="Units done"),
        cell=_of("members_done", "members"),
        right=True,
        width=8,
    ),
    Column(heading=Text(vi="Đơn vị", en="Unit"), cell=_unit, width=32),
    Column(heading=Text(vi="Hạn", en="Due"), cell=due_text),
    Column(
        heading=Text(vi="Số kỳ xong", en="Times done"),
        cell=_of("occurrences_done", "occurrences"),
        right=True,
        width=8,
    ),
    Column(heading=Text(vi="%", en="%"), cell=key("progress"), right=True),
    Column(heading=Text(vi="Tình trạng", en="Status"), cell=label(LIFECYCLE, "lifecycle")),
    Column(heading=Text(vi="So với hạn", en="Timeliness"), cell=timeliness_text),
)
