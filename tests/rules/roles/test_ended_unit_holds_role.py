"""RO018 ended-unit-holds-role."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Cluster,
    Mandate,
    Membership,
    Organization,
    Register,
    Succession,
    SuccessionKind,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.ended_unit_holds_role import ENDED_UNIT_HOLDS_ROLE
from tracker.rules.roles.holder_not_a_member import HOLDER_NOT_A_MEMBER
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [
    { id = "A", name = "Đảng ủy A" },
    { id = "B", name = "Đảng ủy B" },
    { id = "C-10", name = "Đảng ủy C" },
    { id = "D", name = "Đảng ủy D", ends_on = 2023-06-30 },
]

[register]
title = "Under test"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A" }, { organization = "D" }]

[[mandates]]
id = "M-1"
cluster = "CUM-2"
role = "leader"
holder = "A"
begins_on = 2023-01-01
ends_on = 2023-12-31
"""

SUCCESSION = """
[[successions]]
id = "S-{}"
kind = "{}"
effective_on = {}
predecessors = {}
successors = {}
"""

MERGER = SUCCESSION.format(1, "merged", "2023-07-01", ["A"], ["B"])
SPLIT = SUCCESSION.format(2, "split", "2023-07-01", ["A"], ["C-10", "B"])
END = SUCCESSION.format(3, "dissolved", "2023-07-01", ["A"], [])
NO_MORE = date(2023, 7, 1)
BEGINNING = "“A” is leader of “CUM-2”, yet has not existed since 2023-07-01; "


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“A” đang là cụm trưởng của “CUM-2” mà không còn tồn tại từ ngày 01/07/2023; tổ "
                "chức kế thừa là “B”"
            ),
            "ghi nhiệm kỳ của tổ chức kế thừa, hoặc bầu, phân công đơn vị khác",
        ),
        (
            Language.EN,
            BEGINNING + "“B” followed it",
            "record the mandate of the one that followed, or have another elected or assigned",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day a merger takes effect, a mandate of what it ended speaks."""
    text = REGISTER + MERGER

    assert findings_of(ENDED_UNIT_HOLDS_ROLE, text, NO_MORE, language=language) == (
        Finding(
            code="RO018",
            name="ended-unit-holds-role",
            severity=Severity.ERROR,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "cluster": "CUM-2",
                "gone_on": date(2023, 7, 1),
                "successors": ("B",),
                "outcome": Text(vi="tổ chức kế thừa là “B”", en="“B” followed it"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("language", "changes", "outcome", "successors"),
    [
        pytest.param(Language.EN, END, "nobody follows it", (), id="dissolved"),
        pytest.param(
            Language.VI, END, "không tổ chức nào kế thừa", (), id="dissolved, in Vietnamese"
        ),
        pytest.param(
            Language.EN,
            SPLIT,
            "B, C-10 stand in its place, and nobody settled which takes the role",
            ("B", "C-10"),
            id="split",
        ),
        pytest.param(
            Language.VI,
            SPLIT,
            "thay vào đó là B, C-10, chưa xác định đơn vị nào nhận vai này",
            ("B", "C-10"),
            id="split, in Vietnamese",
        ),
        pytest.param(
            Language.EN, SPLIT + 'rest_to = "C-10"\n', "“C-10” followed it", ("C-10",), id="settled"
        ),
        pytest.param(
            Language.EN,
            SUCCESSION.format(4, "renamed", "2023-07-09", ["B"], ["C-10"]) + MERGER,
            "“C-10” followed it",
            ("C-10",),
            id="one after another, in the other order",
        ),
        pytest.param(
            Language.EN,
            MERGER + SUCCESSION.format(4, "dissolved", "2023-07-09", ["B"], []),
            "nobody follows it",
            (),
            id="the one that followed ended too",
        ),
    ],
)
def test_it_says_who_followed(
    language: Language, changes: str, outcome: str, successors: tuple[str, ...]
) -> None:
    """It says what became of the holder, as far as the day asked."""
    text = REGISTER + changes

    [finding] = findings_of(ENDED_UNIT_HOLDS_ROLE, text, date(2023, 8, 1), language=language)

    assert finding.message.endswith(f"; {outcome}")
    assert finding.evidence["gone_on"] == date(2023, 7, 1)
    assert finding.evidence["successors"] == successors


def test_a_last_day_alone_ends_a_unit() -> None:
    """A unit of which only the last day is recorded is no more the day after."""
    text = REGISTER.replace('holder = "A"', 'holder = "D"')

    assert findings_of(ENDED_UNIT_HOLDS_ROLE, text, date(2023, 6, 30)) == ()
    [finding] = findings_of(ENDED_UNIT_HOLDS_ROLE, text, date(2023, 7, 1))
    assert finding.message == BEGINNING.replace("A", "D") + "nobody follows it"


@pytest.mark.parametrize(
    ("changes", "as_of"),
    [
        pytest.param(MERGER, date(2023, 6, 30), id="not ended yet"),
        pytest.param(MERGER, date(2024, 1, 1), id="the mandate is past"),
        pytest.param(
            SUCCESSION.format(5, "merged", "2023-07-01", ["A", "B"], ["A"]),
            NO_MORE,
            id="another was taken into it",
        ),
        pytest.param(
            SUCCESSION.format(6, "split", "2023-07-01", ["A"], ["A", "B"]),
            NO_MORE,
            id="a part was taken from it",
        ),
        pytest.param(
            SUCCESSION.format(7, "dissolved", "2020-07-01", ["A"], [])
            + SUCCESSION.format(8, "split", "2022-07-01", ["B"], ["A", "B"]),
            NO_MORE,
            id="founded anew before the mandate began",
        ),
        pytest.param("", NO_MORE, id="nothing changed"),
    ],
)
def test_it_stays_quiet(changes: str, as_of: date) -> None:
    """A holder that goes on, and a mandate not of the present, say nothing."""
    assert findings_of(ENDED_UNIT_HOLDS_ROLE, REGISTER + changes, as_of) == ()


@pytest.mark.parametrize("changes", [MERGER, SPLIT, END])
def test_such_a_holder_is_not_called_a_stranger_too(changes: str) -> None:
    """Whoever is no more is no member: that is one fault, and one finding."""
    assert findings_of(HOLDER_NOT_A_MEMBER, REGISTER + changes, NO_MORE) == ()


KINDS = st.sampled_from(SuccessionKind)
CHANGES = st.lists(
    st.tuples(KINDS, st.integers(0, 9), st.booleans()), max_size=1, unique_by=lambda one: one[1]
)
SIDES = {
    SuccessionKind.MERGED: (["A", "B"], ["A"], ["B"]),
    SuccessionKind.SPLIT: (["A"], ["A", "B"], ["B", "C"]),
    SuccessionKind.RENAMED: (["A"], ["B"], ["B"]),
    SuccessionKind.DISSOLVED: (["A"], [], []),
}


@given(CHANGES, st.integers(0, 9))
@example([(SuccessionKind.MERGED, 5, True)], 5)
@example([(SuccessionKind.MERGED, 5, False)], 5)
@example([(SuccessionKind.SPLIT, 5, True)], 9)
def test_it_speaks_exactly_once_the_holder_is_on_the_losing_side(
    changes: list[tuple[SuccessionKind, int, bool]], asked: int
) -> None:
    """An organization ends on the day a change takes effect that does not name it as going on."""
    start = date(2023, 1, 1)
    successions = [
        Succession(
            id="S",
            kind=kind,
            effective_on=start + timedelta(days=day),
            predecessors=SIDES[kind][0],
            successors=SIDES[kind][1 if goes_on else 2],
        )
        for kind, day, goes_on in changes
    ]
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in "ABC"],
        clusters=[Cluster(id="CUM-2", name="Cụm II", members=[Membership(organization="A")])],
        successions=successions,
        mandates=[Mandate(id="M-1", cluster="CUM-2", role=LEADER, holder="A", begins_on=start)],
    )
    as_of = start + timedelta(days=asked)

    found = [one.code for one in check(register, as_of=as_of, select=["RO004", "RO018"])]

    ended = any("A" not in one.successors and one.effective_on <= as_of for one in successions)
    assert found == (["RO018"] if ended else [])
