"""What every class of the domain keeps to, checked over all of them."""

import pickle
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from inspect import Parameter, signature
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError

import tracker.domain
from tracker.calendar import read_deadline, read_period
from tracker.domain import (
    DOCUMENT_CLASSES,
    LEADER,
    Amendment,
    Briefing,
    Closure,
    Cluster,
    Comparison,
    CountingConvention,
    Deviation,
    DeviationKind,
    Division,
    Entry,
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
    PacePoint,
    Policy,
    ProgressReport,
    Provision,
    Register,
    Relation,
    RelationKind,
    Renaming,
    Requirement,
    Result,
    Role,
    Rotation,
    RotationPolicy,
    Source,
    Statement,
    StatementKind,
    Succession,
    SuccessionKind,
    Suppression,
    Target,
    Task,
    Term,
    TurnUnit,
    WorkPlan,
)
from tracker.errors import ContradictionError

DAY, QUARTER = date(2023, 6, 30), read_period("quý II/2023")
EXAMPLES: tuple[Any, ...] = (
    *(document_class(id="a", title="a") for document_class in DOCUMENT_CLASSES.values()),
    Amendment(made_on=DAY, deadline=read_deadline("quý II/2023")),
    Briefing(id="a", title="a"),
    Closure(id="a", begins_on=DAY),
    Cluster(id="a", name="a"),
    CountingConvention(id="a", name="a", law="a"),
    Deviation(kind=DeviationKind.STAND_IN, on=DAY, organization="a", other="b"),
    Division(successor="a", tasks=["b"]),
    Extension(new_due=DAY),
    Fact(),
    Figure(name="a", value=Decimal(1)),
    Group(id="a", name="a"),
    Handover(),
    Indicator(id="a", title="a"),
    Location(path="a", line=1),
    Mandate(id="a", cluster="b", role=LEADER, holder="c"),
    Measurement(period=QUARTER, value=Decimal(1), of=Decimal(2)),
    Membership(organization="a"),
    Move(on=DAY),
    Organization(id="a", name="a"),
    PacePoint(elapsed=Decimal("0.5"), reached=Decimal("0.2")),
    Policy(),
    ProgressReport(on=DAY, progress=1),
    Provision(id="a", number="a"),
    Register(title="a"),
    Relation(kind=RelationKind.CITES, target="a"),
    Renaming(on=DAY, name="a"),
    Requirement(comparison=Comparison.AT_LEAST, value=1),
    Result(topic="a", text="a"),
    Role(id="a", name="a"),
    Rotation(
        id="a",
        cluster="b",
        role=LEADER,
        policy=RotationPolicy.FIXED_ORDER,
        order=["b"],
        begins_on=DAY,
        turn=TurnUnit.QUARTER,
    ),
    Entry(),
    Source(id="a", title="a"),
    Statement(id="a", kind=StatementKind.FIGURE, value=Decimal(1)),
    Succession(
        id="a",
        kind=SuccessionKind.DISSOLVED,
        effective_on=DAY,
        predecessors=["b"],
    ),
    Suppression(rule="DL001", reason="a"),
    Target(text="≥ 50"),
    Task(id="a", title="a"),
    Term(id="a", name="a", organizations=["a"]),
    WorkPlan(id="a", title="a", period=QUARTER),
)
TEXTS = (str, str | None, tuple[str, ...])
AS_NAMED = {
    (Location, "path"),
    (Policy, "country"),
    (Policy, "subdivision"),
    (Register, "time_zone"),
}
"""Texts that name what lies outside the register, and are left as they are."""
TIED = {
    (Succession, "rest_to"),
    *((Statement, name) for name in ("printed", "rows", "against", "shares")),
}
"""Ids and words that another field allows or not; tests of their class try them."""
DECOMPOSED = normalize("NFD", "tổ")
DISTURBING = ("", " \n", "a\x1b[0m", "\u202e", "a\x00", "a\u2028b", "a\rb")


def class_name(value: object) -> str:
    """Return what to call an example in the name of a test."""
    return type(value).__name__


