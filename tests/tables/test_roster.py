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
    Mandate,
    Organization,
    Register,
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


def table_of(*mandates: Mandate, as_of: date = AS_OF) -> Table:
    """Return the roster of a cluster with these mandates."""
    register = Register(
        title="Sổ",
        organizations=UNITS,
        clusters=[Cluster(id="cum-2", name="Cụm II")],
        briefings=[Briefing(id="q1", title="Giao ban", launches=read_period("quý II/2023"))],
        mandates=mandates,
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


assessments = st.builds(assess, registers(), days())


@given(assessments)
def test_each_role_has_exactly_one_present_row(assessment: Assessment) -> None:
    """On any day each role of each cluster is held once or vacant once, leader first."""
    present = [
        (row["cluster"], row["role"])
        for row in roster_table(assessment).rows
        if row["tense"] is Tense.PRESENT
    ]
    clusters = dict.fromkeys(row["cluster"] for row in roster_table(assessment).rows)
    assert present == [(cluster, role) for cluster in clusters for role in (LEADER, DEPUTY)]
    assert {*clusters} == {cluster.id for cluster in assessment.register.clusters}


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
┌────────┬────────────┬─────────────┬──────────────────────┬─────────────┬────────────┬────────────┬──────────────────────┐
│ Cụm    │ Vai        │ Thời điểm   │ Đơn vị giữ vai       │ Cách chọn   │ Từ ngày    │ Đến ngày   │ Đơn vị trước         │
├────────┼────────────┼─────────────┼──────────────────────┼─────────────┼────────────┼────────────┼──────────────────────┤
│ Cụm II │ Cụm trưởng │ đã qua      │ Bảo hiểm xã hội tỉnh │ phân công   │ 01/01/2022 │ 31/12/2022 │ chưa rõ              │
│ Cụm II │ Cụm trưởng │ đương nhiệm │ Ban Thủy lợi 8       │ luân phiên  │ 01/01/2023 │ 31/12/2023 │ Bảo hiểm xã hội tỉnh │
│ Cụm II │ Cụm trưởng │ kế tiếp     │ Sở Kiến thiết        │             │ 01/01/2024 │ chưa định  │ Ban Thủy lợi 8       │
│ Cụm II │ Cụm phó    │ đương nhiệm │ (khuyết)             │             │            │            │                      │
└────────┴────────────┴─────────────┴──────────────────────┴─────────────┴────────────┴────────────┴──────────────────────┘
1 cụm, 1 vai có người giữ, 1 vai khuyết
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Sổ: leaders and deputies as of 2023-04-15
┌───────────┬────────┬─────────┬──────────────────────┬──────────┬────────────┬────────────┬──────────────────────┐
│ Cluster   │ Role   │ When    │ Holder               │ How      │ From       │ To         │ Predecessor          │
├───────────┼────────┼─────────┼──────────────────────┼──────────┼────────────┼────────────┼──────────────────────┤
│ Cụm II    │ Leader │ past    │ Bảo hiểm xã hội tỉnh │ assigned │ 2022-01-01 │ 2022-12-31 │ unknown              │
│ Cụm II    │ Leader │ present │ Ban Thủy lợi 8       │ rotated  │ 2023-01-01 │ 2023-12-31 │ Bảo hiểm xã hội tỉnh │
│ Cụm II    │ Leader │ next    │ Sở Kiến thiết        │          │ 2024-01-01 │ open       │ Ban Thủy lợi 8       │
│ Cụm II    │ Deputy │ present │ (vacant)             │          │            │            │                      │
└───────────┴────────┴─────────┴──────────────────────┴──────────┴────────────┴────────────┴──────────────────────┘
clusters: 1, roles held: 1, vacant: 1
"""  # noqa: E501 -- a table is as wide as it is
