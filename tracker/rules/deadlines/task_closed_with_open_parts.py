"""DL024 task-closed-with-open-parts."""

from collections.abc import Iterator

from tracker.assess import Assessment, TaskStanding, known_reports
from tracker.domain import Event, ProgressReport
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        open_parts = [part.task.id for part in standing.parts if part.is_open]
        report = _completion(standing, assessment) if open_parts else None
        if report is not None:
            yield Remark(
                subject=standing.task,
                values={
                    "on": report.on,
                    "count": len(open_parts),
                    "parts": tuple(sorted(open_parts, key=natural_order)),
                },
                at=report,
            )


def _completion(standing: TaskStanding, assessment: Assessment) -> ProgressReport | None:
    """Return the report that the whole task was completed, if that is the last that happened.

    A report by one of several lead units speaks of its share, one of an occurrence of that.
    """
    if standing.recurs:
        return None
    members = {member.unit for member in standing.members}
    events = [
        report
        for report in known_reports(standing.task, assessment.as_of)
        if report.event is not None and report.by not in members
    ]
    return events[-1] if events and events[-1].event is Event.COMPLETED else None


TASK_CLOSED_WITH_OPEN_PARTS = Rule(
    code="DL024",
    name="task-closed-with-open-parts",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ được báo là đã hoàn thành mà còn phần việc chưa xong.",
        en="A task was reported as completed while a part of it is still open.",
    ),
    why=Text(
        vi="Nhiệm vụ chỉ hoàn thành khi mọi phần đã xong, nên nó vẫn được tính là chưa xong.",
        en="A task is complete only when all its parts are, so it still counts as open.",
    ),
    clear=Text(
        vi="Ghi nhận việc hoàn thành hoặc hủy từng phần; hoặc bỏ báo cáo hoàn thành nếu báo sớm.",
        en="Record that each part was completed or cancelled, or take back the report if it came "
        "too early.",
    ),
    quiet=Text(
        vi="Khi mọi phần đã xong hoặc đã hủy; khi sau đó đã bị trả lại; báo cáo của một trong "
        "nhiều đơn vị chủ trì chỉ nói về phần của đơn vị ấy.",
        en="If all parts are completed or cancelled; once it was returned; a report by one of "
        "several lead units speaks of its own share only.",
    ),
    message=Text(
        vi="báo hoàn thành ngày {on} khi còn phần việc chưa xong ({count}): {parts}",
        en="reported as completed on {on}, with parts of it still open ({count}): {parts}",
    ),
    hint=Text(
        vi="hỏi đơn vị chủ trì về từng phần còn lại",
        en="ask the lead unit about each part that is left",
    ),
    remarks=_remarks,
)
