"""DL018 status-claimed-against-dates."""

from collections.abc import Iterator

from tracker.assess import Assessment, Standing, TaskStanding, read_claim, standing_on
from tracker.domain import ProgressReport
from tracker.language import Text
from tracker.rules.deadlines.claims import claimed_reports
from tracker.rules.deadlines.words import LIFECYCLE_WORDS, TIMELINESS_WORDS
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity
from tracker.rules.strands import occurrence_meant


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for task, report, claimed in claimed_reports(assessment):
        claim = read_claim(claimed)
        if claim is None:
            continue
        derived = _spoken_of(report, standing_on(task, assessment.register, report.on))
        if derived is not None and not claim.is_true_of(derived):
            yield Remark(
                subject=task,
                values={
                    "claimed": claimed,
                    "on": report.on,
                    "by": report.by,
                    "lifecycle": derived.lifecycle.value,
                    "timeliness": derived.timeliness.value,
                    "standing": LIFECYCLE_WORDS[derived.lifecycle],
                    "in_time": TIMELINESS_WORDS[derived.timeliness],
                    "due": derived.current_due,
                },
                at=report,
            )


def _spoken_of(report: ProgressReport, standing: TaskStanding) -> Standing | None:
    """Return what a report speaks of: a unit's share, an occurrence, or else the task.

    ``None`` where it names an occurrence there never was.
    """
    whole: TaskStanding | Standing = standing
    members = standing.members
    if standing.recurs:
        one = occurrence_meant(standing, report.occurrence, report.on)
        if one is None:
            return None if report.occurrence else standing
        whole, members = one, one.members
    return next((member for member in members if member.unit == report.by), whole)


STATUS_CLAIMED_AGAINST_DATES = Rule(
    code="DL018",
    name="status-claimed-against-dates",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Tình trạng mà báo cáo nêu không khớp với tình trạng tính theo ngày tháng.",
        en="The status a report claims disagrees with the one derived from the dates.",
    ),
    why=Text(
        vi="Lời báo cáo được giữ nguyên, nhưng bảng và tỷ lệ chỉ tính theo ngày tháng đã ghi; "
        "lệch nhau là một bên sai.",
        en="What was reported is kept as it is, but tables and rates follow the dates recorded; "
        "where the two disagree one is wrong.",
    ),
    clear=Text(
        vi="Ghi sự việc còn thiếu với ngày xảy ra, không lấy ngày báo cáo thay cho ngày làm "
        "xong; hoặc sửa claimed nếu chép sai.",
        en="Record the event that is missing on the day it happened, which is not the day it was "
        "reported; or mend claimed if it was copied wrong.",
    ),
    quiet=Text(
        vi="Khi lời báo cáo chỉ nói một mặt, như “hoàn thành”, và mặt ấy đúng; khi không hiểu lời "
        "báo cáo, vì status-claim-not-understood nói thay; mỗi nhiệm vụ chỉ xét 100 lời gần nhất.",
        en="If the claim speaks of one side only, such as “completed”, and that is true; if it is "
        "not understood, which status-claim-not-understood speaks of; of each task the last 100 "
        "claims are looked at.",
    ),
    message=Text(
        vi="báo cáo ngày {on} nêu “{claimed}”, nhưng theo ngày tháng thì {standing}, {in_time}",
        en="reported on {on} as “{claimed}”, but by the dates it was {standing}, {in_time}",
    ),
    hint=Text(
        vi="đối chiếu với đơn vị báo cáo: thiếu sự việc nào, ngày nào ghi sai",
        en="ask the unit that reported which event is missing, or which day is wrong",
    ),
    remarks=_remarks,
)
