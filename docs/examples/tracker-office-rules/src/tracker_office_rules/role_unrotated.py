"""A role that one organization has held for every turn on record."""

from collections import defaultdict
from collections.abc import Iterator

from tracker import Assessment, Mandate, Remark, Rule, Severity, Text

FEWEST_TURNS = 2


def remarks(assessment: Assessment) -> Iterator[Remark]:
    """Yield a remark of the last turn of each role that never changed hands."""
    turns: defaultdict[tuple[str, str], list[Mandate]] = defaultdict(list)
    for mandate in assessment.register.mandates:
        turns[mandate.cluster, mandate.role].append(mandate)
    for (_, role), held in turns.items():
        if len(held) >= FEWEST_TURNS and len({mandate.holder for mandate in held}) == 1:
            values = {"organization": held[-1].holder, "role": role, "turns": len(held)}
            yield Remark(subject=held[-1], values=values)


ROLE_UNROTATED = Rule(
    code="OF001",
    name="role-unrotated",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Một đơn vị giữ vai trong mọi lượt đã ghi.",
        en="One organization has held a role for every turn recorded.",
    ),
    why=Text(
        vi="Vai luân phiên là để mọi đơn vị cùng gánh và cùng học việc.",
        en="A role rotates so that all carry it, and all learn it.",
    ),
    clear=Text(
        vi="Chọn đơn vị khác cho lượt tới, hoặc ghi vai này không luân phiên.",
        en="Choose another organization for the next turn, or ignore this for a role that does not "
        "rotate.",
    ),
    quiet=Text(
        vi="Khi mới ghi một lượt; khi có lượt nào do đơn vị khác giữ.",
        en="With a single turn on record; where any turn was another's.",
    ),
    message=Text(
        vi="“{organization}” giữ vai {role} cả {turns} lượt đã ghi",
        en="“{organization}” has been {role} for all {turns} turns recorded",
    ),
    hint=Text(vi="bàn việc luân phiên ở lần họp tới", en="raise the rotation at the next briefing"),
    remarks=remarks,
)