def text_fields() -> Iterator[Any]:
    """Yield each example with each of its fields that holds words or ids."""
    for instance in EXAMPLES:
        for attribute in fields(type(instance)):
            is_apart = (type(instance), attribute.name) in AS_NAMED | TIED
            if attribute.type in TEXTS and not is_apart:
                yield pytest.param(
                    instance, attribute, id=f"{class_name(instance)}.{attribute.name}"
                )


every_class = pytest.mark.parametrize("instance", EXAMPLES, ids=class_name)
every_text = pytest.mark.parametrize(("instance", "attribute"), [*text_fields()])


def test_every_public_class_is_checked_here() -> None:
    """The examples are of exactly the public classes, enumerations apart."""
    public = [getattr(tracker.domain, name) for name in tracker.domain.__all__]
    classes = {value for value in public if isinstance(value, type) and not issubclass(value, Enum)}
    assert {type(instance) for instance in EXAMPLES} == classes
    assert len(classes) > 30


def test_every_text_of_the_domain_is_checked_here() -> None:
    """The fields found include words, ids, references and lists of them."""
    found = {parameter.id for parameter in text_fields()}
    some = {"Task.title", "Resolution.id", "Mandate.holder", "Task.lead_units", "Fact.source"}
    assert some <= found
    assert len(found) > 100


@every_class
def test_it_is_made_by_keywords_only(instance: Any) -> None:
    """No argument is given by its place, so fields may be added without breaking callers."""
    parameters = signature(type(instance)).parameters.values()
    assert {parameter.kind for parameter in parameters} == {Parameter.KEYWORD_ONLY}


@every_class
def test_it_never_changes(instance: Any) -> None:
    """No field can be set or deleted, and none can be added."""
    for name in (fields(type(instance))[0].name, "unheard_of"):
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(instance, name, None)
    with pytest.raises(FrozenInstanceError):
        delattr(instance, fields(type(instance))[0].name)


@every_class
def test_it_has_slots(instance: Any) -> None:
    """Values carry no dictionary: there may be a million of them."""
    assert not hasattr(instance, "__dict__")


@every_class
def test_equal_values_are_one(instance: Any) -> None:
    """A copy, and what comes back from a pickle, is equal, of the same class and hash."""
    for copy in (evolve(instance), pickle.loads(pickle.dumps(instance))):  # noqa: S301 -- made here
        assert (copy, type(copy), hash(copy)) == (instance, type(instance), hash(instance))


@pytest.mark.parametrize(
    "fact", [value for value in EXAMPLES if isinstance(value, Fact)], ids=class_name
)
def test_where_a_fact_is_recorded_is_no_part_of_it(fact: Fact) -> None:
    """The location is never compared and never shown; the source is both."""
    located = evolve(fact, location=Location(path="a.toml", line=7))
    assert (located, hash(located), repr(located)) == (fact, hash(fact), repr(fact))
    assert located.location == Location(path="a.toml", line=7)
    assert evolve(fact, source="b") != fact


@every_class
def test_every_field_is_documented(instance: Any) -> None:
    """The docstring of the class, or of one it extends, has a line for every field."""
    docstrings = [base.__doc__ or "" for base in type(instance).__mro__]
    for attribute in fields(type(instance)):
        assert [text for text in docstrings if f"\n        {attribute.name}: " in text]


def altered(instance: Any, attribute: Any, text: str) -> Any:
    """Return *instance* with *text* in the field, alone in it where it holds a list."""
    listed = attribute.type == tuple[str, ...]
    return evolve(instance, **{attribute.name: (text,) if listed else text})


@every_text
def test_one_text_has_one_spelling(instance: Any, attribute: Any) -> None:
    """Words and ids are kept in Unicode NFC, so that a reference finds the id it names."""
    kept = getattr(altered(instance, attribute, DECOMPOSED), attribute.name)
    assert kept in {"tổ", ("tổ",)}


@every_text
def test_no_text_is_blank_or_disturbs_a_terminal(instance: Any, attribute: Any) -> None:
    """Blank texts and control characters are refused; references are left to the register."""
    for text in DISTURBING:
        if "refers_to" in attribute.metadata:
            assert altered(instance, attribute, text)
            continue
        with pytest.raises(ContradictionError) as refused:
            altered(instance, attribute, text)
        assert refused.value.field == attribute.name, repr(text)
