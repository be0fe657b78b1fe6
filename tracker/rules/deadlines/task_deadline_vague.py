"""DL006 task-deadline-vague."""

from collections.abc import Iterator

from tracker.assess import Assessment, deadline_in_force
from tracker.calendar import DeadlineKind
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.open_tasks():
        if standing.current_due is not None:
            continue
        deadline = deadline_in_force(standing.task, assessment.as_of)
        if deadline is not None and deadline.kind is DeadlineKind.VAGUE:
            yield Remark(subject=standing.task, values={"deadline": deadline.text})


TASK_DEADLINE_VAGUE = Rule(
    code="DL006",
    name="task-deadline-vague",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn của nhiệm vụ chưa xong không nêu ngày cụ thể.",
        en="The deadline of an open task names no day.",
    ),
    why=Text(
        vi="“Kịp thời”, “khẩn trương” không cho biết khi nào là muộn.",
        en="“In time” and “promptly” do not say when it is too late.",
    ),
    clear=Text(
        vi="Thay bằng một ngày hoặc một kỳ, hoặc ghi việc gia hạn có ngày.",
        en="Put a day or a period in its place, or record an extension, which has a day.",
    ),
    quiet=Text(
        vi="Khi thời hạn là “thường xuyên” hoặc định kỳ; khi đã được gia hạn đến một ngày, hay văn "
        "bản sau đã đặt ngày.",
        en="If the deadline is continuous or recurring; once an extension or a later document "
        "has given it a day.",
    ),
    message=Text(
        vi="thời hạn “{deadline}” không nêu ngày nào",
        en="the deadline “{deadline}” names no day",
    ),
    hint=Text(
        vi="thống nhất với cơ quan giao việc một ngày cụ thể",
        en="agree on a day with who assigned it",
    ),
    remarks=_remarks,
)
