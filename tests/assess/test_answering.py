"""Who answers for what an organization was given, after it merged, split or ended."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.assess import (
    Answer,
    AnswerState,
    answering_for,
    answering_units,
    answers_for_task,
    exists_on,
)
from tracker.domain import (
    Division,
    Organization,
    Register,
    Succession,
    SuccessionKind,
    Task,
)
from tracker.domain.structure import structure_flaws
from tracker.testing import References, days, registers, successions

BEFORE, DAY, AFTER = date(2025, 6, 30), date(2025, 7, 1), date(2025, 7, 2)
LATER = date(2027, 1, 1)
IDS = tuple("abcdef")
BODIES = tuple(Organization(id=one, name=one.upper()) for one in IDS)
TASKS = tuple(
    Task(id=f"T-{one}", title="a", lead_units=[one], assigned_on=date(2025, 1, 1)) for one in IDS
)
MERGED, SPLIT = SuccessionKind.MERGED, SuccessionKind.SPLIT
RENAMED, DISSOLVED = SuccessionKind.RENAMED, SuccessionKind.DISSOLVED


def change(
    kind: SuccessionKind, before: str, after: str, on: date = DAY, **more: Any
) -> Succession:
    """Return a succession from one-letter organizations to others."""
    named = more.pop("id", f"{before}-{after}-{on}")
    return Succession(
        id=named, kind=kind, effective_on=on, predecessors=before, successors=after, **more
    )


def register_of(*changes: Succession, **more: Any) -> Register:
    """Return a register of the one-letter organizations, a task of each, and changes."""
    return Register(title="A", organizations=BODIES, tasks=TASKS, successions=changes, **more)


def told(register: Register, named: str, day: date, **more: Any) -> tuple[str, str]:
    """Return who answers, and how that was settled."""
    answer = answering_for(register, named, day, **more)
    return answer.unit, answer.state.value


@st.composite
def changing_registers(draw: DrawFn) -> Register:
    """Registers of the one-letter organizations and up to six changes within few days."""
    known = References(organizations=IDS[:4], tasks=tuple(task.id for task in TASKS))
    kept: tuple[Succession, ...] = ()
    for place, one in enumerate(draw(st.lists(successions(known=known), max_size=6))):
        on = DAY + timedelta(days=draw(st.integers(0, 3)))
        added = (*kept, evolve(one, id=f"S-{place}", effective_on=on, document=None, source=None))
        added = tuple(
            evolve(each, division=[evolve(part, source=None) for part in each.division])
            for each in added
        )
        if not any(structure_flaws(added)):
            kept = added
    return register_of(*kept)


FEW_DAYS = st.integers(-1, 5).map(lambda number: DAY + timedelta(days=number))


@given(registers(), days())
def test_somebody_answers_for_everything_every_day(register: Register, day: date) -> None:
    """Each organization and each group has one answer for each task and day, itself recorded."""
    for named in register.organization_by_id:
        for task in (None, *register.task_by_id):
            answer = answering_for(register, named, day, task=task)
            assert answer.named == named
            assert answer.unit in register.organization_by_id
            assert answer.state.is_settled or answer.unsettled or answer.state is AnswerState.ENDED


@given(changing_registers(), FEW_DAYS)
def test_a_change_loses_no_task(register: Register, day: date) -> None:
    """Each task has one answer for each lead unit, and the units together answer for all."""
    held: dict[str, set[str]] = {}
    for task in register.tasks:
        answers = answers_for_task(task, register, day)
        assert [answer.named for answer in answers] == [*task.lead_units]
        assert answering_units(task, register, day) == tuple(answer.unit for answer in answers)
        for answer in answers:
            held.setdefault(answer.unit, set()).add(task.id)
    assert set().union(*held.values()) == {task.id for task in register.tasks}
    assert set(held) <= set(IDS)


@given(changing_registers(), st.sampled_from(IDS))
def test_the_one_named_answers_until_the_first_change(register: Register, named: str) -> None:
    """Before any change took effect, every organization answers for what it was given."""
    assert answering_for(register, named, BEFORE) == Answer(
        named=named, unit=named, state=AnswerState.NAMED
    )


@given(changing_registers(), FEW_DAYS)
def test_a_later_change_alters_no_earlier_day(register: Register, day: date) -> None:
    """What is known of a day does not depend on changes that take effect after it."""
    by_then = register_of(*(one for one in register.successions if one.effective_on <= day))
    for task in register.tasks:
        (unit,) = task.lead_units
        for since in (None, BEFORE, DAY, LATER):
            now, then = (
                answering_for(known, unit, day, task=task.id, since=since)
                for known in (register, by_then)
            )
            assert now == then


@given(changing_registers(), FEW_DAYS, st.randoms(use_true_random=False))
def test_the_order_of_record_is_nothing(register: Register, day: date, random: Random) -> None:
    """Changes may be recorded in any order, those of one day too."""
    moved = [*register.successions]
    random.shuffle(moved)
    for task in register.tasks:
        assert answers_for_task(task, register_of(*moved), day) == answers_for_task(
            task, register, day
        )


@given(changing_registers(), FEW_DAYS, st.sampled_from(IDS))
def test_each_step_leads_from_the_one_before(register: Register, day: date, named: str) -> None:
    """The heirs are a chain from the one named to the one that answers, in order of effect."""
    answer = answering_for(register, named, day)
    order = [one.id for one in register.successions_in_order]
    places = [order.index(heir.succession.id) for heir in answer.heirs]
    assert places == sorted(set(places))
    last = named
    for heir in answer.heirs:
        assert last in heir.succession.predecessors
        assert heir.unit in heir.succession.successors
        assert heir.succession.effective_on <= day
        last = heir.unit
    assert answer.unit == last


@given(changing_registers(), FEW_DAYS, st.sampled_from(IDS))
def test_who_answers_exists(register: Register, day: date, named: str) -> None:
    """Where it is settled who answers, that organization is there."""
    answer = answering_for(register, named, day)
    if answer.state is AnswerState.SUCCEEDED:
        assert exists_on(register, answer.unit, day)


def test_a_merger_gives_the_new_one_all() -> None:
    """Both answer themselves on the last day, and the one they became from the first day on."""
    register = register_of(change(MERGED, "ab", "c"))
    assert [told(register, one, BEFORE) for one in "ab"] == [("a", "named"), ("b", "named")]
    assert [told(register, one, DAY) for one in "ab"] == [("c", "succeeded")] * 2
    assert [exists_on(register, one, BEFORE) for one in "abc"] == [True, True, False]
    assert [exists_on(register, one, DAY) for one in "abc"] == [False, False, True]


@pytest.mark.parametrize("before", ["ab", "b"])
def test_what_takes_another_in_goes_on(before: str) -> None:
    """The absorbing one was there before, answers for itself as ever, and now for the other."""
    register = register_of(change(MERGED, before, "a"))
    assert [told(register, one, DAY) for one in "ab"] == [("a", "named"), ("a", "succeeded")]
    assert [exists_on(register, one, BEFORE) for one in "ab"] == [True, True]
    assert [exists_on(register, one, DAY) for one in "ab"] == [True, False]


def test_a_separation_leaves_what_is_not_given_away() -> None:
    """One that goes on keeps its tasks but for those named, unless it gives the rest away too."""
    named = Division(successor="b", tasks=["T-b"])
    register = register_of(change(SPLIT, "a", "ab", division=[named]))
    assert told(register, "a", DAY, task="T-b") == ("b", "succeeded")
    assert told(register, "a", DAY, task="T-a") == ("a", "named")
    assert answering_for(register, "a", DAY) == Answer(named="a", unit="a", state=AnswerState.NAMED)
    all_gone = register_of(change(SPLIT, "a", "ab", division=[named], rest_to="b"))
    assert told(all_gone, "a", DAY, task="T-a") == ("b", "succeeded")
    assert exists_on(all_gone, "a", DAY)


def test_what_is_given_after_a_separation_stays() -> None:
    """Only what the organization had by that day is given away."""
    register = register_of(change(SPLIT, "a", "ab", rest_to="b"))
    given = [told(register, "a", LATER, task="T-a", since=on) for on in (BEFORE, DAY, AFTER)]
    assert given == [("b", "succeeded"), ("b", "succeeded"), ("a", "named")]


def test_a_split_is_settled_by_name_or_by_the_rest_or_not_at_all() -> None:
    """Where nobody settled who follows, that is said, with the last holder and the split."""
    named = Division(successor="b", tasks=["T-b"])
    split = change(SPLIT, "a", "bc", division=[named])
    register, settled = register_of(split), register_of(evolve(split, rest_to="c"))
    assert told(register, "a", DAY, task="T-b") == ("b", "succeeded")
    assert told(settled, "a", DAY, task="T-a") == ("c", "succeeded")
    assert answering_for(register, "a", LATER, task="T-a") == Answer(
        named="a", unit="a", state=AnswerState.UNDIVIDED, unsettled=split
    )


def test_what_is_dissolved_leaves_its_last_holder() -> None:
    """Nobody answers, and the answer says since which succession; unless one takes it over."""
    end = change(DISSOLVED, "b", "", AFTER)
    register = register_of(change(RENAMED, "a", "b"), end)
    answer = answering_for(register, "a", AFTER)
    assert (answer.unit, answer.state, answer.unsettled) == ("b", AnswerState.ENDED, end)
    assert [heir.unit for heir in answer.heirs] == ["b"]
    assert not answer.state.is_settled
    taken = register_of(change(DISSOLVED, "a", "b"))
    assert told(taken, "a", DAY) == ("b", "succeeded")
    assert exists_on(taken, "b", BEFORE)


def test_an_organization_that_only_ended_answers_no_more() -> None:
    """The last day is the last on which it answers."""
    bodies = [evolve(BODIES[0], begins_on=BEFORE, ends_on=DAY)]
    register = Register(title="A", organizations=bodies)
    assert told(register, "a", DAY) == ("a", "named")
    assert told(register, "a", AFTER) == ("a", "ended")
    found = [exists_on(register, "a", BEFORE + timedelta(days=number)) for number in range(-1, 3)]
    assert found == [False, True, True, False]


@pytest.mark.parametrize("ids", ["123", "321", "213"])
def test_changes_of_one_day_are_a_chain(ids: str) -> None:
    """What is split on the day it was founded, and dissolved in part, is followed to the end."""
    first, second, third = (f"S-{number}" for number in ids)
    part = Division(successor="d", tasks=["T-a"])
    register = register_of(
        change(MERGED, "ab", "c", id=first),
        change(SPLIT, "c", "de", id=second, division=[part], rest_to="e"),
        change(DISSOLVED, "e", "", id=third),
    )
    assert told(register, "a", DAY, task="T-a") == ("d", "succeeded")
    assert told(register, "b", DAY, task="T-b") == ("e", "ended")


def test_a_circle_of_one_day_ends() -> None:
    """Each change is taken once at most, so that there is always an answer."""
    register = register_of(change(RENAMED, "a", "b"), change(RENAMED, "b", "a"))
    assert told(register, "a", DAY) == ("a", "named")
    assert told(register, "b", DAY) == ("a", "succeeded")


def test_what_is_founded_anew_answers_for_what_it_was_given_since() -> None:
    """What the earlier one of that id had stays with its successor."""
    register = register_of(change(RENAMED, "a", "b"), change(SPLIT, "c", "ac", on=LATER))
    for since, unit in ((None, "b"), (BEFORE, "b"), (AFTER, "b"), (LATER, "a")):
        assert told(register, "a", LATER, since=since)[0] == unit
    assert told(register, "a", AFTER, since=LATER)[0] == "b"
    assert [exists_on(register, "a", day) for day in (BEFORE, DAY, LATER)] == [True, False, True]
