"""DO002 citation-undated."""

from tracker.language import Text
from tracker.rules.conditions import Condition, document
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    document.is_issued
    & ~document.number.is_null()
    & document.issued_on.is_null()
    & document.number_year.is_null(),
    values={"number": document.number},
)

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
    remarks=_CONDITION,
)
