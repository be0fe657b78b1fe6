"""DL013 task-due-after-source-term."""

from tracker.assess import Assessment, TaskStanding
from tracker.assess.columns.task_readings import first_source_to_end
from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity


def _document(row: TaskStanding, assessment: Assessment) -> str | None:
    first_to_end = first_source_to_end(row, assessment)
    return None if first_to_end is None else first_to_end.name


_CONDITION = Condition(
    task.is_open & ~task.recurs & (task.current_due > task.sources_end_on) & task.is_assigned,
    values={
        "days": task.current_due - task.sources_end_on,
        "due": task.current_due,
        "document": _document,
        "effective_to": task.sources_end_on,
    },
)

TASK_DUE_AFTER_SOURCE_TERM = Rule(
    code="DL013",
    name="task-due-after-source-term",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn của nhiệm vụ sau ngày văn bản căn cứ hết hiệu lực.",
        en="A task is due after the last day in force of a document it carries out.",
    ),
    why=Text(
        vi="Văn bản hết hiệu lực thì không còn gì buộc phải làm phần việc sau ngày ấy.",
        en="Once the document is out of force, nothing asks for what is still to be done.",
    ),
    clear=Text(
        vi="Rút thời hạn, ghi văn bản gia hạn hay thay thế làm căn cứ, hoặc sửa effective_to nếu "
        "ghi sai.",
        en="Bring the deadline forward, name the document that prolongs or replaces it, or mend "
        "effective_to.",
    ),
    quiet=Text(
        vi="Khi văn bản không ghi effective_to; khi thời hạn là chính ngày cuối còn hiệu lực; "
        "với nhiệm vụ định kỳ. Nhiệm kỳ, giai đoạn nêu trong tên văn bản không được suy thành "
        "ngày.",
        en="If the document has no effective_to; if it is due on the last day in force itself; "
        "of recurring tasks. A term or period named in a title is not taken for a day.",
    ),
    message=Text(
        vi="thời hạn {due} muộn hơn {days:days} so với ngày {document} hết hiệu lực, "
        "{effective_to}",
        en="due on {due}, {days:days} after {document} ends on {effective_to}",
    ),
    hint=Text(
        vi="hỏi cơ quan ban hành {document} có kéo dài hoặc thay thế văn bản không",
        en="ask who issued {document} whether it will be prolonged or replaced",
    ),
    remarks=_CONDITION,
)
