"""DO010 source-after-task."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment
from tracker.domain import Register, Task
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.assigned:
        assigned_on = standing.task.assigned_on
        if assigned_on is None:
            continue
        for source, source_on in _sources(assessment.register, standing.task):
            if assigned_on < source_on <= assessment.as_of:
                yield Remark(
                    subject=standing.task,
                    values={"assigned_on": assigned_on, "source": source, "source_on": source_on},
                )


def _sources(register: Register, task: Task) -> Iterator[tuple[str, date]]:
    """Yield what *task* comes from, by name, with its day; what has no day is left out."""
    for document in register.documents_of(task.basis):
        if document.issued_on is not None:
            yield document.name, document.issued_on
    briefing = register.briefing_by_id[task.briefing] if task.briefing else None
    if briefing is not None and briefing.held_on is not None:
        yield briefing.title, briefing.held_on


SOURCE_AFTER_TASK = Rule(
    code="DO010",
    name="source-after-task",
    severity=Severity.ERROR,
    subjects=("task",),
    summary=Text(
        vi="Ngày giao nhiệm vụ sớm hơn ngày của văn bản hay hội nghị giao nó.",
        en="A task was assigned before the document or briefing that assigns it.",
    ),
    why=Text(
        vi="Cái có sau không thể là căn cứ của cái có trước: một trong hai ngày sai.",
        en="What came later cannot be the source: one of the two dates is wrong.",
    ),
    clear=Text(
        vi="Sửa ngày sai, hoặc ghi đúng văn bản đã giao nhiệm vụ.",
        en="Correct the wrong date, or record the document that truly assigned it.",
    ),
    quiet=Text(
        vi="Khi cùng ngày; khi thiếu một trong hai ngày.",
        en="Where both are of one day; where either date is missing.",
    ),
    message=Text(
        vi="giao ngày {assigned_on}, trước “{source}” ngày {source_on}",
        en="assigned on {assigned_on}, before “{source}” of {source_on}",
    ),
    hint=Text(
        vi="kiểm tra ngày giao và ngày của căn cứ",
        en="check the day it was assigned and the day of its source",
    ),
    remarks=_remarks,
)
