"""PR010 whole-differs-from-target."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import Direction
from tracker.language import Text
from tracker.rules.progress.printed_percentage import known_measurements
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for indicator, measurement in known_measurements(assessment):
        whole, target = measurement.of, indicator.target
        if indicator.direction is not Direction.UP:
            continue
        if whole is not None and target is not None and whole != target:
            yield Remark(
                subject=indicator, values={"whole": whole, "target": target}, at=measurement
            )


WHOLE_DIFFERS_FROM_TARGET = Rule(
    code="PR010",
    name="whole-differs-from-target",
    severity=Severity.WARNING,
    subjects=("indicator",),
    summary=Text(
        vi="Tổng số dùng để tính tỷ lệ khác với con số kế hoạch giao.",
        en="The whole a figure is counted against is not the target of the plan.",
    ),
    why=Text(
        vi="Kế hoạch năm không đổi giữa năm nếu không có văn bản điều chỉnh; tỷ lệ tính trên số "
        "khác thì không so sánh được.",
        en="A plan does not change within its year unless a document amends it; percentages of "
        "another whole cannot be compared.",
    ),
    clear=Text(
        vi="Sửa con số chép sai; nếu kế hoạch được điều chỉnh thì ghi con số mới.",
        en="Correct the figure that was miscopied; where the plan was amended, record its new "
        "target.",
    ),
    quiet=Text(
        vi="Khi không có con số ở target, hoặc số liệu không ghi tổng số; khi chỉ tiêu phải giảm "
        "hoặc phải giữ, vì khi đó tổng số không phải là con số phải đạt.",
        en="Where there is no plain target, or the figure names no whole; where the indicator is "
        "to go down or hold, as then the whole is not what is to be reached.",
    ),
    message=Text(
        vi="tính trên {whole}, trong khi kế hoạch giao {target}",
        en="counted against {whole}, while the target is {target}",
    ),
    hint=Text(
        vi="đối chiếu tổng số với kế hoạch đã ban hành",
        en="check the whole against the plan as issued",
    ),
    remarks=_remarks,
)
