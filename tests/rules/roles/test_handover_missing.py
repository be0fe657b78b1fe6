"""RO015 handover-missing."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import LEADER, Appointment, Cluster, Handover, Mandate, Organization, Register
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.handover_missing import HANDOVER_MISSING
from tracker.testing.rule_testing import findings_of

CLUSTER = """
organizations = [
    { id = "A", name = "Đảng ủy A" },
    { id = "B", name = "Đảng ủy B" },
    { id = "C", name = "Đảng ủy C" },
]
clusters = [{ id = "CUM-2", name = "Cụm II" }]

[register]
title = "Under test"
"""

MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "leader"
holder = "{}"
begins_on = {}
"""

FIRST = MANDATE.format("M-1", "A", "2023-01-01")
SECOND = MANDATE.format("M-2", "B", "2023-07-01")
THIRD = MANDATE.format("M-3", "C", "2024-01-01")
HANDED = "handover = { record = 'biên bản 03' }\n"
MERGER = """
[[successions]]
id = "S-1"
kind = "merged"
effective_on = {}
predecessors = ["A"]
successors = ["B"]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“A” đã thôi làm cụm trưởng, “B” đã thay, mà không ghi bàn giao; nhiệm kỳ hết ngày "
                "30/06/2023"
            ),
            "tìm biên bản bàn giao giữa “A” và “B”, hoặc đề nghị lập",
        ),
        (
            Language.EN,
            (
                "“A” is leader no longer, “B” is, and no handover is recorded; the term ended on "
                "2023-06-30"
            ),
            "find the minutes of the handover from “A” to “B”, or ask for them",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the successor's first day the mandate before it speaks."""
    text = CLUSTER + FIRST + SECOND

    assert findings_of(HANDOVER_MISSING, text, date(2023, 7, 1), language=language) == (
        Finding(
            code="RO015",
            name="handover-missing",
            severity=Severity.WARNING,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "cluster": "CUM-2",
                "successor": "B",
                "ended_on": date(2023, 6, 30),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "subject"),
    [
        pytest.param(FIRST + SECOND + THIRD, date(2024, 1, 1), "M-2", id="only the last to end"),
        pytest.param(
            FIRST + "ends_on = 2023-03-31\n" + SECOND, date(2023, 7, 1), "M-1", id="after a gap"
        ),
        pytest.param(
            FIRST + SECOND + 'how = "acting"\n', date(2023, 7, 1), "M-1", id="another acts for now"
        ),
        pytest.param(
            FIRST + "handover = { on = 2023-07-09 }\n" + SECOND,
            date(2023, 7, 8),
            "M-1",
            id="handed over later",
        ),
        pytest.param(
            FIRST + SECOND + MERGER.format("2023-07-02"),
            date(2024, 1, 1),
            "M-1",
            id="the two became one only later",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, subject: str) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(HANDOVER_MISSING, CLUSTER + text, as_of)

    assert [finding.subject.id for finding in found] == [subject]


def test_an_end_that_nobody_knows_is_not_told() -> None:
    """Of two holders with no days at all, the first to be listed is past from the beginning."""
    text = CLUSTER + FIRST + SECOND
    undated = text.replace("begins_on = 2023-01-01\n", "").replace("begins_on = 2023-07-01\n", "")

    [finding] = findings_of(HANDOVER_MISSING, undated, date(2023, 7, 1))

    assert finding.message == "“A” is leader no longer, “B” is, and no handover is recorded"


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRST + HANDED + SECOND, date(2023, 7, 1), id="handed over, undated"),
        pytest.param(
            FIRST + "handover = { on = 2023-07-09 }\n" + SECOND,
            date(2023, 7, 9),
            id="handed over on the day",
        ),
        pytest.param(FIRST + SECOND, date(2023, 6, 30), id="the successor has not begun"),
        pytest.param(FIRST + "ends_on = 2023-06-30\n", date(2023, 7, 1), id="nobody followed"),
        pytest.param(
            FIRST + SECOND.replace('"B"', '"A"'), date(2023, 7, 1), id="it holds the role again"
        ),
        pytest.param(FIRST + 'how = "acting"\n' + SECOND, date(2023, 7, 1), id="it only acted"),
        pytest.param(
            FIRST + SECOND + HANDED + THIRD, date(2024, 1, 1), id="one before the last did not"
        ),
        pytest.param(
            FIRST + SECOND + MERGER.format("2023-07-01"),
            date(2023, 7, 1),
            id="the organization that followed it goes on",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With a handover, or with nobody to hand over to, there is nothing to say."""
    assert findings_of(HANDOVER_MISSING, CLUSTER + text, as_of) == ()


TURNS = st.lists(
    st.tuples(st.sampled_from("AB"), st.booleans(), st.sampled_from([None, *Appointment])),
    min_size=1,
    max_size=5,
)


@given(TURNS, st.integers(0, 11))
@example([("A", False, None), ("B", False, None)], 2)
def test_it_looks_only_at_the_turn_before_the_one_that_goes_on(
    turns: list[tuple[str, bool, Appointment | None]], asked: int
) -> None:
    """Of turns of two days each, only the one before that of the day asked can speak."""
    start = date(2023, 1, 1)
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in "AB"],
        clusters=[Cluster(id="CUM-2", name="Cụm II")],
        mandates=[
            Mandate(
                id=f"M-{place}",
                cluster="CUM-2",
                role=LEADER,
                holder=holder,
                how=how,
                begins_on=start + timedelta(days=2 * place),
                handover=Handover() if handed else None,
            )
            for place, (holder, handed, how) in reversed([*enumerate(turns)])
        ],
    )

    report = check(register, as_of=start + timedelta(days=asked), select=["handover-missing"])

    now = min(asked // 2, len(turns) - 1)
    holder, handed, how = turns[max(now - 1, 0)]
    silent = now == 0 or handed or how is Appointment.ACTING or holder == turns[now][0]
    assert [finding.subject.id for finding in report] == ([] if silent else [f"M-{now - 1}"])
