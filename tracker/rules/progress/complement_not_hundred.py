"""PR030 complement-not-hundred."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "off", StatementKind.COMPLEMENT):
        values = {"shares": audit.statement.shares, "total": audit.stated}
        yield Remark(subject=audit.statement, values=values)


COMPLEMENT_NOT_HUNDRED = Rule(
    code="PR030",
    name="complement-not-hundred",
    severity=Severity.WARNING,
    subjects=("statement",),
    summary=Text(
        vi="Các tỷ lệ hợp thành một tổng thể cộng lại không bằng 100 %.",
        en="Percentages that make a whole do not come to 100 %.",
    ),
    why=Text(
        vi="Đúng hạn và quá hạn cộng lại phải là tất cả: lệch thì một tỷ lệ sai hoặc khác mẫu số.",
        en="In time and overdue are all there is: where they differ, one is wrong or of another "
        "whole.",
    ),
    clear=Text(
        vi="Tính lại từng tỷ lệ trên cùng một mẫu số.",
        en="Work each percentage out again, all of one whole.",
    ),
    quiet=Text(
        vi="Khi lệch không quá phần do làm tròn (hoặc cắt bớt, nếu policy nói thế).",
        en="Where the difference is no more than rounding gives, or cutting off where the policy "
        "says so.",
    ),
    message=Text(
        vi="{shares} cộng lại là {total} %, không phải 100 %",
        en="{shares} come to {total} %, not 100 %",
    ),
    hint=Text(
        vi="kiểm tra xem các tỷ lệ có cùng mẫu số không",
        en="see whether all of them are of one whole",
    ),
    remarks=_remarks,
)
