"""A cluster over time beside a plain model: elections, mergers, vacancies, handovers, swaps."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.assess.rotation.drawing import FIRST, rotation
from tracker.assess import (
    AnswerState,
    answering_for,
    answers_for_task,
    assess_rosters,
    members_on,
    tenures_of,
)
from tracker.assess.rotation import plan_role
from tracker.domain import (
    LEADER,
    Appointment,
    Cluster,
    Deviation,
    DeviationKind,
    Handover,
    Mandate,
    Membership,
    Organization,
    Register,
    Rotation,
    Succession,
    SuccessionKind,
    Task,
)

ONE_DAY = timedelta(days=1)
STEPS = st.integers(1, 50)


class ClusterOverTime(RuleBasedStateMachine):
    """Plays with one role of one cluster; the model is what an attentive clerk would note."""

    @initialize()
    def begin(self) -> None:
        """Begin with four members, a rotation and nobody in the seat."""
        self.day = FIRST
        self.organizations = [Organization(id=one, name=one) for one in "abcd"]
        self.memberships = {one: Membership(organization=one) for one in "abcd"}
        self.mandates: list[Mandate] = []
        self.successions: list[Succession] = []
        self.tasks: list[Task] = []
        self.rotation: Rotation = rotation(order="abcd", cluster="C")
        self.members = {*"abcd"}
        self.answers: dict[str, str] = {}
        self.seat: list[tuple[date, str | None]] = []
        self.noted: list[tuple[date, frozenset[str], dict[str, str]]] = []

    @property
    def holder(self) -> str | None:
        """Who holds the role now, by the model."""
        return self.seat[-1][1] if self.seat else None

    def register(self) -> Register:
        """Return what the clerk has recorded."""
        return Register(
            title="R",
            organizations=self.organizations,
            clusters=[Cluster(id="C", name="C", members=self.memberships.values())],
            successions=self.successions,
            tasks=self.tasks,
            mandates=self.mandates,
            rotations=[self.rotation],
        )

    def note(self, holder: str | None) -> None:
        """Note who holds the role from this day on."""
        self.seat = [(day, one) for day, one in self.seat if day != self.day]
        self.seat.append((self.day, holder))

    def mandate(self, holder: str, how: Appointment) -> None:
        """Record that *holder* has the role from this day on, until another has it."""
        self.mandates = [one for one in self.mandates if one.begins_on != self.day]
        made = Mandate(
            id=f"m{len(self.mandates)}-{self.day}",
            cluster="C",
            role=LEADER,
            holder=holder,
            how=how,
            begins_on=self.day,
        )
        self.mandates.append(made)
        self.note(holder)

    def change_last(self, **changes: Any) -> None:
        """Record something more of the last mandate."""
        self.mandates[-1] = evolve(self.mandates[-1], **changes)

    @rule(days=STEPS)
    def wait(self, days: int) -> None:
        """Let days pass, after noting how things stand."""
        self.noted.append((self.day, frozenset(self.members), {**self.answers}))
        self.day += timedelta(days=days)

    @rule(data=st.data())
    def elect(self, data: st.DataObject) -> None:
        """A briefing elects a member."""
        self.mandate(data.draw(st.sampled_from(sorted(self.members))), Appointment.ELECTED)

    @precondition(lambda self: self.seat and self.holder is None and self.seat[-1][0] < self.day)
    @rule(data=st.data())
    def act(self, data: st.DataObject) -> None:
        """A member acts while the seat is vacant."""
        self.mandate(data.draw(st.sampled_from(sorted(self.members))), Appointment.ACTING)

    @precondition(lambda self: self.holder is not None and self.seat[-1][0] < self.day)
    @rule()
    def step_down(self) -> None:
        """The holder gives the role up, and hands over what is open."""
        handed = Handover(on=self.day, open_tasks=[task.id for task in self.tasks])
        self.change_last(ends_on=self.day - ONE_DAY, handover=handed)
        self.note(None)

    @rule()
    def join(self) -> None:
        """A new organization joins the cluster."""
        named = f"n{len(self.organizations)}"
        self.organizations.append(Organization(id=named, name=named))
        self.memberships[named] = Membership(organization=named, begins_on=self.day)
        self.members.add(named)

    @precondition(lambda self: len(self.members) > 2)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        """A member without the role leaves; it keeps its tasks."""
        able = [one for one in sorted(self.members) if one != self.holder and self._may_end(one)]
        if able:
            leaving = data.draw(st.sampled_from(able))
            last = self.day - ONE_DAY
            self.memberships[leaving] = evolve(self.memberships[leaving], ends_on=last)
            self.members.remove(leaving)

    def _may_end(self, member: str) -> bool:
        """Whether a member is in the cluster under its own name, since before this day."""
        own = self.memberships.get(member)
        return own is not None and (own.begins_on is None or own.begins_on < self.day)

    @precondition(lambda self: len(self.members) > 2)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        """Two members become one, which has their seat, their tasks and the role."""
        gone = data.draw(st.lists(st.sampled_from(sorted(self.members)), min_size=2, max_size=2))
        if len({*gone}) < 2 or any(one.effective_on == self.day for one in self.successions):
            return
        if any(self.memberships[one].begins_on == self.day for one in gone if self._own(one)):
            return
        named = f"x{len(self.organizations)}"
        self.organizations.append(Organization(id=named, name=named))
        self.successions.append(
            Succession(
                id=f"s{named}",
                kind=SuccessionKind.MERGED,
                effective_on=self.day,
                predecessors=gone,
                successors=[named],
            )
        )
        self.members = {*self.members} - {*gone} | {named}
        self.answers = {
            task: named if unit in gone else unit for task, unit in self.answers.items()
        }
        if self.holder in gone:
            self.note(named)

    def _own(self, member: str) -> bool:
        return member in self.memberships

    @rule(data=st.data())
    def assign(self, data: st.DataObject) -> None:
        """A member is given a task."""
        unit = data.draw(st.sampled_from(sorted(self.members)))
        named = f"t{len(self.tasks)}"
        self.tasks.append(Task(id=named, title=named, lead_units=[unit], assigned_on=self.day))
        self.answers[named] = unit

    @rule(data=st.data())
    def swap(self, data: st.DataObject) -> None:
        """Two members agree to exchange their next turns."""
        two = data.draw(st.permutations("abcd"))[:2]
        exchange = Deviation(
            kind=DeviationKind.SWAP, on=self.day, organization=two[0], other=two[1]
        )
        deviations = (*self.rotation.deviations, exchange)
        self.rotation = evolve(self.rotation, deviations=deviations)

    @invariant()
    def the_seat_is_as_noted(self) -> None:
        """On every day at most one organization holds the role: the one the clerk noted."""
        register = self.register()
        for day, holder in self.seat[-4:]:
            [roster] = [one for one in assess_rosters(register, day) if one.role.id == LEADER]
            present = roster.present
            if holder is None or present is None:
                assert (holder, present) == (None, None)
            else:
                assert answering_for(register, present.mandate.holder, day).unit == holder
        acting = {one.begins_on for one in self.mandates if one.is_acting}
        [roster] = [one for one in assess_rosters(register, self.day) if one.role.id == LEADER]
        told = [(one.begins_on, one.holder) for one in tenures_of(register, roster)]
        assert told == [one for one in self._held() if self._begun(one[0]) not in acting]

    def _held(self) -> list[tuple[date, str]]:
        return [(day, holder) for day, holder in self.seat if holder is not None]

    def _begun(self, day: date) -> date | None:
        """Return the first day of the mandate of a day."""
        begun = [one.begins_on for one in self.mandates if one.begins_on and one.begins_on <= day]
        return max(begun, default=None)

    @invariant()
    def every_task_is_answered_for_by_one(self) -> None:
        """No merger loses a task, and what a later day brings changes nothing of an earlier."""
        register = self.register()
        now = (self.day, frozenset(self.members), self.answers)
        for day, members, answers in [*self.noted[-4:], now]:
            assert {*members_on(register, "C", day)} == members
            for task in self.tasks:
                if task.id in answers:
                    [answer] = answers_for_task(task, register, day)
                    assert answer.unit == answers[task.id]
                    assert answer.state in {AnswerState.NAMED, AnswerState.SUCCEEDED}

    @invariant()
    def the_plan_goes_on_from_what_was_held(self) -> None:
        """Turns follow each other without gap or overlap, and no day has two holders."""
        register = self.register()
        rosters = assess_rosters(register, self.day)
        [roster] = [one for one in rosters if one.role.id == LEADER]
        until = self.day + timedelta(days=800)
        turns = plan_role(register, rosters, roster, self.day, until)
        for before, after in pairwise(turns):
            assert before.ends_on is not None
            assert before.ends_on + ONE_DAY == after.begins_on
        for turn in turns:
            if turn.begins_on is not None and turn.begins_on > self.day and turn.holder:
                assert turn.holder in self.members


TestClusterOverTime = ClusterOverTime.TestCase
TestClusterOverTime.settings = settings(max_examples=25, stateful_step_count=25)
