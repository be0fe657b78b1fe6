"""PR026 rate-of-another-denominator."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "another_denominator", StatementKind.RATE):
        of, claimed = audit.denominator, audit.claimed
        if of is not None and claimed is not None:
            values = {
                "numerator": audit.numerator,
                "printed": audit.stated,
                "denominator": of.value,
                "named": of.name,
                "claimed": claimed.value,
                "claimed_as": claimed.name,
            }
            yield Remark(subject=audit.statement, values=values)


RATE_OF_ANOTHER_DENOMINATOR = Rule(
    code="PR026",
    name="rate-of-another-denominator",
    severity=Severity.WARNING,
    subjects=("statement",),
    summary=Text(
        vi="Tỷ lệ mà báo cáo nêu được tính trên một con số khác với con số báo cáo nói.",
        en="A rate that a report states is of another figure than the one it names.",
    ),
    why=Text(
        vi="Cùng một tử số, tỷ lệ trên số đã đạt và tỷ lệ so với chỉ tiêu nói hai điều khác nhau.",
        en="Of one numerator, the share of what was reached and the share of the target say "
        "different things.",
    ),
    clear=Text(
        vi="Ghi đúng mẫu số, hoặc tính lại tỷ lệ trên mẫu số đã nêu.",
        en="Name the figure it is of, or work the rate out again on the one named.",
    ),
    quiet=Text(
        vi="Khi tỷ lệ khớp với mẫu số báo cáo nói, hoặc báo cáo không nói mẫu số nào.",
        en="Where it fits the figure that the report names, or the report names none.",
    ),
    message=Text(
        vi="{printed} % là {numerator} trên {denominator} ({named}), không phải trên {claimed} "
        "({claimed_as})",
        en="{printed} % is {numerator} of {denominator} ({named}), not of {claimed} ({claimed_as})",
    ),
    hint=Text(
        vi="ghi rõ tỷ lệ này tính trên con số nào",
        en="say which figure the rate is of",
    ),
    remarks=_remarks,
)
