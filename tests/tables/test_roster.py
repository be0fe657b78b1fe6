"""The roster of leaders and deputies."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, Tense, assess
from tracker.calendar import read_period
from tracker.domain import (
    DEPUTY,
    LEADER,
    Appointment,
    Briefing,
    Cluster,
    Deviation,
    DeviationKind,
    Mandate,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language
from tracker.tables import Row, Table, roster_table, table_text
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 4, 15)
UNITS = [
    Organization(id="bhxh", name="Bảo hiểm xã hội tỉnh"),
    Organization(id="tl8", name="Ban Thủy lợi 8"),
    Organization(id="kt", name="Sở Kiến thiết"),
]


def held(name: str, holder: str, *span: date | None, **given: Any) -> Mandate:
    """Return the mandate of a leader, from and to the days given."""
    begins_on, ends_on = (*span, None, None)[:2]
    given = {"role": LEADER, "cluster": "cum-2", **given}
    return Mandate(id=name, holder=holder, begins_on=begins_on, ends_on=ends_on, **given)


def turning(policy: RotationPolicy = RotationPolicy.FIXED_ORDER, **given: Any) -> Rotation:
    """Return a rotation of the leader by half-years from 2023 on."""
    if policy is RotationPolicy.FIXED_ORDER:
        given.setdefault("order", ["bhxh", "tl8", "kt"])
    values = {"begins_on": date(2023, 1, 1), "turn": TurnUnit.HALF_YEAR, **given}
    return Rotation(id="lp", cluster="cum-2", role=LEADER, policy=policy, **values)


def table_of(*mandates: Mandate, as_of: date = AS_OF, rotation: Rotation | None = None) -> Table:
    """Return the roster of a cluster with these mandates."""
    register = Register(
        title="Sổ",
        organizations=UNITS,
        clusters=[Cluster(id="cum-2", name="Cụm II")],
        briefings=[Briefing(id="q1", title="Giao ban", launches=read_period("quý II/2023"))],
        mandates=mandates,
        rotations=[rotation] if rotation is not None else [],
    )
    return roster_table(assess(register, as_of))


def leaders(table: Table) -> list[Row]:
    """Return the rows of the leader."""
    return [row for row in table.rows if row["role"] == LEADER]


THREE = (
    held("a", "bhxh", date(2022, 1, 1), date(2022, 12, 31), how=Appointment.ASSIGNED),
    held("b", "tl8", date(2023, 1, 1), date(2023, 12, 31), how=Appointment.ROTATED),
    held("c", "kt", date(2024, 1, 1)),
)


def test_past_present_and_next() -> None:
    """Each mandate stands where it lies from the day asked, after the one before it."""
    shown = [
        (row["holder"], row["tense"].value, row["predecessor"]) for row in leaders(table_of(*THREE))
    ]
    assert shown == [("bhxh", "past", None), ("tl8", "present", "bhxh"), ("kt", "next", "tl8")]


def test_only_the_present_holder_has_days_left() -> None:
    """Days left run to the last day of the mandate that holds on the day asked."""
    assert [row["days_left"] for row in leaders(table_of(*THREE))] == [None, 260, None]


def test_a_mandate_with_an_open_end_has_no_days_left() -> None:
    """Where no end was set, none is counted to."""
    (row,) = leaders(table_of(held("a", "bhxh", date(2023, 1, 1))))
    assert (row["tense"], row["ends_on"], row["days_left"]) == (Tense.PRESENT, None, None)


@pytest.mark.parametrize(
    ("mandates", "holders"),
    [
        ((), [None]),
        ((held("a", "bhxh", date(2022, 1, 1), date(2022, 6, 30)),), ["bhxh", None]),
        ((held("c", "kt", date(2024, 1, 1)),), [None, "kt"]),
        (
            (
                held("a", "bhxh", date(2022, 1, 1), date(2022, 6, 30)),
                held("c", "kt", date(2024, 1, 1), date(2024, 6, 30)),
                held("d", "tl8", date(2025, 1, 1)),
            ),
            ["bhxh", None, "kt", "tl8"],
        ),
        (THREE, ["bhxh", "tl8", "kt"]),
    ],
)
def test_a_role_nobody_holds_has_a_row_of_its_own(
    mandates: tuple[Mandate, ...], holders: list[str | None]
) -> None:
    """The vacancy stands after the past holders and before the next, once."""
    assert [row["holder"] for row in leaders(table_of(*mandates))] == holders


OPEN = held("a", "bhxh", date(2023, 1, 1))


@pytest.mark.parametrize(
    ("as_of", "left", "vietnamese", "english"),
    [
        (date(2023, 4, 15), 76, "30/06/2023 (còn 76 ngày)", "2023-06-30 (76 days left)"),
        (date(2023, 6, 29), 1, "30/06/2023 (còn 1 ngày)", "2023-06-30 (1 day left)"),
        (date(2023, 6, 30), 0, "30/06/2023 (hôm nay)", "2023-06-30 (today)"),
        (date(2023, 7, 1), -1, "30/06/2023 (quá 1 ngày)", "2023-06-30 (1 day ago)"),
        (date(2023, 7, 5), -5, "30/06/2023 (quá 5 ngày)", "2023-06-30 (5 days ago)"),
    ],
)
def test_a_mandate_without_an_end_counts_to_that_of_its_turn(
    as_of: date, left: int, vietnamese: str, english: str
) -> None:
    """Its own end stays unknown; the days to that of the turn, or since then, are told."""
    table = table_of(OPEN, as_of=as_of, rotation=turning())
    row = leaders(table)[0]
    assert (row["ends_on"], row["turn_ends_on"], row["days_left"]) == (
        None,
        date(2023, 6, 30),
        left,
    )
    assert [table.columns[6].cell(row, language) for language in (VI, EN)] == [vietnamese, english]


def test_the_end_of_a_mandate_counts_before_that_of_its_turn() -> None:
    """Where a last day was set, the days run to it."""
    mandate = held("a", "bhxh", date(2023, 1, 1), date(2023, 8, 31))
    row = leaders(table_of(mandate, rotation=turning()))[0]
    assert (row["turn_ends_on"], row["days_left"]) == (date(2023, 8, 31), 138)


@pytest.mark.parametrize(
    ("rotation", "holder", "how", "vietnamese", "english"),
    [
        (turning(), "tl8", Appointment.ROTATED, "Ban Thủy lợi 8", "Ban Thủy lợi 8"),
        (
            turning(RotationPolicy.ELECTED),
            None,
            Appointment.ELECTED,
            "(sẽ bầu)",
            "(to be elected)",
        ),
        (
            turning(RotationPolicy.APPOINTED),
            None,
            Appointment.ASSIGNED,
            "(sẽ chỉ định)",
            "(to be named)",
        ),
        (
            turning(RotationPolicy.DEPUTY_SUCCEEDS),
            None,
            Appointment.SUCCEEDED,
            "chưa rõ",
            "unknown",
        ),
    ],
)
def test_the_next_turn_is_foreseen_where_no_mandate_says_who_is_next(
    rotation: Rotation, holder: str | None, how: Appointment, vietnamese: str, english: str
) -> None:
    """By the rotation recorded: its holder, or how there will be one."""
    table = table_of(OPEN, rotation=rotation)
    _, row = leaders(table)
    assert (row["tense"], row["mandate"], row["is_foreseen"]) == (Tense.NEXT, None, True)
    assert (row["holder"], row["how"], row["predecessor"]) == (holder, how, "bhxh")
    assert (row["begins_on"], row["ends_on"]) == (date(2023, 7, 1), date(2023, 12, 31))
    assert [table.columns[3].cell(row, language) for language in (VI, EN)] == [vietnamese, english]


def test_a_turn_to_be_left_vacant_is_told_as_such() -> None:
    """A deviation may say that nobody is to hold the next turn."""
    vacancy = Deviation(kind=DeviationKind.VACANCY, on=date(2023, 7, 1))
    table = table_of(OPEN, rotation=turning(deviations=[vacancy]))
    assert table.columns[3].cell(leaders(table)[1], EN) == "(vacant)"


def test_the_next_mandate_is_shown_rather_than_what_was_foreseen() -> None:
    """Once it is decided who is next, the rotation adds nothing."""
    rows = leaders(table_of(OPEN, held("b", "kt", date(2023, 7, 1)), rotation=turning()))
    assert [(row["holder"], row["is_foreseen"]) for row in rows] == [("bhxh", False), ("kt", False)]


def test_the_turn_of_the_day_is_next_where_the_role_is_vacant() -> None:
    """Nobody holds the role, and whose turn it has been since is next."""
    past = held("a", "bhxh", date(2023, 1, 1), date(2023, 6, 30))
    rows = leaders(table_of(past, as_of=date(2023, 7, 5), rotation=turning()))
    assert [(row["tense"].value, row["holder"], row["begins_on"]) for row in rows] == [
        ("past", "bhxh", date(2023, 1, 1)),
        ("present", None, None),
        ("next", "tl8", date(2023, 7, 1)),
    ]


def test_a_mandate_older_than_the_rotation_has_its_first_turn() -> None:
    """Who held the role when the rotation began is counted to the end of the first turn."""
    rows = leaders(table_of(held("a", "bhxh", date(2022, 1, 1)), rotation=turning()))
    assert [(row["holder"], row["turn_ends_on"]) for row in rows] == [
        ("bhxh", date(2023, 6, 30)),
        ("tl8", date(2023, 12, 31)),
    ]


assessments = st.builds(assess, registers(), days())


@given(assessments)
def test_each_role_has_exactly_one_present_row(assessment: Assessment) -> None:
    """On any day each role of each cluster is held once or vacant once, leader first."""
    rows = roster_table(assessment).rows
    present = [(row["cluster"], row["role"]) for row in rows if row["tense"] is Tense.PRESENT]
    assert present == [*dict.fromkeys((row["cluster"], row["role"]) for row in rows)]
    assert {*present} == {(one.cluster.id, one.role.id) for one in assessment.rosters}
    for cluster in assessment.register.clusters:
        assert [role for one, role in present if one == cluster.id][:2] == [LEADER, DEPUTY]


@given(assessments)
def test_every_mandate_has_a_row(assessment: Assessment) -> None:
    """No mandate is lost or shown twice."""
    shown = [row["mandate"] for row in roster_table(assessment).rows if row["mandate"]]
    assert sorted(shown) == sorted(mandate.id for mandate in assessment.register.mandates)


def test_clusters_stand_in_natural_order() -> None:
    """CUM-2 comes before CUM-10."""
    clusters = [Cluster(id=name, name="Cụm") for name in ("CUM-10", "CUM-2")]
    table = roster_table(assess(Register(title="Sổ", clusters=clusters), AS_OF))
    assert [row["cluster"] for row in table.rows] == ["CUM-2", "CUM-2", "CUM-10", "CUM-10"]


def test_the_summary_counts_roles() -> None:
    """Held and vacant roles are counted on the day asked."""
    summary = table_of(THREE[1]).summary
    assert summary.vi == "1 cụm, 1 vai có người giữ, 1 vai khuyết"
    assert summary.en == "clusters: 1, roles held: 1, vacant: 1"


def cells(mandate: Mandate, language: Language) -> list[Any]:
    """Return what the columns of the table show of a mandate."""
    table = table_of(mandate)
    return [column.cell(leaders(table)[0], language) for column in table.columns]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (VI, ["Cụm trưởng", "đương nhiệm", "khoảng 01/04/2023", "chưa định", "chưa rõ", "bầu"]),
        (EN, ["Leader", "present", "about 2023-04-01", "open", "unknown", "elected"]),
    ],
)
def test_an_assumed_start_is_told_as_such(language: Language, expected: list[str]) -> None:
    """A start taken from a period is "about" its first day; what is not known is told so."""
    elected = held("a", "bhxh", how=Appointment.ELECTED, decided_at="q1")
    _, role, tense, holder, how, begins, ends, predecessor = cells(elected, language)
    assert [role, tense, begins, ends, predecessor, how] == expected
    assert holder == "Bảo hiểm xã hội tỉnh"


@pytest.mark.parametrize(("language", "expected"), [(VI, "chưa rõ"), (EN, "unknown")])
def test_an_unknown_start_is_told_as_such(language: Language, expected: str) -> None:
    """A mandate that nothing dates began nobody knows when."""
    assert cells(held("a", "bhxh"), language)[5] == expected


def test_vietnamese_roster() -> None:
    """The Vietnamese roster is exactly this."""
    assert table_text(table_of(*THREE), VI) + "\n" == VIETNAMESE


def test_english_roster() -> None:
    """The English roster is exactly this."""
    assert table_text(table_of(*THREE), EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: cụm trưởng, cụm phó, tính đến ngày 15/04/2023
┌────────┬────────────┬─────────────┬──────────────────────┬─────────────┬────────────┬─────────────────┬──────────────────────┐
│ Cụm    │ Vai        │ Thời điểm   │ Đơn vị giữ vai       │ Cách chọn   │ Từ ngày    │ Đến ngày        │ Đơn vị trước         │
├────────┼────────────┼─────────────┼──────────────────────┼─────────────┼────────────┼─────────────────┼──────────────────────┤
│ Cụm II │ Cụm trưởng │ đã qua      │ Bảo hiểm xã hội tỉnh │ phân công   │ 01/01/2022 │ 31/12/2022      │ chưa rõ              │
│ Cụm II │ Cụm trưởng │ đương nhiệm │ Ban Thủy lợi 8       │ luân phiên  │ 01/01/2023 │ 31/12/2023 (còn │ Bảo hiểm xã hội tỉnh │
│        │            │             │                      │             │            │ 260 ngày)       │                      │
│ Cụm II │ Cụm trưởng │ kế tiếp     │ Sở Kiến thiết        │             │ 01/01/2024 │ chưa định       │ Ban Thủy lợi 8       │
│ Cụm II │ Cụm phó    │ đương nhiệm │ (khuyết)             │             │            │                 │                      │
└────────┴────────────┴─────────────┴──────────────────────┴─────────────┴────────────┴─────────────────┴──────────────────────┘
1 cụm, 1 vai có người giữ, 1 vai khuyết
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Sổ: leaders and deputies as of 2023-04-15
┌───────────┬────────┬─────────┬──────────────────────┬──────────┬────────────┬─────────────────┬──────────────────────┐
│ Cluster   │ Role   │ When    │ Holder               │ How      │ From       │ To              │ Predecessor          │
├───────────┼────────┼─────────┼──────────────────────┼──────────┼────────────┼─────────────────┼──────────────────────┤
│ Cụm II    │ Leader │ past    │ Bảo hiểm xã hội tỉnh │ assigned │ 2022-01-01 │ 2022-12-31      │ unknown              │
│ Cụm II    │ Leader │ present │ Ban Thủy lợi 8       │ rotated  │ 2023-01-01 │ 2023-12-31 (260 │ Bảo hiểm xã hội tỉnh │
│           │        │         │                      │          │            │ days left)      │                      │
│ Cụm II    │ Leader │ next    │ Sở Kiến thiết        │          │ 2024-01-01 │ open            │ Ban Thủy lợi 8       │
│ Cụm II    │ Deputy │ present │ (vacant)             │          │            │                 │                      │
└───────────┴────────┴─────────┴──────────────────────┴──────────┴────────────┴─────────────────┴──────────────────────┘
clusters: 1, roles held: 1, vacant: 1
"""  # noqa: E501 -- a table is as wide as it is
