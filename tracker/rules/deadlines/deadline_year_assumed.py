"""DL021 deadline-year-assumed."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.calendar import Window
from tracker.language import Text
from tracker.rules.deadlines.readings import dependent_readings
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for reading in dependent_readings(assessment):
        meaning, due = reading.deadline.meaning, reading.standing.current_due
        if isinstance(meaning, Window) and meaning.years is None and due is not None:
            yield Remark(
                subject=reading.standing.task,
                values={
                    "deadline": reading.text,
                    "year": str(reading.context.year),
                    "due": due,
                },
            )


DEADLINE_YEAR_ASSUMED = Rule(
    code="DL021",
    name="deadline-year-assumed",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn không ghi năm, nên lấy năm của văn bản.",
        en="A deadline has no year, so that of the document was taken.",
    ),
    why=Text(
        vi="Văn bản ký cuối năm thường hẹn sang năm sau; lấy nhầm năm là sai cả năm.",
        en="A document signed in December often means next year, and a wrong year is a year of "
        "difference.",
    ),
    clear=Text(
        vi="Viết năm vào thời hạn.",
        en="Write the year in the deadline.",
    ),
    quiet=Text(
        vi="Khi thời hạn có ghi năm; khi không biết năm nào để lấy, vì deadline-anchor-unknown "
        "nói thay; khi đã được gia hạn đến một ngày.",
        en="If the deadline has a year; if there is no year to take, which "
        "deadline-anchor-unknown speaks of; once an extension has given it a day.",
    ),
    message=Text(
        vi="thời hạn “{deadline}” không ghi năm; lấy năm {year}, tức là ngày {due}",
        en="the deadline “{deadline}” has no year; {year} was taken, so it is due on {due}",
    ),
    hint=Text(
        vi="xem lại văn bản giao việc rồi ghi rõ năm",
        en="look it up in the assigning document and write the year",
    ),
    remarks=_remarks,
)
