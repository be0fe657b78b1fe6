"""PR002 printed-percentage-truncated."""

from collections.abc import Iterator

from tracker.assess import Assessment, PrintedVerdict
from tracker.domain import PercentageRounding
from tracker.language import Text
from tracker.rules.progress.printed_percentage import printed_percentages
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    if assessment.register.policy.percentages is PercentageRounding.TRUNCATE:
        return
    for percentage in printed_percentages(assessment):
        if percentage.audit.verdict is PrintedVerdict.TRUNCATED:
            yield percentage.remark(rounded=percentage.audit.rounded)


PRINTED_PERCENTAGE_TRUNCATED = Rule(
    code="PR002",
    name="printed-percentage-truncated",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Tỷ lệ phần trăm bị cắt bớt chữ số thay vì làm tròn.",
        en="A printed percentage was cut off where it should have been rounded.",
    ),
    why=Text(
        vi="Cắt bớt làm tỷ lệ thấp đi một chút và không khớp với bảng tính, vốn làm tròn.",
        en="Cutting off makes the percentage a little low, and unlike the spreadsheets, which "
        "round.",
    ),
    clear=Text(
        vi="In tỷ lệ đã làm tròn, hoặc để nguyên nếu nguồn in như vậy.",
        en="Print the rounded percentage, or leave it where the source has it so.",
    ),
    quiet=Text(
        vi="Khi cắt bớt và làm tròn cho cùng một số, hoặc policy cho biết cơ quan quen cắt bớt.",
        en="Where cutting off and rounding give the same, or the policy says the house cuts off.",
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
