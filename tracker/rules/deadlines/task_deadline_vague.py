"""DL006 task-deadline-vague."""

from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    task.is_open & task.current_due.is_null() & (task.deadline_kind == "vague") & task.is_assigned,
    values={"deadline": task.deadline},
)

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
    remarks=_CONDITION,
)
