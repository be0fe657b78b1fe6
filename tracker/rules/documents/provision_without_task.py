"""DO018 provision-without-task."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.documents.reading import issued_documents
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_DECISIONS = frozenset({"resolution", "directive"})


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    if not any(document.provisions for document in issued_documents(assessment)):
        return
    from tracker.assess.gaps import provisions_without_task  # noqa: PLC0415 -- needs provisions

    left = provisions_without_task(assessment)
    without = {provision.id for provision in left}
    for provision in left:
        document = assessment.register.document_of(provision.id)
        tasks = assessment.roll_ups[document.id]
        some = any(one.id not in without for one in document.provisions)
        if some or (document.kind in _DECISIONS and (tasks.all or tasks.cancelled)):
            yield Remark(
                subject=provision,
                values={"provision": provision.number, "document": document.name},
            )


PROVISION_WITHOUT_TASK = Rule(
    code="DO018",
    name="provision-without-task",
    severity=Severity.INFO,
    subjects=("provision",),
    summary=Text(
        vi="Điều, khoản của văn bản không có nhiệm vụ nào thực hiện.",
        en="No task carries out a provision of a document.",
    ),
    why=Text(
        vi="Văn bản đã triển khai mà sót một điều, khoản thì phần việc ấy không ai theo dõi.",
        en="Where the rest of a document is carried out, a provision left out is followed by "
        "nobody.",
    ),
    clear=Text(
        vi="Ghi nhiệm vụ có căn cứ (basis) là chính điều, khoản này.",
        en="Record a task whose basis is this provision.",
    ),
    quiet=Text(
        vi="Khi cả văn bản chưa có nhiệm vụ nào (xem DO008); khi điều, khoản đã hết hiệu lực; với "
        "văn bản khác nghị quyết, chỉ thị mà chưa điều, khoản nào có nhiệm vụ.",
        en="Where its whole document has no task (see DO008); once it is out of force; where the "
        "document is no resolution or directive and none of its provisions has a task.",
    ),
    message=Text(
        vi="chưa có nhiệm vụ nào thực hiện {provision} của “{document}”",
        en="no task carries out {provision} of “{document}”",
    ),
    hint=Text(
        vi="giao nhiệm vụ, hoặc ghi điều, khoản này vào basis của nhiệm vụ đã có",
        en="assign a task, or name this provision in the basis of one there is",
    ),
    remarks=_remarks,
)
