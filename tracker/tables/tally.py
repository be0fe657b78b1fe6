"""What stands above and below every table of tasks."""

from tracker.assess import Assessment, count_standings
from tracker.language import Text, filled
from tracker.tables.labels import caption, of_units

_CAPTION = Text(
    vi="{title}: tình hình thực hiện nhiệm vụ, tính đến ngày {as_of}",
    en="{title}: status of tasks as of {as_of}",
)
_SUMMARY = Text(
    vi="{total:tasks}: {completed} hoàn thành, {open} chưa xong "
    "({overdue} quá hạn, {soon} sắp đến hạn), {cancelled} đã hủy",
    en="{total:tasks}: {completed} completed, {open} open "
    "({overdue} overdue, {soon} due soon), {cancelled} cancelled",
)
_BY_OCCURRENCE = Text(
    vi="; nhiệm vụ định kỳ tính theo từng kỳ", en="; recurring tasks count by occurrence"
)


def tasks_caption(assessment: Assessment) -> Text:
    """Return what stands above a table of tasks."""
    return of_units(caption(_CAPTION, assessment.register, assessment.as_of), assessment)


def tasks_summary(assessment: Assessment) -> Text:
    """Return what stands below it: how all tasks stand, recurring ones by occurrence."""
    counts = count_standings(assessment.assigned)
    text = filled(
        _SUMMARY,
        total=counts.total + counts.left_out,
        completed=counts.completed,
        open=counts.open,
        overdue=counts.open_overdue,
        soon=counts.open_due_soon,
        cancelled=counts.left_out,
    )
    if any(standing.recurs for standing in assessment.assigned):
        return Text(vi=text.vi + _BY_OCCURRENCE.vi, en=text.en + _BY_OCCURRENCE.en)
    return text
