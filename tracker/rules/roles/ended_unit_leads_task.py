"""RO019 ended-unit-leads-task."""

from collections.abc import Iterator

from tracker.assess import AnswerState, Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.roles.answers import answers_for_open_work, gone_on
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for task, answer in answers_for_open_work(assessment):
        if answer.state is AnswerState.ENDED:
            values = {"unit": answer.unit, "gone_on": gone_on(assessment.register, answer)}
            named = {} if answer.named == answer.unit else {"named": answer.named}
            yield Remark(subject=task, values=values | named)


ENDED_UNIT_LEADS_TASK = Rule(
    code="RO019",
    name="ended-unit-leads-task",
    severity=Severity.ERROR,
    subjects=("task",),
    summary=Text(
        vi="Đơn vị chủ trì một nhiệm vụ chưa xong thì không còn nữa và không có đơn vị kế thừa.",
        en="A lead unit of an open task is no more, and nobody followed it.",
    ),
    why=Text(
        vi="Tổ chức đã giải thể thì không chịu trách nhiệm được nữa: việc ấy không còn ai làm.",
        en="An organization that was dissolved answers for nothing: nobody does the work.",
    ),
    clear=Text(
        vi="Ghi tổ chức kế thừa vào successions, giao việc cho đơn vị khác, hoặc ghi báo cáo hủy.",
        en="Record in successions who followed it, give the task to another unit, or record that "
        "it was cancelled.",
    ),
    quiet=Text(
        vi="Khi đã xong hoặc đã hủy, kể cả chỉ phần việc của đơn vị ấy; khi có tổ chức kế thừa; "
        "khi có nhiều tổ chức thay thế mà chưa xác định ai nhận việc (xem RO020).",
        en="Once it, or that unit's share of it, is completed or cancelled; if another followed; "
        "if several did, and nobody settled which takes it over (see RO020).",
    ),
    message=Text(
        vi="đơn vị chủ trì “{unit}” không còn tồn tại từ ngày {gone_on}, không tổ chức nào kế thừa",
        en="its lead unit “{unit}” has not existed since {gone_on}, and nobody followed it",
    ),
    additions=(
        Text(
            vi="; việc vốn giao cho “{named}”",
            en="; it was given to “{named}”",
        ),
    ),
    hint=Text(
        vi="hỏi cơ quan giao việc đơn vị nào chủ trì thay “{unit}”",
        en="ask who assigned it which unit is to lead in the place of “{unit}”",
    ),
    remarks=_remarks,
)
