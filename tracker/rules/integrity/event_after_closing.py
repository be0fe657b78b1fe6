"""RG003 event-after-closing."""

from collections.abc import Iterator, Sequence

from tracker.assess import Assessment
from tracker.domain import Event, ProgressReport
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity
from tracker.rules.strands import strands


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if len(standing.task.reports) < _TWO:
            continue
        for strand in strands(standing, assessment.as_of):
            for closing, report in _after_closing(strand):
                yield Remark(
                    subject=standing.task,
                    values={"event": report.event, "on": report.on, "closed_on": closing.on},
                    at=report,
                )


_TWO = 2
"""One event alone comes after nothing."""


def _after_closing(
    reports: Sequence[ProgressReport],
) -> Iterator[tuple[ProgressReport, ProgressReport]]:
    """Yield each event after a task was closed, with the report that closed it.

    Only being returned reopens a task, and only a completed one. A second report of the same
    event on the same day is not after the first.
    """
    completed: ProgressReport | None = None
    cancelled: ProgressReport | None = None
    for report in reports:
        if report.event is None:
            continue
        closings = [
            closing
            for closing in (cancelled, completed)
            if closing is not None and (closing.on, closing.event) != (report.on, report.event)
        ]
        if report.event is Event.RETURNED and cancelled is None:
            completed = None
        elif closings:
            yield closings[0], report
        if report.event is Event.COMPLETED:
            completed = completed or report
        elif report.event is Event.CANCELLED:
            cancelled = cancelled or report


EVENT_AFTER_CLOSING = Rule(
    code="RG003",
    name="event-after-closing",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ đã kết thúc mà sau đó còn ghi diễn biến.",
        en="Something happened to a task after it was closed.",
    ),
    why=Text(
        vi="Việc đã hoàn thành chỉ có thể bị trả lại, việc đã hủy thì không còn gì nữa: có "
        "ngày đã ghi sai.",
        en="A completed task can only be returned, and a cancelled one is gone, so some day is "
        "wrong.",
    ),
    clear=Text(
        vi="Sửa ngày ghi sai; nếu làm lại thì ghi “returned” trước các diễn biến mới.",
        en="Mend the wrong day; if it is being done again, record “returned” before what follows.",
    ),
    quiet=Text(
        vi="Khi nhiệm vụ đã hoàn thành được trả lại để làm lại; báo cáo chỉ có tiến độ hay ghi "
        "chú; từng đơn vị chủ trì và từng kỳ của nhiệm vụ định kỳ được xét riêng.",
        en="If a completed task was returned; for reports with only a progress or a note; each of "
        "several lead units and each occurrence of a recurring task is looked at apart.",
    ),
    message=Text(
        vi="có diễn biến ngày {on} khi nhiệm vụ đã kết thúc ngày {closed_on}",
        en="an event of {on} comes after the task was closed on {closed_on}",
    ),
    hint=Text(
        vi="kiểm tra ngày của hai báo cáo, hoặc ghi việc trả lại",
        en="check the days of the two reports, or record that it was returned",
    ),
    remarks=_remarks,
)
