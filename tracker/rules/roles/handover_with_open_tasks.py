"""RO016 handover-with-open-tasks."""

from collections.abc import Iterator

from tracker.assess import Assessment, MandateStanding, Tense, Timeliness, is_assigned
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for roster in assessment.rosters:
        for held in roster.mandates:
            named = _handed_over(assessment, held)
            tasks = _still_open(assessment, named)
            if tasks:
                yield Remark(
                    subject=held.mandate,
                    values={
                        "role": roster.role.called,
                        "holder": held.mandate.holder,
                        "handed": len(named),
                        "open": len(tasks),
                        "overdue": _overdue(assessment, tasks),
                        "tasks": tasks,
                    },
                    at=held.mandate.handover,
                )


def _handed_over(assessment: Assessment, held: MandateStanding) -> frozenset[str]:
    """Return the ids of the tasks that a holder had handed over by the day asked.

    A handover of a day nobody recorded is taken to have been made once the mandate is past.
    """
    made = held.mandate.handover
    if made is None:
        return frozenset()
    known = held.tense is Tense.PAST if made.on is None else made.on <= assessment.as_of
    return frozenset(made.open_tasks) if known else frozenset()


def _still_open(assessment: Assessment, named: frozenset[str]) -> tuple[str, ...]:
    """Return those of the tasks *named* that are neither done nor cancelled, in order."""
    standings = [assessment.task_by_id[one] for one in sorted(named, key=natural_order)]
    return tuple(
        one.task.id for one in standings if one.is_open and is_assigned(one.task, assessment.as_of)
    )


def _overdue(assessment: Assessment, tasks: tuple[str, ...]) -> int:
    """Return how many of *tasks* are overdue."""
    return sum(assessment.task_by_id[one].timeliness is Timeliness.OVERDUE for one in tasks)


HANDOVER_WITH_OPEN_TASKS = Rule(
    code="RO016",
    name="handover-with-open-tasks",
    severity=Severity.INFO,
    subjects=("mandate",),
    summary=Text(
        vi="Nhiệm vụ dở dang lúc bàn giao vai nay vẫn chưa xong.",
        en="Tasks handed over with a role while open are open still.",
    ),
    why=Text(
        vi="Việc dở dang qua tay đơn vị khác dễ bị bỏ quên; cần biết còn lại những việc nào.",
        en="Work that passes from hand to hand is easily forgotten; this says what remains of it.",
    ),
    clear=Text(
        vi="Hoàn thành, gia hạn hoặc hủy các nhiệm vụ ấy và ghi lại.",
        en="Complete, extend or cancel those tasks, and record it.",
    ),
    quiet=Text(
        vi="Khi mọi nhiệm vụ đã bàn giao đều xong hoặc đã hủy; trước ngày bàn giao; khi bàn giao "
        "không ghi ngày mà nhiệm kỳ chưa hết.",
        en="Once all the tasks handed over are completed or cancelled; before the day of the "
        "handover; if it has no day and the mandate is not past.",
    ),
    message=Text(
        vi="“{holder}” thôi làm {role}, bàn giao {handed:tasks} dở dang; nay {open:tasks} "
        "chưa xong, {overdue:tasks} quá hạn: {tasks}",
        en="“{holder}” handed over {handed:tasks} as {role} while open; still open: {open:tasks}, "
        "overdue: {overdue:tasks} ({tasks})",
    ),
    hint=Text(
        vi="hỏi đơn vị nhận bàn giao về: {tasks}",
        en="ask the one that took them over about {tasks}",
    ),
    remarks=_remarks,
)
