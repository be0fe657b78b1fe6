"""RG002 report-before-assignment."""

from collections.abc import Iterator

from tracker.assess import Assessment, is_assigned, known_reports
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for task in assessment.register.tasks:
        assigned_on = task.assigned_on
        if assigned_on is None or not is_assigned(task, assessment.as_of):
            continue
        for report in known_reports(task, assessment.as_of):
            if report.on < assigned_on:
                yield Remark(
                    subject=task, values={"on": report.on, "assigned_on": assigned_on}, at=report
                )


REPORT_BEFORE_ASSIGNMENT = Rule(
    code="RG002",
    name="report-before-assignment",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Có báo cáo về nhiệm vụ trước ngày giao nhiệm vụ.",
        en="A task was reported on before it was assigned.",
    ),
    why=Text(
        vi="Chưa giao thì chưa có gì để báo cáo: một trong hai ngày đã ghi sai.",
        en="There is nothing to report of what was not yet assigned, so one of the days is wrong.",
    ),
    clear=Text(
        vi="Sửa ngày báo cáo hoặc ngày giao.",
        en="Mend the day of the report or of the assignment.",
    ),
    quiet=Text(
        vi="Khi báo cáo trong chính ngày giao; khi không ghi ngày giao.",
        en="If it was reported on the day of assignment; if that day is not recorded.",
    ),
    message=Text(
        vi="báo cáo ngày {on}, trước ngày giao {assigned_on}",
        en="reported on {on}, before it was assigned on {assigned_on}",
    ),
    hint=Text(
        vi="kiểm tra lại năm của hai ngày trước tiên",
        en="check the year of both days first",
    ),
    remarks=_remarks,
)
