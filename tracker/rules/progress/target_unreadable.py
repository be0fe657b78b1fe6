"""PR032 target-unreadable."""

from collections.abc import Iterator

from tracker.assess import Assessment, unreadable_targets
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        plan, indicator = standing.plan, standing.indicator
        if not indicator.targets:
            continue
        for unreadable in unreadable_targets(plan, indicator, assessment.register):
            target, error = unreadable.target, unreadable.error
            yield Remark(
                subject=indicator,
                values={"asked": target.text, "piece": error.piece, "reason": error.reason},
                at=target,
            )


TARGET_UNREADABLE = Rule(
    code="PR032",
    name="target-unreadable",
    severity=Severity.WARNING,
    subjects=("indicator",),
    summary=Text(
        vi="Không đọc được chỉ tiêu, hoặc đọc được theo nhiều cách.",
        en="A target cannot be read, or can be read in more than one way.",
    ),
    why=Text(
        vi="Chỉ tiêu không rõ thì mỗi người hiểu một cách, và không đánh giá được.",
        en="Where a target is unclear everyone reads it differently, and nothing can be "
        "judged by it.",
    ),
    clear=Text(
        vi="Viết lại theo cách viết số của ngôn ngữ sổ, mỗi chỉ tiêu cách nhau bằng dấu chấm phẩy.",
        en="Write it with the numbers of the register's language, and semicolons between targets.",
    ),
    quiet=Text(
        vi="Khi chỉ tiêu toàn là lời (xem PR018).",
        en="Where a target is all words (see PR018).",
    ),
    message=Text(
        vi="không đọc được chỉ tiêu “{asked}”, chỗ “{piece}”: {reason}",
        en="the target “{asked}” cannot be read at “{piece}”: {reason}",
    ),
    hint=Text(
        vi="viết lại như “≥ 50”, “40 - 50”, “trên 80%” hoặc “hạng 5”",
        en="write it like “≥ 50”, “40 - 50”, “over 80%” or “rank 5”",
    ),
    remarks=_remarks,
)
