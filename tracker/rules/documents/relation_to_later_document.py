"""DO014 relation-to-later-document."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.documents.contradicting import contradicting_relations
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    return contradicting_relations(assessment, "later_target", "other_on")


RELATION_TO_LATER_DOCUMENT = Rule(
    code="DO014",
    name="relation-to-later-document",
    severity=Severity.ERROR,
    subjects=("document",),
    summary=Text(
        vi="Văn bản có quan hệ với một văn bản ban hành sau nó.",
        en="A document relates to one issued after it.",
    ),
    why=Text(
        vi="Văn bản không thể dẫn, thực hiện hay sửa đổi cái chưa có: ngày sai, hoặc quan hệ ghi "
        "ngược chiều.",
        en="No document can cite, carry out or amend what was not there yet: a day is wrong, or "
        "the relation is the wrong way round.",
    ),
    clear=Text(
        vi="Sửa ngày ban hành sai, hoặc ghi quan hệ ở văn bản kia.",
        en="Correct the wrong day of issue, or record the relation with the other document.",
    ),
    quiet=Text(
        vi="Khi ban hành cùng ngày; khi thiếu một trong hai ngày.",
        en="Where both were issued on one day; where either day is missing.",
    ),
    message=Text(
        vi="ban hành ngày {issued_on} mà có quan hệ “{relation}” với “{other}” ngày {other_on}",
        en="issued on {issued_on}, yet has the relation “{relation}” to “{other}” of {other_on}",
    ),
    hint=Text(
        vi="kiểm tra hai ngày ban hành và chiều của quan hệ",
        en="check both days of issue, and which way the relation goes",
    ),
    remarks=_remarks,
)
