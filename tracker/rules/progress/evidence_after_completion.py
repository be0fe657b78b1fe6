"""PR034 evidence-after-completion."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, known_reports
from tracker.domain import Event
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_DAY = re.compile(
    r"\b(?:ngày|of|on|dated) (?:"
    r"(?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})(?:[/.-]| năm )(?P<year>\d{4})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    r")(?!\d)",
    re.IGNORECASE,
)


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        for report in known_reports(standing.task, assessment.as_of):
            if report.event is not Event.COMPLETED or report.evidence is None:
                continue
            dated = _days_in(report.evidence)
            if dated and min(dated) > report.on:
                yield Remark(
                    subject=standing.task,
                    values={
                        "completed_on": report.on,
                        "shown_by": report.evidence,
                        "dated": min(dated),
                        "days": (min(dated) - report.on).days,
                    },
                    at=report,
                )


def _days_in(evidence: str) -> list[date]:
    """Return the days that *evidence* names in full; what is no day of the calendar is none."""
    found: list[date] = []
    for named in _DAY.finditer(evidence):
        year, month, day = (
            map(int, named["iso"].split("-"))
            if named["iso"]
            else (int(named["year"]), int(named["month"]), int(named["day"]))
        )
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


EVIDENCE_AFTER_COMPLETION = Rule(
    code="PR034",
    name="evidence-after-completion",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Dẫn chứng của việc hoàn thành có ngày sau ngày báo hoàn thành.",
        en="What shows that a task was completed is dated after the day it was completed.",
    ),
    why=Text(
        vi="Sản phẩm có sau ngày hoàn thành thì ngày hoàn thành chưa đúng, và nhiệm vụ có thể đã "
        "trễ hạn.",
        en="A product later than the completion means that it was not complete by then, and may "
        "have been late.",
    ),
    clear=Text(
        vi="Sửa ngày hoàn thành thành ngày có sản phẩm, hoặc sửa ngày của dẫn chứng.",
        en="Correct the day of completion to that of the product, or the day of the evidence.",
    ),
    quiet=Text(
        vi="Khi dẫn chứng không ghi ngày đầy đủ, như “ngày 18/9/2024”; khi có một ngày không sau "
        "ngày hoàn thành.",
        en="Where the evidence names no day in full, such as “ngày 18/9/2024”; where one of its "
        "days is not after the completion.",
    ),
    message=Text(
        vi="báo hoàn thành ngày {completed_on}, nhưng dẫn chứng “{shown_by}” có sau đó {days:days}",
        en="completed on {completed_on}, yet “{shown_by}”, which shows it, is {days:days} later",
    ),
    hint=Text(
        vi="hỏi lại đơn vị ngày nào đúng",
        en="ask the unit which of the two days is right",
    ),
    remarks=_remarks,
)
