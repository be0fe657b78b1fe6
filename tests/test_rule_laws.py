"""What holds of all the rules together, whatever register they look at."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

from attrs import evolve, fields
from hypothesis import given

from tracker.assess import assess
from tracker.domain import (
    Document,
    Fact,
    Group,
    Organization,
    Policy,
    Register,
    Renaming,
    Statement,
    Task,
)
from tracker.domain.fact import REFERS_TO
from tracker.language import Language
from tracker.rules import CATALOGUE, Remark, Rule, RunRule, check
from tracker.testing import days, registers

WORDS: tuple[tuple[type[Fact], tuple[str, ...]], ...] = (
    (Organization, ("name", "name_en", "aliases", "kind")),
    (Group, ("of_kinds",)),
    (Renaming, ("name", "name_en")),
    (Document, ("title", "title_en")),
    (Task, ("title", "title_en")),
    (Statement, ("about",)),
)
"""Words by which rules and groups tell that two entries are of one thing."""


def apart(fact: Any, ids: Mapping[str, str]) -> Any:
    """Return *fact* and all within it under other ids, and called otherwise."""
    changed: dict[str, Any] = {}
    words = {name for kind, names in WORDS if isinstance(fact, kind) for name in names}
    for attribute in fields(type(fact)):
        held = getattr(fact, attribute.name)
        if attribute.name == "source":
            changed["source"] = None
        elif attribute.name == "id" or REFERS_TO in attribute.metadata:
            changed[attribute.name] = renamed(held, ids)
        elif attribute.name in words:
            changed[attribute.name] = recalled(held)
        elif attribute.name == "number" and isinstance(fact, Document) and held is not None:
            changed["number"] = f"9{held}"
        elif attribute.name == "citation" and held is not None:
            changed["citation"] = f"văn bản của nơi khác {fact.id}"
        elif isinstance(held, tuple) and held and isinstance(held[0], Fact):
            changed[attribute.name] = tuple(apart(part, ids) for part in held)
        elif isinstance(held, Fact):
            changed[attribute.name] = apart(held, ids)
    return evolve(fact, **changed)


def renamed(held: Any, ids: Mapping[str, str]) -> Any:
    """Return ids as they are called apart; those of no entry, as of built-in roles, stay."""
    if isinstance(held, tuple):
        return tuple(ids.get(one, one) for one in held)
    return ids.get(held, held)


def recalled(held: Any) -> Any:
    """Return words as another house has them."""
    if isinstance(held, tuple):
        return tuple(f"{one} bên kia" for one in held)
    return None if held is None else f"{held} bên kia"


def alone(register: Register) -> Register:
    """Return *register* without what speaks of the whole of it, as the days off of its house do.

    So do statements, which are held against the counts of the whole, and its language.
    """
    documents = [evolve(document, convention=None) for document in register.documents]
    return evolve(
        register,
        language=Language.VI,
        policy=Policy(),
        statements=(),
        sources=(),
        conventions=(),
        closures=(),
        terms=(),
        documents=documents,
    )


def elsewhere(register: Register) -> Register:
    """Return *register* as that of another house, which shares no subject with the first."""
    ids = {one: f"bên-kia-{one}" for one in ids_of(register)}
    changed: dict[str, Any] = {
        name: [apart(entry, ids) for entry in getattr(register, name)] for name in sections()
    }
    return evolve(register, **changed)


def sections() -> list[str]:
    """Return the names of the lists that a register is made of."""
    return [one.name for one in fields(Register) if "holds" in one.metadata]


def ids_of(register: Register) -> list[str]:
    """Return the id of every entry that bears one."""
    found = (getattr(fact, "id", None) for fact in register.facts())
    return [one for one in found if one is not None]


def together(one: Register, other: Register) -> Register:
    """Return all that both registers record, as one."""
    joined: dict[str, Any] = {
        name: (*getattr(one, name), *getattr(other, name)) for name in sections()
    }
    return evolve(one, **joined)


@given(registers(), registers(), days())
def test_unrelated_subjects_are_found_together_as_they_are_apart(
    here: Register, there: Register, as_of: date
) -> None:
    """What is found in two registers of unrelated subjects is exactly what is found in both."""
    one, other = alone(here), elsewhere(alone(there))

    whole = check(together(one, other), as_of=as_of)
    apart_found = check(one, as_of=as_of) + check(other, as_of=as_of, language=one.language)
    assert whole == apart_found


@given(registers(), days())
def test_many_workers_find_what_one_finds(register: Register, as_of: date) -> None:
    """Rules that run at the same time over one assessment never disturb each other."""
    alone_first = assess(register, as_of)
    expected = [[*rule.look(alone_first)] for rule in CATALOGUE if not isinstance(rule, RunRule)]
    shared = assess(register, as_of)

    def found(rule: Rule) -> list[Remark]:
        return [*rule.look(shared)]

    with ThreadPoolExecutor(8) as pool:
        rules = [rule for rule in CATALOGUE if not isinstance(rule, RunRule)]
        assert [*pool.map(found, rules)] == expected
