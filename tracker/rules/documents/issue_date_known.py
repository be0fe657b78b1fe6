"""DO003 issue-date-known."""

from tracker.assess import Assessment
from tracker.domain import Document
from tracker.language import Text, Values
from tracker.rules.conditions import Condition, document
from tracker.rules.documents.reading import known_as
from tracker.rules.rule import Rule, Severity


def _known(row: Document, _assessment: Assessment) -> Values:
    [known] = known_as(row)
    return {
        "number": str(known.number),
        "type": known.type.name,
        "known_on": known.issued_on,
        "body": known.body,
        "term": known.term,
    }


_CONDITION = Condition(
    document.is_issued & document.issued_on.is_null() & (document.known_documents == 1),
    further=_known,
)

ISSUE_DATE_KNOWN = Rule(
    code="DO003",
    name="issue-date-known",
    severity=Severity.INFO,
    subjects=("document",),
    summary=Text(
        vi="Văn bản không ghi ngày, nhưng có đúng một văn bản đã biết mang số ấy.",
        en="A document has no date, and exactly one known document bears its number.",
    ),
    why=Text(
        vi="Biết sẵn ngày thì đỡ phải đi hỏi; nhưng không tự điền, vì nhiệm kỳ khác có thể có "
        "cùng số.",
        en="A known date saves asking; it is not filled in by itself, since another term may "
        "have used the same number.",
    ),
    clear=Text(
        vi="Đối chiếu, nếu đúng thì ghi ngày đó vào issued_on.",
        en="Compare the two, and record that day as issued_on if they are one.",
    ),
    quiet=Text(
        vi="Khi đã có ngày; khi không có, hoặc có nhiều, văn bản đã biết mang số, loại và nhiệm "
        "kỳ ấy.",
        en="Where there is a date; where no known document, or several, have that number, kind "
        "and term.",
    ),
    message=Text(
        vi="{type} đã biết mang số {number}: ngày {known_on}, {body}, khóa {term}",
        en="a known {type} bears the number {number}: {known_on}, {body}, term {term}",
    ),
    hint=Text(
        vi="nếu đúng là văn bản này thì ghi ngày ấy vào issued_on",
        en="if it is the one meant, record that day as issued_on",
    ),
    remarks=_CONDITION,
)
