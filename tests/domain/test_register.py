"""The register: its indexes, its order, its policy and its time zone."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from tracker.calendar.working_calendar import vietnam
from tracker.domain import (
    Closure,
    Cluster,
    CountingConvention,
    Document,
    Organization,
    Policy,
    Provision,
    Register,
    Task,
    Term,
)
from tracker.errors import RegisterError
from tracker.language import Language, Text
from tracker.testing import registers

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


@given(registers(with_suppressions=True))
def test_every_index_agrees_with_a_scan(register: Register) -> None:
    """What an index gives for an id is exactly what a look at every entry gives."""
    groups = (*register.clusters, *register.groups)
    bodies = (*register.organizations, *groups)
    assert dict(register.organization_by_id) == {body.id: body for body in bodies}
    assert dict(register.cluster_by_id) == {made.id: made for made in register.clusters}
    assert dict(register.group_by_id) == {made.id: made for made in groups}
    assert dict(register.document_by_id) == {made.id: made for made in register.documents}
    assert dict(register.briefing_by_id) == {made.id: made for made in register.briefings}
    assert dict(register.task_by_id) == {made.id: made for made in register.tasks}
    held = [(made, document) for document in register.documents for made in document.provisions]
    assert dict(register.provision_by_id) == {made.id: made for made, _ in held}
    assert [register.document_of(made.id) for made, _ in held] == [document for _, document in held]
    assert [register.document_of(made.id) for made in register.documents] == [*register.documents]


def test_documents_are_meant_as_wholes_or_by_a_provision() -> None:
    """Several ids of one document mean it once; an id of neither kind is refused."""
    held = [Provision(id=f"VB-1:{number}", number=str(number)) for number in (1, 2)]
    first, second = Document(id="VB-1", title="a", provisions=held), Document(id="VB-2", title="b")
    register = Register(title="Sổ", documents=(first, second))

    assert register.documents_of(["VB-2", "VB-1:2", "VB-1", "VB-1:1"]) == (second, first)
    with pytest.raises(KeyError):
        register.documents_of(["VB-3"])


TERMS = (
    Term(id="xii", name="XII", organizations=["TW", "BCT"], ends_on=date(2021, 2, 1)),
    Term(id="xiii", name="XIII", organizations=["TW", "BCT"], begins_on=date(2021, 2, 2)),
    Term(id="tinh", name="XVII", organizations=["TU"], begins_on=date(2020, 10, 1)),
)


@pytest.mark.parametrize(
    ("issuer", "term", "issued_on", "expected"),
    [
        ("BCT", "Khóa xiii", None, "xiii"),
        ("TW", None, date(2021, 2, 1), "xii"),
        ("TW", None, date(2021, 2, 2), "xiii"),
        ("TW", "XII", date(2021, 2, 2), "xii"),
        ("TW", "XIV", date(2021, 2, 2), None),
        ("TW", None, None, None),
        ("TU", "XIII", None, None),
        (None, "XIII", date(2021, 2, 2), None),
    ],
)
def test_a_document_is_of_the_term_of_its_issuer(
    issuer: str | None, term: str | None, issued_on: date | None, expected: str | None
) -> None:
    """Its own words count first, then its day; a term of another body never does."""
    bodies = [Organization(id=named, name=named) for named in ("TW", "BCT", "TU")]
    document = Document(id="VB", title="a", issuer=issuer, term=term, issued_on=issued_on)
    register = Register(title="Sổ", organizations=bodies, terms=TERMS, documents=[document])
    found = register.term_of(document)

    assert (found.id if found else None) == expected


def test_of_two_terms_that_may_be_meant_none_is() -> None:
    """Where two terms of one body hold a day, the register does not choose."""
    bodies = [Organization(id="TW", name="TW")]
    terms = [Term(id=named, name=named, organizations=["TW"]) for named in ("x", "y")]
    document = Document(id="VB", title="a", issuer="TW", issued_on=date(2021, 2, 2))
    register = Register(title="Sổ", organizations=bodies, terms=terms, documents=[document])

    assert register.term_of(document) is None


@given(registers(with_suppressions=True))
def test_tasks_are_found_by_each_document_they_carry_out(register: Register) -> None:
    """Each document has exactly the tasks that name it or a provision of it, as recorded."""
    for document in register.documents:
        named = {document.id, *(provision.id for provision in document.provisions)}
        scanned = tuple(task for task in register.tasks if named & {*task.basis})
        assert register.tasks_by_document.get(document.id, ()) == scanned
    assert set(register.tasks_by_document) <= set(register.document_by_id)


def test_a_task_is_found_by_every_document_it_carries_out() -> None:
    """A task with two documents is found by either, beside the others of that document."""
    first = Task(id="NV-1", title="a", basis=("VB-1", "VB-2"))
    second = Task(id="NV-2", title="b", basis=("VB-2",))
    documents = (Document(id="VB-1", title="a"), Document(id="VB-2", title="b"))
    register = Register(title="Sổ", documents=documents, tasks=(first, second))
    assert dict(register.tasks_by_document) == {"VB-1": (first,), "VB-2": (first, second)}


@given(registers(with_suppressions=True))
def test_mandates_are_found_by_their_cluster(register: Register) -> None:
    """Each cluster has exactly its own mandates, in the order recorded."""
    for cluster in register.clusters:
        scanned = tuple(held for held in register.mandates if held.cluster == cluster.id)
        assert register.mandates_by_cluster.get(cluster.id, ()) == scanned
    assert set(register.mandates_by_cluster) <= set(register.cluster_by_id)


@given(registers(with_suppressions=True))
def test_indexes_cannot_be_written_to(register: Register) -> None:
    """An index is a view; nobody can add an entry through it."""
    for index in (register.organization_by_id, register.tasks_by_document):
        assert not hasattr(index, "__setitem__")


@given(registers(with_suppressions=True))
def test_every_entry_is_a_fact_once_kind_by_kind(register: Register) -> None:
    """The facts are all entries and all indicators, each once, in the order recorded."""
    plans = [fact for plan in register.plans for fact in (plan, *plan.indicators)]
    documents = [fact for made in register.documents for fact in (made, *made.provisions)]
    assert [*register.facts()] == [
        *register.sources,
        *register.conventions,
        *register.closures,
        *register.organizations,
        *register.clusters,
        *register.groups,
        *register.successions,
        *register.roles,
        *register.terms,
        *documents,
        *register.briefings,
        *register.tasks,
        *plans,
        *register.statements,
        *register.mandates,
        *register.rotations,
    ]


@given(registers(with_suppressions=True))
def test_a_register_made_again_is_equal(register: Register) -> None:
    """Entries may be given in any kind of series; an index never makes two registers differ."""
    assert register.task_by_id is register.task_by_id
    again = evolve(register, tasks=iter(register.tasks), policy=evolve(register.policy))
    assert (again, hash(again)) == (register, hash(register))


def test_names_are_those_of_organizations_and_clusters() -> None:
    """A body is called by its full name, in English by its English one where it has one."""
    register = Register(
        title="Sổ",
        organizations=(Organization(id="TU", name="Tỉnh ủy"),),
        clusters=(Cluster(id="C2", name="Cụm II", name_en="Cluster II"),),
    )
    assert register.name_on("TU", date(2023, 1, 1)) == Text(vi="Tỉnh ủy", en="Tỉnh ủy")
    assert register.name_on("C2", date(2023, 1, 1)) == Text(vi="Cụm II", en="Cluster II")


def test_an_empty_register_is_vietnamese() -> None:
    """What a register does not say is Vietnamese language and time, a week, sources optional."""
    register = Register(title="Sổ")
    assert (register.language, register.time_zone) == (Language.VI, "Asia/Ho_Chi_Minh")
    assert register.policy == Policy(due_soon_days=7, sources_required=False)
    assert [*register.facts()] == []


@pytest.mark.parametrize("name", ["UTC", "Asia/Bangkok", "Asia/Ho_Chi_Minh"])
def test_a_time_zone_of_the_database_is_kept(name: str) -> None:
    """Any time zone that the database has may be named."""
    assert Register(title="Sổ", time_zone=name).time_zone == name


@pytest.mark.parametrize("name", ["", "Hà Nội", "Asia", "../etc/passwd", "/etc/passwd", "a\x00b"])
def test_an_unknown_time_zone_is_refused(refusal_of: RefusalOf, name: str) -> None:
    """A time zone that is none is quoted, with one that is right."""
    assert refusal_of(lambda: Register(title="Sổ", time_zone=name)) == (
        "time_zone",
        f"Register: time_zone: không có múi giờ “{name}”; ví dụ đúng: “Asia/Ho_Chi_Minh”",
        f"Register: time_zone: there is no time zone “{name}”; a right one is “Asia/Ho_Chi_Minh”",
    )


def test_the_working_days_of_a_register_leave_out_its_closures() -> None:
    """A closure takes each of its days from those of the country, and no other day."""
    moved = Closure(id="chuyen", begins_on=date(2024, 3, 11), ends_on=date(2024, 3, 12))
    plain, closed = Register(title="Sổ"), Register(title="Sổ", closures=[moved])
    march = [date(2024, 3, day) for day in range(1, 32)]

    lost = [
        day
        for day in march
        if plain.working_calendar.is_working_day(day) > closed.working_calendar.is_working_day(day)
    ]
    assert lost == [date(2024, 3, 11), date(2024, 3, 12)]
    assert plain.working_calendar is vietnam()


def test_parts_are_found_by_their_parent() -> None:
    """Each task that has parts lists them in the order recorded."""
    tasks = [Task(id="a", title="A"), *(Task(id=i, title=i, parent="a") for i in ("c", "b"))]
    parts = Register(title="Sổ", tasks=tasks).tasks_by_parent

    assert {parent: [task.id for task in found] for parent, found in parts.items()} == {
        "a": ["c", "b"]
    }


def test_a_policy_names_a_convention_of_its_register() -> None:
    """A policy cannot count by a convention that is not recorded; the nearest is offered."""
    convention = CountingConvention(id="quy-uoc", name="Q", law="L")
    policy = Policy(convention="quy-uo")

    with pytest.raises(RegisterError) as refused:
        Register(title="Sổ", policy=policy, conventions=[convention])
    assert refused.value.lines(Language.EN) == [
        "<register>: Policy: convention: no convention has the id “quy-uo”; did you mean “quy-uoc”?"
    ]
