"""DO009 task-without-source."""

from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    task.is_assigned & (task.basis_count == 0) & task.briefing.is_null() & task.parent.is_null()
)

TASK_WITHOUT_SOURCE = Rule(
    code="DO009",
    name="task-without-source",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ không ghi căn cứ: không văn bản, không hội nghị.",
        en="A task names no source: no document and no briefing.",
    ),
    why=Text(
        vi="Không rõ ai giao, giao từ đâu thì không có căn cứ để đôn đốc hay kiểm điểm.",
        en="If nobody can say where a task comes from, nobody can be held to it.",
    ),
    clear=Text(
        vi="Ghi văn bản giao việc vào basis, hoặc hội nghị vào briefing.",
        en="Record the document that assigns it as basis, or the meeting as briefing.",
    ),
    quiet=Text(
        vi="Khi là một phần của nhiệm vụ khác.",
        en="Where it is a part of another task.",
    ),
    message=Text(
        vi="không ghi văn bản hay hội nghị nào giao nhiệm vụ này",
        en="no document or briefing is recorded that assigns it",
    ),
    hint=Text(
        vi="ghi basis hoặc briefing",
        en="record its basis or its briefing",
    ),
    remarks=_CONDITION,
)
