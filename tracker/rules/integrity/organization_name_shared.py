"""RG006 organization-name-shared."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from tracker.assess import Assessment
from tracker.domain import Organization
from tracker.domain.spelling import fold_name
from tracker.language import Text, natural_order
from tracker.rules.integrity.dates import exists_on
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    first_by_name: dict[str, str] = {}
    organizations = assessment.register.organization_by_id
    for identifier in sorted(organizations, key=natural_order):
        organization = organizations[identifier]
        if not exists_on(organization, assessment.as_of):
            continue
        for folded, name in _names(organization, assessment.as_of).items():
            first = first_by_name.setdefault(folded, identifier)
            if first != identifier:
                yield Remark(subject=organization, values={"shared": name, "other": first})


def _names(organization: Organization, as_of: date) -> dict[str, str]:
    """Return how *organization* spells each name it has or had by a day, by the name folded."""
    full = [(organization.name, organization.name_en)]
    full += [(one.name, one.name_en) for one in organization.renamings if one.on <= as_of]
    spelled = sorted({*filter(None, chain(*full)), *organization.aliases})
    return {folded: name for name in spelled if (folded := fold_name(name))}


ORGANIZATION_NAME_SHARED = Rule(
    code="RG006",
    name="organization-name-shared",
    severity=Severity.WARNING,
    subjects=("cluster", "group", "organization"),
    summary=Text(
        vi="Hai tổ chức hoặc cụm có cùng một tên, tên cũ hay tên gọi khác.",
        en="Two organizations or clusters bear one name, former name or alias.",
    ),
    why=Text(
        vi="Gặp tên ấy trong văn bản thì không biết là tổ chức nào.",
        en="Where a text uses that name, nobody knows which of the two it means.",
    ),
    clear=Text(
        vi="Thêm vào tên điều phân biệt hai bên, hoặc gộp hai mục làm một.",
        en="Add to the names what tells them apart, or make one entry of the two.",
    ),
    quiet=Text(
        vi="Khi hai tổ chức không cùng tồn tại vào ngày đang xét, như tổ chức cũ và tổ chức kế "
        "thừa.",
        en="If they do not exist on the same day, as an old body and the one that succeeded it.",
    ),
    message=Text(
        vi="tên “{shared}” cũng là của “{other}”",
        en="“{shared}” is also a name of “{other}”",
    ),
    hint=Text(
        vi="xem hai mục có phải là một tổ chức không",
        en="see whether the two are one organization",
    ),
    remarks=_remarks,
)
