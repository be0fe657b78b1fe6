"""DL011 task-due-on-day-off."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tracker.assess import Assessment, Lifecycle, Standing
from tracker.language import Text
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    ahead: int = options["days-ahead"]
    found: dict[date, dict[str, object]] = {}
    for standing in assessment.open_tasks():
        one: Standing = standing.occurrences[-1] if standing.occurrences else standing
        due = one.current_due
        if due is None or one.days_left is None or not 0 <= one.days_left <= ahead:
            continue
        if one.lifecycle is Lifecycle.SUBMITTED:
            continue
        if due not in found:
            found[due] = _day_off(due, assessment)
        if found[due]:
            yield Remark(subject=standing.task, values={"due": due, **found[due]})


def _day_off(due: date, assessment: Assessment) -> dict[str, object]:
    """Return why *due* is a day off, and the working days around it; nothing if it is none."""
    calendar = assessment.register.working_calendar
    reason = calendar.why_off(due)
    if reason is None:
        return {}
    return {
        "reason": reason,
        "before": calendar.previous_working_day(due),
        "after": calendar.next_working_day(due),
    }


TASK_DUE_ON_DAY_OFF = Rule(
    code="DL011",
    name="task-due-on-day-off",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn của nhiệm vụ chưa xong rơi vào ngày nghỉ.",
        en="An open task is due on a day off.",
    ),
    why=Text(
        vi="Ngày ghi trong văn bản giữ nguyên dù là ngày nghỉ, nên phải nộp trước đó hoặc thống "
        "nhất trước là được nộp sau.",
        en="A written day stays where it is even if nobody works on it, so the result must be in "
        "before, or it must be agreed that it may come after.",
    ),
    clear=Text(
        vi="Nộp trước ngày nghỉ; hoặc thống nhất ngày khác rồi ghi gia hạn; quy ước chuyển ngày "
        "đặt ở convention.",
        en="Hand it in before the day off, or agree on another day and record the extension; a "
        "convention sets whether such days move.",
    ),
    quiet=Text(
        vi="Khi thời hạn đếm ngày đã tự chuyển sang ngày làm việc; khi còn hơn 31 ngày, vì lịch "
        "nghỉ có thể chưa công bố; khi thời hạn đã qua hoặc đã nộp kết quả.",
        en="If a counted deadline was already moved to a working day; with more than 31 days "
        "left, as the days off may not be announced; once the day has passed or the result is "
        "in.",
    ),
    message=Text(
        vi="thời hạn {due} là ngày nghỉ ({reason}); ngày làm việc liền trước là {before}, liền "
        "sau là {after}",
        en="due on {due}, a day off ({reason}); the working day before it is {before}, the one "
        "after it {after}",
    ),
    hint=Text(
        vi="nộp chậm nhất ngày {before}, hoặc hỏi nơi giao có nhận vào ngày {after} không",
        en="hand it in by {before}, or ask who assigned it whether {after} will do",
    ),
    remarks=_remarks,
    options=(
        Option(
            name="days-ahead",
            default=31,
            meaning=Text(
                vi="xem trước bao nhiêu ngày; xa hơn thì ngày nghỉ có thể chưa công bố",
                en="how many days ahead it looks: later days off may not be announced yet",
            ),
        ),
    ),
)
