"""PR021 statement-ratio-truncated."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import PercentageRounding
from tracker.language import Text
from tracker.rules.progress.statements import PERCENTAGES, audits, percentage_values
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    if assessment.register.policy.percentages is PercentageRounding.TRUNCATE:
        return
    for audit in audits(assessment, "truncated", *PERCENTAGES):
        values = {**percentage_values(audit), "rounded": audit.rounded}
        yield Remark(subject=audit.statement, values=values)


STATEMENT_RATIO_TRUNCATED = Rule(
    code="PR021",
    name="statement-ratio-truncated",
    severity=Severity.INFO,
    subjects=("statement",),
    summary=Text(
        vi="Tỷ lệ phần trăm mà báo cáo nêu bị cắt bớt chữ số thay vì làm tròn.",
        en="A percentage that a report states was cut off where it should have been rounded.",
    ),
    why=Text(
        vi="Cắt bớt làm tỷ lệ thấp đi một chút và không khớp với bảng tính, vốn làm tròn.",
        en="Cutting off makes the percentage a little low, and unlike the spreadsheets, which "
        "round.",
    ),
    clear=Text(
        vi="Làm tròn trong báo cáo sau; nếu cơ quan vẫn quen cắt bớt thì ghi percentages = "
        '"truncate" trong policy.',
        en="Round in the next report; where the house always cuts off, set percentages = "
        '"truncate" in the policy.',
    ),
    quiet=Text(
        vi="Khi cắt bớt và làm tròn cho cùng một số, hoặc policy cho biết cơ quan quen cắt bớt.",
        en="Where cutting off and rounding give the same, or the policy says that the house cuts "
        "off.",
    ),
    message=Text(
        vi="{numerator}/{denominator} là {computed} %, đã in {printed} % (bị cắt bớt; làm tròn "
        "thì được {rounded} %)",
        en="{numerator} of {denominator} is {computed} %, printed {printed} % (truncated; "
        "rounding gives {rounded} %)",
    ),
    hint=Text(
        vi="lần sau làm tròn, nửa thì làm tròn lên",
        en="round half up next time",
    ),
    remarks=_remarks,
)
