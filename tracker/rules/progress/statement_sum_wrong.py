"""PR022 statement-sum-wrong."""

from collections.abc import Iterator
from decimal import Decimal

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits, likeliest
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "off", StatementKind.SUM):
        stated, given = audit.stated or Decimal(0), audit.computed or Decimal(0)
        values = {
            "total": stated,
            "given": given,
            "difference": abs(stated - given),
            "slip": likeliest(audit.slips),
        }
        yield Remark(subject=audit.statement, values=values)


STATEMENT_SUM_WRONG = Rule(
    code="PR022",
    name="statement-sum-wrong",
    severity=Severity.ERROR,
    subjects=("statement",),
    summary=Text(
        vi="Các phần mà báo cáo nêu cộng lại không bằng tổng số.",
        en="The parts that a report states do not come to its total.",
    ),
    why=Text(
        vi="Tổng lệch với các phần thì ít nhất một con số sai, hoặc có phần bị bỏ sót hay đếm hai "
        "lần.",
        en="Where a total and its parts differ, a figure is wrong, or a part was left out or "
        "counted twice.",
    ),
    clear=Text(
        vi="Đối chiếu từng con số với báo cáo; ghi đủ các phần vào parts hoặc rows.",
        en="Compare each figure with the report; record all the parts in parts or rows.",
    ),
    quiet=Text(
        vi="Khi các phần cộng lại đúng bằng tổng.",
        en="Where the parts come to the total exactly.",
    ),
    message=Text(
        vi="các phần cộng lại là {given}, không phải {total} như đã in (lệch {difference})",
        en="the parts come to {given}, not the {total} printed (a difference of {difference})",
    ),
    hint=Text(
        vi="đối chiếu từng phần với nguồn; {slip}",
        en="check every part against the source; {slip}",
    ),
    remarks=_remarks,
)
