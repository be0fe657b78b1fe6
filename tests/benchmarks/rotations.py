"""A thousand members over a century, beside a bare loop over the same days; run by hand.

Prints the time of each, and how many times the loop the plan takes.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from time import perf_counter

from tracker.assess import plan_rotation
from tracker.domain import LEADER, Rotation, RotationPolicy, TurnUnit

FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
MEMBERS = [f"member-{number}" for number in range(1000)]


def rotation(policy: RotationPolicy, turn: TurnUnit) -> Rotation:
    """Return a rotation of the thousand members."""
    order = MEMBERS if policy is RotationPolicy.FIXED_ORDER else ()
    return Rotation(
        id="R",
        cluster="C",
        role=LEADER,
        policy=policy,
        begins_on=FIRST,
        turn=turn,
        order=order,
    )


def bare_loop() -> list[tuple[str, date]]:
    """Return who would hold each day, by nothing but counting."""
    days = (LAST - FIRST).days + 1
    return [(MEMBERS[day % 1000], FIRST + timedelta(days=day)) for day in range(days)]


def seconds(work: Callable[[], object]) -> float:
    """Return the least time of three runs."""
    times: list[float] = []
    for _ in range(3):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


def main() -> None:
    """Measure and print."""
    loop = seconds(bare_loop)
    print(f"a bare loop over the days                {loop:8.3f} s")
    for turn in (TurnUnit.QUARTER, TurnUnit.DAY):
        for policy in (
            RotationPolicy.FIXED_ORDER,
            RotationPolicy.ALPHABETICAL,
            RotationPolicy.LEAST_RECENT,
        ):
            made = rotation(policy, turn)
            took = seconds(partial(plan_rotation, made, MEMBERS, until=LAST))
            print(
                f"{policy.value:14} turns of a {turn.value:12} {took:8.3f} s {took / loop:6.1f} x"
            )


if __name__ == "__main__":
    main()
