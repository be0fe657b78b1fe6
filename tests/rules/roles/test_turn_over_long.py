"""RO011 turn-over-long."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Cluster,
    Mandate,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.turn_over_long import TURN_OVER_LONG
from tracker.testing.rule_testing import findings_of

ORGANIZATION = """
[[organizations]]
id = "{0}"
name = "Đảng ủy {0}"
"""

CLUSTER = (
    "".join(map(ORGANIZATION.format, "ABE"))
    + """
[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A" }, { organization = "B" }]
"""
)

HELD = """
[[mandates]]
id = "M-1"
cluster = "CUM-2"
role = "leader"
holder = "A"
begins_on = 2023-01-01
"""

FOLLOWED = """
[[mandates]]
id = "M-2"
cluster = "CUM-2"
role = "leader"
holder = "B"
begins_on = 2023-07-01
"""

ROTATION = """
[[rotations]]
id = "R"
cluster = "CUM-2"
role = "leader"
policy = "fixed_order"
begins_on = 2023-01-01
turn = "half_year"
order = ["A", "B"]
"""

BY_BRIEFING = ROTATION.replace("half_year", "briefing")

ELECTED = ROTATION.replace("fixed_order", "elected").replace('order = ["A", "B"]\n', "")

PROLONGED = """
[[rotations.deviations]]
kind = "length"
on = 2023-01-01
ends_on = 2023-07-31
reason = "chờ đại hội"
"""

BRIEFING = """
[[briefings]]
id = "HN-{0}"
title = "Giao ban"
cluster = "CUM-2"
held_on = {0}
"""

MERGER = """
[[successions]]
id = "S"
kind = "merged"
effective_on = 2023-04-01
predecessors = ["A"]
successors = ["E"]
"""

LAST, NEXT, LATER = date(2023, 6, 30), date(2023, 7, 1), date(2023, 7, 5)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "lượt cụm trưởng của “A” hết từ 30/06/2023, đã quá 5 ngày",
            "xem `tracker roster --by calendar` để biết đơn vị kế tiếp",
        ),
        (
            Language.EN,
            "the turn of “A” as leader was over on 2023-06-30, 5 days ago",
            "see `tracker roster --by calendar` for who is next",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A turn that is over, and whose holder was followed by nobody, speaks."""
    text = CLUSTER + HELD + ROTATION

    assert findings_of(TURN_OVER_LONG, text, LATER, language=language) == (
        Finding(
            code="RO011",
            name="turn-over-long",
            severity=Severity.WARNING,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "ends_on": LAST,
                "over": 5,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(HELD + ROTATION, NEXT, ("A", LAST, 1), id="on the day after"),
        pytest.param(HELD + ROTATION, date(2024, 6, 30), ("A", LAST, 366), id="a year later"),
        pytest.param(
            HELD + "ends_on = 2023-12-31\n" + ROTATION,
            LATER,
            ("A", LAST, 5),
            id="its own last day is later",
        ),
        pytest.param(
            HELD + FOLLOWED.replace("2023-07-01", "2023-09-01") + ROTATION,
            LATER,
            ("A", LAST, 5),
            id="the one that follows comes later",
        ),
        pytest.param(HELD + ELECTED, LATER, ("A", LAST, 5), id="elected"),
        pytest.param(
            HELD + ROTATION.replace('["A", "B"]', '["B", "A"]'),
            LATER,
            ("A", LAST, 5),
            id="held out of order",
        ),
        pytest.param(
            HELD + ROTATION + PROLONGED,
            date(2023, 8, 2),
            ("A", date(2023, 7, 31), 2),
            id="longer than it was prolonged",
        ),
        pytest.param(
            HELD + BY_BRIEFING + BRIEFING.format("2023-04-10"),
            date(2023, 4, 10),
            ("A", date(2023, 4, 9), 1),
            id="on the day of the next briefing",
        ),
        pytest.param(
            MERGER + HELD + ROTATION, LATER, ("E", LAST, 5), id="carried on after a merger"
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: tuple[str, date, int]) -> None:
    """It also speaks in these cases."""
    [finding] = findings_of(TURN_OVER_LONG, CLUSTER + text, as_of)

    assert finding.subject.id == "M-1"
    assert tuple(finding.evidence[name] for name in ("holder", "ends_on", "over")) == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(HELD + ROTATION, LAST, id="on the last day"),
        pytest.param(HELD, LATER, id="no rotation"),
        pytest.param(HELD + ROTATION.replace("leader", "deputy"), LATER, id="of another role"),
        pytest.param(HELD + 'how = "acting"\n' + ROTATION, LATER, id="acting"),
        pytest.param(HELD + "ends_on = 2023-06-30\n" + ROTATION, LATER, id="vacant"),
        pytest.param(HELD + FOLLOWED + ROTATION, LATER, id="another followed"),
        pytest.param(HELD + ROTATION + PROLONGED, date(2023, 7, 31), id="prolonged"),
        pytest.param(
            HELD + BY_BRIEFING + BRIEFING.format("2023-04-10"),
            date(2023, 4, 9),
            id="the day before the next briefing",
        ),
        pytest.param(HELD + BY_BRIEFING, LATER, id="no next briefing is known"),
        pytest.param(HELD + ROTATION + "ends_on = 2023-06-30\n", LATER, id="the rotation is over"),
        pytest.param(MERGER + HELD + ROTATION, LAST, id="carried on until the last day"),
        pytest.param(ROTATION, LATER, id="nobody"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """In its own turn, without one, or only acting, a holder says nothing."""
    assert findings_of(TURN_OVER_LONG, CLUSTER + text, as_of) == ()


@given(st.integers(0, 11), st.integers(1, 12), st.integers(0, 800), st.none() | st.integers(0, 800))
@example(0, 1, 30, None)
@example(0, 1, 31, None)
@example(0, 1, 31, 31)
@example(0, 1, 31, 30)
def test_it_speaks_exactly_of_who_holds_a_role_past_its_months(
    month: int, months: int, days: int, held: int | None
) -> None:
    """The days past the last one of the turn are counted, as long as the role is held."""
    first = date(2023, month + 1, 1)
    years, rest = divmod(month + months, 12)
    last = date(2023 + years, rest + 1, 1) - timedelta(days=1)
    as_of = first + timedelta(days=days)
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in ("A", "B")],
        clusters=[Cluster(id="C", name="Cụm II")],
        mandates=[
            Mandate(
                id="M",
                cluster="C",
                role=LEADER,
                holder="A",
                begins_on=first,
                ends_on=None if held is None else first + timedelta(days=held),
            )
        ],
        rotations=[
            Rotation(
                id="R",
                cluster="C",
                role=LEADER,
                policy=RotationPolicy.FIXED_ORDER,
                begins_on=first,
                turn=TurnUnit.MONTH,
                turn_length=months,
                order=["A", "B"],
            )
        ],
    )

    report = check(register, as_of=as_of, select=["turn-over-long"])

    over = (as_of - last).days
    is_held = held is None or days <= held
    assert [finding.evidence["over"] for finding in report] == (
        [over] if over > 0 and is_held else []
    )
