"""Published rotations of international bodies: reproduced from members and order alone."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.assess.rotation.drawing import rotation
from tracker.assess import RotationMember, Tenure, explain_rotation, plan_rotation
from tracker.domain import Deviation, DeviationKind, Newcomers, Rotation, RotationPolicy, TurnUnit

FOLDER = Path(__file__).parent / "published"
BODIES = sorted(path.stem for path in FOLDER.glob("*.toml"))
every_body = pytest.mark.parametrize("body", BODIES)


def published(body: str) -> dict[str, Any]:
    """Return what is published of a body."""
    return tomllib.loads((FOLDER / f"{body}.toml").read_text(encoding="utf-8"))


def rotation_of(told: dict[str, Any]) -> Rotation:
    """Return the rotation of a body, with its exceptions."""
    deviations = [
        Deviation(**{**one, "kind": DeviationKind(one["kind"])})
        for one in told.get("deviations", ())
    ]
    return rotation(
        policy=RotationPolicy(told["policy"]),
        language=told.get("language", "vi"),
        turn=TurnUnit(told["turn"]),
        begins_on=told["begins_on"],
        first=told.get("first"),
        order=told.get("order", "").split(),
        group_size=told.get("group_size", 1),
        newcomers=Newcomers(told.get("newcomers", "in_place")),
        deviations=deviations,
    )


def members_of(told: dict[str, Any]) -> list[RotationMember]:
    """Return the members of a body: a name, then the first and last year of each membership."""
    found: list[RotationMember] = []
    for organization, (name, *years) in told["members"].items():
        for first, last in zip(years[::2], years[1::2], strict=True):
            found.append(
                RotationMember(
                    organization=organization,
                    name=name,
                    begins_on=date(first, 1, 1),
                    ends_on=date(last, 12, 31),
                )
            )
        if not years:
            found.append(RotationMember(organization=organization, name=name))
    return found


@every_body
def test_the_plan_is_the_published_rotation(body: str) -> None:
    """From members, order and the stated exceptions the published turns follow, each of them."""
    told = published(body)
    turns = told["turns"].split()
    planned = plan_rotation(rotation_of(told), members_of(told), turns=len(turns))
    assert [turn.holder for turn in planned] == turns


@every_body
def test_the_history_explains_itself(body: str) -> None:
    """From members and turns alone the policy and the very exceptions stated are found."""
    told = published(body)
    stated = rotation_of(told)
    planned = plan_rotation(stated, members_of(told), turns=len(told["turns"].split()))
    held = [
        Tenure(holder=turn.holder, begins_on=turn.begins_on, ends_on=turn.ends_on)
        for turn in planned
        if turn.begins_on is not None
    ]
    found = explain_rotation(held, members_of(told), order=stated.order, languages=["en", "fr"])
    assert found.rotation.policy is stated.policy
    assert found.rotation.turn is stated.turn
    assert _told(found.deviations) == _told(stated.deviations)


def _told(deviations: tuple[Deviation, ...]) -> list[tuple[Any, ...]]:
    """Return what deviations change: one that leaves a member out does so by any reason."""
    return [
        (
            "left out" if one.leaves_out else one.kind,
            frozenset({one.organization, one.other}),
            one.ends_on,
        )
        for one in deviations
    ]


@every_body
def test_nothing_but_the_stated_exceptions_is_needed(body: str) -> None:
    """Without any one of its exceptions the plan differs from what is published."""
    told = published(body)
    stated, turns = rotation_of(told), told["turns"].split()
    for exception in stated.deviations:
        without = [one for one in stated.deviations if one is not exception]
        planned = plan_rotation(
            evolve(stated, deviations=without), members_of(told), turns=len(turns)
        )
        days = plan_rotation(stated, members_of(told), turns=len(turns))
        assert [(one.holder, one.begins_on) for one in planned] != [
            (one.holder, one.begins_on) for one in days
        ]
