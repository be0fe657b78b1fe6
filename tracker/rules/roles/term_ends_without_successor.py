"""RO010 term-ends-without-successor."""

from tracker.assess.columns.mandate_readings import role_called
from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, mandate
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (mandate.tense == "present") & mandate.ends_soon & ~mandate.next_is_known,
    values={
        "role": role_called,
        "holder": mandate.holder,
        "cluster": mandate.cluster,
        "ends_on": mandate.ends_on,
        "days": mandate.ends_on - as_of,
    },
)

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
    remarks=_CONDITION,
)
