"""PR031 statement-unreadable."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import StatementKind
from tracker.language import Text
from tracker.rules.progress.statements import audits
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for audit in audits(assessment, "unreadable", *StatementKind):
        yield Remark(subject=audit.statement, values={"printed": audit.unread})


STATEMENT_UNREADABLE = Rule(
    code="PR031",
    name="statement-unreadable",
    severity=Severity.WARNING,
    subjects=("statement",),
    summary=Text(
        vi="Không đọc được tỷ lệ phần trăm mà báo cáo nêu.",
        en="A percentage that a report states cannot be read.",
    ),
    why=Text(
        vi="Tỷ lệ không đọc được thì không thể kiểm tra với các con số của nó.",
        en="A percentage that cannot be read cannot be checked against its figures.",
    ),
    clear=Text(
        vi="Ghi đúng như báo cáo in, theo cách viết số của ngôn ngữ sổ; lời văn để ở text.",
        en="Copy it as printed, in the language of the register; words beside it belong in text.",
    ),
    quiet=Text(
        vi="Khi không có tỷ lệ nào được in.",
        en="Where no percentage is printed.",
    ),
    message=Text(
        vi="“{printed}” không phải là một tỷ lệ phần trăm đọc được",
        en="“{printed}” is not a percentage that can be read",
    ),
    hint=Text(
        vi="viết như “75,5%”; phần thập phân theo ngôn ngữ của sổ",
        en="write it like “75.5%”, with the decimal mark of the register's language",
    ),
    remarks=_remarks,
)
