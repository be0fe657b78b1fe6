"""DO008 decision-without-task."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import RelationKind
from tracker.language import Text
from tracker.rules.documents.reading import issued_documents, out_of_force
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_DECISIONS = frozenset({"resolution", "directive"})
_CARRY_OUT = frozenset({RelationKind.IMPLEMENTS, RelationKind.CONTINUES, RelationKind.BASED_ON})


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    settled = _with_tasks(assessment) | out_of_force(assessment)
    for document in issued_documents(assessment):
        identified = document.number is not None or document.issued_on is not None
        if document.kind in _DECISIONS and identified and document.id not in settled:
            yield Remark(subject=document, values={"document": document.name})


def _with_tasks(assessment: Assessment) -> set[str]:
    """Return the ids of documents with a task, of their own or of one that carries them out."""
    issued = {document.id: document for document in issued_documents(assessment)}
    document_of = assessment.register.document_of
    waiting = [
        document_of(source).id for standing in assessment.assigned for source in standing.task.basis
    ]
    reached: set[str] = set()
    while waiting:
        source = waiting.pop()
        if source in reached:
            continue
        reached.add(source)
        if source in issued:
            waiting.extend(
                document_of(relation.target).id
                for relation in issued[source].relations
                if relation.kind in _CARRY_OUT
            )
    return reached


DECISION_WITHOUT_TASK = Rule(
    code="DO008",
    name="decision-without-task",
    severity=Severity.INFO,
    subjects=("document",),
    summary=Text(
        vi="Nghị quyết, chỉ thị không có nhiệm vụ nào triển khai.",
        en="A resolution or directive has no task that carries it out.",
    ),
    why=Text(
        vi="Chủ trương không thành nhiệm vụ thì không ai phải làm và không ai theo dõi được.",
        en="What never became a task is nobody's to do, and cannot be followed.",
    ),
    clear=Text(
        vi="Ghi nhiệm vụ có căn cứ là văn bản này, hoặc là văn bản cụ thể hóa nó.",
        en="Record a task based on it, or on a document that carries it out.",
    ),
    quiet=Text(
        vi="Khi có nhiệm vụ dựa trên văn bản cụ thể hóa, tiếp tục hoặc căn cứ vào nó; khi đã "
        "hết hiệu lực hoặc bị thay thế; khi chưa có số và ngày (xem DO001).",
        en="Where a task rests on a document that implements, continues or is based on it; once "
        "out of force or replaced; without number and date (see DO001).",
    ),
    message=Text(
        vi="chưa có nhiệm vụ nào triển khai “{document}”",
        en="no task carries out “{document}”",
    ),
    hint=Text(
        vi="giao nhiệm vụ, hoặc ghi quan hệ với văn bản cụ thể hóa nó",
        en="assign a task, or record which document carries it out",
    ),
    remarks=_remarks,
)
