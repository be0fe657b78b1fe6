"""RO017 decided-after-term-began."""

from tracker.assess import Assessment
from tracker.assess.columns.mandate_readings import (
    MandateRow,
    first_decision,
    role_called,
)
from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, mandate
from tracker.rules.rule import Rule, Severity


def _decision(row: MandateRow, assessment: Assessment) -> str | None:
    decided = first_decision(row, assessment)
    return None if decided is None else decided[1]


_CONDITION = Condition(
    ~mandate.is_acting
    & (mandate.begins_recorded < mandate.decided_on)
    & (mandate.decided_on <= as_of),
    values={
        "role": role_called,
        "holder": mandate.holder,
        "begins_on": mandate.begins_recorded,
        "decided_on": mandate.decided_on,
        "decision": _decision,
        "days": mandate.decided_on - mandate.begins_recorded,
    },
)

DECIDED_AFTER_TERM_BEGAN = Rule(
    code="RO017",
    name="decided-after-term-began",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Nhiệm kỳ giữ vai bắt đầu trước ngày được bầu hoặc phân công.",
        en="A mandate began before the day on which it was decided.",
    ),
    why=Text(
        vi="Chưa được bầu hoặc phân công thì chưa giữ vai, nên một trong hai ngày đã sai.",
        en="Nobody holds a role before being elected or assigned, so one of the days is wrong.",
    ),
    clear=Text(
        vi="Sửa begins_on, hoặc ghi đúng hội nghị, văn bản quyết định; nếu chỉ tạm giữ vai thì ghi "
        'how = "acting".',
        en="Mend begins_on, or name the briefing or document that did decide it; if the holder "
        'only acts, say how = "acting".',
    ),
    quiet=Text(
        vi="Khi tạm giữ vai; khi không rõ một trong các ngày; trước ngày quyết định; khi ghi cả "
        "hội nghị và văn bản thì tính theo ngày sớm hơn.",
        en="If the holder acts; if one of the days is unknown; before the day of the decision. "
        "Where both a briefing and a document decided it, the earlier counts.",
    ),
    message=Text(
        vi="nhiệm kỳ {role} của “{holder}” bắt đầu ngày {begins_on}, trước khi “{decision}” quyết "
        "định ngày {decided_on} ({days:days})",
        en="the term of “{holder}” as {role} began on {begins_on}, {days:days} before “{decision}” "
        "decided it on {decided_on}",
    ),
    hint=Text(
        vi="đối chiếu ngày bắt đầu với biên bản hoặc văn bản “{decision}”",
        en="compare the first day with the minutes or the text of “{decision}”",
    ),
    remarks=_CONDITION,
)
