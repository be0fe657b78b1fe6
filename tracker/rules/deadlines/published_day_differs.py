"""DL022 published-day-differs."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.calendar import Count
from tracker.language import Text
from tracker.rules.deadlines.readings import dependent_readings
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    from tracker.calendar.due import computed_day  # noqa: PLC0415 -- few deadlines are counted

    for reading in dependent_readings(assessment):
        count = reading.deadline.meaning
        if not isinstance(count, Count) or count.published is None:
            continue
        computed = computed_day(count, reading.context)
        if computed is not None and computed != count.published:
            yield Remark(
                subject=reading.standing.task,
                values={
                    "deadline": reading.text,
                    "published": count.published,
                    "computed": computed,
                    "difference": (count.published - computed).days,
                    "days": abs((count.published - computed).days),
                },
            )


PUBLISHED_DAY_DIFFERS = Rule(
    code="DL022",
    name="published-day-differs",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Ngày ghi trong văn bản khác ngày tính theo quy tắc của chính văn bản ấy.",
        en="The day a document publishes is not the day its own rule comes to.",
    ),
    why=Text(
        vi="Ngày đã công bố được dùng, nhưng lệch với quy tắc là dấu hiệu đếm nhầm ở một bên.",
        en="The published day holds, but where the rule gives another, one of them was miscounted.",
    ),
    clear=Text(
        vi="Hỏi cơ quan ban hành; nếu cách đếm của họ khác thì ghi vào convention của văn bản.",
        en="Ask who issued it; if they count in another way, record that as the document's "
        "convention.",
    ),
    quiet=Text(
        vi="Khi hai ngày trùng nhau; khi chưa biết ngày bắt đầu đếm; khi đã được gia hạn đến một "
        "ngày.",
        en="If both days are the same; if the day to count from is unknown; once an extension "
        "has given it a day.",
    ),
    message=Text(
        vi="văn bản ghi ngày {published}, tính theo quy tắc thì là {computed}, lệch {days:days}",
        en="the document publishes {published}, but its rule comes to {computed}, {days:days} "
        "apart",
    ),
    hint=Text(
        vi="dùng ngày {published}; hỏi lại cơ quan ban hành nếu còn kịp",
        en="go by {published}, and ask who issued it while there is time",
    ),
    remarks=_remarks,
)
