"""RG006 organization-name-shared."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.calendar.phrase import fold
from tracker.domain import Organization
from tracker.language import Text, natural_order
from tracker.rules.integrity.dates import exists_on
from tracker.rules.rule import Remark, Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    first_by_name: dict[str, str] = {}
    organizations = assessment.register.organization_by_id
    for identifier in sorted(organizations, key=natural_order):
        organization = organizations[identifier]
        if not exists_on(organization, assessment.as_of):
            continue
        for folded, name in _names(organization).items():
            first = first_by_name.setdefault(folded, identifier)
            if first != identifier:
                yield Remark(subject=organization, values={"shared": name, "other": first})


def _names(organization: Organization) -> dict[str, str]:
    """Return how *organization* spells each of its names, by the name without accents or case."""
    return {fold(name): name for name in sorted({organization.name, *organization.aliases})}


ORGANIZATION_NAME_SHARED = Rule(
    code="RG006",
    name="organization-name-shared",
    severity=Severity.WARNING,
    summary=Text(
        vi="Hai tổ chức hoặc cụm có cùng một tên hay tên gọi khác.",
        en="Two organizations or clusters bear one name or alias.",
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
