"""DL008 extension-after-due."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, TaskStanding, due_changes
from tracker.domain import Extension
from tracker.language import Text
from tracker.rules.deadlines.occurrence_extensions import extensions_by_occurrence
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if not standing.approved_extensions:
            continue
        for decided_on, due, extension in _moves(standing, assessment):
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


def _moves(
    standing: TaskStanding, assessment: Assessment
) -> Iterator[tuple[date, date | None, Extension]]:
    """Yield the day each extension was approved, the due day until then, and the extension."""
    if not standing.recurs:
        for change in due_changes(standing.task, assessment.register, assessment.as_of):
            if isinstance(change.fact, Extension):
                yield change.made_on, change.old_due, change.fact
        return
    for one, extensions in extensions_by_occurrence(standing, assessment.as_of):
        due = one.baseline_due
        for decided_on, extension in extensions:
            yield decided_on, due, extension
            due = extension.new_due


EXTENSION_AFTER_DUE = Rule(
    code="DL008",
    name="extension-after-due",
    severity=Severity.WARNING,
    subjects=("task",),
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
        vi="Khi được duyệt trong chính ngày đến hạn; khi trước đó nhiệm vụ không có thời hạn; khi "
        "văn bản sau điều chỉnh thời hạn mà không ai xin.",
        en="If it was approved on the due day itself; if the task had no due day until then; of a "
        "deadline that a later document set anew, which nobody asked for.",
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
