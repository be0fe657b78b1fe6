"""DO007 number-unreadable."""

from tracker.language import Text
from tracker.rules.conditions import Condition, document
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    document.is_issued & ~document.number.is_null() & ~document.number_is_read,
    values={"number": document.number},
)

NUMBER_UNREADABLE = Rule(
    code="DO007",
    name="number-unreadable",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Không đọc được số, ký hiệu văn bản.",
        en="A document's number cannot be read.",
    ),
    why=Text(
        vi="Số viết sai thể thức thì không tra cứu được, và không đối chiếu được với văn bản khác.",
        en="A number out of form can neither be looked up nor be compared with that of another "
        "document.",
    ),
    clear=Text(
        vi="Viết số đúng thể thức; lời dẫn sai của nguồn thì giữ trong citation.",
        en="Write the number in its prescribed form; keep a source's wrong spelling in citation.",
    ),
    quiet=Text(
        vi="Khi số viết chưa đúng thể thức mà vẫn đọc được (xem DO016).",
        en="Where the number is misprinted but can be read (see DO016).",
    ),
    message=Text(
        vi="không đọc được số văn bản “{number}”",
        en="the document number “{number}” cannot be read",
    ),
    hint=Text(
        vi="viết như “15-NQ/TU” với văn bản của Đảng; “1234/QĐ-UBND”, “30/2020/NĐ-CP” với văn "
        "bản của Nhà nước",
        en="write it like “15-NQ/TU” for the Party, “1234/QĐ-UBND” or “30/2020/NĐ-CP” for the "
        "State",
    ),
    remarks=_CONDITION,
)
