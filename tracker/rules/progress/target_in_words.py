"""PR018 target-in-words."""

from collections.abc import Iterator

from tracker.assess import Assessment, asked_of
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        plan, indicator = standing.plan, standing.indicator
        if not indicator.targets or plan.period.first > assessment.as_of:
            continue
        said: set[tuple[int, str | None]] = set()
        for asked in asked_of(plan, indicator, assessment.register):
            words = asked.requirement.words
            if not asked.requirement.is_numeric and (id(asked.target), words) not in said:
                said.add((id(asked.target), words))
                yield Remark(subject=indicator, values={"words": words}, at=asked.target)


TARGET_IN_WORDS = Rule(
    code="PR018",
    name="target-in-words",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Chỉ tiêu bằng lời, không con số nào đo được.",
        en="A target is said in words that no figure can meet.",
    ),
    why=Text(
        vi="Không đo được thì phải có người đánh giá, và người đánh giá phải được chỉ rõ.",
        en="What cannot be measured has to be judged by a person, and that person has to be named.",
    ),
    clear=Text(
        vi="Thay bằng con số nếu kế hoạch có; nếu không thì cử người đánh giá, và phát "
        "hiện này ở lại.",
        en="Record the figure where the plan sets one; else name who judges it, and this stays.",
    ),
    quiet=Text(
        vi="Trước ngày kế hoạch bắt đầu; khi chỉ tiêu là “có”, “hoàn thành”, hay một thứ hạng.",
        en="Before the plan begins; where a yes, a completion or a rank is asked.",
    ),
    message=Text(
        vi="chỉ tiêu “{words}” không đo được bằng số, phải có người đánh giá",
        en="the target “{words}” is met by no figure; a person has to judge it",
    ),
    hint=Text(
        vi="ghi rõ ai đánh giá, hoặc đặt một con số thay cho lời",
        en="say who judges it, or set a figure in its place",
    ),
    remarks=_remarks,
)
