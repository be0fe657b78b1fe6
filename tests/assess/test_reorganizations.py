"""Who holds which task while organizations come, merge, split and go: beside a plain dictionary."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tracker.assess import answering_units, answers_for_task, exists_on
from tracker.domain import (
    Division,
    Organization,
    Register,
    Renaming,
    Succession,
    SuccessionKind,
    Task,
)

UNDIVIDED, ENDED = "undivided", "ended"
HELD = {"named", "succeeded"}


class Reorganizations(RuleBasedStateMachine):
    """An office that assigns tasks while its organizations change, day after day.

    ``holder`` is the model: for each task its last holder, and why nobody holds it if so.
    """

    def __init__(self) -> None:
        super().__init__()
        self.today = date(2020, 1, 1)
        self.changed_on = date.min
        self.bodies: dict[str, Organization] = {}
        self.alive: set[str] = set()
        self.ended_on: dict[str, date] = {}
        self.tasks: list[Task] = []
        self.changes: list[Succession] = []
        self.holder: dict[str, tuple[str, str | None]] = {}
        self.past: dict[date, tuple[frozenset[str], dict[str, tuple[str, str | None]]]] = {}

    @initialize()
    def begin(self) -> None:
        """Three organizations have always been there."""
        for _ in range(3):
            self.alive.add(self.name_a_new_one())

    def name_a_new_one(self, **known: Any) -> str:
        """Return the id of an organization that was never named before."""
        named = f"o{len(self.bodies)}"
        self.bodies[named] = Organization(id=named, name=named, **known)
        return named

    def choose(self, data: st.DataObject, count: int) -> list[str]:
        """Return ids of different organizations that exist."""
        alive = sorted(self.alive)
        return data.draw(
            st.lists(st.sampled_from(alive), unique=True, min_size=count, max_size=count)
        )

    def heir(self, data: st.DataObject) -> str:
        """Return an id that nobody bears: a new one, or one whose bearer ended before today."""
        free = [one for one, day in self.ended_on.items() if day < self.today]
        found = data.draw(st.sampled_from(["", *sorted(free)]))
        return found or self.name_a_new_one()

    def held_by(self, unit: str) -> list[str]:
        """Return the ids of the tasks that an organization holds."""
        return [task for task, held in self.holder.items() if held == (unit, None)]

    def change(
        self, kind: SuccessionKind, before: list[str], after: list[str], **more: Any
    ) -> None:
        """Record a change, and move who is there; tasks are moved by the rules."""
        number = f"S-{len(self.changes):03}"
        self.changes.append(
            Succession(
                id=number,
                kind=kind,
                effective_on=self.today,
                predecessors=before,
                successors=after,
                **more,
            )
        )
        self.ended_on.update(dict.fromkeys(before, self.today))
        for one in after:
            self.ended_on.pop(one, None)
        self.alive = (self.alive - {*before}) | {*after}
        self.changed_on = self.today

    @rule(days=st.integers(1, 400))
    def let_time_pass(self, days: int) -> None:
        """Another day."""
        self.today += timedelta(days=days)

    @rule()
    def found(self) -> None:
        """An organization is founded, and follows nobody."""
        self.alive.add(self.name_a_new_one(begins_on=self.today))

    @precondition(lambda self: self.alive and self.changed_on < self.today)
    @rule(data=st.data())
    def assign(self, data: st.DataObject) -> None:
        """A task is assigned; what is assigned on a day of change meets the change."""
        number, (unit,) = f"T-{len(self.tasks)}", self.choose(data, 1)
        self.tasks.append(Task(id=number, title="a", assigned_on=self.today, lead_units=[unit]))
        self.holder[number] = (unit, None)

    @precondition(lambda self: len(self.alive) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        """Two become a new one, or one of them takes the other in."""
        before = self.choose(data, 2)
        into = data.draw(st.sampled_from(["", before[0]])) or self.heir(data)
        for task in (*self.held_by(before[0]), *self.held_by(before[1])):
            self.holder[task] = (into, None)
        self.change(SuccessionKind.MERGED, before, [into])

    @precondition(lambda self: self.alive)
    @rule(data=st.data(), goes_on=st.booleans())
    def split(self, data: st.DataObject, *, goes_on: bool) -> None:
        """One becomes two, or a part leaves it; some tasks are divided by name, the rest may be."""
        (unit,) = self.choose(data, 1)
        first = unit if goes_on else self.heir(data)
        after = [first, self.name_a_new_one()]
        rest_to = data.draw(st.sampled_from([None, *after]))
        parts: dict[str, list[str]] = {one: [] for one in after}
        for task in self.held_by(unit):
            given = data.draw(st.sampled_from([None, *after]))
            if given is not None:
                parts[given].append(task)
            left = (unit, None) if goes_on else (unit, UNDIVIDED)
            to = given or rest_to
            self.holder[task] = (to, None) if to else left
        division = [Division(successor=to, tasks=tasks) for to, tasks in parts.items()]
        self.change(SuccessionKind.SPLIT, [unit], after, division=division, rest_to=rest_to)

    @precondition(lambda self: self.alive)
    @rule(data=st.data())
    def take_another_id(self, data: st.DataObject) -> None:
        """An organization goes on under another id."""
        (unit,), heir = self.choose(data, 1), self.heir(data)
        for task in self.held_by(unit):
            self.holder[task] = (heir, None)
        self.change(SuccessionKind.RENAMED, [unit], [heir])

    @precondition(lambda self: self.alive)
    @rule(data=st.data())
    def dissolve(self, data: st.DataObject) -> None:
        """One ends, with or without another that takes its work over."""
        unit, *others = self.choose(data, data.draw(st.integers(1, min(2, len(self.alive)))))
        for task in self.held_by(unit):
            self.holder[task] = (others[0], None) if others else (unit, ENDED)
        self.change(SuccessionKind.DISSOLVED, [unit], others)

    @precondition(lambda self: self.alive)
    @rule(data=st.data())
    def take_another_name(self, data: st.DataObject) -> None:
        """A new name alone moves nothing."""
        (unit,) = self.choose(data, 1)
        body = self.bodies[unit]
        if all(one.on != self.today for one in body.renamings):
            renaming = Renaming(on=self.today, name=f"{unit} mới")
            self.bodies[unit] = evolve(body, renamings=(*body.renamings, renaming))

    def register(self) -> Register:
        """Return what is recorded so far, changes in the wrong order."""
        return Register(
            title="A",
            organizations=[*self.bodies.values()],
            tasks=self.tasks,
            successions=self.changes[::-1],
        )

    def agree(self, register: Register, day: date) -> None:
        """Compare what is derived for a day with what the dictionary held on it."""
        alive, holder = self.past[day]
        for task in register.tasks:
            if task.id in holder:
                (answer,) = answers_for_task(task, register, day)
                unit, why = holder[task.id]
                assert answer.unit == unit
                assert answer.state.value in ({why} if why else HELD)
                assert answering_units(task, register, day) == (unit,)
        assert {one for one in self.bodies if exists_on(register, one, day)} == alive

    @invariant()
    def today_is_as_the_dictionary_says(self) -> None:
        """No task is lost, none has two holders, and who holds it is who took it over."""
        self.past[self.today] = (frozenset(self.alive), dict(self.holder))
        self.agree(self.register(), self.today)

    def teardown(self) -> None:
        """No earlier day is changed by what came later."""
        register = self.register()
        for day in self.past:
            self.agree(register, day)


Reorganizations.TestCase.settings = settings(stateful_step_count=20)
TestReorganizations = Reorganizations.TestCase
