"""DL016 occurrence-missed."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.deadlines.shares import SHARES_DONE, share_values
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

MOST_TOLD = 5
"""So many occurrences of one task are told one by one; those before them are only counted."""


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.open_tasks():
        missed = [one for one in standing.occurrences if one.timeliness is Timeliness.OVERDUE]
        earlier = len(missed) - MOST_TOLD
        for place, one in enumerate(missed[-MOST_TOLD:]):
            values = {
                "days": one.days_late,
                "due": one.current_due,
                "occurrence": one.occurrence.due,
                **share_values(one.members),
            }
            if place == 0 and earlier > 0:
                values["earlier"] = earlier
            yield Remark(subject=standing.task, values=values)


OCCURRENCE_MISSED = Rule(
    code="DL016",
    name="occurrence-missed",
    severity=Severity.ERROR,
    subjects=("task",),
    summary=Text(
        vi="Một kỳ của nhiệm vụ định kỳ đã qua hạn mà chưa xong.",
        en="An occurrence of a recurring task is past its due day and not done.",
    ),
    why=Text(
        vi="Mỗi kỳ là một việc phải nộp; bỏ một kỳ không được bù bằng kỳ sau.",
        en="Each occurrence is owed by itself; the next one does not make up for it.",
    ),
    clear=Text(
        vi="Ghi báo cáo hoàn thành của kỳ ấy, với occurrence là ngày đến hạn của kỳ.",
        en="Record the completion of that occurrence, with its due day as occurrence.",
    ),
    quiet=Text(
        vi="Trong chính ngày đến hạn; khi kỳ đã xong hoặc được gia hạn; mỗi nhiệm vụ chỉ nói "
        "từng kỳ của năm kỳ gần nhất, các kỳ trước đó được đếm gộp; kỳ cách đây hơn mười năm "
        "không xét.",
        en="On the due day itself; once the occurrence is done or extended; of each task the "
        "last five are told one by one and those before them counted together; none older "
        "than ten years is looked at.",
    ),
    message=Text(
        vi="kỳ phải nộp ngày {occurrence} đã quá hạn {days:days}: thời hạn là {due}",
        en="the occurrence of {occurrence} is {days:days} overdue: it was due on {due}",
    ),
    hint=Text(
        vi="nhắc đơn vị chủ trì nộp kết quả của kỳ, hoặc ghi báo cáo đã nhận",
        en="remind the lead unit of it, or record the report already received",
    ),
    remarks=_remarks,
    additions=(
        SHARES_DONE,
        Text(
            vi="; trước đó còn {earlier:occurrences} chưa xong",
            en="; {earlier:occurrences} before it missed as well",
        ),
    ),
)
