"""DL017 due-dates-pile-up."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from tracker.assess import Assessment, Lifecycle, MemberStanding, Standing, TaskStanding
from tracker.language import Text, natural_order
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_LAST = date.max.toordinal()


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    register = assessment.register
    this_monday = _monday(assessment.as_of)
    by_week: dict[tuple[str, date], set[str]] = {}
    for standing in assessment.open_tasks():
        for unit, due in _dues(standing):
            if due >= this_monday:
                by_week.setdefault((unit, _monday(due)), set()).add(standing.task.id)
    for (unit, monday), tasks in by_week.items():
        if len(tasks) >= options["tasks"]:
            yield Remark(
                subject=register.organization_by_id[unit],
                values={
                    "count": len(tasks),
                    "first_day": monday,
                    "last_day": date.fromordinal(min(monday.toordinal() + 6, _LAST)),
                    "tasks": tuple(sorted(tasks, key=natural_order)),
                },
            )


def _dues(standing: TaskStanding) -> Iterator[tuple[str, date]]:
    """Yield each unit that still owes something of a task, with the day it is due."""
    for one in standing.occurrences or (standing,):
        shares: tuple[MemberStanding, ...] = one.members
        owing = [(share.unit, share) for share in shares] or _led(standing, one)
        for unit, share in owing:
            if share.lifecycle is Lifecycle.SUBMITTED or share.days_left is None:
                continue
            if share.current_due is not None:
                yield unit, share.current_due


def _led(standing: TaskStanding, one: Standing) -> list[tuple[str, Standing]]:
    return [(unit, one) for unit in standing.task.lead_units]


def _monday(day: date) -> date:
    """Return the first day of the ISO week of *day*."""
    return day - timedelta(days=day.weekday())


DUE_DATES_PILE_UP = Rule(
    code="DL017",
    name="due-dates-pile-up",
    severity=Severity.INFO,
    subjects=("cluster", "group", "organization"),
    summary=Text(
        vi="Quá nhiều nhiệm vụ của một đơn vị đến hạn trong cùng một tuần.",
        en="Too many tasks of one unit fall due in one week.",
    ),
    why=Text(
        vi="Nhiều việc dồn vào một tuần thì thường có việc trễ, và lãnh đạo không kịp duyệt.",
        en="Where many fall due at once some are usually late, and nobody has time to review them.",
    ),
    clear=Text(
        vi="Giãn thời hạn của một số việc; từ mấy việc trở lên thì báo đặt ở due_in_one_week.",
        en="Spread the deadlines; due_in_one_week sets from how many on this is said.",
    ),
    quiet=Text(
        vi="Khi tuần đã qua; nhiệm vụ đã nộp, đã xong hoặc đã hủy không tính; nhiệm vụ định kỳ "
        "chỉ tính đến kỳ kế tiếp; đơn vị phối hợp không tính.",
        en="Once the week has passed; what is handed in, completed or cancelled is not counted; "
        "of a recurring task nothing beyond the next occurrence is; nor are collaborating "
        "units.",
    ),
    message=Text(
        vi="{count:tasks} đến hạn trong tuần {first_day} – {last_day}: {tasks}",
        en="{count:tasks} due in the week {first_day} – {last_day}: {tasks}",
    ),
    hint=Text(
        vi="xếp thứ tự ưu tiên, nộp sớm hoặc xin lùi một số việc",
        en="put them in order; hand some in early or ask for more time",
    ),
    remarks=_remarks,
    options=(
        Option(
            name="tasks",
            default=5,
            meaning=Text(
                vi="từ bao nhiêu nhiệm vụ đến hạn trong một tuần trở lên thì nói",
                en="from how many tasks due in one week on it speaks",
            ),
            policy="due_in_one_week",
            least=1,
        ),
    ),
)
