"""RO017 decided-after-term-began."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment
from tracker.domain import Mandate, Register
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    register, as_of = assessment.register, assessment.as_of
    for mandate in register.mandates:
        if mandate.begins_on is None or mandate.is_acting:
            continue
        found = _first_decision(register, mandate)
        if found is None:
            continue
        decided_on, decision = found
        if mandate.begins_on < decided_on <= as_of:
            yield Remark(
                subject=mandate,
                values={
                    "role": register.role_by_id[mandate.role].called,
                    "holder": mandate.holder,
                    "begins_on": mandate.begins_on,
                    "decided_on": decided_on,
                    "decision": decision,
                    "days": (decided_on - mandate.begins_on).days,
                },
            )


def _first_decision(register: Register, mandate: Mandate) -> tuple[date, str] | None:
    """Return the day and the id of what first decided *mandate*; ``None`` if a day is unknown."""
    found: list[tuple[date | None, str]] = []
    if mandate.decided_at is not None:
        found.append((register.briefing_by_id[mandate.decided_at].held_on, mandate.decided_at))
    if mandate.document is not None:
        found.append((register.document_by_id[mandate.document].issued_on, mandate.document))
    dated = [(day, decision) for day, decision in found if day is not None]
    return min(dated, key=lambda one: one[0]) if dated and len(dated) == len(found) else None


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
    remarks=_remarks,
)
