"""RO010 term-ends-without-successor."""

from collections.abc import Iterator

from tracker.assess import Assessment, Roster, Tense, is_soon
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    as_of = assessment.as_of
    for roster in assessment.rosters:
        held = roster.present
        if held is None or held.ends_on is None:
            continue
        if any(one.tense is Tense.NEXT for one in roster.mandates) or _is_foreseen(
            assessment, roster
        ):
            continue
        if is_soon(as_of, held.ends_on, assessment.register):
            yield Remark(
                subject=held.mandate,
                values={
                    "role": roster.role.called,
                    "holder": held.mandate.holder,
                    "cluster": roster.cluster.id,
                    "ends_on": held.ends_on,
                    "days": (held.ends_on - as_of).days,
                },
            )


def _is_foreseen(assessment: Assessment, roster: Roster) -> bool:
    """Whether a rotation says who is next."""
    plan = assessment.role_plan(roster)
    return plan is not None and bool(plan.coming) and plan.coming[0].holder is not None


TERM_ENDS_WITHOUT_SUCCESSOR = Rule(
    code="RO010",
    name="term-ends-without-successor",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Nhiệm kỳ đang giữ vai sắp hết mà chưa ghi đơn vị kế nhiệm.",
        en="The present mandate ends soon, and nobody is recorded to follow.",
    ),
    why=Text(
        vi="Còn vài ngày thì vẫn kịp bầu hoặc phân công; hết nhiệm kỳ rồi thì vai ấy bị khuyết.",
        en="With some days left a successor can be elected or assigned; after them there is none.",
    ),
    clear=Text(
        vi="Ghi nhiệm kỳ của đơn vị kế nhiệm, hoặc ngày kết thúc mới nếu được kéo dài; số ngày báo "
        "trước đặt ở due_soon_days, tính theo ngày làm việc nếu due_soon_in_working_days là true.",
        en="Record the mandate of the successor, or a new last day if it was prolonged; "
        "due_soon_days sets how early this is said, in working days where "
        "due_soon_in_working_days is true.",
    ),
    quiet=Text(
        vi="Khi còn nhiều ngày hơn due_soon_days; khi đã ghi nhiệm kỳ kế tiếp của vai ấy, dù bắt "
        "đầu muộn hơn, hoặc quy chế luân phiên cho biết ai kế tiếp; sau ngày cuối, vì role-vacant "
        "nói thay.",
        en="With more days left than due_soon_days; if a next mandate of the role is recorded, "
        "even one that begins later, or a rotation foresees who is next; after the last day, when "
        "role-vacant speaks.",
    ),
    message=Text(
        vi="nhiệm kỳ {role} của “{holder}” hết ngày {ends_on} (còn {days:days}) mà chưa ghi đơn vị "
        "kế nhiệm",
        en="the term of “{holder}” as {role} ends on {ends_on} ({days:days} left), and nobody is "
        "recorded to follow",
    ),
    hint=Text(
        vi="bầu hoặc phân công đơn vị kế nhiệm chậm nhất ngày {ends_on}",
        en="elect or assign a successor by {ends_on}",
    ),
    remarks=_remarks,
)
