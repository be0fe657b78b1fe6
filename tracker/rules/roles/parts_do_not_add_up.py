"""RO007 parts-do-not-add-up."""

from collections.abc import Iterator
from decimal import Decimal

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.roles.figures import comparable
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for organization in assessment.register.organization_by_id.values():
        figure_by_name = {figure.name: figure for figure in organization.figures}
        for figure in organization.figures:
            parts = [figure_by_name[name] for name in figure.parts]
            total = sum((part.value for part in parts), Decimal(0))
            if parts and total != figure.value and comparable((figure, *parts), assessment.as_of):
                yield Remark(
                    subject=organization,
                    values={
                        "figure": figure.name,
                        "value": figure.value,
                        "total": total,
                        "parts": figure.parts,
                    },
                    at=figure,
                )


PARTS_DO_NOT_ADD_UP = Rule(
    code="RO007",
    name="parts-do-not-add-up",
    severity=Severity.ERROR,
    subjects=("cluster", "group", "organization"),
    summary=Text(
        vi="Các phần của một số liệu cộng lại không bằng số liệu ấy.",
        en="The parts of a figure do not add up to it.",
    ),
    why=Text(
        vi="Tổng và các phần lệch nhau thì ít nhất một số đã sai.",
        en="Where a whole and its parts differ, one of the figures at least is wrong.",
    ),
    clear=Text(
        vi="Đối chiếu với nguồn rồi sửa số sai, hoặc ghi đủ các phần vào parts.",
        en="Compare them with the source and mend the wrong one, or name all the parts.",
    ),
    quiet=Text(
        vi="Khi các số liệu thuộc những ngày khác nhau, hoặc sau ngày đang xét.",
        en="If the figures are of different days, or of a day after the one asked.",
    ),
    message=Text(
        vi="“{figure}” ghi {value} mà các phần cộng lại là {total}",
        en="“{figure}” is {value}, but its parts add up to {total}",
    ),
    hint=Text(
        vi="đối chiếu với nguồn: {parts}",
        en="compare with the source: {parts}",
    ),
    remarks=_remarks,
)
