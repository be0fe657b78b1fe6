"""PR024 statement-change-wrong."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits, likeliest
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "off", StatementKind.CHANGE):
        values = {
            "earlier": audit.denominator.value if audit.denominator is not None else None,
            "value": audit.statement.value,
            "computed": audit.computed,
            "stated": audit.stated,
            "unit": "" if audit.numerator is None else " %",
            "slip": likeliest(audit.slips),
        }
        yield Remark(subject=audit.statement, values=values)


STATEMENT_CHANGE_WRONG = Rule(
    code="PR024",
    name="statement-change-wrong",
    severity=Severity.ERROR,
    subjects=("statement",),
    summary=Text(
        vi="Mức tăng, giảm mà báo cáo nêu không khớp với hai con số trước và sau.",
        en="A change that a report states is not that between its two figures.",
    ),
    why=Text(
        vi="So sánh với kỳ trước là căn cứ đánh giá; tính sai thì kết luận tăng, giảm cũng sai.",
        en="Comparison with an earlier period is what progress is judged by; where it is wrong, "
        "so is the judgement.",
    ),
    clear=Text(
        vi="Đối chiếu con số kỳ trước và kỳ này với hai báo cáo, rồi sửa số sai.",
        en="Compare the earlier and the later figure with the two reports, and mend the wrong one.",
    ),
    quiet=Text(
        vi="Khi đúng, hoặc tỷ lệ được làm tròn; tỷ lệ in không có dấu là độ lớn của mức tăng hay "
        "giảm.",
        en="Where it is right, or rounded; a percentage printed with no sign is the size of the "
        "change.",
    ),
    message=Text(
        vi="từ {earlier} đến {value} là {computed}{unit}, không phải {stated}{unit} như đã nêu",
        en="from {earlier} to {value} is {computed}{unit}, not the {stated}{unit} stated",
    ),
    hint=Text(
        vi="đối chiếu với số liệu kỳ trước; {slip}",
        en="check against the earlier figure; {slip}",
    ),
    remarks=_remarks,
)
