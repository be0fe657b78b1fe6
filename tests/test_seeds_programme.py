"""The programme of five years in seeds/: how each of its indicators stands on a day."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tracker.assess import Asked, IndicatorStanding, Pace, asked_of, assess, round_half_up
from tracker.domain import Comparison, Direction, PaceShape, Register, ReportingWindow
from tracker.stores import load

PROGRAMME = Path(__file__).parents[1] / "seeds" / "programme-2021-2025.toml"
AS_OF = date(2024, 7, 1)

STANDINGS: list[tuple[str, Pace, str | None, str | None, str | None, str | None, list[int]]] = [
    ("truong-chuan", Pace.ON_TRACK, "312", "360", "314.9", "68.0", []),
    ("ho-ngheo", Pace.ON_TRACK, "4.3", "3", "4.3", "59.4", []),
    ("that-nghiep", Pace.AHEAD, "4.0", "4", "4.3", "100.0", []),
    ("bao-hiem-y-te", Pace.AHEAD, "94.12", "95", "93.2", "80.4", []),
    ("xa-sau-sap-xep", Pace.MET, "138", "138", "139.6", "100.0", []),
    ("tang-truong", Pace.ON_TRACK, "8.4", "8", None, None, [2021]),
    ("tram-y-te", Pace.ON_TRACK, "100", "100", None, None, []),
    ("no-chinh-quyen", Pace.BEHIND, "21.5", "20", None, None, []),
    ("viec-lam", Pace.ON_TRACK, "4100", "16000", "3978.1", "25.6", [2022]),
    ("nha-o-xa-hoi", Pace.ON_TRACK, "130", "500", "124.3", "26.0", []),
    ("vu-chay", Pace.ON_TRACK, "4", "12", None, None, []),
    ("dang-vien", Pace.AHEAD, "60400", "61500", "60066.3", "68.6", []),
    ("ket-nap", Pace.ON_TRACK, "850", "1812", "821.8", "46.9", [2022]),
    ("canh-tranh", Pace.BEHIND, "24", "20", None, None, []),
    ("quy-hoach", Pace.MET, "1", "1", None, None, []),
    ("con-nguoi", Pace.NOT_ASSESSABLE, None, None, None, None, []),
    ("dau-tu-cong", Pace.ON_TRACK, "13800", "28000", "13541.4", "49.3", []),
    ("cao-toc", Pace.AT_RISK, "42", "120", "51.9", "35.0", []),
    ("trong-rung", Pace.ON_TRACK, "6350", "9000", "6300.0", "70.6", []),
    ("so-hoa", Pace.ON_TRACK, "274000", "400000", "271897.5", "68.5", []),
    ("nong-thon-moi", Pace.ON_TRACK, "117", "120", "115.9", "95.0", []),
    ("dich-vu-cong", Pace.ON_TRACK, "655", "900", "645.8", "72.8", []),
    ("hoa-mang", Pace.ON_TRACK, "41700", "60000", "41000.0", "69.5", []),
    ("hop-tac-xa", Pace.MISSED, "240", "250", "250.0", "85.7", []),
    ("nuoc-sach", Pace.ON_TRACK, "91.5", "96", "91.2", "43.8", []),
    ("khu-sinh-thai", Pace.NOT_MEASURED, None, "2", None, None, []),
    ("lang-nghe", Pace.AHEAD, "27", "40", "24.0", "67.5", []),
    ("khach-du-lich", Pace.NOT_ASSESSABLE, "2300", None, None, None, []),
    ("du-an-hoan-thanh", Pace.ON_TRACK, "9", "14", "9.0", "64.3", []),
]
"""Id, pace, figure, goal, expected, per cent of the way, and the years of what was missed."""


@pytest.fixture(scope="module")
def register() -> Register:
    """Return the programme."""
    return load(PROGRAMME)


@pytest.fixture(scope="module")
def standings(register: Register) -> dict[str, IndicatorStanding]:
    """Return how each indicator stands, by id."""
    return {one.indicator.id: one for one in assess(register, AS_OF).indicators}


@pytest.fixture(scope="module")
def asked(register: Register) -> list[Asked]:
    """Return all that is asked in the programme."""
    return [
        one
        for plan in register.plans
        for indicator in plan.indicators
        for one in asked_of(plan, indicator, register)
    ]


def shown(figure: Fraction | None) -> str | None:
    """Return a figure to one decimal, as a table shows it."""
    return None if figure is None else str(round_half_up(figure, 1))


@pytest.mark.parametrize("row", STANDINGS, ids=[row[0] for row in STANDINGS])
def test_each_indicator_stands_so(
    standings: dict[str, IndicatorStanding],
    row: tuple[str, Pace, str | None, str | None, str | None, str | None, list[int]],
) -> None:
    """Its pace, figure, goal and what was expected; the way covered, and what was missed."""
    stands = standings[row[0]]
    figures = [stands.figure_shown, stands.goal_shown]
    assert (
        row[0],
        stands.pace,
        *(None if figure is None else str(figure) for figure in figures),
        shown(stands.expected),
        shown(None if stands.progress is None else stands.progress * 100),
        [one.due.year for one in stands.missed],
    ) == row


def test_no_indicator_is_left_out_of_the_table(standings: dict[str, IndicatorStanding]) -> None:
    """Every indicator of the programme has its row."""
    assert [*standings] == [row[0] for row in STANDINGS]


def test_the_programme_has_targets_of_every_kind(register: Register, asked: list[Asked]) -> None:
    """Each comparison, direction, shape of pace and window is in it at least once."""

    def held(values: Iterable[object]) -> set[object]:
        return {*values}

    indicators = [indicator for plan in register.plans for indicator in plan.indicators]
    measured = [one for indicator in indicators for one in indicator.measurements]
    assert held(one.requirement.comparison for one in asked) == {*Comparison}
    assert held(one.direction for one in indicators) == {*Direction}
    assert held(one.window for one in measured) == {*ReportingWindow}
    assert held(one.pace or PaceShape.STRAIGHT for one in indicators) == {*PaceShape}
    assert held((one.requirement.is_percent, one.of is not None) for one in asked) >= {
        (True, True),
        (True, False),
    }
    assert all(indicator.weight is not None for indicator in indicators)


def test_three_per_cent_of_the_members_moves_with_the_members(
    register: Register,
) -> None:
    """Each year is held against the members counted by its end: 58,700, 59,500, then 60,400."""
    goals: list[tuple[object, Pace]] = []
    for year in (2021, 2022, 2023):
        standing = next(
            one
            for one in assess(register, date(year, 12, 31)).indicators
            if one.indicator.id == "ket-nap"
        )
        goals.append((standing.goal, standing.pace))
    assert goals == [(1761, Pace.MET), (1785, Pace.ON_TRACK), (1812, Pace.MET)]
