"""DO020 source-of-expired-term."""

from collections.abc import Container, Iterator

from tracker.assess import Assessment
from tracker.domain import RelationKind
from tracker.language import Text, natural_order
from tracker.rules.documents.reading import issued_documents, out_of_force
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    register = assessment.register
    if not register.terms:
        return
    is_open = {standing.task.id for standing in assessment.open_tasks()}
    settled = out_of_force(assessment)
    settled |= _continued(assessment, settled)
    for document in issued_documents(assessment):
        term = register.term_of(document)
        if term is None or term.ends_on is None or term.ends_on >= assessment.as_of:
            continue
        if document.id in settled:
            continue
        tasks = {task.id for task in register.tasks_by_document.get(document.id, ())}
        remaining = tuple(sorted(tasks & is_open, key=natural_order))
        if remaining:
            values = {"term": term.name, "ends_on": term.ends_on, "tasks": remaining}
            yield Remark(subject=document, values=values)


def _continued(assessment: Assessment, ended: Container[str]) -> set[str]:
    """Return the ids of the documents that one not *ended* continues, as wholes or in part."""
    return {
        assessment.register.document_of(relation.target).id
        for document in issued_documents(assessment)
        if document.id not in ended
        for relation in document.relations
        if relation.kind is RelationKind.CONTINUES
    }


SOURCE_OF_EXPIRED_TERM = Rule(
    code="DO020",
    name="source-of-expired-term",
    severity=Severity.INFO,
    subjects=("document",),
    summary=Text(
        vi="Văn bản của nhiệm kỳ đã hết mà còn nhiệm vụ chưa xong.",
        en="A document of a term that is over still has open tasks.",
    ),
    why=Text(
        vi="Hết nhiệm kỳ thì cấp ủy khóa mới rà soát văn bản của khóa trước: tiếp tục, thay thế "
        "hay thôi; chưa rõ thì nhiệm vụ không biết còn phải làm không.",
        en="When a term ends, the next committee goes over what the last one issued: until it "
        "says what goes on, nobody knows whether the tasks still stand.",
    ),
    clear=Text(
        vi="Ghi văn bản tiếp tục hoặc thay thế của khóa mới, hoặc ghi effective_to; kết thúc, "
        "hủy nhiệm vụ không còn phải làm.",
        en="Record the document that continues or replaces it, or its effective_to; complete or "
        "cancel the tasks that no longer stand.",
    ),
    quiet=Text(
        vi="Trong ngày cuối của nhiệm kỳ; khi sổ không ghi nhiệm kỳ ở terms; khi văn bản còn hiệu "
        "lực tiếp tục văn bản này; khi văn bản đã hết hiệu lực (xem DO011).",
        en="On the last day of the term; where terms does not record it; where a document that "
        "holds continues this one; once it is out of force (see DO011).",
    ),
    message=Text(
        vi="nhiệm kỳ {term} đã hết ngày {ends_on} mà còn nhiệm vụ chưa xong: {tasks}",
        en="its term {term} ended on {ends_on}, and tasks under it are still open: {tasks}",
    ),
    hint=Text(
        vi="xem khóa mới có văn bản tiếp tục hoặc thay thế không",
        en="see whether the next committee continued or replaced it",
    ),
    remarks=_remarks,
)
