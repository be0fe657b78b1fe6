"""PR027 rate-of-no-denominator."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text, filled
from tracker.rules.progress.statements import audits, likeliest
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_TRIED = Text(vi="{figure} ({named})", en="{figure} ({named})")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "no_denominator", StatementKind.RATE):
        values = {
            "numerator": audit.numerator,
            "printed": audit.stated,
            "tried": tuple(
                filled(_TRIED, figure=figure.value, named=figure.name) for figure in audit.tried
            ),
            "slip": likeliest(audit.slips),
        }
        yield Remark(subject=audit.statement, values=values)


RATE_OF_NO_DENOMINATOR = Rule(
    code="PR027",
    name="rate-of-no-denominator",
    severity=Severity.ERROR,
    subjects=("statement",),
    summary=Text(
        vi="Tỷ lệ mà báo cáo nêu không tính ra được từ mẫu số nào đã biết.",
        en="A rate that a report states is of none of the figures that are known.",
    ),
    why=Text(
        vi="Tỷ lệ không tính lại được thì không kiểm chứng được, và không nên dùng lại.",
        en="A rate that cannot be worked out again cannot be verified, and should not be used.",
    ),
    clear=Text(
        vi="Hỏi nơi báo cáo đã tính trên con số nào, rồi ghi vào of hoặc denominators.",
        en="Ask the author which figure it is of, and record it in of or denominators.",
    ),
    quiet=Text(
        vi="Khi có một mẫu số cho ra tỷ lệ ấy, hoặc không biết con số nào để thử.",
        en="Where one of the figures gives it, or there is none to try.",
    ),
    message=Text(
        vi="{numerator} không phải là {printed} % của con số nào đã biết: {tried}",
        en="{numerator} is {printed} % of none of the figures known: {tried}",
    ),
    hint=Text(
        vi="hỏi nơi báo cáo về mẫu số; {slip}",
        en="ask the author for the denominator; {slip}",
    ),
    remarks=_remarks,
)
