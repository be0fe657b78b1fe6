"""RO009 leader-is-deputy."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import DEPUTY, LEADER, Briefing, Cluster, Mandate, Organization, Register
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.leader_is_deputy import LEADER_IS_DEPUTY
from tracker.testing.rule_testing import findings_of

CLUSTERS = """
organizations = [{ id = "A", name = "Đảng ủy A" }, { id = "B", name = "Đảng ủy B" }]
clusters = [{ id = "CUM-1", name = "Cụm I" }, { id = "CUM-2", name = "Cụm II" }]

[register]
title = "Under test"
"""

MANDATE = """
[[mandates]]
id = "{}"
cluster = "{}"
role = "{}"
holder = "{}"
"""

LEADING = MANDATE.format("M-1", "CUM-2", "leader", "A") + "begins_on = 2023-01-01\n"
HELPING = MANDATE.format("M-2", "CUM-2", "deputy", "A") + "begins_on = 2023-04-01\n"


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“A” đang vừa là cụm trưởng vừa là cụm phó của “CUM-2” (xem “M-1”)",
            "bầu hoặc phân công đơn vị khác giữ một trong hai vai",
        ),
        (
            Language.EN,
            "“A” is both leader and deputy of “CUM-2” (see “M-1”)",
            "elect or assign another holder of one of the two roles",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """The mandate that began later speaks, and names the other."""
    text = CLUSTERS + LEADING + HELPING

    assert findings_of(LEADER_IS_DEPUTY, text, date(2023, 4, 1), language=language) == (
        Finding(
            code="RO009",
            name="leader-is-deputy",
            severity=Severity.ERROR,
            subject=Subject(kind="mandate", id="M-2"),
            message=message,
            hint=hint,
            evidence={
                "leader": Text(vi="cụm trưởng", en="leader"),
                "deputy": Text(vi="cụm phó", en="deputy"),
                "holder": "A",
                "cluster": "CUM-2",
                "other": "M-1",
            },
        ),
    )


@pytest.mark.parametrize(
    ("mandates", "subject", "other"),
    [
        pytest.param(LEADING + HELPING, "M-2", "M-1", id="the deputy began later"),
        pytest.param(
            MANDATE.format("M-2", "CUM-2", "deputy", "A") + LEADING,
            "M-1",
            "M-2",
            id="nobody knows since when it is deputy",
        ),
    ],
)
def test_it_speaks(mandates: str, subject: str, other: str) -> None:
    """It also speaks in these cases, of these entries."""
    [finding] = findings_of(LEADER_IS_DEPUTY, CLUSTERS + mandates, date(2023, 4, 1))

    assert finding.subject.id == subject
    assert finding.message == f"“A” is both leader and deputy of “CUM-2” (see “{other}”)"


@pytest.mark.parametrize(
    ("mandates", "as_of"),
    [
        pytest.param(LEADING + HELPING, date(2023, 3, 31), id="the second has not begun"),
        pytest.param(
            LEADING + "ends_on = 2023-03-31\n" + HELPING, date(2023, 4, 1), id="the first is past"
        ),
        pytest.param(
            LEADING + HELPING.replace('"A"', '"B"'), date(2023, 4, 1), id="two organizations"
        ),
        pytest.param(
            LEADING + HELPING.replace("CUM-2", "CUM-1"), date(2023, 4, 1), id="two clusters"
        ),
        pytest.param("", date(2023, 4, 1), id="nobody"),
        pytest.param(
            LEADING + HELPING + 'how = "acting"\n', date(2023, 4, 1), id="it only acts as deputy"
        ),
        pytest.param(
            LEADING + 'how = "acting"\n' + HELPING,
            date(2023, 4, 1),
            id="the deputy acts as leader while there is none",
        ),
    ],
)
def test_it_stays_quiet(mandates: str, as_of: date) -> None:
    """Two organizations, two clusters or two times are no fault."""
    assert findings_of(LEADER_IS_DEPUTY, CLUSTERS + mandates, as_of) == ()


START = date(2023, 1, 1)
SPANS = st.tuples(st.sampled_from("AB"), st.integers(0, 9), st.integers(0, 9))


def mandate_of(role: str, span: tuple[str, int, int]) -> Mandate:
    """Return a mandate of who holds it, its first day and how long it lasts after that."""
    holder, first, lasting = span
    return Mandate(
        id=role.upper(),
        cluster="CUM-2",
        role=role,
        holder=holder,
        decided_at=f"BRIEFING-{role}",
        begins_on=START + timedelta(days=first),
        ends_on=START + timedelta(days=first + lasting),
    )


@given(SPANS, SPANS, st.integers(0, 19))
@example(("A", 0, 5), ("A", 5, 2), 5)
@example(("A", 5, 2), ("A", 0, 4), 5)
def test_it_speaks_exactly_on_the_days_that_both_mandates_share(
    leading: tuple[str, int, int], helping: tuple[str, int, int], asked: int
) -> None:
    """It agrees with the days on which one organization is in both roles."""
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in "AB"],
        clusters=[Cluster(id="CUM-2", name="Cụm II")],
        briefings=[Briefing(id=f"BRIEFING-{role}", title="Họp") for role in (LEADER, DEPUTY)],
        mandates=[mandate_of(LEADER, leading), mandate_of(DEPUTY, helping)],
    )

    report = check(register, as_of=START + timedelta(days=asked), select=["leader-is-deputy"])

    shared = [range(first, first + lasting + 1) for _, first, lasting in (leading, helping)]
    both = leading[0] == helping[0] and all(asked in days for days in shared)
    later = "LEADER" if leading[1] > helping[1] else "DEPUTY"
    assert [finding.subject.id for finding in report] == ([later] if both else [])
