"""Who belongs to a group, and who answers for a member's share, after organizations changed."""

from datetime import date
from typing import Any

from attrs import evolve

from tracker.assess import Lifecycle, assess_task, members_of, members_on
from tracker.domain import (
    Cluster,
    Event,
    Group,
    Membership,
    Organization,
    ProgressReport,
    Register,
    Succession,
    SuccessionKind,
    Task,
)

BEFORE, DAY, AFTER = date(2025, 6, 30), date(2025, 7, 1), date(2025, 7, 2)
LATER = date(2027, 1, 1)
BODIES = tuple(Organization(id=one, name=one.upper()) for one in "abcde")
MERGED, SPLIT = SuccessionKind.MERGED, SuccessionKind.SPLIT
RENAMED, DISSOLVED = SuccessionKind.RENAMED, SuccessionKind.DISSOLVED


def change(
    kind: SuccessionKind, before: str, after: str, on: date = DAY, **more: Any
) -> Succession:
    """Return a succession from one-letter organizations to others."""
    return Succession(
        id=f"{before}-{after}",
        kind=kind,
        effective_on=on,
        predecessors=before,
        successors=after,
        **more,
    )


def register_of(*changes: Succession, **more: Any) -> Register:
    """Return a register of the one-letter organizations and changes."""
    return Register(title="A", organizations=BODIES, successions=changes, **more)


def members(*named: str, **more: Any) -> list[Membership]:
    """Return memberships of the one-letter organizations."""
    return [Membership(organization=one, **more) for one in named]


def test_a_group_has_the_successors_of_its_members() -> None:
    """One that ended is no member, one still to be founded not yet, and one twice named is one."""
    group = Group(id="g", name="G", members=members(*"abcde"))
    changes = change(MERGED, "ab", "c"), change(DISSOLVED, "d", "", AFTER)
    register = register_of(*changes, groups=[group])
    assert members_on(register, "g", BEFORE) == ("a", "b", "d", "e")
    assert members_on(register, "g", DAY) == ("c", "d", "e")
    assert members_on(register, "g", AFTER) == ("c", "e")


def test_a_member_counts_for_its_days() -> None:
    """A membership over by then gives no successor a place, nor one yet to begin."""
    listed = [*members("a", ends_on=BEFORE), *members("b", begins_on=AFTER), *members("c")]
    register = register_of(
        change(RENAMED, "a", "d"), groups=[Group(id="g", name="G", members=listed)]
    )
    assert members_on(register, "g", BEFORE) == ("a", "c")
    assert members_on(register, "g", DAY) == ("c",)
    assert members_on(register, "g", AFTER) == ("b", "c")


def test_a_member_founded_anew_is_one_since_it_joined() -> None:
    """What became of an earlier one of its id does not matter to it."""
    changes = change(RENAMED, "a", "b"), change(SPLIT, "c", "ac", LATER)
    listed = members("a", begins_on=LATER)
    register = register_of(*changes, groups=[Group(id="g", name="G", members=listed)])
    assert members_on(register, "g", LATER) == ("a",)


def test_an_undivided_member_stays_listed() -> None:
    """Nobody guesses which part of it took its place; one that goes on keeps it."""
    group = Cluster(id="g", name="G", members=members("a"))
    register = register_of(change(SPLIT, "a", "bc"), clusters=[group])
    assert members_on(register, "g", DAY) == ("a",)
    going_on = register_of(change(SPLIT, "a", "ab", rest_to="b"), clusters=[group])
    assert members_on(going_on, "g", DAY) == ("a",)


def test_a_group_of_kinds_has_those_that_exist() -> None:
    """All of the kind that are there that day, and who is named besides, each once."""
    kinds = [evolve(one, kind="sở" if one.id in "abc" else "ban") for one in BODIES]
    group = Group(id="g", name="G", members=members("d", "a"), of_kinds=["sở"])
    register = Register(
        title="A", organizations=kinds, groups=[group], successions=[change(MERGED, "ab", "c")]
    )
    assert members_on(register, "g", BEFORE) == ("d", "a", "b")
    assert members_on(register, "g", DAY) == ("d", "c")


def test_a_share_follows_its_member() -> None:
    """Each member's share stays one, answered for by the successor, which reports on each."""
    group = Group(id="g", name="G", members=members(*"abc"))
    reports = [
        ProgressReport(on=BEFORE, event=Event.COMPLETED, by="a"),
        ProgressReport(on=AFTER, event=Event.COMPLETED, by="d"),
    ]
    task = Task(id="T", title="a", assigned_on=BEFORE, lead_units=["g"], reports=reports)
    register = Register(
        title="A",
        organizations=BODIES,
        groups=[group],
        tasks=[task],
        successions=[change(MERGED, "ab", "d")],
    )
    assert members_of(task, register, LATER) == ("a", "b", "c")
    standing = assess_task(task, register, LATER)
    assert [(one.unit, one.answering, one.completed_on) for one in standing.members] == [
        ("a", "d", BEFORE),
        ("b", "d", AFTER),
        ("c", "c", None),
    ]


def test_a_share_nobody_follows_stays_open() -> None:
    """A share whose member was dissolved or split undivided is not lost from the whole."""
    group = Group(id="g", name="G", members=members(*"abc"))
    reports = [ProgressReport(on=AFTER, event=Event.COMPLETED, by="c")]
    task = Task(id="T", title="a", assigned_on=BEFORE, lead_units=["g"], reports=reports)
    changes = change(DISSOLVED, "a", ""), change(SPLIT, "b", "de")
    register = register_of(*changes, groups=[group], tasks=[task])
    standing = assess_task(task, register, LATER)
    assert [(one.answering, one.lifecycle) for one in standing.members] == [
        ("a", Lifecycle.NOT_STARTED),
        ("b", Lifecycle.NOT_STARTED),
        ("c", Lifecycle.COMPLETED),
    ]
    assert standing.lifecycle is not Lifecycle.COMPLETED
