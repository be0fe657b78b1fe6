"""DL004 task-completed-late."""

from collections.abc import Iterator
from typing import Any

from tracker.assess import Assessment, Standing, TaskStanding, Timeliness
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if standing.occurrences:
            yield from _of_occurrences(standing)
        elif standing.timeliness is Timeliness.LATE:
            late_units = tuple(
                member.unit for member in standing.members if member.timeliness is Timeliness.LATE
            )
            yield _remark(
                standing, standing, {"late_units": late_units} if standing.members else {}
            )


def _of_occurrences(standing: TaskStanding) -> Iterator[Remark]:
    """Speak once of a recurring task: of its last occurrence that was late, and how many were."""
    late = [one for one in standing.occurrences if one.timeliness is Timeliness.LATE]
    if late:
        yield _remark(standing, late[-1], {"late": len(late)})


def _remark(standing: TaskStanding, one: Standing, further: dict[str, Any]) -> Remark:
    return Remark(
        subject=standing.task,
        values={
            "days": one.days_late,
            "closed_on": one.closed_on,
            "completed_on": one.completed_on,
            "due": one.current_due,
            "baseline_due": one.baseline_due,
            **further,
        },
    )


TASK_COMPLETED_LATE = Rule(
    code="DL004",
    name="task-completed-late",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ hoàn thành sau thời hạn hiện hành.",
        en="A task was completed after its current due day.",
    ),
    why=Text(
        vi="Hoàn thành quá hạn được tính riêng với hoàn thành đúng hạn trong mọi báo cáo.",
        en="Every report counts what was completed late apart from what was completed on time.",
    ),
    clear=Text(
        vi="Sửa ngày hoàn thành nếu ghi sai; ghi việc gia hạn nếu đã được duyệt mà chưa ghi.",
        en="Mend the day of completion if it is wrong; record an extension that was approved.",
    ),
    quiet=Text(
        vi="Khi xong đúng ngày đến hạn hay trước đó; khi chỉ muộn so với thời hạn ban đầu, nay "
        "đã gia hạn; nhiệm vụ định kỳ chỉ được nói một lần, về kỳ muộn gần nhất.",
        en="If done on the due day or before; if late only against the baseline, since extended; "
        "a recurring task is spoken of once, for the last occurrence that was late.",
    ),
    message=Text(
        vi="hoàn thành muộn {days:days}: xong ngày {closed_on}, thời hạn là {due}",
        en="completed {days:days} late: on {closed_on}, and it was due on {due}",
    ),
    hint=Text(
        vi="nêu lý do chậm trong báo cáo của kỳ này",
        en="give the reason for the delay in this period's report",
    ),
    remarks=_remarks,
    additions=(
        Text(vi="; đến nay muộn {late:occurrences}", en="; {late:occurrences} late so far"),
    ),
)
