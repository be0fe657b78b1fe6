"""PR012 progress-full-but-open."""

from tracker.assess.columns.task_readings import last_figure_report
from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_WHOLE = 100

_CONDITION = Condition(
    (task.progress == _WHOLE)
    & ~task.lifecycle.is_in(["submitted", "completed", "cancelled"])
    & (task.last_figure == _WHOLE),
    values={"reported_on": task.last_figure_on},
    at=last_figure_report,
)

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
    remarks=_CONDITION,
)
