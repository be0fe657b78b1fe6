"""PR019 target-without-date."""

from collections.abc import Iterator

from tracker.assess import Assessment, asked_of
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_ONE_YEAR = 366


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        plan, indicator = standing.plan, standing.indicator
        is_begun = plan.period.first <= assessment.as_of
        if not indicator.targets or plan.period.days <= _ONE_YEAR or not is_begun:
            continue
        said: set[int] = set()
        for asked in asked_of(plan, indicator, assessment.register):
            requirement, target = asked.requirement, asked.target
            if target is None or asked.is_dated or requirement.is_per_year or id(target) in said:
                continue
            if requirement.is_numeric and not asked.is_limit(indicator):
                said.add(id(target))
                yield Remark(
                    subject=indicator,
                    values={"asked": target.text, "taken_as": asked.due},
                    at=target,
                )


TARGET_WITHOUT_DATE = Rule(
    code="PR019",
    name="target-without-date",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Kế hoạch nhiều năm mà chỉ tiêu không nói phải đạt vào năm nào.",
        en="A target of a plan of several years does not say by when.",
    ),
    why=Text(
        vi="Không có mốc thì chỉ đến cuối kế hoạch mới biết là không đạt.",
        en="Without a day, nobody can tell that it is missed before the plan is over.",
    ),
    clear=Text(
        vi="Ghi năm hoặc ngày phải đạt vào by, hoặc vào chính lời của chỉ tiêu.",
        en="Record the day as its by, or the year in the text of the target.",
    ),
    quiet=Text(
        vi="Với kế hoạch không quá một năm; với chỉ tiêu của mỗi năm, mức phải giữ, hay "
        "chỉ tiêu bằng lời (xem PR018); với con số ghi ở target, vốn là của cuối kế "
        "hoạch.",
        en="For plans of a year or less; for what is asked of every year, a limit to keep,"
        " or words (see PR018); for a plain target, which is for the end of the plan.",
    ),
    message=Text(
        vi="“{asked}” không nói đến khi nào; tạm tính đến hết kế hoạch, {taken_as}",
        en="“{asked}” does not say by when; the end of the plan, {taken_as}, is taken for it",
    ),
    hint=Text(
        vi="hỏi lại nơi ban hành và ghi thời hạn vào by",
        en="ask who issued it and record the day as its by",
    ),
    remarks=_remarks,
)
