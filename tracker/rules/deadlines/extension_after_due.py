"""DL008 extension-after-due."""

from collections.abc import Iterator

from tracker.assess import Assessment, approved_extensions
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        due = standing.baseline_due
        for decided_on, extension in approved_extensions(standing.task, assessment.as_of):
            if due is not None and decided_on > due:
                yield Remark(
                    subject=standing.task,
                    values={
                        "days": (decided_on - due).days,
                        "decided_on": decided_on,
                        "due": due,
                        "new_due": extension.new_due,
                    },
                    at=extension,
                )
            due = extension.new_due


EXTENSION_AFTER_DUE = Rule(
    code="DL008",
    name="extension-after-due",
    severity=Severity.WARNING,
    summary=Text(
        vi="Việc gia hạn được duyệt khi nhiệm vụ đã quá hạn.",
        en="An extension was approved when the task was already overdue.",
    ),
    why=Text(
        vi="Gia hạn sau khi quá hạn che đi việc chậm chứ không ngăn được nó.",
        en="An extension given afterwards hides a delay instead of preventing one.",
    ),
    clear=Text(
        vi="Sửa ngày duyệt nếu ghi sai; nếu đúng thì để nguyên làm dấu vết.",
        en="Mend the day of approval if it is wrong; otherwise let this stand as a trace.",
    ),
    quiet=Text(
        vi="Khi được duyệt trong chính ngày đến hạn; khi trước đó nhiệm vụ không có thời hạn.",
        en="If it was approved on the due day itself; if the task had no due day until then.",
    ),
    message=Text(
        vi="gia hạn đến {new_due} được duyệt ngày {decided_on}, muộn {days:days} so với thời "
        "hạn khi ấy là {due}",
        en="extended to {new_due} on {decided_on}, {days:days} after it was due on {due}",
    ),
    hint=Text(
        vi="lần sau trình gia hạn trước ngày đến hạn",
        en="next time ask for more time before the due day",
    ),
    remarks=_remarks,
)
