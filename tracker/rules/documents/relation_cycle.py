"""DO013 relation-cycle."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.documents.reading import any_relation
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    if not any_relation(assessment):
        return
    from tracker.assess.contradictions import relation_cycles  # noqa: PLC0415 -- slow, needs relations

    documents = {document.id: document for document in assessment.register.documents}
    for circle in relation_cycles(assessment):
        names = tuple(documents[named].name for named in (*circle, circle[0]))
        yield Remark(subject=documents[circle[0]], values={"circle": names})


RELATION_CYCLE = Rule(
    code="DO013",
    name="relation-cycle",
    severity=Severity.ERROR,
    subjects=("document",),
    summary=Text(
        vi="Quan hệ giữa các văn bản đi thành vòng.",
        en="Documents relate to each other in a circle.",
    ),
    why=Text(
        vi="Văn bản sau dựa vào hoặc thay đổi văn bản có trước nên không thể thành vòng; truy vết "
        "qua đó không tới được văn bản gốc.",
        en="A document rests on or changes one that was there before, so there can be no circle; "
        "a trace through one never reaches the source.",
    ),
    clear=Text(
        vi="Bỏ quan hệ ghi ngược chiều trong vòng.",
        en="Remove the relation in the circle that was recorded the wrong way round.",
    ),
    quiet=Text(
        vi="Khi chỉ dẫn chiếu nhau (cites); nhiều vòng chung văn bản chỉ báo một vòng ngắn nhất.",
        en="Where they only cite each other; of circles that share documents one, a shortest, is "
        "told.",
    ),
    message=Text(
        vi="quan hệ đi thành vòng: {circle}",
        en="relations go in a circle: {circle}",
    ),
    hint=Text(
        vi="xem văn bản nào ban hành trước; quan hệ luôn ghi ở văn bản sau",
        en="see which was issued first; a relation is recorded with the later document",
    ),
    remarks=_remarks,
)
