"""PR029 plan-total-moved."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    if not _may_move(assessment):
        return
    from tracker.assess.figures import totals_moved  # noqa: PLC0415 -- few registers need it

    for moved in totals_moved(assessment):
        values = {
            "earlier": moved.earlier,
            "earlier_on": moved.earlier_on,
            "later": moved.later,
            "later_on": moved.later_on,
        }
        subject = moved.statement or moved.indicator
        at = moved.at if moved.statement is None else None
        yield Remark(subject=subject, values=values, at=at)


def _may_move(assessment: Assessment) -> bool:
    """Whether there is anything that could have moved, seen without auditing."""
    return bool(assessment.register.statements) or any(
        len({measured.of for measured in indicator.measurements}) > 1
        for plan in assessment.register.plans
        for indicator in plan.indicators
        if indicator.target is None
    )


PLAN_TOTAL_MOVED = Rule(
    code="PR029",
    name="plan-total-moved",
    severity=Severity.WARNING,
    subjects=("indicator", "statement"),
    summary=Text(
        vi="Tổng số của kế hoạch thay đổi giữa hai kỳ mà không có văn bản điều chỉnh.",
        en="The total of a plan moved between two periods with no document that amends it.",
    ),
    why=Text(
        vi="Kế hoạch năm không tự thay đổi; mẫu số đổi thì tỷ lệ hai kỳ không so sánh được.",
        en="The plan of a year does not change by itself; shares of two totals cannot be compared.",
    ),
    clear=Text(
        vi="Sửa con số chép sai; nếu kế hoạch được điều chỉnh thì ghi văn bản, với quan hệ amends.",
        en="Correct the figure that was miscopied; where the plan was amended, record the "
        "document with its relation.",
    ),
    quiet=Text(
        vi="Khi có văn bản sửa đổi, bổ sung hoặc thay thế kế hoạch trong khoảng ấy; với số tại "
        "thời điểm.",
        en="Where a document issued in between amends, supplements or replaces that of the plan; "
        "for stocks.",
    ),
    message=Text(
        vi="tổng số đổi từ {earlier} ({earlier_on}) thành {later} ({later_on}) mà không có văn "
        "bản điều chỉnh",
        en="the total moved from {earlier} on {earlier_on} to {later} on {later_on} with no "
        "document that amends the plan",
    ),
    hint=Text(
        vi="tìm văn bản điều chỉnh kế hoạch, hoặc sửa tổng số",
        en="find the document that amends the plan, or correct the total",
    ),
    remarks=_remarks,
)
