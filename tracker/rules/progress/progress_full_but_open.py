"""PR012 progress-full-but-open."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, Lifecycle, known_reports
from tracker.domain import Event, ProgressReport, Task
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_CLOSED_OR_HANDED_IN = frozenset({Lifecycle.SUBMITTED, Lifecycle.COMPLETED, Lifecycle.CANCELLED})
_WHOLE = 100


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if standing.progress == _WHOLE and standing.lifecycle not in _CLOSED_OR_HANDED_IN:
            report = _last_figure(standing.task, assessment.as_of)
            if report is not None and report.progress == _WHOLE:
                yield Remark(subject=standing.task, values={"reported_on": report.on}, at=report)


def _last_figure(task: Task, as_of: date) -> ProgressReport | None:
    """Return the last report with a progress, unless the work was returned with it or since."""
    last = next(
        (
            report
            for report in reversed(known_reports(task, as_of))
            if report.progress is not None or report.event is Event.RETURNED
        ),
        None,
    )
    return None if last is None or last.event is Event.RETURNED else last


PROGRESS_FULL_BUT_OPEN = Rule(
    code="PR012",
    name="progress-full-but-open",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Báo cáo tiến độ 100 % mà nhiệm vụ chưa trình và chưa hoàn thành.",
        en="Reported wholly done, yet neither submitted nor completed.",
    ),
    why=Text(
        vi="Việc đã xong mà không ghi hoàn thành thì vẫn bị tính là chưa xong, rồi thành quá hạn.",
        en="Work that is done but not recorded as completed still counts as open, and falls "
        "overdue.",
    ),
    clear=Text(
        vi="Ghi việc trình kết quả hoặc việc nghiệm thu, hoặc sửa tiến độ.",
        en="Record that the result was submitted or accepted, or correct the progress.",
    ),
    quiet=Text(
        vi="Khi đã trình, đã hoàn thành hoặc đã hủy; khi sau đó bị trả lại.",
        en="Once submitted, completed or cancelled; where the work was returned since.",
    ),
    message=Text(
        vi="báo cáo 100 % ngày {reported_on} mà chưa trình, chưa hoàn thành",
        en="reported 100 % done on {reported_on}, yet neither submitted nor completed",
    ),
    hint=Text(
        vi="ghi việc trình kết quả (submitted) hoặc hoàn thành (completed)",
        en="record the event submitted or completed",
    ),
    remarks=_remarks,
)
