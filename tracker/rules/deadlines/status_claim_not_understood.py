"""DL019 status-claim-not-understood."""

from collections.abc import Iterator

from tracker.assess import Assessment, read_claim
from tracker.language import Text
from tracker.rules.deadlines.claims import claimed_reports
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for task, report, claimed in claimed_reports(assessment):
        if read_claim(claimed) is None:
            yield Remark(subject=task, values={"claimed": claimed, "on": report.on}, at=report)


STATUS_CLAIM_NOT_UNDERSTOOD = Rule(
    code="DL019",
    name="status-claim-not-understood",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Tình trạng mà báo cáo nêu không đọc hiểu được.",
        en="The status a report claims is not understood.",
    ),
    why=Text(
        vi="Không hiểu thì không đối chiếu được với ngày tháng đã ghi.",
        en="What is not understood cannot be held against the dates recorded.",
    ),
    clear=Text(
        vi="Viết theo lối thường dùng, như “đang thực hiện trong hạn”; lời khác thì ghi vào "
        "note, tỷ lệ thì ghi vào progress.",
        en="Write it as is usual, such as “completed on time”; other words go into note, a share "
        "of the work into progress.",
    ),
    quiet=Text(
        vi="Khi mọi từ đều hiểu được, dù viết hoa, thiếu dấu hay bằng tiếng Anh.",
        en="If every word is understood, in capitals, without accents or in English.",
    ),
    message=Text(
        vi="không hiểu tình trạng “{claimed}” trong báo cáo ngày {on}",
        en="the status “{claimed}” reported on {on} is not understood",
    ),
    hint=Text(
        vi="ghi lại, ví dụ “chưa thực hiện”, “đang thực hiện quá hạn”, “chờ xác nhận”, “hoàn "
        "thành đúng hạn”",
        en="write, for instance, “not started”, “in progress, overdue”, “awaiting acceptance”, "
        "“completed on time”",
    ),
    remarks=_remarks,
)
