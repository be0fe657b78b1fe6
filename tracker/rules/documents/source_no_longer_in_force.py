"""DO011 source-no-longer-in-force."""

from tracker.assess import Assessment, TaskStanding
from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.documents.reading import name_of_source
from tracker.rules.rule import Rule, Severity


def _documents(row: TaskStanding, assessment: Assessment) -> tuple[str, ...]:
    register = assessment.register
    return tuple(sorted(name_of_source(register, named) for named in row.task.basis))


_CONDITION = Condition(
    task.is_open & task.sources_have_ended & task.is_assigned, values={"documents": _documents}
)

SOURCE_NO_LONGER_IN_FORCE = Rule(
    code="DO011",
    name="source-no-longer-in-force",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong mà mọi văn bản căn cứ đã hết hiệu lực hoặc bị thay thế.",
        en="Every document an open task rests on is out of force or replaced.",
    ),
    why=Text(
        vi="Việc dựa trên văn bản đã hết hiệu lực có thể không còn phải làm, hoặc phải làm khác "
        "đi.",
        en="Work under a document out of force may no longer be due, or be due in another way.",
    ),
    clear=Text(
        vi="Ghi văn bản mới làm căn cứ, hoặc hủy nhiệm vụ.",
        en="Record the new document as its basis, or cancel the task.",
    ),
    quiet=Text(
        vi="Khi còn ít nhất một căn cứ có hiệu lực; khi nhiệm vụ đã hoàn thành hoặc đã hủy; "
        "trong ngày cuối còn hiệu lực.",
        en="While any of its documents is in force; once the task is completed or cancelled; on "
        "the last day in force.",
    ),
    message=Text(
        vi="căn cứ đã hết hiệu lực hoặc bị thay thế: {documents}",
        en="no longer in force: {documents}",
    ),
    hint=Text(
        vi="tìm văn bản thay thế và xem nhiệm vụ còn phải làm không",
        en="find what replaced it and see whether the task still stands",
    ),
    remarks=_CONDITION,
)
