"""RO008 part-exceeds-whole."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.roles.figures import comparable
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for organization in assessment.register.organization_by_id.values():
        figure_by_name = {figure.name: figure for figure in organization.figures}
        for part in organization.figures:
            if part.within is None:
                continue
            whole = figure_by_name[part.within]
            if part.value > whole.value and comparable((part, whole), assessment.as_of):
                yield Remark(
                    subject=organization,
                    values={
                        "figure": part.name,
                        "value": part.value,
                        "whole": whole.name,
                        "whole_value": whole.value,
                    },
                    at=part,
                )


PART_EXCEEDS_WHOLE = Rule(
    code="RO008",
    name="part-exceeds-whole",
    severity=Severity.ERROR,
    subjects=("cluster", "group", "organization"),
    summary=Text(
        vi="Một số liệu lớn hơn số liệu mà nó là một phần.",
        en="A figure is greater than the one it is within.",
    ),
    why=Text(
        vi="Phần không thể lớn hơn tổng, nên một trong hai số đã sai.",
        en="A part cannot exceed its whole, so one of the two is wrong.",
    ),
    clear=Text(
        vi="Đối chiếu với nguồn rồi sửa số sai, hoặc bỏ within nếu không phải là một phần.",
        en="Compare both with the source and mend the wrong one, or drop within if it is no part.",
    ),
    quiet=Text(
        vi="Khi hai số bằng nhau; khi chúng thuộc những ngày khác nhau, hoặc sau ngày đang xét.",
        en="If the two are equal; if they are of different days, or of a day after the one asked.",
    ),
    message=Text(
        vi="“{figure}” ghi {value}, lớn hơn “{whole}” là {whole_value}",
        en="“{figure}” is {value}, more than “{whole}”, which is {whole_value}",
    ),
    hint=Text(
        vi="đối chiếu cả hai số với nguồn",
        en="compare both figures with the source",
    ),
    remarks=_remarks,
)
