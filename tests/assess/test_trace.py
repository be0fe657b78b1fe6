"""The trace of an entry: up to its sources, down to what was done."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, assess
from tracker.assess.trace import Step, Trace, node_of, trace
from tracker.domain import Document, Provision, Register, Relation, RelationKind, Task
from tracker.errors import UsageError
from tracker.testing import days, linked_registers

DAYS = days(first=date(2023, 1, 1))
AS_OF = date(2023, 6, 1)


def traces(assessment: Assessment) -> dict[str, Trace]:
    """Return the trace of everything in a register."""
    return {named: trace(assessment, named) for named in assessment.lineage.entries}


def ids(steps: tuple[Step, ...] | None) -> set[str]:
    """Return the ids of the nodes of a walk."""
    return {step.node.id for step in steps or ()}


@given(linked_registers(), DAYS)
def test_up_and_down_are_inverse(register: Register, as_of: date) -> None:
    """One entry lies below another exactly where the other lies above it."""
    found = traces(assess(register, as_of))
    for one, first in found.items():
        for other, second in found.items():
            assert (other in ids(first.down)) is (one in ids(second.up))


@given(linked_registers(), DAYS)
def test_each_node_is_followed_once(register: Register, as_of: date) -> None:
    """Of the places of a node one is the first, and below it stand exactly its links."""
    assessment = assess(register, as_of)
    for found in traces(assessment).values():
        for steps, links in (
            (found.up, assessment.lineage.above),
            (found.down, assessment.lineage.below),
        ):
            followed = [step.node.id for step in steps or () if step.is_first]
            assert Counter(followed) == Counter(ids(steps))
            for step in steps or ():
                assert step.below == (len(links.get(step.node.id, ())) if step.is_first else 0)


@given(linked_registers(), DAYS)
def test_a_walk_is_a_tree_in_reading_order(register: Register, as_of: date) -> None:
    """As many steps stand one level below a place as it says, the last of them marked."""
    for found in traces(assess(register, as_of)).values():
        assert found.down is not None
        assert found.down[0] == Step(node=found.root, depth=0, below=found.down[0].below)
        for place, step in enumerate(found.down):
            under = []
            for later in found.down[place + 1 :]:
                if later.depth <= step.depth:
                    break
                under.append(later)
            children = [later for later in under if later.depth == step.depth + 1]
            assert len(children) == step.below
            assert [child.is_last for child in children] == [
                child is children[-1] for child in children
            ]


@given(linked_registers(), DAYS, st.integers(0, 4))
def test_a_depth_shows_exactly_what_is_that_near(
    register: Register, as_of: date, depth: int
) -> None:
    """With a depth, the nodes shown are those within so many links, and what is cut is told."""
    assessment = assess(register, as_of)
    below = assessment.lineage.below
    for named in assessment.lineage.entries:
        near = {named}
        for _ in range(depth):
            near |= {link.to for one in near for link in below.get(one, ())}
        steps = trace(assessment, named, depth=depth).down
        assert ids(steps) == near
        for step in steps or ():
            links = len(below.get(step.node.id, ())) if step.is_first else 0
            assert step.below + step.hidden == links
            assert not (step.below and step.depth == depth)


@given(linked_registers(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_entries_never_matters(
    register: Register, as_of: date, random: Random
) -> None:
    """A register with its entries in another order has the same traces."""
    moved = evolve(
        register,
        documents=random.sample(register.documents, len(register.documents)),
        tasks=random.sample(register.tasks, len(register.tasks)),
    )
    first, second = traces(assess(register, as_of)), traces(assess(moved, as_of))
    assert {named: told(found) for named, found in first.items()} == {
        named: told(found) for named, found in second.items()
    }


NODE = node_of(assess(Register(title="Sổ", documents=[Document(id="A", title="A")]), AS_OF), "A")


def told(found: Trace) -> object:
    """Return everything a trace says, but for what its entries record."""
    return [
        [
            ((step.node.id, step.node.roll_up, stands(step)), evolve(step, node=NODE))
            for step in steps or ()
        ]
        for steps in (found.up, found.down)
    ]


def stands(step: Step) -> object:
    """Return how the node of a step stands, without the entry itself."""
    standing = step.node.standing
    names = ("state", "begins_on", "ends_on", "replaced_by", "amended_by", "lifecycle")
    return [getattr(standing, name, None) for name in (*names, "timeliness", "completed_on")]


def known_on(register: Register, as_of: date) -> Register:
    """Return *register* without what happened after *as_of*."""
    documents = [made for made in register.documents if (made.issued_on or as_of) <= as_of]
    held = {made.id: {made.id, *(one.id for one in made.provisions)} for made in documents}
    bases = {one for found in held.values() for one in found}
    tasks = [task for task in register.tasks if (task.assigned_on or as_of) <= as_of]
    parents = {task.id for task in tasks}
    briefings = [made for made in register.briefings if (made.held_on or as_of) <= as_of]
    return evolve(
        register,
        briefings=briefings,
        documents=[
            evolve(made, relations=[one for one in made.relations if one.target in bases])
            for made in documents
        ],
        tasks=[
            evolve(
                task,
                basis=[named for named in task.basis if named in bases],
                briefing=task.briefing if briefings else None,
                parent=task.parent if task.parent in parents else None,
                reports=[report for report in task.reports if report.on <= as_of],
            )
            for task in tasks
        ],
    )


@given(linked_registers(), DAYS)
def test_a_trace_never_depends_on_later_facts(register: Register, as_of: date) -> None:
    """A register as it was known on a day has the traces of that day that a later one has."""
    then, now = traces(assess(known_on(register, as_of), as_of)), traces(assess(register, as_of))
    parents = {task.parent for task in register.tasks if (task.assigned_on or as_of) > as_of}
    if parents:
        return  # a whole is judged by all its parts recorded, those assigned later included
    assert {named: told(found) for named, found in then.items()} == {
        named: told(found) for named, found in now.items()
    }


@given(linked_registers(), DAYS)
def test_a_part_of_a_trace_may_be_asked_for(register: Register, as_of: date) -> None:
    """Each walk is the same whether or not the other is asked for."""
    assessment = assess(register, as_of)
    for named, found in traces(assessment).items():
        assert trace(assessment, named, down=False) == evolve(found, down=None)
        assert trace(assessment, named, up=False) == evolve(found, up=None)
        assert found.root == node_of(assessment, named)


NONE = "no document, provision, briefing, task or indicator has the id"
REGISTER = Register(
    title="Sổ",
    documents=[
        Document(
            id="15-NQ", title="A", number="15-NQ/TU", provisions=[Provision(id="p1", number="1")]
        ),
        Document(id="07-CT", title="B", issued_on=date(2023, 6, 2)),
    ],
    tasks=[Task(id="NV-1", title="C", assigned_on=date(2023, 6, 2), basis=["p1"])],
)


@pytest.mark.parametrize(
    ("named", "english"),
    [
        (
            "15-NG",
            f"{NONE} “15-NG”; did you mean “15-NQ”?",
        ),
        (
            "15-NQ/TU",
            f"{NONE} “15-NQ/TU”; did you mean “15-NQ”?",
        ),
        ("zzzz", f"{NONE} “zzzz”"),
        ("07-CT", "“07-CT” is dated after 2023-06-01; give a later --as-of"),
        ("NV-1", "“NV-1” is dated after 2023-06-01; give a later --as-of"),
    ],
)
def test_what_cannot_be_traced_is_refused_with_the_nearest(named: str, english: str) -> None:
    """A wrong id is told with the nearest, a number with its document, a later one with why."""
    with pytest.raises(UsageError) as refused:
        trace(assess(REGISTER, AS_OF), named)
    assert refused.value.text.en == english
    assert refused.value.text.vi != english


def test_a_circle_ends_where_it_closes() -> None:
    """Two documents that implement each other are each followed once, and mentioned once more."""
    documents = [
        Document(
            id=one, title=one, relations=[Relation(kind=RelationKind.IMPLEMENTS, target=other)]
        )
        for one, other in (("A", "B"), ("B", "A"))
    ]
    found = trace(assess(Register(title="Sổ", documents=documents), AS_OF), "A")
    assert [(step.node.id, step.depth, step.is_first) for step in found.down or ()] == [
        ("A", 0, True),
        ("B", 1, True),
        ("A", 2, False),
    ]


def test_no_chain_is_too_deep() -> None:
    """Ten thousand documents that each implement the one before are walked, up and down."""
    documents = [
        Document(
            id=f"D{place}",
            title="A",
            relations=[Relation(kind=RelationKind.IMPLEMENTS, target=f"D{place - 1}")]
            if place
            else (),
        )
        for place in range(10_000)
    ]
    assessment = assess(Register(title="Sổ", documents=documents), AS_OF)
    down, up = trace(assessment, "D0").down, trace(assessment, "D9999").up
    assert [step.node.id for step in down or ()] == [made.id for made in documents]
    assert [step.node.id for step in up or ()] == [made.id for made in reversed(documents)]
