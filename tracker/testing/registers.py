"""Strategy for whole registers, drawn kind by kind so that every reference looks back."""

from collections.abc import Callable, Collection, Iterable
from itertools import cycle, islice
from typing import Any, TypeVar

from attrs import define, evolve, field, fields
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.domain import (
    DEPUTY,
    LEADER,
    Document,
    Mandate,
    Organization,
    Policy,
    Register,
    Source,
    Statement,
    Succession,
    Task,
    WorkPlan,
)
from tracker.domain.structure import structure_flaws
from tracker.language import Language
from tracker.testing.changes import successions
from tracker.testing.day_counting import closures, conventions, policies
from tracker.testing.documents import briefings, documents, relations, sources, terms
from tracker.testing.drawing import any_number, flags, knowing, some, up_to
from tracker.testing.faults import with_faults
from tracker.testing.organizations import clusters, groups, mandates, organizations
from tracker.testing.plans import work_plans
from tracker.testing.references import NOTHING, References, few, one_or_none
from tracker.testing.remembering import one_of_these
from tracker.testing.rotations import roles, rotations
from tracker.testing.statements import statements
from tracker.testing.suppressions import suppressing
from tracker.testing.tasks import tasks
from tracker.testing.texts import optional_texts, texts

Entry = TypeVar("Entry")
Make = Callable[..., SearchStrategy[Any]]

_DRAWN_APART = 12
"""How many tasks are drawn each for itself."""
_NAMED = frozenset(held.name for held in fields(References))
"""The kinds of entry that others may name."""


KINDS = ("policy", *(held.name for held in fields(Register) if "holds" in held.metadata))
"""The kinds of entry that :func:`registers` draws, as a register names them."""


@st.composite
def registers(
    draw: DrawFn,
    *,
    most: int = 2,
    tasks: int | tuple[int, int] = (0, 3),
    kinds: Collection[str] = KINDS,
    with_suppressions: bool = False,
    faults: Iterable[str] = (),
) -> Register:
    """Whole registers: every id is unique, every reference resolves, no parents form a circle.

    Some declare sources, and then every fact that says where it comes from names one of them.
    Entries may stand before those they refer to. Of many tasks only the first dozen are drawn; the
    others are like them but for id and title, so that a hundred cost no more than a few.

    Args:
        draw: given by Hypothesis.
        most: how many entries of each kind there are at most, tasks apart.
        tasks: how many tasks there are: exactly so many, or from so many to so many.
        kinds: the kinds of entry there may be, of :data:`KINDS`; a law that needs few of them is
            tried the quicker.
        with_suppressions: whether entries may have suppressions, which silence what rules find.
        faults: names of :data:`~tracker.testing.faults.FAULTS` to inject, each of which some rule
            speaks of; they bring entries of their own, and the usual policy.

    Raises:
        ValueError: no register has entries of a kind named, *tasks* is no size, or no register can
            hold a fault.
        KeyError: there is no such fault.

    >>> from tracker.testing import simplest
    >>> register = simplest(registers())
    >>> register.title, [task.id for task in register.tasks], register.documents
    ('kế hoạch', [], ())
    >>> len(simplest(registers(tasks=20, kinds=["tasks"])).tasks)
    20
    >>> faulty = simplest(registers(faults=["one-overdue-task"]))
    >>> [task.deadline.text for task in faulty.tasks]
    ['2014-06-27']
    """
    if unknown := {*kinds}.difference(KINDS):
        raise ValueError(*sorted(unknown))
    making = _Making(draw=draw, most=most, wanted=frozenset(kinds))
    making.bodies()
    making.decisions()
    making.work((tasks, tasks) if isinstance(tasks, int) else tasks)
    making.changes()
    if with_suppressions:
        making.listed = suppressing(draw, making.listed, making.known)
    made = Register(
        title=draw(texts()),
        title_en=draw(optional_texts()),
        language=draw(one_of_these(*Language)),
        policy=draw(policies(known=making.known)) if "policy" in kinds else Policy(),
        **making.listed,
    )
    return with_faults(made, faults)


@define(kw_only=True)
class _Making:
    """A register being drawn: what there is of it so far."""

    draw: DrawFn
    most: int
    wanted: frozenset[str]
    listed: dict[str, Any] = field(factory=dict)
    known: References = NOTHING

    def _add(self, kind: str, entries: tuple[Any, ...]) -> None:
        self.listed[kind] = entries
        if kind in _NAMED:
            self.known = evolve(self.known, **{kind: _ids(entries)})

    def _list(self, kind: str, make: Make, most: int | None = None) -> None:
        if kind in self.wanted:
            most = self.most if most is None else most
            self._add(kind, _once(any_number(self.draw, knowing(make, self.known), most)))

    def _few(self, kind: str, make: Make) -> None:
        if kind in self.wanted:
            self._add(kind, _once(few(self.draw, knowing(make, self.known), self.most)))

    def bodies(self) -> None:
        """Draw where facts come from, how days are counted, and who acts."""
        self._list("sources", _sources)
        self._list("conventions", conventions, min(self.most, 1))
        self._list("closures", closures, min(self.most, 1))
        if "organizations" in self.wanted:
            drawn = any_number(self.draw, knowing(organizations, self.known), self.most)
            self._add("organizations", _nested(self.draw, _once(drawn)))
        self._list("clusters", clusters)
        self._few("groups", groups)
        self._few("roles", roles)

    def decisions(self) -> None:
        """Draw what was decided, and where."""
        if self.known.organizations:
            self._list("terms", terms)
        if "documents" in self.wanted:
            made = _related_documents(self.draw, self.known, self.most)
            held = tuple(one.id for document in made for one in document.provisions)
            self._add("documents", made)
            self.known = evolve(self.known, provisions=held)
        self._list("briefings", briefings)

    def work(self, sizes: tuple[int, int]) -> None:
        """Draw what is to be done, what is measured, and what reports say of it."""
        least, most = sizes
        if not 0 <= least <= most:
            raise ValueError(least, most)
        if "tasks" in self.wanted:
            made = knowing(tasks, self.known)
            drawn = some(self.draw, made, min(least, _DRAWN_APART))
            drawn += any_number(self.draw, made, min(most, _DRAWN_APART) - len(drawn))
            is_full = len(drawn) == _DRAWN_APART
            count = max(least, len(drawn)) + is_full * up_to(
                self.draw, most - max(least, _DRAWN_APART)
            )
            self._add("tasks", _like(_nested(self.draw, _renamed(drawn)), count))
        self._list("plans", work_plans)
        if "statements" in self.wanted:
            plans = self.listed.get("plans", ())
            self._add("statements", _statement_sets(self.draw, self.known, plans, self.most))

    def changes(self) -> None:
        """Draw how organizations ended, and who held which role, where there are any."""
        bodies = self.listed.get("organizations", ())
        if bodies and "successions" in self.wanted:
            made = _succession_sets(self.draw, self.known, bodies, self.most)
            self._add("successions", made)
        if bodies and self.known.clusters:
            if "mandates" in self.wanted:
                self._add("mandates", _mandate_sets(self.draw, self.known, 2 * self.most))
            self._few("rotations", rotations)


