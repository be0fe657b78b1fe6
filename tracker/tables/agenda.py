"""What is coming, by day."""

from datetime import date
from typing import Any

from tracker.assess import AgendaEntry, Assessment, agenda_until
from tracker.language import Language, Text, filled, write_date
from tracker.tables.labels import LIFECYCLE, NONE_GIVEN, caption, in_both, of_units
from tracker.tables.table import Column, Row, Table, key, label

_CAPTION = Text(
    vi="{title}: nhiệm vụ đến hạn từ ngày {as_of} đến ngày {until}",
    en="{title}: due from {as_of} to {until}",
)
_SUMMARY = Text(
    vi="{total:tasks} đến hạn; {overdue} đã quá hạn, không liệt kê ở đây",
    en="{total:tasks} due; {overdue} overdue already, not listed here",
)
_BY_OCCURRENCE = Text(
    vi="{text} (nhiệm vụ định kỳ tính theo từng kỳ)",
    en="{text} (recurring tasks count by occurrence)",
)
_WEEKDAYS = (
    ("monday", Text(vi="thứ Hai", en="Mon")),
    ("tuesday", Text(vi="thứ Ba", en="Tue")),
    ("wednesday", Text(vi="thứ Tư", en="Wed")),
    ("thursday", Text(vi="thứ Năm", en="Thu")),
    ("friday", Text(vi="thứ Sáu", en="Fri")),
    ("saturday", Text(vi="thứ Bảy", en="Sat")),
    ("sunday", Text(vi="Chủ nhật", en="Sun")),
)


def agenda_table(assessment: Assessment, until: date) -> Table:
    """Return what falls due from the day of *assessment* to *until*, by day, then id.

    Args:
        assessment: how the register stands on a day.
        until: the last day.

    Raises:
        UsageError: *until* is more than ten years ahead.
    """
    agenda = agenda_until(assessment, until)
    summary = filled(_SUMMARY, total=len(agenda.entries), overdue=agenda.overdue)
    if any(standing.recurs for standing in assessment.open_tasks()):
        summary = Text(
            vi=_BY_OCCURRENCE.fill(Language.VI, {"text": summary.vi}),
            en=_BY_OCCURRENCE.fill(Language.EN, {"text": summary.en}),
        )
    above = caption(_CAPTION, assessment.register, assessment.as_of, until=until)
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[_row(entry, assessment) for entry in agenda.entries],
        caption=of_units(above, assessment),
        summary=summary,
    )


def _row(entry: AgendaEntry, assessment: Assessment) -> Row:
    register, as_of = assessment.register, assessment.as_of
    return {
        "due": entry.due,
        "weekday": _WEEKDAYS[entry.due.weekday()][0],
        "at": entry.at.isoformat("minutes") if entry.at else None,
        "task": entry.task.id,
        "title": in_both(entry.task.title, entry.task.title_en),
        "occurrence": entry.occurrence,
        "units": list(entry.units),
        "unit_names": [register.name_on(unit, as_of) for unit in entry.units],
        "lifecycle": entry.standing.lifecycle,
        "timeliness": entry.standing.timeliness,
        "days_left": entry.days_left,
        "working_days_left": entry.working_days_left,
    }


def _due(row: Row, language: Language) -> str:
    """Return the weekday, the day, and the time of day if there is one."""
    weekday = _WEEKDAYS[row["due"].weekday()][1].in_language(language)
    written = f"{weekday} {write_date(row['due'], language)}"
    return f"{written} {row['at']}" if row["at"] else written


def _units(row: Row, language: Language) -> Any:
    return row["unit_names"] or NONE_GIVEN.in_language(language)


_KEYS = (
    *("due", "weekday", "at", "task", "title", "occurrence", "units", "unit_names"),
    *("lifecycle", "timeliness", "days_left", "working_days_left"),
)
_COLUMNS = (
    Column(heading=Text(vi="Ngày đến hạn", en="Due"), cell=_due),
    Column(heading=Text(vi="Mã", en="Task"), cell=key("task")),
    Column(heading=Text(vi="Nhiệm vụ", en="Title"), cell=key("title"), width=44),
    Column(heading=Text(vi="Đơn vị chủ trì", en="Lead unit"), cell=_units, width=24),
    Column(heading=Text(vi="Tình trạng", en="Status"), cell=label(LIFECYCLE, "lifecycle")),
    Column(heading=Text(vi="Còn (ngày)", en="Days left"), cell=key("days_left"), right=True),
    Column(
        heading=Text(vi="Còn (ngày làm việc)", en="Working days left"),
        cell=key("working_days_left"),
        right=True,
        width=10,
    ),
)
