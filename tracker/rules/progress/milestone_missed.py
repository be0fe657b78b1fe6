"""PR035 milestone-missed."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.assess.indicator_figures import goal_of
from tracker.assess.indicator_standing import as_shown, reached_by
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_NOTHING = Text(vi="chưa có", en="nothing")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        indicator = standing.indicator
        for asked in standing.missed:
            figure = reached_by(asked, indicator, asked.due)
            actual = None if figure is None else as_shown(figure)
            goal = goal_of(asked, indicator, assessment.register, asked.due)
            yield Remark(
                subject=indicator,
                values={
                    "actual": actual,
                    "recorded": _NOTHING if actual is None else actual,
                    "target": None if goal is None else as_shown(goal),
                    "due": asked.due,
                },
                at=asked.target,
            )


MILESTONE_MISSED = Rule(
    code="PR035",
    name="milestone-missed",
    severity=Severity.ERROR,
    subjects=("indicator",),
    summary=Text(
        vi="Đến ngày của mốc mà mốc không đạt.",
        en="A milestone was not reached by its day.",
    ),
    why=Text(
        vi="Lỡ một mốc là dấu hiệu sớm nhất cho thấy chỉ tiêu cuối kỳ khó đạt, và phải "
        "được giải trình.",
        en="A milestone missed is the first sign that the end will be missed too, and has "
        "to be accounted for.",
    ),
    clear=Text(
        vi="Ghi số liệu của ngày đó nếu còn thiếu; nếu quả thật không đạt thì phát hiện "
        "này ở lại như một sự thật.",
        en="Record the figure of that day where it is missing; where it was truly missed, "
        "this stays as a fact.",
    ),
    quiet=Text(
        vi="Đến hết ngày của mốc; với chỉ tiêu đang áp dụng hoặc chỉ tiêu cuối cùng (xem PR005).",
        en="Through the day of the milestone; for the target in force, or the last one "
        "(see PR005).",
    ),
    message=Text(
        vi="không đạt mốc {target} vào {due}; số ghi nhận đến ngày đó: {recorded}",
        en="the milestone of {target} by {due} was missed; recorded by then: {recorded}",
    ),
    hint=Text(
        vi="ghi số liệu của ngày đó nếu còn thiếu, nếu không thì báo cáo nguyên nhân và cách bù",
        en="record the figure of that day if it is missing, else report why and how it is "
        "made good",
    ),
    remarks=_remarks,
)
