"""RO020 work-undivided."""

from collections.abc import Iterator

from tracker.assess import AnswerState, Assessment
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.roles.answers import answers_for_open_work
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for task, answer in answers_for_open_work(assessment):
        unsettled = answer.unsettled
        if unsettled is None or answer.state is not AnswerState.UNDIVIDED:
            continue
        values = {
            "unit": answer.unit,
            "succession": unsettled.id,
            "gone_on": unsettled.effective_on,
            "successors": tuple(sorted(unsettled.successors, key=natural_order)),
        }
        named = {} if answer.named == answer.unit else {"named": answer.named}
        yield Remark(subject=task, values=values | named)


WORK_UNDIVIDED = Rule(
    code="RO020",
    name="work-undivided",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Đơn vị chủ trì đã chia thành nhiều tổ chức mà chưa xác định bên nào nhận nhiệm vụ.",
        en="A lead unit was split, and nobody settled which successor takes an open task over.",
    ),
    why=Text(
        vi="Mỗi tổ chức mới có thể cho rằng việc ấy thuộc về tổ chức kia, nên không ai làm.",
        en="Each of the successors may take it for the work of another, so that nobody does it.",
    ),
    clear=Text(
        vi="Ghi nhiệm vụ vào division của lần thay đổi tổ chức ấy, hoặc ghi rest_to cho mọi việc "
        "còn lại.",
        en="Name the task in the division of that succession, or say in rest_to who takes all "
        "that is not divided.",
    ),
    quiet=Text(
        vi="Khi đã xong hoặc đã hủy, kể cả chỉ phần việc của đơn vị ấy; khi đơn vị chỉ bị tách một "
        "phần, vì nó giữ những việc không giao cho ai.",
        en="Once it, or that unit's share of it, is completed or cancelled; if only a part was "
        "taken from the unit, which keeps what is given to nobody.",
    ),
    message=Text(
        vi="từ ngày {gone_on} thay cho “{unit}” là {successors} (“{succession}”), mà chưa xác định "
        "đơn vị nào nhận việc này",
        en="since {gone_on} {successors} stand in the place of “{unit}” (“{succession}”), and "
        "nobody settled which takes this over",
    ),
    additions=(
        Text(
            vi="; việc vốn giao cho “{named}”",
            en="; it was given to “{named}”",
        ),
    ),
    hint=Text(
        vi="xem đề án hoặc quyết định chia tách giao việc này cho đơn vị nào: {successors}",
        en="see to which of them the decision on the split gives it: {successors}",
    ),
    remarks=_remarks,
)
