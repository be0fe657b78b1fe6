"""What keeps entries from being one register, each told where it is recorded."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import (
    DEPUTY,
    LEADER,
    Briefing,
    Cluster,
    Deviation,
    DeviationKind,
    Division,
    Document,
    Extension,
    Fact,
    Figure,
    Group,
    Handover,
    Indicator,
    Location,
    Mandate,
    Measurement,
    Membership,
    Move,
    Organization,
    ProgressReport,
    Register,
    Relation,
    RelationKind,
    Renaming,
    Result,
    Role,
    Rotation,
    RotationPolicy,
    Source,
    Succession,
    SuccessionKind,
    Task,
    TurnUnit,
    WorkPlan,
    kind_of,
)
from tracker.errors import RegisterError
from tracker.language import Language
from tracker.testing import registers

DAY, YEAR = date(2023, 6, 30), read_period("2023")
TU, HU = Organization(id="TU", name="Tỉnh ủy"), Organization(id="HU", name="Huyện ủy")
CLUSTER = Cluster(id="C2", name="Cụm II")


def refused(entries: dict[str, Any], language: Language = Language.EN) -> list[str]:
    """Return what is told of a register that is refused."""
    with pytest.raises(RegisterError) as caught:
        Register(title="Sổ", **entries)
    return caught.value.lines(language)


def at(fact: Any, line: int) -> Any:
    """Return *fact* recorded at a line."""
    return evolve(fact, location=Location(path="a.toml", line=line))


def mandate(named: str, role: str, **known: Any) -> Mandate:
    """Return a mandate of one organization in one cluster."""
    return Mandate(id=named, cluster="C2", role=role, holder="TU", **known)


END = Succession(
    id="s", kind=SuccessionKind.DISSOLVED, effective_on=DAY, predecessors=["TU"], successors=["HU"]
)
TURNS = Rotation(
    id="r",
    cluster="C2",
    role=LEADER,
    policy=RotationPolicy.ELECTED,
    begins_on=DAY,
    turn=TurnUnit.QUARTER,
)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (TU, "organization"),
        (CLUSTER, "cluster"),
        (Group(id="a", name="a"), "group"),
        (END, "succession"),
        (Role(id="a", name="a"), "role"),
        (TURNS, "rotation"),
        (Document(id="a", title="a"), "document"),
        (Briefing(id="a", title="a"), "briefing"),
        (Task(id="a", title="a"), "task"),
        (WorkPlan(id="a", title="a", period=YEAR), "plan"),
        (Indicator(id="a", title="a"), "indicator"),
        (mandate("a", LEADER), "mandate"),
        (Source(id="a", title="a"), "source"),
    ],
)
def test_every_entry_has_a_kind(entry: Fact, kind: str) -> None:
    """A kind is one word, the one that references and findings use."""
    assert kind_of(entry) == kind


@given(registers(with_suppressions=True), st.data())
def test_an_id_used_twice_is_always_refused(register: Register, data: st.DataObject) -> None:
    """No id is borne by two entries, whatever kinds they are of."""
    used: list[Any] = [TU, *register.facts()]
    twin = Organization(id=data.draw(st.sampled_from(used)).id, name="a")
    with pytest.raises(RegisterError) as caught:
        evolve(register, organizations=(TU, *register.organizations, twin))
    told = [problem.text.en for problem in caught.value.problems]
    assert [text for text in told if f"the id “{twin.id}” is already" in text]


def test_an_id_used_twice_is_told_with_its_first_use() -> None:
    """The second entry is where the problem is; the message says what and where the first is."""
    entries = {"organizations": (at(TU, 3),), "tasks": (at(Task(id="TU", title="a"), 9),)}
    assert refused(entries) == [
        "a.toml:9: the id “TU” is already that of an organization (a.toml:3); use an id only once"
    ]
    assert refused(entries, Language.VI) == [
        "a.toml:9: mã “TU” đã dùng cho organization (a.toml:3); mỗi mã chỉ dùng một lần"
    ]


def test_an_entry_recorded_nowhere_is_told_without_a_line() -> None:
    """A register made by a program has no file to point at."""
    assert refused({"tasks": (Task(id="a", title="a"), Task(id="a", title="b"))}) == [
        "<register>: the id “a” is already that of a task; use an id only once"
    ]


def dangling() -> list[Any]:
    """Return entries that each name one id that nothing bears, with what is told of them."""
    extension = Extension(new_due=DAY, by="X", document="Y")
    report = ProgressReport(on=DAY, progress=1, by="X")
    member = Membership(organization="X")
    relation = Relation(kind=RelationKind.CITES, target="X")
    body, either = "organization", "organization or cluster"
    any_body = "organization, cluster or group"
    return [
        ("organizations", evolve(TU, parent="X"), [f"Organization TU: parent: no {body}"]),
        ("clusters", evolve(CLUSTER, parent="X"), [f"Cluster C2: parent: no {body}"]),
        (
            "clusters",
            evolve(CLUSTER, members=[member]),
            [f"Membership: organization: no {body}"],
        ),
        (
            "documents",
            Document(id="a", title="a", issuer="X", relations=[relation]),
            [f"Document a: issuer: no {body}", "Relation: target: no document or provision"],
        ),
        (
            "briefings",
            Briefing(id="a", title="a", cluster="X", chair="X"),
            [f"Briefing a: chair: no {body}", "Briefing a: cluster: no cluster"],
        ),
        (
            "tasks",
            Task(id="a", title="a", cluster="X", basis=["X"], briefing="X", parent="X"),
            [
                "Task a: basis: no document or provision",
                "Task a: briefing: no briefing",
                "Task a: cluster: no cluster",
                "Task a: parent: no task",
            ],
        ),
        (
            "tasks",
            Task(id="a", title="a", lead_units=["X"], collaborating_units=["X"]),
            [f"Task a: collaborating_units: no {any_body}", f"Task a: lead_units: no {any_body}"],
        ),
        (
            "tasks",
            Task(id="a", title="a", extensions=[extension], reports=[report]),
            [
                f"Extension: by: no {either}",
                "Extension: document: no document",
                f"ProgressReport: by: no {either}",
            ],
        ),
        (
            "plans",
            WorkPlan(id="a", title="a", period=YEAR, organization="X", document="X"),
            ["WorkPlan a: document: no document", f"WorkPlan a: organization: no {either}"],
        ),
        (
            "mandates",
            Mandate(id="a", cluster="X", role=DEPUTY, holder="X", decided_at="X", document="X"),
            [
                "Mandate a: cluster: no cluster",
                "Mandate a: decided_at: no briefing",
                "Mandate a: document: no document",
                f"Mandate a: holder: no {body}",
            ],
        ),
    ]


@pytest.mark.parametrize(("kind", "entry", "told"), dangling())
def test_no_reference_leads_nowhere(kind: str, entry: Fact, told: list[str]) -> None:
    """Each field that names an id is looked up, in entries and in the facts within them."""
    problems = refused({kind: (entry,)})
    assert [problem.split(": ", 1)[1].split(" has the id")[0] for problem in problems] == told


@given(registers(with_suppressions=True))
def test_no_register_is_left_without_what_it_refers_to(register: Register) -> None:
    """Taking the organizations away is refused exactly when something names one of them."""
    named = {
        *(member.organization for made in register.clusters for member in made.members),
        *(made.parent for made in register.clusters),
        *(document.issuer for document in register.documents),
        *(briefing.chair for briefing in register.briefings),
        *(unit for task in register.tasks for unit in task.lead_units),
        *(unit for task in register.tasks for unit in task.collaborating_units),
        *(extension.by for task in register.tasks for extension in task.extensions),
        *(report.by for task in register.tasks for report in task.reports),
        *(plan.organization for plan in register.plans),
        *(held.holder for held in register.mandates),
        *(named for term in register.terms for named in term.organizations),
        *(member.organization for made in register.groups for member in made.members),
        *(named for change in register.successions for named in change.predecessors),
        *(named for change in register.successions for named in change.successors),
        *(named for turns in register.rotations for named in (*turns.order, turns.first)),
        *(
            named
            for turns in register.rotations
            for gone in turns.deviations
            for named in (gone.organization, gone.other)
        ),
    }
    missing = named & {made.id for made in register.organizations}
    quoted = set()
    if missing:
        with pytest.raises(RegisterError) as caught:
            evolve(register, organizations=())
        lines = caught.value.lines(Language.EN)
        quoted = {line.split("has the id “")[1].split("”")[0] for line in lines}
    assert quoted == missing
    assert evolve(register, title="Sổ khác").organizations == register.organizations


def test_an_id_of_another_kind_is_no_reference() -> None:
    """A cluster is no organization where one is asked for, and does lead tasks."""
    wrong = evolve(TU, parent="C2")
    assert refused({"organizations": (wrong,), "clusters": (CLUSTER,)}) == [
        "<register>: Organization TU: parent: no organization has the id “C2”"
    ]
    task = Task(id="a", title="a", lead_units=["C2"])
    assert Register(title="Sổ", clusters=(CLUSTER,), tasks=(task,)).tasks == (task,)


def test_a_reference_to_nothing_is_told_with_the_nearest_id() -> None:
    """The message has the place, the field, the id that is not there and the nearest one."""
    entries = {
        "documents": (Document(id="15-NQ", title="a"), Document(id="05-CT", title="a")),
        "tasks": (at(Task(id="a", title="a", basis=["05-CT", "15-NG"]), 4),),
    }
    assert refused(entries) == [
        (
            "a.toml:4: Task a: basis: no document or provision has the id “15-NG”; "
            "did you mean “15-NQ”?"
        )
    ]
    assert refused(entries, Language.VI) == [
        (
            "a.toml:4: Task a: basis: không có document hay provision nào có mã “15-NG”; "
            "có phải “15-NQ”?"
        )
    ]


def test_a_fact_within_an_entry_is_told_at_its_own_line() -> None:
    """A report has a line of its own; where it has none, that of its task is given."""
    report = ProgressReport(on=DAY, progress=1, by="X")
    task = at(Task(id="a", title="a"), 4)
    own, shared = evolve(task, reports=[at(report, 6)]), evolve(task, reports=[report])
    told = "ProgressReport: by: no organization or cluster has the id “X”"
    assert refused({"tasks": (own,)}) == [f"a.toml:6: {told}"]
    assert refused({"tasks": (shared,)}) == [f"a.toml:4: {told}"]


SOURCE = Source(id="bai-bao", title="Bài báo")
QUARTER, ONE = read_period("quý II/2023"), Decimal(1)


def unsourced() -> list[Any]:
    """Return an entry for each kind of fact within an entry, which cites a source not listed."""
    cited = "tin"
    figure = Figure(name="a", value=ONE, source=cited)
    measured = Measurement(period=QUARTER, value=ONE, source=cited)
    relation = Relation(kind=RelationKind.CITES, target="b", source=cited)
    return [
        ("organizations", evolve(TU, source=cited), "Organization TU"),
        ("organizations", evolve(TU, figures=[figure]), "Figure"),
        (
            "clusters",
            evolve(CLUSTER, members=[Membership(organization="HU", source=cited)]),
            "Membership",
        ),
        (
            "organizations",
            evolve(TU, renamings=[Renaming(on=DAY, name="a", source=cited)]),
            "Renaming",
        ),
        ("organizations", evolve(TU, moves=[Move(on=DAY, source=cited)]), "Move"),
        (
            "groups",
            Group(id="a", name="a", members=[Membership(organization="HU", source=cited)]),
            "Membership",
        ),
        ("documents", Document(id="a", title="a", relations=[relation]), "Relation"),
        (
            "briefings",
            Briefing(id="a", title="a", results=[Result(topic="a", text="a", source=cited)]),
            "Result",
        ),
        (
            "tasks",
            Task(id="a", title="a", extensions=[Extension(new_due=DAY, source=cited)]),
            "Extension",
        ),
        (
            "tasks",
            Task(id="a", title="a", reports=[ProgressReport(on=DAY, progress=1, source=cited)]),
            "ProgressReport",
        ),
        (
            "plans",
            WorkPlan(
                id="p",
                title="a",
                period=YEAR,
                indicators=[Indicator(id="i", title="a", measurements=[measured])],
            ),
            "Measurement",
        ),
    ]


def unsourced_changes() -> list[Any]:
    """Return the facts within changes and turns, each of which cites a source not listed."""
    cited = "tin"
    divided = Division(successor="HU", tasks=(), source=cited)
    departed = Deviation(kind=DeviationKind.LENGTH, on=DAY, ends_on=DAY, source=cited)
    held = evolve(mandate("m", LEADER), handover=Handover(source=cited))
    return [
        ("successions", evolve(END, division=[divided]), "Division"),
        ("rotations", evolve(TURNS, deviations=[departed]), "Deviation"),
        ("mandates", held, "Handover"),
    ]


@pytest.mark.parametrize(("kind", "entry", "fact"), [*unsourced(), *unsourced_changes()])
def test_every_fact_names_a_source_that_is_listed(kind: str, entry: Any, fact: str) -> None:
    """Where sources are listed, each fact, however deep within an entry, begins with one."""
    others: dict[str, tuple[Any, ...]] = {
        "organizations": (HU,) if kind == "organizations" else (HU, TU),
        "clusters": () if kind == "clusters" else (CLUSTER,),
        "documents": (Document(id="b", title="b"),),
    }
    entries: dict[str, Any] = others | {kind: (*others.get(kind, ()), entry)}
    assert refused({"sources": (SOURCE,), **entries}) == [
        f"<register>: {fact}: source: no source has the id “tin”"
    ]
    assert Register(title="Sổ", **entries).sources == ()


@pytest.mark.parametrize(
    "cited", ["bai-bao", "bai-bao, đoạn 3", "bai-bao đoạn 3", "bai-bao,3", "bai-bao\nđoạn 3"]
)
def test_a_source_is_followed_by_the_place_in_it(cited: str) -> None:
    """The id of a source ends at the first comma or space."""
    register = Register(title="Sổ", sources=(SOURCE,), organizations=(evolve(TU, source=cited),))
    assert register.organizations[0].source == cited


@pytest.mark.parametrize("cited", ["bai", "bai-bao-2, đoạn 3", "đoạn 3, bai-bao", "Bai-bao"])
def test_a_source_is_named_whole(cited: str) -> None:
    """No part of an id, nor an id later in the text, names a source."""
    entries = {"sources": (SOURCE,), "organizations": (evolve(TU, source=cited),)}
    assert len(refused(entries)) == 1


@pytest.mark.parametrize("make", [Organization, Task])
@pytest.mark.parametrize("size", [2, 3, 7])
def test_a_circle_of_parents_is_told_once_whole(make: Any, size: int) -> None:
    """A circle of any length is one problem; what hangs from it is none."""
    called = "name" if make is Organization else "title"
    parents = {f"n{place}": f"n{(place + 1) % size}" for place in range(size)} | {"x": "n0"}
    entries = tuple(
        make(id=named, parent=parent, **{called: "a"}) for named, parent in parents.items()
    )
    shown = " → ".join([*(f"n{place}" for place in range(size)), "n0"])
    kind = "organizations" if make is Organization else "tasks"
    assert refused({kind: entries}) == [f"<register>: parent: a circle, {shown}"]
    assert refused({kind: entries}, Language.VI) == [f"<register>: parent: vòng lặp {shown}"]


def test_a_circle_is_told_where_its_first_id_is_recorded() -> None:
    """Two circles are two problems, each at the line of its least id."""
    pairs = [("d", "c", 1), ("c", "d", 2), ("a", "b", 3), ("b", "a", 4)]
    tasks = tuple(at(Task(id=named, title="a", parent=up), line) for named, up, line in pairs)
    assert [line.split(":")[1] for line in refused({"tasks": tasks})] == ["2", "3"]


@pytest.mark.parametrize("length", [1, 2, 3000])
def test_a_chain_of_parents_may_be_long(length: int) -> None:
    """A chain that ends is no circle, however long it is and in whatever order it stands."""
    chain = tuple(
        Task(id=f"n{place}", title="a", parent=f"n{place + 1}" if place < length else None)
        for place in range(length + 1)
    )
    assert Register(title="Sổ", tasks=chain).tasks == chain
    assert Register(title="Sổ", tasks=chain[::-1]).tasks == chain[::-1]


def test_nobody_is_both_leader_and_deputy_by_one_decision() -> None:
    """The second mandate is where the problem is, and it names the first."""
    held = (at(mandate("a", LEADER), 5), at(mandate("b", DEPUTY), 8))
    entries = {"organizations": (TU,), "clusters": (CLUSTER,), "mandates": held}
    assert refused(entries) == [
        "a.toml:8: Mandate b: holder: “TU” cannot be both leader and deputy (see “a”)"
    ]
    assert refused(entries, Language.VI) == [
        "a.toml:8: Mandate b: holder: “TU” không thể vừa là cụm trưởng vừa là cụm phó (xem “a”)"
    ]


@pytest.mark.parametrize(
    "other",
    [
        mandate("b", LEADER, begins_on=DAY, decided_at="m1"),
        mandate("b", DEPUTY, begins_on=date(2023, 7, 1), decided_at="m1"),
        mandate("b", DEPUTY, begins_on=DAY, decided_at="m2"),
        evolve(mandate("b", DEPUTY, begins_on=DAY, decided_at="m1"), holder="HU"),
        evolve(mandate("b", DEPUTY, begins_on=DAY, decided_at="m1"), cluster="C3"),
    ],
)
def test_two_roles_by_two_decisions_are_no_contradiction(other: Mandate) -> None:
    """The same role, another day, meeting, holder or cluster leaves nothing to contradict."""
    register = Register(
        title="Sổ",
        organizations=(TU, HU),
        clusters=(CLUSTER, Cluster(id="C3", name="Cụm III")),
        briefings=tuple(Briefing(id=named, title="a") for named in ("m1", "m2")),
        mandates=(mandate("a", LEADER, begins_on=DAY, decided_at="m1"), other),
    )
    assert len(register.mandates) == 2


def test_every_problem_is_told_at_once_in_order_of_lines() -> None:
    """A register is refused as a whole, with all its problems."""
    entries = {
        "organizations": (at(evolve(TU, parent="X"), 9), at(evolve(HU, parent="HU2"), 2)),
        "tasks": (at(Task(id="TU", title="a"), 5),),
    }
    assert [line.split(": ")[0] for line in refused(entries)] == [
        "a.toml:2",
        "a.toml:5",
        "a.toml:9",
    ]
