"""Traces as JSON."""

import json
from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given

from tracker.assess import assess
from tracker.assess.contradictions import contradictions
from tracker.assess.gaps import gaps_of
from tracker.assess.trace import Step, Trace, trace
from tracker.calendar import read_deadline
from tracker.domain import (
    Document,
    Event,
    ProgressReport,
    Provision,
    Register,
    Relation,
    RelationKind,
    Resolution,
    Task,
)
from tracker.formats.trace import contradictions_data, trace_json
from tracker.language import Language
from tracker.language.plain import plain
from tracker.testing import days, linked_registers, registers

AS_OF = date(2023, 6, 1)


def read(found: Trace) -> Any:
    """Return the JSON of a trace, read again."""
    return json.loads(trace_json(found, gaps_of(found.assessment), Language.EN))


def walked(nodes: list[Any], key: str, depth: int = 1) -> list[tuple[Any, ...]]:
    """Return what nested nodes say in reading order, each with its depth."""
    found: list[tuple[Any, ...]] = []
    for node in nodes:
        found.append((node["id"], depth, node["shown_elsewhere"], node["hidden"], node["how"]))
        found.extend(walked(node[key], key, depth + 1))
    return found


def stepped(steps: tuple[Step, ...] | None) -> list[tuple[Any, ...]]:
    """Return the same of the steps of a walk, the entry traced left out."""
    return [
        (step.node.id, step.depth, not step.is_first, step.hidden, [how.value for how in step.how])
        for step in (steps or ())[1:]
    ]


@given(linked_registers(), days(first=date(2023, 1, 1)))
def test_nested_nodes_are_the_walks(register: Register, as_of: date) -> None:
    """Sources and children hold each other exactly as the steps of the two walks do."""
    assessment = assess(register, as_of)
    for named in assessment.lineage.entries:
        for depth in (None, 1):
            found = trace(assessment, named, depth=depth)
            data = read(found)
            assert walked(data["sources"], "sources") == stepped(found.up)
            assert walked(data["children"], "children") == stepped(found.down)


@given(registers(), days())
def test_any_register_gives_json(register: Register, as_of: date) -> None:
    """Whatever titles hold, what is written is JSON with the id and the title as recorded."""
    assessment = assess(register, as_of)
    for named in assessment.lineage.entries:
        data = read(trace(assessment, named))
        entry: Any = assessment.lineage.entries[named]
        titles = [getattr(entry, name, None) for name in ("title", "text", "citation")]
        assert data["id"] == named
        assert data["title"] in titles


PROVISION = Provision(id="NQ:II.3", number="II.3", text="Số hóa hồ sơ")
NQ = Resolution(
    id="NQ",
    title="Về chuyển đổi số",
    number="15-NQ/TU",
    issued_on=date(2023, 1, 2),
    provisions=[PROVISION],
)
TASK = Task(
    id="NV-1",
    title="Số hóa",
    basis=["NQ:II.3"],
    product="Báo cáo",
    deadline=read_deadline("quý II/2023"),
    reports=[ProgressReport(on=AS_OF, event=Event.COMPLETED, evidence="Biên bản số 1")],
)


def test_the_keys_are_those_documented() -> None:
    """Every node has the same keys, its standing those of its kind."""
    register = Register(title="Sổ", documents=[NQ], tasks=[TASK])
    data = read(trace(assess(register, AS_OF), "NQ", up=False))

    provision = data["children"][0]
    (task,) = provision.pop("children")
    assert provision == {
        "how": ["contains"],
        "kind": "provision",
        "document_kind": None,
        "id": "NQ:II.3",
        "number": "II.3",
        "title": "Số hóa hồ sơ",
        "standing": {
            "state": "in_force",
            "begins_on": "2023-01-02",
            "ends_on": None,
            "replaced_by": [],
            "amended_by": [],
        },
        "product": None,
        "evidence": [],
        "roll_up": {"done": 1, "all": 1, "cancelled": 0, "worst": "completed"},
        "shown_elsewhere": False,
        "hidden": 0,
    }
    assert task["standing"] == {
        "lifecycle": "completed",
        "timeliness": "on_time",
        "baseline_timeliness": "on_time",
        "baseline_due": "2023-06-30",
        "current_due": "2023-06-30",
        "days_left": None,
        "days_late": 0,
        "completed_on": "2023-06-01",
        "progress": 100,
        "occurrences": None,
        "members": None,
    }
    evidence = {"on": "2023-06-01", "event": "completed", "by": None, "evidence": "Biên bản số 1"}
    assert (task["product"], task["evidence"]) == ("Báo cáo", [evidence])
    assert [*data] == [
        *("as_of", "kind", "document_kind", "id", "number", "title", "standing", "product"),
        *("evidence", "roll_up", "children", "gaps"),
    ]
    assert [*data["gaps"]] == [
        *("decisions_without_task", "provisions_without_task"),
        *("tasks_without_source", "open_under_ended"),
    ]


def test_shares_of_a_task_are_counted() -> None:
    """A task that recurs tells how many occurrences there are, completed and overdue."""
    recurring = evolve(
        TASK,
        assigned_on=date(2023, 1, 1),
        deadline=read_deadline("hằng tháng"),
        reports=[ProgressReport(on=date(2023, 1, 20), event=Event.COMPLETED)],
    )
    register = Register(title="Sổ", documents=[NQ], tasks=[recurring])
    shares = read(trace(assess(register, date(2023, 3, 15)), "NV-1"))["standing"]["occurrences"]
    assert (shares["done"], shares["overdue"]) == (1, 1)
    assert shares["all"] > 2


def test_a_deep_trace_is_as_long_as_it_is_deep() -> None:
    """Ten thousand levels are written in lines no wider than those of twenty."""
    documents = [
        Document(
            id=f"D{place}",
            title="{[",
            relations=[Relation(kind=RelationKind.BASED_ON, target=f"D{place - 1}")] * bool(place),
        )
        for place in range(10_000)
    ]
    found = trace(assess(Register(title="Sổ", documents=documents), AS_OF), "D0")
    text = trace_json(found, gaps_of(found.assessment), Language.EN)

    assert max(map(len, text.splitlines())) < 500
    bare = text.replace('"{["', "")
    assert bare.count("{") == bare.count("}") > 20_000
    assert bare.count("[") == bare.count("]")


def test_contradictions_have_plain_keys() -> None:
    """A contradiction gives the documents, the relation between them and both days."""
    relation = Relation(kind=RelationKind.AMENDS, target="B")
    documents = [
        Document(id="A", title="A", issued_on=date(2023, 1, 1), relations=[relation]),
        Document(id="B", title="B", issued_on=date(2023, 2, 1)),
    ]
    register = Register(title="Sổ", documents=documents)
    data = contradictions_data(contradictions(assess(register, AS_OF)))
    assert plain(data, Language.EN) == [
        {
            "kind": "later_target",
            "documents": ["A", "B"],
            "relation": "amends",
            "issued_on": "2023-01-01",
            "other_on": "2023-02-01",
        }
    ]
