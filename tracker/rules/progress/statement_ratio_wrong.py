"""PR020 statement-ratio-wrong."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits, likeliest, percentage_values
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "off", StatementKind.RATIO):
        values = {**percentage_values(audit), "slip": likeliest(audit.slips)}
        yield Remark(subject=audit.statement, values=values)


STATEMENT_RATIO_WRONG = Rule(
    code="PR020",
    name="statement-ratio-wrong",
    severity=Severity.ERROR,
    subjects=("statement",),
    summary=Text(
        vi="Tỷ lệ phần trăm mà báo cáo nêu không khớp với các con số của nó.",
        en="A percentage that a report states is not what its figures give.",
    ),
    why=Text(
        vi="Tỷ lệ sai được chép lại từ báo cáo này sang báo cáo khác; tìm ra chỗ nhầm thì sửa "
        "được tận gốc.",
        en="A wrong percentage is copied from report to report; where the slip is known it can be "
        "mended at its root.",
    ),
    clear=Text(
        vi="Đối chiếu với báo cáo: nếu chép sai thì sửa phát biểu, nếu báo cáo sai thì đề nghị "
        "đính chính.",
        en="Compare with the report: mend the statement where it was miscopied, else ask for a "
        "correction.",
    ),
    quiet=Text(
        vi="Khi tỷ lệ đúng, được làm tròn (nửa thì làm tròn lên), hoặc chỉ bị cắt bớt chữ số, xem "
        "PR021.",
        en="Where it is exact, rounded half up, or only cut off, for which see PR021.",
    ),
    message=Text(
        vi="{numerator}/{denominator} là {computed} %, không phải {printed} % như đã in",
        en="{numerator} of {denominator} is {computed} %, not the {printed} % printed",
    ),
    hint=Text(
        vi="đối chiếu với nguồn; {slip}",
        en="check against the source; {slip}",
    ),
    remarks=_remarks,
)
