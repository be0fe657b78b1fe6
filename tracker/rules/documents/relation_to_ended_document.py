"""DO015 relation-to-ended-document."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.documents.contradicting import contradicting_relations
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    return contradicting_relations(assessment, "ended_target", "ended_on")


RELATION_TO_ENDED_DOCUMENT = Rule(
    code="DO015",
    name="relation-to-ended-document",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Văn bản thực hiện, tiếp tục, sửa đổi hoặc bổ sung một văn bản đã hết hiệu lực.",
        en="A document implements, continues, amends or supplements one no longer in force.",
    ),
    why=Text(
        vi="Cái đã hết hiệu lực thì không còn gì để thực hiện hay sửa đổi; có thể văn bản thay thế "
        "mới là văn bản cần ghi.",
        en="What no longer holds can be neither carried out nor amended; what replaced it may be "
        "the one meant.",
    ),
    clear=Text(
        vi="Ghi quan hệ với văn bản thay thế, hoặc sửa ngày hết hiệu lực, ngày ban hành.",
        en="Relate it to the replacement, or correct the last day in force or the day of issue.",
    ),
    quiet=Text(
        vi="Khi ban hành đúng ngày cuối còn hiệu lực; khi văn bản này chính là văn bản thay thế; "
        "khi chỉ dẫn hoặc căn cứ (cites, based_on).",
        en="Where it was issued on the last day in force; where it is itself the replacement; "
        "where it only cites it or is based on it.",
    ),
    message=Text(
        vi="ban hành ngày {issued_on} mà có quan hệ “{relation}” với “{other}”, hết hiệu lực từ "
        "sau ngày {ended_on}",
        en="issued on {issued_on}, yet has the relation “{relation}” to “{other}”, last in force "
        "on {ended_on}",
    ),
    hint=Text(
        vi="xem văn bản nào đã thay thế “{other}”",
        en="see what replaced “{other}”",
    ),
    remarks=_remarks,
)
