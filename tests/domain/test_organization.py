"""Organizations, clusters and their figures."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Cluster, Figure, Membership, Move, Organization, Register, Renaming
from tracker.testing import References, days, memberships, organizations

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]
MEMBERS = ("TU", "HU")


def figure(name: str, *, parts: tuple[str, ...] = (), within: str | None = None) -> Figure:
    """Return a figure that speaks of others."""
    return Figure(name=name, value=Decimal(1), parts=parts, within=within)


@pytest.mark.parametrize(
    ("make", "field", "vietnamese", "english"),
    [
        (
            lambda: Figure(name="đảng viên", value=Decimal("-0.5")),
            "value",
            "Figure: value: số đếm âm",
            "Figure: value: a count below zero",
        ),
        (
            lambda: figure("a", within="a"),
            "name",
            "Figure: name: là một phần của chính nó",
            "Figure: name: it is a part of itself",
        ),
        (
            lambda: figure("a", parts=("b", "a")),
            "name",
            "Figure: name: là một phần của chính nó",
            "Figure: name: it is a part of itself",
        ),
        (
            lambda: Organization(id="a", name="A", parent="a"),
            "parent",
            "Organization a: parent: là cấp trên của chính nó",
            "Organization a: parent: it is above itself",
        ),
        (
            lambda: Organization(id="a", name="A", figures=[figure("x"), figure("x")]),
            "figures",
            "Organization a: figures: số liệu “x” ghi hai lần",
            "Organization a: figures: the figure “x” is given twice",
        ),
        (
            lambda: Cluster(id="a", name="A", figures=[figure("x", parts=("y",))]),
            "figures",
            "Cluster a: figures: “x” nhắc đến số liệu “y” không có ở đây",
            "Cluster a: figures: “x” speaks of “y”, which is not a figure here",
        ),
        (
            lambda: Organization(id="a", name="A", figures=[figure("x", within="y")]),
            "figures",
            "Organization a: figures: “x” nhắc đến số liệu “y” không có ở đây",
            "Organization a: figures: “x” speaks of “y”, which is not a figure here",
        ),
        (
            lambda: Organization(
                id="a", name="A", begins_on=date(2025, 3, 1), ends_on=date(2025, 2, 28)
            ),
            "ends_on",
            "Organization a: ends_on: 2025-02-28 trước begins_on (2025-03-01)",
            "Organization a: ends_on: 2025-02-28 is before begins_on (2025-03-01)",
        ),
        (
            lambda: Organization(id="a", name="A", moves=[Move(on=date(2025, 3, 1), parent="a")]),
            "moves",
            "Organization a: moves: là cấp trên của chính nó",
            "Organization a: moves: it is above itself",
        ),
        (
            lambda: Organization(
                id="a", name="A", moves=[Move(on=date(2025, 3, 1), parent=one) for one in "bc"]
            ),
            "moves",
            "Organization a: moves: có hai mục cùng ngày",
            "Organization a: moves: two of them have the same day",
        ),
        (
            lambda: Organization(
                id="a", name="A", renamings=[Renaming(on=date(2025, 3, 1), name=n) for n in "BC"]
            ),
            "renamings",
            "Organization a: renamings: có hai mục cùng ngày",
            "Organization a: renamings: two of them have the same day",
        ),
    ],
)
def test_a_contradiction_is_refused(
    refusal_of: RefusalOf,
    make: Callable[[], object],
    field: str,
    vietnamese: str,
    english: str,
) -> None:
    """An organization or a figure that contradicts itself is refused, and told why."""
    assert refusal_of(make) == (field, vietnamese, english)


def test_figures_may_speak_of_each_other_in_any_order() -> None:
    """A sum may stand before or after its parts, and nothing counted may be none."""
    told = (
        figure("tổng", parts=("nam", "nữ")),
        Figure(name="nam", value=Decimal(0)),
        figure("nữ"),
        figure("trẻ", within="tổng"),
    )
    assert Organization(id="a", name="A", figures=told).figures == told


@given(memberships(), days())
def test_a_membership_holds_exactly_from_its_first_to_its_last_day(
    membership: Membership, day: date
) -> None:
    """Both ends are in it, and an end that is not recorded is no limit."""
    first = membership.begins_on or date.min
    last = membership.ends_on or date.max
    in_range = day.toordinal() in range(first.toordinal(), last.toordinal() + 1)
    assert membership.holds_on(day) == in_range


@pytest.mark.parametrize(("days_after", "holds"), [(-1, False), (0, True), (9, True), (10, False)])
def test_the_first_and_the_last_day_of_a_membership_count(days_after: int, holds: bool) -> None:
    """A membership of ten days holds on ten days."""
    first = date(2023, 1, 1)
    ten_days = Membership(organization="TU", begins_on=first, ends_on=first + timedelta(days=9))
    assert ten_days.holds_on(first + timedelta(days=days_after)) == holds


KNOWN = References(parents=("TU", "HU"))


@given(organizations(known=KNOWN), days())
def test_a_name_holds_until_the_next(body: Organization, day: date) -> None:
    """On each day its name is that of the last renaming by then, else the one first recorded."""
    timeline = sorted(body.renamings, key=lambda renaming: renaming.on)
    name, name_en = body.name, body.name_en
    for renaming in timeline:
        if renaming.on <= day:
            name, name_en = renaming.name, renaming.name_en
    found = body.name_on(day)
    assert (found.vi, found.en) == (name, name_en or name)
    assert {found.vi, found.en} <= {*body.names}


@given(organizations(known=KNOWN), days(), days(), st.randoms(use_true_random=False))
def test_what_comes_later_leaves_an_earlier_day(
    body: Organization, day: date, another: date, random: Random
) -> None:
    """A new name or move changes no day before it, and the order of record changes none at all."""
    later = max(day, another) + timedelta(days=1)
    renamings = [one for one in body.renamings if one.on != later]
    moves = [one for one in body.moves if one.on != later]
    renamings.append(Renaming(on=later, name="Mới"))
    moves.append(Move(on=later, parent="HU" if body.parent == "TU" else "TU"))
    random.shuffle(renamings)
    random.shuffle(moves)
    changed = evolve(body, renamings=renamings, moves=moves)
    for earlier in (day, another):
        assert changed.name_on(earlier) == body.name_on(earlier)
        assert changed.parent_on(earlier) == body.parent_on(earlier)
    assert changed.name_on(later).vi == "Mới"
    assert changed.parent_on(later) == moves[[one.on for one in moves].index(later)].parent


@given(organizations(known=KNOWN), days())
def test_an_organization_stands_where_it_last_moved(body: Organization, day: date) -> None:
    """A move under none is a move too."""
    parent = body.parent
    for move in sorted(body.moves, key=lambda move: move.on):
        if move.on <= day:
            parent = move.parent
    assert body.parent_on(day) == parent


def test_history_keeps_every_name_once() -> None:
    """First the full names in order, each with its English one, then other ones."""
    first, second = date(2025, 3, 1), date(2026, 3, 1)
    body = Organization(
        id="a",
        name="Ban A",
        name_en="Board A",
        aliases=["BA", "Ban B"],
        renamings=[
            Renaming(on=second, name="Ban A", name_en="Board A"),
            Renaming(on=first, name="Ban B"),
        ],
    )
    assert body.names == ("Ban A", "Board A", "Ban B", "BA")
    between = body.name_on(first)
    assert (between.vi, between.en) == ("Ban B", "Ban B")
    register = Register(title="Sổ", organizations=[body])
    assert register.name_on("a", first - timedelta(days=1)).en == "Board A"
    assert register.name_on("a", second).en == "Board A"
