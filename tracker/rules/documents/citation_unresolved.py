"""DO001 citation-unresolved."""

from tracker.language import Text
from tracker.rules.conditions import Condition, document
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    document.is_issued & document.number.is_null() & document.issued_on.is_null(),
    values={"citation": document.cited_as},
)

CITATION_UNRESOLVED = Rule(
    code="DO001",
    name="citation-unresolved",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Văn bản được dẫn mà không có số, không có ngày ban hành.",
        en="A document is cited with neither number nor date.",
    ),
    why=Text(
        vi="Không có số và ngày thì không ai tìm lại được văn bản, và không biết chắc nhiệm vụ "
        "dựa vào đâu.",
        en="Without number and date nobody can find the document again, nor be sure what a task "
        "rests on.",
    ),
    clear=Text(
        vi="Tìm văn bản và ghi số, ngày ban hành.",
        en="Find the document and record its number and the day it was issued.",
    ),
    quiet=Text(
        vi="Khi có số hoặc có ngày ban hành.",
        en="Where it has a number or a day of issue.",
    ),
    message=Text(
        vi="“{citation}” không có số và ngày ban hành nên chưa xác định được là văn bản nào",
        en="“{citation}” has neither number nor date, so it cannot be told which document it is",
    ),
    hint=Text(
        vi="hỏi nơi dẫn văn bản về số và ngày ban hành",
        en="ask whoever cites it for its number and date",
    ),
    remarks=_CONDITION,
)
