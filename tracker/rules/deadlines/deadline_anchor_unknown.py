"""DL020 deadline-anchor-unknown."""

from collections.abc import Iterator
from itertools import groupby

from tracker.assess import Assessment, setting_documents
from tracker.calendar import Anchor, AnchorKind, Count, Window
from tracker.language import Text
from tracker.rules.deadlines.readings import Reading, dependent_readings
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_KEYS = {
    AnchorKind.ISSUE: "issued_on",
    AnchorKind.EFFECTIVE: "effective_from",
    AnchorKind.PUBLICATION: "published_on",
    AnchorKind.ASSIGNMENT: "assigned_on",
}
"""The key that holds the day of each kind of anchor; the day of any other is anchored_on."""
_OF_DOCUMENTS = frozenset(_KEYS) - {AnchorKind.ASSIGNMENT}


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    readings = dependent_readings(assessment)
    for _, of_one_task in groupby(readings, key=lambda reading: reading.standing.task.id):
        first = next((reading for reading in of_one_task if _is_unknown(reading)), None)
        if first is not None:
            yield Remark(
                subject=first.standing.task,
                values={"deadline": first.text, "key": _key(first, assessment)},
            )


def _is_unknown(reading: Reading) -> bool:
    """Whether the day that a deadline is counted from, or its year, is not recorded."""
    match reading.deadline.meaning:
        case Count(published=None, anchor=anchor) | (Anchor() as anchor):
            return reading.context.day_of(anchor) is None
        case Window(years=None):
            return reading.context.year is None
        case tuple():
            return not reading.context.anchors
        case _:
            return False


def _key(reading: Reading, assessment: Assessment) -> str:
    """Return the key to fill in, of the task or of a document it carries out.

    Several documents may give different days; then only the task itself can say which holds.
    """
    meaning = reading.deadline.meaning
    anchor = meaning.anchor if isinstance(meaning, Count) else meaning
    kind = anchor.kind if isinstance(anchor, Anchor) else AnchorKind.ASSIGNMENT
    if kind not in _OF_DOCUMENTS:
        return _KEYS.get(kind, "anchored_on")
    named = setting_documents(reading.standing.task, assessment.as_of)
    documents = assessment.register.documents_of(named)
    if not documents:
        return "basis"
    return _KEYS[kind] if len(documents) == 1 else "anchored_on"


DEADLINE_ANCHOR_UNKNOWN = Rule(
    code="DL020",
    name="deadline-anchor-unknown",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn tính từ, hoặc chờ, một việc mà chưa ghi ngày.",
        en="A deadline is counted from, or waits for, something whose day is not recorded.",
    ),
    why=Text(
        vi="Chưa có ngày ấy thì không tính được thời hạn, nên nhiệm vụ không bao giờ quá hạn.",
        en="Without that day no due day can be told, so the task is never overdue.",
    ),
    clear=Text(
        vi="Ghi ngày vào khóa được nêu; với việc chưa xảy ra thì để vậy, khi xảy ra hãy ghi.",
        en="Record the day in the key named; where it has not happened yet, leave it until it "
        "does.",
    ),
    quiet=Text(
        vi="Khi đã biết ngày, dù từ văn bản, ngày giao hay anchored_on; khi văn bản tự ghi ngày "
        "hết hạn; khi đã được gia hạn đến một ngày.",
        en="Once the day is known, from a document, the assignment or anchored_on; if the "
        "document publishes the due day itself; once an extension has given it a day.",
    ),
    message=Text(
        vi="chưa biết ngày để tính thời hạn “{deadline}”",
        en="the day that the deadline “{deadline}” rests on is not recorded",
    ),
    hint=Text(
        vi="ghi {key}; khóa anchored_on, assigned_on và basis là của nhiệm vụ, các khóa khác là "
        "của văn bản căn cứ",
        en="fill in {key}; anchored_on, assigned_on and basis are keys of the task, others of the "
        "document it carries out",
    ),
    remarks=_remarks,
)
