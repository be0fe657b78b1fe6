"""Organizations, clusters and their figures."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given

from tracker.domain import Cluster, Figure, Membership, Organization
from tracker.testing import days, memberships

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
