"""DL010 task-completed-after-baseline."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        for one in standing.occurrences or (standing,):
            if one.timeliness is not Timeliness.ON_TIME or not one.closed_on:
                continue
            if one.baseline_timeliness is Timeliness.LATE and one.baseline_due:
                yield Remark(
                    subject=standing.task,
                    values={
                        "days": (one.closed_on - one.baseline_due).days,
                        "closed_on": one.closed_on,
                        "due": one.current_due,
                        "baseline_due": one.baseline_due,
                    },
                )


TASK_COMPLETED_AFTER_BASELINE = Rule(
    code="DL010",
    name="task-completed-after-baseline",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ hoàn thành đúng hạn là nhờ thời hạn đã được lùi.",
        en="A task was completed on time only because its deadline had been moved.",
    ),
    why=Text(
        vi="Tỷ lệ đúng hạn tính theo thời hạn hiện hành; so với thời hạn giao lúc đầu thì vẫn "
        "muộn.",
        en="Rates count it as on time by its current due day, though it is late against the one "
        "first set.",
    ),
    clear=Text(
        vi="Không có gì để sửa: đây là con số thứ hai để báo cáo bên cạnh tỷ lệ đúng hạn.",
        en="There is nothing to mend: it is the second figure to report beside the rate of those "
        "on time.",
    ),
    quiet=Text(
        vi="Khi xong trong thời hạn ban đầu; khi muộn cả so với thời hạn hiện hành, vì "
        "task-completed-late nói thay; khi ban đầu không có ngày.",
        en="If done by the day first set; if late against the current one too, which "
        "task-completed-late speaks of; if no day was set at first.",
    ),
    message=Text(
        vi="xong ngày {closed_on}, trong thời hạn nay là {due} nhưng muộn {days:days} so với "
        "thời hạn ban đầu {baseline_due}",
        en="done on {closed_on}, in time by its due day of now {due}, but {days:days} after the "
        "first one, {baseline_due}",
    ),
    hint=Text(
        vi="khi báo cáo hãy nêu cả hai thời hạn",
        en="name both due days when reporting on it",
    ),
    remarks=_remarks,
)
