"""DO016 number-misprinted."""

from tracker.assess import Assessment
from tracker.domain import Document
from tracker.language import Text
from tracker.rules.conditions import Condition, document
from tracker.rules.documents.reading import parsed_number
from tracker.rules.rule import Rule, Severity


def _canonical(row: Document, _assessment: Assessment) -> tuple[str, ...]:
    parsed = parsed_number(row)
    readings = () if parsed is None else parsed.candidates or (parsed,)
    return tuple(one.canonical for one in readings)


_CONDITION = Condition(
    document.is_issued & document.number_is_misprinted,
    values={"number": document.number, "canonical": _canonical},
)

NUMBER_MISPRINTED = Rule(
    code="DO016",
    name="number-misprinted",
    severity=Severity.INFO,
    subjects=("document",),
    summary=Text(
        vi="Số, ký hiệu văn bản viết chưa đúng thể thức nhưng vẫn đọc được.",
        en="A document's number is misprinted, though it can be read.",
    ),
    why=Text(
        vi="Một văn bản viết nhiều cách thì tra cứu theo số dễ sót, dễ tưởng là nhiều văn bản.",
        en="One document spelled in several ways is missed when looked up, or taken for several.",
    ),
    clear=Text(
        vi="Viết số đúng thể thức trong number; lời dẫn của nguồn thì giữ nguyên trong citation.",
        en="Write the number in its prescribed form; keep the words of the source in citation.",
    ),
    quiet=Text(
        vi="Khi chỉ thiếu số 0 ở đầu hoặc có chữ “Số”; khi không đọc được số (xem DO007).",
        en="Where only the leading zero is missing or the word “Số” was added; where the number "
        "cannot be read (see DO007).",
    ),
    message=Text(
        vi="số “{number}” viết chưa đúng thể thức; đúng là: {canonical}",
        en="the number “{number}” is misprinted; its proper form: {canonical}",
    ),
    hint=Text(
        vi="đối chiếu với văn bản gốc rồi sửa number",
        en="compare it with the original, then correct number",
    ),
    remarks=_CONDITION,
)
