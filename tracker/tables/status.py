"""The status of tasks: one by one, or counted by unit, document, cluster or section."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from tracker.assess import Assessment, Lifecycle, TaskStanding, Timeliness, round_half_up
from tracker.language import Language, Text, natural_order
from tracker.tables.labels import (
    LIFECYCLE,
    NONE_GIVEN,
    TOTAL,
    caption,
    filled,
    in_both,
    timeliness_text,
)
from tracker.tables.table import Column, Row, Table, key, known, label


class Grouping(StrEnum):
    """What the rows of a status table are."""

    TASK = "task"
    UNIT = "unit"
    DOCUMENT = "document"
    CLUSTER = "cluster"
    SECTION = "section"


_SUMMARY = Text(
    vi="{total:tasks}: {completed} hoàn thành, {open} chưa xong "
    "({overdue} quá hạn, {soon} sắp đến hạn), {cancelled} đã hủy",
    en="{total:tasks}: {completed} completed, {open} open "
    "({overdue} overdue, {soon} due soon), {cancelled} cancelled",
)
_CAPTION = Text(
    vi="{title}: tình hình thực hiện nhiệm vụ, tính đến ngày {as_of}",
    en="{title}: status of tasks as of {as_of}",
)
_GROUP_HEADING = {
    Grouping.UNIT: Text(vi="Đơn vị", en="Unit"),
    Grouping.DOCUMENT: Text(vi="Văn bản", en="Document"),
    Grouping.CLUSTER: Text(vi="Cụm", en="Cluster"),
    Grouping.SECTION: Text(vi="Mục", en="Section"),
}


def status_table(assessment: Assessment, grouping: Grouping = Grouping.TASK) -> Table:
    """Return the status of the tasks of a register.

    Args:
        assessment: how the register stands on a day.
        grouping: ``task`` for a row a task; otherwise a row a unit, document, cluster or section,
            counting the tasks under it. A task of two units counts for each of them, and once in
            the total. Cancelled tasks are counted apart.

    Returns:
        The table; rows of tasks are in order of due day, then id, those of groups by name.
    """
    if grouping is Grouping.TASK:
        return _by_task(assessment)
    return _by_group(assessment, grouping)


def _summary(standings: Sequence[TaskStanding]) -> Text:
    def count(lifecycle: Lifecycle) -> int:
        return sum(standing.lifecycle is lifecycle for standing in standings)

    return filled(
        _SUMMARY,
        total=len(standings),
        completed=count(Lifecycle.COMPLETED),
        open=sum(standing.is_open for standing in standings),
        overdue=sum(standing.timeliness is Timeliness.OVERDUE for standing in standings),
        soon=sum(standing.timeliness is Timeliness.DUE_SOON for standing in standings),
        cancelled=count(Lifecycle.CANCELLED),
    )


def _by_task(assessment: Assessment) -> Table:
    names = assessment.register.organization_by_id
    standings = sorted(
        assessment.tasks,
        key=lambda standing: (standing.current_due or date.max, natural_order(standing.task.id)),
    )
    return Table(
        keys=_TASK_KEYS,
        columns=_TASK_COLUMNS,
        rows=[
            _task_row(standing, [names[unit].called for unit in standing.task.lead_units])
            for standing in standings
        ],
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=_summary(standings),
    )


def _task_row(standing: TaskStanding, unit_names: list[Text]) -> Row:
    task = standing.task
    return {
        "task": task.id,
        "title": in_both(task.title, task.title_en),
        "section": task.section,
        "cluster": task.cluster,
        "lead_units": list(task.lead_units),
        "lead_unit_names": unit_names,
        "deadline": task.deadline.text if task.deadline else None,
        "baseline_due": standing.baseline_due,
        "current_due": standing.current_due,
        "lifecycle": standing.lifecycle,
        "timeliness": standing.timeliness,
        "baseline_timeliness": standing.baseline_timeliness,
        "days_left": standing.days_left,
        "days_late": standing.days_late,
        "completed_on": standing.completed_on,
        "progress": standing.progress,
    }


def _lead_units(row: Row, language: Language) -> Any:
    return row["lead_unit_names"] or NONE_GIVEN.in_language(language)


_TASK_KEYS = (
    *("task", "title", "section", "cluster", "lead_units", "lead_unit_names", "deadline"),
    *("baseline_due", "current_due", "lifecycle", "timeliness", "baseline_timeliness"),
    *("days_left", "days_late", "completed_on", "progress"),
)
_TASK_COLUMNS = (
    Column(heading=Text(vi="Mã", en="Task"), cell=key("task")),
    Column(heading=Text(vi="Nhiệm vụ", en="Title"), cell=key("title"), width=44),
    Column(heading=Text(vi="Đơn vị chủ trì", en="Lead unit"), cell=_lead_units, width=24),
    Column(heading=Text(vi="Hạn", en="Due"), cell=key("current_due")),
    Column(heading=Text(vi="%", en="%"), cell=key("progress"), right=True),
    Column(heading=Text(vi="Tình trạng", en="Status"), cell=label(LIFECYCLE, "lifecycle")),
    Column(heading=Text(vi="So với hạn", en="Timeliness"), cell=timeliness_text),
)


def _by_group(assessment: Assessment, grouping: Grouping) -> Table:
    members: dict[str | None, list[TaskStanding]] = {}
    for standing in assessment.tasks:
        for group in _groups(assessment, standing, grouping) or (None,):
            members.setdefault(group, []).append(standing)
    named = sorted(
        ((group, _group_name(assessment, grouping, group)) for group in members),
        key=lambda entry: (
            entry[0] is None,
            natural_order(entry[1].vi if entry[1] else ""),
            entry[0] or "",
        ),
    )
    return Table(
        keys=_GROUP_KEYS,
        columns=_group_columns(grouping),
        rows=[_count_row(group, name, members[group]) for group, name in named],
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=_summary(assessment.tasks),
        total=_count_row(None, TOTAL, assessment.tasks),
    )


def _groups(assessment: Assessment, standing: TaskStanding, grouping: Grouping) -> tuple[str, ...]:
    """Return the ids of the groups that a task counts under."""
    task = standing.task
    match grouping:
        case Grouping.UNIT:
            return task.lead_units
        case Grouping.DOCUMENT:
            documents = assessment.register.documents_of(task.basis)
            return tuple(document.id for document in documents)
        case Grouping.CLUSTER:
            return (task.cluster,) if task.cluster else ()
        case _:
            return (task.section,) if task.section else ()


def _group_name(assessment: Assessment, grouping: Grouping, group: str | None) -> Text | None:
    if group is None:
        return None
    if grouping is Grouping.SECTION:
        return in_both(group, None)
    if grouping is Grouping.DOCUMENT:
        return in_both(assessment.register.document_by_id[group].name, None)
    return assessment.register.name_of(group)


def _count_row(group: str | None, name: Text | None, standings: Iterable[TaskStanding]) -> Row:
    """Count the tasks of a group; the parts always sum to the total."""
    counted = [standing for standing in standings if standing.lifecycle is not Lifecycle.CANCELLED]

    def count(timeliness: Timeliness, *, is_open: bool) -> int:
        return sum(
            standing.timeliness is timeliness and standing.is_open is is_open
            for standing in counted
        )

    completed = sum(not standing.is_open for standing in counted)
    rate = round_half_up(Fraction(100 * completed, len(counted)), 1) if counted else None
    return {
        "group": group,
        "name": name,
        "total": len(counted),
        "completed_on_time": count(Timeliness.ON_TIME, is_open=False),
        "completed_late": count(Timeliness.LATE, is_open=False),
        "completed_no_deadline": count(Timeliness.NO_DEADLINE, is_open=False),
        "open_in_time": count(Timeliness.IN_TIME, is_open=True),
        "open_due_soon": count(Timeliness.DUE_SOON, is_open=True),
        "open_overdue": count(Timeliness.OVERDUE, is_open=True),
        "open_no_deadline": count(Timeliness.NO_DEADLINE, is_open=True),
        "completed_of_assigned": rate,
    }


_COUNT_WIDTH = 12
"""Headings are wider than the counts below them, and are wrapped so that more columns fit."""
_GROUP_KEYS = (
    *("group", "name", "total", "completed_on_time", "completed_late", "completed_no_deadline"),
    *("open_in_time", "open_due_soon", "open_overdue", "open_no_deadline"),
    "completed_of_assigned",
)


def _group_columns(grouping: Grouping) -> tuple[Column, ...]:
    """Return the columns of a table of counts, as reports on assigned tasks print them."""
    counts = (
        ("total", Text(vi="Tổng số", en="Total")),
        ("completed_on_time", Text(vi="Xong đúng hạn", en="Done on time")),
        ("completed_late", Text(vi="Xong quá hạn", en="Done late")),
        ("completed_no_deadline", Text(vi="Xong không hạn", en="Done, no deadline")),
        ("open_in_time", Text(vi="Chưa xong, trong hạn", en="Open, in time")),
        ("open_due_soon", Text(vi="Chưa xong, sắp đến hạn", en="Open, due soon")),
        ("open_overdue", Text(vi="Chưa xong, quá hạn", en="Open, overdue")),
        ("open_no_deadline", Text(vi="Chưa xong, không hạn", en="Open, no deadline")),
        ("completed_of_assigned", Text(vi="Xong / được giao (%)", en="Done of assigned (%)")),
    )
    return (
        Column(heading=_GROUP_HEADING[grouping], cell=known("name", NONE_GIVEN), width=40),
        *(
            Column(heading=heading, cell=key(name), right=True, width=_COUNT_WIDTH)
            for name, heading in counts
        ),
    )
