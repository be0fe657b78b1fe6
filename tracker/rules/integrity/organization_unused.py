"""RG004 organization-unused."""

from collections.abc import Iterator
from typing import Any

from tracker.assess import Assessment
from tracker.domain import Fact, Register
from tracker.domain.integrity import reference_fields, with_parts
from tracker.language import Text
from tracker.rules.integrity.dates import is_known
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    used = _referred_to(assessment.register)
    for organization in assessment.register.organizations:
        if organization.id not in used and is_known(organization, assessment.as_of):
            yield Remark(subject=organization, values={"organization": organization.name})


def _referred_to(register: Register) -> set[str]:
    """Return every id that any fact names, of whatever day: any use is a use."""
    return {
        target
        for entry in register.facts()
        for fact in with_parts(entry)
        for target in _targets(fact)
    }


def _targets(fact: Fact) -> Iterator[str]:
    """Yield the ids that the fields of *fact* hold."""
    fact_class: Any = type(fact)
    for name, _ in reference_fields(fact_class):
        value = getattr(fact, name)
        yield from (value,) if isinstance(value, str) else value or ()


ORGANIZATION_UNUSED = Rule(
    code="RG004",
    name="organization-unused",
    severity=Severity.INFO,
    subjects=("organization",),
    summary=Text(
        vi="Không mục nào nhắc đến tổ chức này.",
        en="No entry refers to an organization.",
    ),
    why=Text(
        vi="Tổ chức không ai nhắc đến thường là mã gõ nhầm hoặc phần còn sót lại.",
        en="An organization nobody refers to is often a misspelt id, or a remnant.",
    ),
    clear=Text(
        vi="Ghi chỗ dùng đến nó, hoặc xóa nó đi.",
        en="Refer to it where it belongs, or delete it.",
    ),
    quiet=Text(
        vi="Các cụm không bị xét; tổ chức có cấp dưới là đã được nhắc đến.",
        en="Clusters are not looked at; an organization above another is referred to by it.",
    ),
    message=Text(
        vi="không mục nào nhắc đến “{organization}”",
        en="nothing refers to “{organization}”",
    ),
    hint=Text(
        vi="kiểm tra xem nhiệm vụ hay văn bản nào lẽ ra phải ghi tổ chức này",
        en="look for the task or document that should name it",
    ),
    remarks=_remarks,
)
