"""PR011 progress-went-back."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.assess import Assessment
from tracker.domain import Event, ProgressReport, Task
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity
from tracker.rules.strands import strands


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if standing.task.reports:
            for strand in strands(standing, assessment.as_of):
                yield from _falls(standing.task, strand)


def _falls(task: Task, reports: Sequence[ProgressReport]) -> Iterator[Remark]:
    """Yield a remark for each report below the one before it, unless the work was returned."""
    returned = [report.on for report in reports if report.event is Event.RETURNED]
    # Reports of one day rise in this order, so only a later day can bring a smaller one.
    reported = sorted(
        ((report.on, report.progress, report) for report in reports if report.progress is not None),
        key=lambda entry: entry[:2],
    )
    for (earlier_on, earlier, _), (later_on, later, report) in pairwise(reported):
        first_return = bisect_left(returned, earlier_on)
        excused = first_return < len(returned) and returned[first_return] <= later_on
        if later < earlier and not excused:
            yield Remark(
                subject=task,
                values={
                    "earlier": earlier,
                    "earlier_on": earlier_on,
                    "later": later,
                    "later_on": later_on,
                },
                at=report,
            )


PROGRESS_WENT_BACK = Rule(
    code="PR011",
    name="progress-went-back",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Tiến độ báo cáo kỳ sau thấp hơn kỳ trước mà nhiệm vụ không bị trả lại.",
        en="Reported progress fell though the work was not returned.",
    ),
    why=Text(
        vi="Việc đã làm không tự mất đi: một trong hai báo cáo sai.",
        en="Work done does not undo itself: one of the two reports is wrong.",
    ),
    clear=Text(
        vi='Sửa báo cáo sai, hoặc ghi việc trả lại (event = "returned") nếu kết quả bị trả lại.',
        en="Correct the wrong report, or record that the result was sent back (event = "
        '"returned").',
    ),
    quiet=Text(
        vi="Khi giữa hai báo cáo nhiệm vụ bị trả lại; khi hai báo cáo cùng ngày; khi là của hai "
        "đơn vị cùng chủ trì, hay của hai kỳ.",
        en="Where the work was returned between the two reports; where both are of one day; where "
        "they are of two lead units, or of two occurrences.",
    ),
    message=Text(
        vi="tiến độ giảm từ {earlier} % ({earlier_on}) xuống {later} % ({later_on})",
        en="progress fell from {earlier} % on {earlier_on} to {later} % on {later_on}",
    ),
    hint=Text(
        vi="hỏi lại đơn vị báo cáo xem số nào đúng",
        en="ask the unit that reports which figure is right",
    ),
    remarks=_remarks,
)
