"""The strategies for who acts, and how far they reach."""

from collections.abc import Callable
from typing import Any

import pytest

from tracker.domain import Figure, Mandate, Organization
from tracker.testing import References, clusters, mandates, organizations

Found = Callable[[Any, Callable[[Any], object]], Any]


def totals(organization: Organization, *, agree: bool) -> list[Figure]:
    """Return the sums of an organization that do, or do not, come to what their parts come to."""
    values = {figure.name: figure.value for figure in organization.figures}
    return [
        figure
        for figure in organization.figures
        if figure.parts and (sum(values[part] for part in figure.parts) == figure.value) == agree
    ]


@pytest.mark.parametrize("agree", [True, False])
def test_figures_with_parts_are_reached(found: Found, agree: bool) -> None:
    """Some sums come to what their parts come to, and some do not."""
    made = found(organizations(), lambda organization: totals(organization, agree=agree))
    assert totals(made, agree=agree)


def test_a_figure_within_another_is_reached(found: Found) -> None:
    """Some figures are a part of another."""
    made = found(organizations(), lambda body: [figure for figure in body.figures if figure.within])
    assert len(made.figures) > 1


@pytest.mark.parametrize(
    "wanted",
    [
        lambda mandate: mandate.begins_on is None and mandate.ends_on is None,
        lambda mandate: mandate.begins_on is None and mandate.ends_on is not None,
        lambda mandate: mandate.begins_on is not None and mandate.ends_on is None,
        lambda mandate: mandate.begins_on is not None and mandate.ends_on is not None,
    ],
)
def test_open_and_unknown_mandates_are_reached(
    found: Found, wanted: Callable[[Mandate], object]
) -> None:
    """Either end of a mandate may be known or not."""
    assert wanted(found(mandates(), wanted))


def test_a_cluster_has_the_members_known(found: Found) -> None:
    """Members are among the ids handed over; without any there are none."""
    known = References(organizations=("TU", "HU"), parents=("TU",))
    made = found(clusters(known=known), lambda cluster: len(cluster.members) > 1 and cluster.parent)
    assert {member.organization for member in made.members} <= {"TU", "HU"}
    assert found(clusters(), lambda cluster: cluster).members == ()
