"""How the turns of a role stand on a day."""

from datetime import date, timedelta

from hypothesis import given

from tracker.assess import RolePlan, assess
from tracker.domain import (
    LEADER,
    Cluster,
    Mandate,
    Membership,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.testing import days, registers

FIRST, SECOND, THIRD = date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)
ONE_DAY = timedelta(days=1)


def plan_on(as_of: date, last: date | None = None) -> RolePlan:
    """Return the plan of a role held once, that has a rotation until *last*."""
    register = Register(
        title="Sổ",
        organizations=[Organization(id=one, name=one) for one in "ab"],
        clusters=[
            Cluster(id="c", name="C", members=[Membership(organization=one) for one in "ab"])
        ],
        mandates=[
            Mandate(
                id="m",
                cluster="c",
                role=LEADER,
                holder="a",
                begins_on=FIRST,
                ends_on=SECOND - ONE_DAY,
            )
        ],
        rotations=[
            Rotation(
                id="r",
                cluster="c",
                role=LEADER,
                policy=RotationPolicy.FIXED_ORDER,
                begins_on=FIRST,
                ends_on=last,
                turn=TurnUnit.HALF_YEAR,
                order="ab",
            )
        ],
    )
    [plan] = assess(register, as_of).role_plans
    return plan


def told(plan: RolePlan) -> tuple[list[str | None], str | None, list[str | None]]:
    """Return who held the turns begun, whose the present one is, and whose come."""
    present = plan.present.holder if plan.present is not None else None
    return (
        [turn.holder for turn in plan.begun],
        present,
        [turn.holder for turn in plan.coming],
    )


def test_turns_are_begun_present_or_coming() -> None:
    """On the first and the last day of each, and on the day before."""
    assert told(plan_on(FIRST - ONE_DAY)) == ([], None, ["a", "b"])
    assert told(plan_on(FIRST)) == (["a"], "a", ["b", "a"])
    assert told(plan_on(SECOND - ONE_DAY)) == (["a"], "a", ["b", "a", "b"])


def test_a_turn_that_nobody_took_is_present_and_not_begun() -> None:
    """What is only foreseen was not really held."""
    plan = plan_on(SECOND)
    assert told(plan) == (["a"], "b", ["a", "b"])
    assert plan.present is not None
    assert not plan.present.is_recorded


def test_the_rotation_is_the_one_in_force() -> None:
    """From its first day to its last."""
    in_force = [
        plan_on(day, THIRD).rotation is not None
        for day in (FIRST - ONE_DAY, FIRST, THIRD, THIRD + ONE_DAY)
    ]
    assert in_force == [False, True, True, False]
    assert told(plan_on(THIRD + ONE_DAY, THIRD)) == (["a"], None, [])


@given(registers(), days())
def test_each_turn_is_before_now_or_to_come(register: Register, as_of: date) -> None:
    """Each role with a rotation has a plan, in which one turn at most holds the day."""
    assessment = assess(register, as_of)
    roles = {(one.cluster, one.role) for one in register.rotations}
    plans = assessment.role_plans
    assert {(one.roster.cluster.id, one.roster.role.id) for one in plans} == roles
    for plan in plans:
        assert not {*plan.begun} & {*plan.coming}
        assert all(one.begins_on is None or one.begins_on > as_of for one in plan.coming)
        assert plan.present is None or plan.present.holds_on(as_of)
        assert sum(one.holds_on(as_of) for one in plan.turns) <= 1
