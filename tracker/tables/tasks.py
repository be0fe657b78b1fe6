"""The status of tasks, one by one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.assess import Assessment, MemberStanding, TaskStanding, count_standings
from tracker.language import Language, Text, natural_order, write_value
from tracker.tables.labels import LIFECYCLE, NONE_GIVEN, due_text, in_both, timeliness_text
from tracker.tables.table import Column, Row, Table, key
from tracker.tables.tally import tasks_caption, tasks_summary


def tasks_table(assessment: Assessment) -> Table:
    """Return the status of each task, in order of due day, then id.

    In a row, ``members_done`` of ``members`` lead units have completed their share, where several
    answer for the task: of a recurring one, their share of the occurrence it is at. Of its
    ``occurrences`` so far and the next, ``occurrences_done`` are completed and
    ``occurrences_missed`` open past their due day. What a task does not have is null.
    """
    register, as_of = assessment.register, assessment.as_of
    standings = sorted(
        assessment.assigned,
        key=lambda standing: (standing.current_due or date.max, natural_order(standing.task.id)),
    )
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[
            _row(standing, [register.name_on(unit, as_of) for unit in standing.answering])
            for standing in standings
        ],
        caption=tasks_caption(assessment),
        summary=tasks_summary(assessment),
    )


def shares_shown(standing: TaskStanding) -> Sequence[MemberStanding]:
    """Return the shares of the units of a task; of a recurring one, in the occurrence it is at."""
    if not standing.recurs:
        return standing.members
    at = next((occurrence for occurrence in standing.occurrences if occurrence.is_open), None)
    return at.members if at else ()


def _row(standing: TaskStanding, unit_names: list[Text]) -> Row:
    task = standing.task
    row = {
        "task": task.id,
        "title": in_both(task.title, task.title_en),
        "section": task.section,
        "cluster": task.cluster,
        "lead_units": list(task.lead_units),
        "answering_units": list(standing.answering),
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
        "members_done": None,
        "members": None,
        "occurrences_done": None,
        "occurrences": None,
        "occurrences_missed": None,
        "closed_on": standing.closed_on,
        "amendments": standing.amendments,
        "approved_extensions": standing.approved_extensions,
        "ageing": standing.ageing if standing.days_late else None,
    }
    return row | _shares(standing) if standing.members or standing.occurrences else row


def _shares(standing: TaskStanding) -> dict[str, Any]:
    """Return how many units have done their shares, and how many occurrences are done."""
    shares = shares_shown(standing)
    members = count_standings(shares) if shares else None
    occurrences = count_standings(standing.occurrences) if standing.recurs else None
    return {
        "members_done": members and members.completed,
        "members": members and members.total,
        "occurrences_done": occurrences and occurrences.completed,
        "occurrences": occurrences and occurrences.total,
        "occurrences_missed": occurrences and occurrences.open_overdue,
    }


_OF_UNITS = Text(vi="{names} ({done}/{of} xong)", en="{names} ({done}/{of} done)")
_OF_OCCURRENCES = Text(vi="{state}, xong {done}/{of} kỳ", en="{state}, {done}/{of} done")


def _lead_units(row: Row, language: Language) -> Any:
    names = row["lead_unit_names"] or NONE_GIVEN
    if row["members"] is None:
        return names
    written = write_value(names, language)
    return _OF_UNITS.fill(
        language, {"names": written, "done": row["members_done"], "of": row["members"]}
    )


def _lifecycle(row: Row, language: Language) -> str:
    state = LIFECYCLE[row["lifecycle"]].in_language(language)
    if row["occurrences"] is None:
        return state
    return _OF_OCCURRENCES.fill(
        language, {"state": state, "done": row["occurrences_done"], "of": row["occurrences"]}
    )


_KEYS = (
    *("task", "title", "section", "cluster", "lead_units", "answering_units", "lead_unit_names"),
    "deadline",
    *("baseline_due", "current_due", "lifecycle", "timeliness", "baseline_timeliness"),
    *("days_left", "days_late", "completed_on", "progress"),
    *("members_done", "members", "occurrences_done", "occurrences", "occurrences_missed"),
    *("closed_on", "amendments", "approved_extensions", "ageing"),
)
_COLUMNS = (
    Column(heading=Text(vi="Mã", en="Task"), cell=key("task")),
    Column(heading=Text(vi="Nhiệm vụ", en="Title"), cell=key("title"), width=44),
    Column(heading=Text(vi="Đơn vị chủ trì", en="Lead unit"), cell=_lead_units, width=24),
    Column(heading=Text(vi="Hạn", en="Due"), cell=due_text),
    Column(heading=Text(vi="%", en="%"), cell=key("progress"), right=True),
    Column(heading=Text(vi="Tình trạng", en="Status"), cell=_lifecycle),
    Column(heading=Text(vi="So với hạn", en="Timeliness"), cell=timeliness_text),
)
