"""PR025 statement-count-differs."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import CountedStanding, StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_LABELS = {
    CountedStanding.ASSIGNED: Text(vi="được giao", en="assigned"),
    CountedStanding.COMPLETED: Text(vi="hoàn thành", en="completed"),
    CountedStanding.ON_TIME: Text(vi="hoàn thành đúng hạn", en="completed on time"),
    CountedStanding.LATE: Text(vi="hoàn thành quá hạn", en="completed late"),
    CountedStanding.OPEN: Text(vi="chưa hoàn thành", en="open"),
    CountedStanding.IN_TIME: Text(vi="đang thực hiện trong hạn", en="open in time"),
    CountedStanding.DUE_SOON: Text(vi="sắp đến hạn", en="due soon"),
    CountedStanding.OVERDUE: Text(vi="quá hạn chưa hoàn thành", en="overdue"),
    CountedStanding.NO_DEADLINE: Text(vi="đang thực hiện không có hạn", en="open with no deadline"),
}


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "off", StatementKind.COUNT):
        standing = audit.statement.standing
        values = {
            "stated": audit.stated,
            "counted": audit.computed,
            "standing": _LABELS[standing] if standing is not None else "",
            "day": audit.statement.on,
        }
        yield Remark(subject=audit.statement, values=values)


STATEMENT_COUNT_DIFFERS = Rule(
    code="PR025",
    name="statement-count-differs",
    severity=Severity.WARNING,
    subjects=("statement",),
    summary=Text(
        vi="Báo cáo nêu số nhiệm vụ khác với số mà sổ theo dõi cho thấy vào ngày ấy.",
        en="A report states another number of tasks than the register gives on that day.",
    ),
    why=Text(
        vi="Hoặc báo cáo đếm sai, hoặc sổ thiếu nhiệm vụ, thiếu kết quả; chỗ nào cũng cần biết.",
        en="Either the report counted wrongly, or tasks or results are missing here; both are "
        "worth knowing.",
    ),
    clear=Text(
        vi="Đối chiếu từng nhiệm vụ; ghi thêm vào sổ điều còn thiếu, hoặc đề nghị nơi báo cáo "
        "đính chính.",
        en="Compare task by task; record what is missing, or ask the author to correct the report.",
    ),
    quiet=Text(
        vi="Khi hai số bằng nhau; việc đã hủy, thu hồi không tính, việc định kỳ tính theo từng kỳ.",
        en="Where the two agree; what was cancelled or withdrawn does not count, what recurs "
        "counts by occurrence.",
    ),
    message=Text(
        vi="báo cáo nêu {stated} nhiệm vụ {standing}, ngày {day} sổ có {counted}",
        en="the report says {stated} tasks {standing}, the register gives {counted} on {day}",
    ),
    hint=Text(
        vi="so danh sách nhiệm vụ của báo cáo với sổ",
        en="compare the list of tasks behind the report with the register",
    ),
    remarks=_remarks,
)
