"""PR028 figure-printed-twice."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import Statement
from tracker.language import Text, filled
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_STATED = Text(vi="con số của {id}", en="the figure of {id}")
_MEASURED = Text(vi="số liệu đã ghi của chỉ tiêu {id}", en="what was measured of {id}")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    if not assessment.register.statements:
        return
    from tracker.assess.figures import figures_printed_twice  # noqa: PLC0415 -- few registers need it

    for found in figures_printed_twice(assessment):
        other = found.other
        named = (
            filled(_STATED, id=other.id)
            if isinstance(other, Statement)
            else filled(_MEASURED, id=found.statement.indicator)
        )
        values = {"value": found.value, "other": named, "other_value": found.other_value}
        yield Remark(subject=found.statement, values=values)


FIGURE_PRINTED_TWICE = Rule(
    code="PR028",
    name="figure-printed-twice",
    severity=Severity.WARNING,
    subjects=("statement",),
    summary=Text(
        vi="Cùng một số liệu được nêu hai lần với hai giá trị.",
        en="One figure is given twice with different values.",
    ),
    why=Text(
        vi="Hai nơi nói khác nhau thì một nơi sai; người đọc không biết tin số nào.",
        en="Where two places differ one of them is wrong, and readers cannot tell which.",
    ),
    clear=Text(
        vi="Đối chiếu hai nguồn rồi sửa; nếu là hai số liệu khác nhau thì ghi about khác nhau.",
        en="Compare both sources and mend one; where they are two figures, give each its own "
        "about.",
    ),
    quiet=Text(
        vi="Khi hai nơi cùng giá trị, hoặc khác kỳ, khác đơn vị.",
        en="Where both agree, or are of another period or another body.",
    ),
    message=Text(
        vi="nêu {value}, trong khi {other} là {other_value}",
        en="it gives {value}, where {other} is {other_value}",
    ),
    hint=Text(
        vi="đối chiếu hai nguồn để biết con số nào đúng",
        en="compare the two sources to learn which is right",
    ),
    remarks=_remarks,
)
