"""Groups: organizations named together."""

from collections.abc import Callable
from datetime import date

import pytest

from tracker.domain import Cluster, Group, Membership, Register

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def test_a_cluster_is_a_group_and_a_group_is_no_cluster() -> None:
    """A register finds both as groups and as organizations, and only the cluster as a cluster."""
    cluster, group = Cluster(id="c", name="Cụm II"), Group(id="g", name="các địa phương")
    register = Register(title="Sổ", clusters=[cluster], groups=[group])
    assert dict(register.group_by_id) == {"c": cluster, "g": group}
    assert dict(register.cluster_by_id) == {"c": cluster}
    assert {*register.organization_by_id} == {"c", "g"}


def test_a_group_keeps_its_members_and_kinds_in_order() -> None:
    """What is recorded of a group is kept, in any kind of series."""
    members = [Membership(organization=one) for one in ("b", "a")]
    group = Group(id="g", name="a", members=iter(members), of_kinds=iter(["sở", "ban"]))
    assert (group.members, group.of_kinds) == (tuple(members), ("sở", "ban"))


@pytest.mark.parametrize(
    ("make", "field", "english"),
    [
        (
            lambda: Membership(organization="a", listed_as=" "),
            "listed_as",
            "Membership: listed_as: it is empty",
        ),
        (
            lambda: Membership(
                organization="a", begins_on=date(2025, 3, 1), ends_on=date(2025, 2, 28)
            ),
            "ends_on",
            "Membership: ends_on: 2025-02-28 is before begins_on (2025-03-01)",
        ),
        (
            lambda: Group(id="g", name="a", of_kinds=["sở", ""]),
            "of_kinds",
            "Group g: of_kinds: it is empty",
        ),
    ],
)
def test_a_contradiction_is_refused(
    refusal_of: RefusalOf, make: Callable[[], object], field: str, english: str
) -> None:
    """A group or a membership that says nothing, or ends before it begins, is refused."""
    told = refusal_of(make)
    assert (told[0], told[2]) == (field, english)