def _sources(**_: References) -> SearchStrategy[Source]:
    """Sources, which name nothing."""
    return sources()


def _renamed(drawn: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return *drawn* with another id wherever one before it has the same."""
    made: dict[str, Task] = {}
    for place, task in enumerate(drawn):
        named = f"{task.id}-{place}" if task.id in made else task.id
        made[named] = task if named == task.id else evolve(task, id=named)
    return tuple(made.values())


def _like(drawn: tuple[Task, ...], count: int) -> tuple[Task, ...]:
    """Return *count* tasks: *drawn*, then others like them."""
    others = (
        evolve(like, id=f"{like.id}_{place}", title=f"{like.title} ({place})")
        for place, like in enumerate(islice(cycle(drawn), count - len(drawn)), start=1)
    )
    return (*drawn, *others)


def _id_of(entry: Any) -> str:
    return str(entry.id)


def _ids(entries: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(map(_id_of, entries))


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return *entries*, of those with one id only the last."""
    return tuple({_id_of(entry): entry for entry in entries}.values())


def _nested(draw: DrawFn, drawn: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return *drawn* under parents among those before them, listed in either direction."""
    ids = _ids(drawn)
    made = tuple(
        _placed(draw, entry, ids[:place]) if place else entry for place, entry in enumerate(drawn)
    )
    is_reversed = len(made) > 1 and any(flags(draw, 1))
    return made[::-1] if is_reversed else made


def _placed(draw: DrawFn, entry: Any, above: tuple[str, ...]) -> Any:
    """Return *entry* under one of those *above*, now and wherever it moves."""
    placed = evolve(entry, parent=one_or_none(draw, above))
    if not getattr(entry, "moves", ()):
        return placed
    return evolve(
        placed, moves=[evolve(move, parent=one_or_none(draw, above)) for move in entry.moves]
    )


def _succession_sets(
    draw: DrawFn, known: References, bodies: tuple[Organization, ...], most: int
) -> tuple[Succession, ...]:
    """Successions of which no organization ends twice."""
    made: tuple[Succession, ...] = ()
    for one in _once(few(draw, knowing(successions, known), most)):
        if not any(structure_flaws((*bodies, *made, one))):
            made = (*made, one)
    return made


def _statement_sets(
    draw: DrawFn, known: References, plans: tuple[WorkPlan, ...], most: int
) -> tuple[Statement, ...]:
    """Statements, none most of the time, that may name those drawn before them."""
    measured = tuple(made.id for plan in plans for made in plan.indicators)
    known = evolve(known, plans=_ids(plans), indicators=measured)
    made: tuple[Statement, ...] = ()
    for place in range(min(most, max(0, up_to(draw, 4) - 2))):
        before = evolve(known, statements=_ids(made))
        made = (*made, draw(statements(identifier=f"PB-{place}", known=before)))
    return made


def _related_documents(draw: DrawFn, known: References, most: int) -> tuple[Document, ...]:
    """Documents related to any of the others."""
    drawn = _once(any_number(draw, knowing(documents, known), most))
    made: list[Document] = []
    for document in drawn:
        others = tuple(other for other in drawn if other.id != document.id)
        held = tuple(made.id for other in others for made in other.provisions)
        related = relations(known=evolve(known, documents=_ids(others), provisions=held))
        found = some(draw, related, up_to(draw, 2)) if others else ()
        made.append(evolve(document, relations=found) if found else document)
    return tuple(made)


def _mandate_sets(draw: DrawFn, known: References, most: int) -> tuple[Mandate, ...]:
    """Mandates of which no decision makes one organization both leader and deputy."""
    decided: dict[tuple[Any, ...], str] = {}
    made: list[Mandate] = []
    for mandate in _once(any_number(draw, knowing(mandates, known), most)):
        decision = (mandate.cluster, mandate.holder, mandate.begins_on, mandate.decided_at)
        is_ranked = mandate.role in {LEADER, DEPUTY}
        role = decided.setdefault(decision, mandate.role) if is_ranked else mandate.role
        made.append(mandate if role == mandate.role else evolve(mandate, role=role))
    return tuple(made)
