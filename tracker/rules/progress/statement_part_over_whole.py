"""PR023 statement-part-over-whole."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "off", StatementKind.PART):
        values = {"part": audit.stated, "whole": audit.computed}
        yield Remark(subject=audit.statement, values=values)


STATEMENT_PART_OVER_WHOLE = Rule(
    code="PR023",
    name="statement-part-over-whole",
    severity=Severity.ERROR,
    subjects=("statement",),
    summary=Text(
        vi="Báo cáo nêu một phần lớn hơn tổng thể.",
        en="A report states a part that is larger than its whole.",
    ),
    why=Text(
        vi="Không thể có 90 trong số 80: có con số sai hoặc hai con số không cùng loại.",
        en="There cannot be 90 of 80: a figure is wrong, or the two do not count the same.",
    ),
    clear=Text(
        vi='Sửa con số sai; nếu vượt kế hoạch là chuyện thật thì ghi kind = "ratio".',
        en="Correct the figure that is wrong; where a plan was truly passed, record kind = "
        '"ratio".',
    ),
    quiet=Text(
        vi="Khi phần bằng tổng thể; với tỷ lệ so với kế hoạch, vốn được phép vượt 100 %.",
        en="Where the part is the whole; for shares of a plan, which may pass 100 %.",
    ),
    message=Text(
        vi="{part} lớn hơn tổng thể {whole}",
        en="{part} is more than the {whole} it is a part of",
    ),
    hint=Text(
        vi="kiểm tra con số nào bị chép sai hoặc tính trùng",
        en="see which figure was miscopied or counted twice",
    ),
    remarks=_remarks,
)
