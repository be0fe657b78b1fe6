"""DO002 citation-undated."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.documents.reading import issued_documents, number_of
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for document in issued_documents(assessment):
        if document.number is None or document.issued_on is not None:
            continue
        number = number_of(document)
        if number is None or number.year is None:
            yield Remark(subject=document, values={"number": document.number})


CITATION_UNDATED = Rule(
    code="DO002",
    name="citation-undated",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Văn bản được dẫn có số mà không có ngày ban hành.",
        en="A document is cited by number, without its date.",
    ),
    why=Text(
        vi="Số văn bản của Đảng bắt đầu lại từ 01 mỗi nhiệm kỳ, nên một số có thể là của nhiều "
        "văn bản.",
        en="Party numbers start again from 01 each term, so one number may be that of several "
        "documents.",
    ),
    clear=Text(
        vi="Ghi ngày ban hành.",
        en="Record the day it was issued.",
    ),
    quiet=Text(
        vi="Khi trong số đã có năm, như 30/2020/NĐ-CP; khi không có số (xem DO001).",
        en="Where the number bears its year, like 30/2020/NĐ-CP; where there is no number (see "
        "DO001).",
    ),
    message=Text(
        vi="“{number}” không ghi ngày ban hành",
        en="“{number}” bears no date",
    ),
    hint=Text(
        vi="ghi ngày ban hành; chỉ riêng số thì chưa đủ xác định văn bản",
        en="record the day it was issued; its number alone does not identify it",
    ),
    remarks=_remarks,
)
