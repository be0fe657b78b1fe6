"""RO002 role-held-twice."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, Roster
from tracker.domain import Mandate
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for roster in assessment.rosters:
        until, other = date.min, None
        for first, last, mandate in _begun(roster, assessment.as_of):
            if other is not None and first <= until:
                yield Remark(
                    subject=mandate,
                    values={
                        "role": roster.role.called,
                        "cluster": roster.cluster.id,
                        "day": first,
                        "holder": mandate.holder,
                        "other": other.id,
                        "other_holder": other.holder,
                    },
                )
            if other is None or last > until:
                until, other = last, mandate


def _begun(roster: Roster, as_of: date) -> list[tuple[date, date, Mandate]]:
    """Return the mandates begun by *as_of*, with the first and last day each certainly held.

    Where no end is recorded the last is the first, for a successor may have come the day after.
    Where only the end is known it held that day; where nothing is known it cannot be judged.
    """
    begun: list[tuple[date, date, Mandate]] = []
    for held in roster.mandates:
        days = [day for day in (held.begins_on, held.mandate.ends_on) if day]
        if days and days[0] <= as_of:
            begun.append((days[0], max(days), held.mandate))
    return sorted(begun, key=lambda entry: (entry[0], entry[1], natural_order(entry[2].id)))


ROLE_HELD_TWICE = Rule(
    code="RO002",
    name="role-held-twice",
    severity=Severity.ERROR,
    subjects=("mandate",),
    summary=Text(
        vi="Hai đơn vị cùng giữ một vai trong một cụm vào cùng một ngày.",
        en="Two mandates of one role in one cluster hold on the same day.",
    ),
    why=Text(
        vi="Một cụm chỉ có một cụm trưởng và một cụm phó; trùng ngày thì không rõ ai chịu "
        "trách nhiệm.",
        en="A cluster has one leader and one deputy; where two hold a role it is not clear who "
        "answers.",
    ),
    clear=Text(
        vi="Sửa ngày bắt đầu hoặc kết thúc của một trong hai nhiệm kỳ cho hết trùng nhau.",
        en="Mend the first or last day of one of the two, so that they no longer overlap.",
    ),
    quiet=Text(
        vi="Nhiệm kỳ không ghi ngày kết thúc coi như hết khi có đơn vị kế nhiệm, nên không trùng.",
        en="A mandate with no recorded end is closed by its successor, so it does not overlap it.",
    ),
    message=Text(
        vi="ngày {day} “{holder}” và “{other_holder}” ({other}) cùng là {role} của “{cluster}”",
        en="on {day} both “{holder}” and “{other_holder}” ({other}) are {role} of “{cluster}”",
    ),
    hint=Text(
        vi="đối chiếu ngày bàn giao trong biên bản bàn giao",
        en="compare with the record of the handover",
    ),
    remarks=_remarks,
)
