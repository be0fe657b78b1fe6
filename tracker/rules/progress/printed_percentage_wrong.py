"""PR001 printed-percentage-wrong."""

from collections.abc import Iterator

from tracker.assess import Assessment, PrintedVerdict
from tracker.language import Text
from tracker.rules.progress.printed_percentage import PrintedPercentage, printed_percentages
from tracker.rules.progress.statements import likeliest
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_TARGET = Text(vi="chỉ tiêu", en="the target")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for percentage in printed_percentages(assessment):
        if percentage.audit.verdict is PrintedVerdict.OFF:
            yield percentage.remark(slip=_slip(percentage, assessment))


def _slip(percentage: PrintedPercentage, assessment: Assessment) -> Text:
    """Return what the hint says of the likeliest slip, the target among the wholes tried."""
    from tracker.assess.figures import KnownFigure, likely_slips  # noqa: PLC0415 -- seldom needed

    target = percentage.indicator.target
    slips = likely_slips(
        percentage.measurement.value,
        percentage.whole,
        percentage.printed,
        known=() if target is None else (KnownFigure(value=target, name=_TARGET),),
        house=assessment.register.policy.percentages,
    )
    return likeliest(slips)


PRINTED_PERCENTAGE_WRONG = Rule(
    code="PR001",
    name="printed-percentage-wrong",
    severity=Severity.ERROR,
    subjects=("indicator",),
    summary=Text(
        vi="Tỷ lệ phần trăm in trong nguồn không khớp với các con số của nó.",
        en="A printed percentage is not what its own figures give.",
    ),
    why=Text(
        vi="Người đọc tin vào tỷ lệ; tỷ lệ sai thì đánh giá rút ra từ đó cũng sai.",
        en="Readers go by the percentage; where it is wrong, so is what they conclude from it.",
    ),
    clear=Text(
        vi="Sửa con số chép sai; nếu chính nguồn in sai thì đề nghị nơi báo cáo đính chính.",
        en="Correct the figure that was miscopied; where the source itself is wrong, ask its "
        "author to correct it.",
    ),
    quiet=Text(
        vi="Khi tỷ lệ đúng, hoặc được làm tròn (nửa thì làm tròn lên); khi chỉ bị cắt bớt chữ "
        "số, xem PR002.",
        en="Where the percentage is exact, or rounded half up; where its digits were only cut "
        "off, see PR002.",
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
