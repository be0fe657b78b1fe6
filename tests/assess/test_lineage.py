"""What follows from what."""

from collections.abc import Iterator, Mapping
from datetime import date

from hypothesis import given

from tracker.assess.lineage import Link, LinkKind, lineage_of
from tracker.domain import Register, RelationKind
from tracker.language import natural_order
from tracker.testing import days, linked_registers, registers

AS_OF = date(2023, 6, 1)
CARRIED = {
    RelationKind.IMPLEMENTS: LinkKind.IMPLEMENTS,
    RelationKind.CONTINUES: LinkKind.CONTINUES,
    RelationKind.BASED_ON: LinkKind.BASED_ON,
}


def known(register: Register, as_of: date) -> set[str]:
    """Return the ids of everything that may be traced, by a plain look at every entry."""
    dated = [
        *((made.id, made.issued_on) for made in register.documents),
        *((held.id, made.issued_on) for made in register.documents for held in made.provisions),
        *((made.id, made.held_on) for made in register.briefings),
        *((made.id, made.assigned_on) for made in register.tasks),
        *((made.id, None) for made in register.plans),
        *((held.id, None) for made in register.plans for held in made.indicators),
    ]
    return {named for named, day in dated if day is None or day <= as_of}


def ways(register: Register) -> set[tuple[str, str, LinkKind]]:
    """Return every way from one entry to another, by a plain look at every entry."""
    found = [
        (document.id, provision.id, LinkKind.CONTAINS)
        for document in register.documents
        for provision in document.provisions
    ]
    found += [
        (relation.target, document.id, CARRIED[relation.kind])
        for document in register.documents
        for relation in document.relations
        if relation.kind in CARRIED
    ]
    for plan in register.plans:
        found += [(plan.document, plan.id, LinkKind.SETS)] if plan.document else []
        found += [(plan.id, indicator.id, LinkKind.CONTAINS) for indicator in plan.indicators]
    for task in register.tasks:
        whole = [named for named in task.basis if not {*held_by(register, named)} & {*task.basis}]
        found += [(named, task.id, LinkKind.BASIS) for named in whole]
        found += [(task.briefing, task.id, LinkKind.ASSIGNS)] if task.briefing else []
        found += [(task.parent, task.id, LinkKind.PART)] if task.parent else []
    return {*found}


def held_by(register: Register, named: str) -> Iterator[str]:
    """Yield the ids of the provisions of the document *named*, if it is one."""
    for document in register.documents:
        if document.id == named:
            yield from (provision.id for provision in document.provisions)


def flat(links: Mapping[str, tuple[Link, ...]]) -> set[tuple[str, str, LinkKind]]:
    """Return links as ways from the one they are listed under."""
    listed = [(one, link) for one, found in links.items() for link in found]
    return {(one, link.to, how) for one, link in listed for how in link.how}


@given(linked_registers(), days(first=date(2023, 1, 1)))
def test_links_are_those_recorded_between_what_is_known(register: Register, as_of: date) -> None:
    """Every link between two entries known by the day is there, and no other, in both ways."""
    lineage = lineage_of(register, as_of)
    entries = known(register, as_of)
    expected = {way for way in ways(register) if way[0] in entries and way[1] in entries}

    assert {*lineage.entries} == entries
    below = {
        (up, link.to, how)
        for up, found in lineage.below.items()
        for link in found
        for how in link.how
    }
    above = {
        (link.to, low, how)
        for low, found in lineage.above.items()
        for link in found
        for how in link.how
    }
    assert below == above == expected


@given(registers())
def test_plans_and_their_indicators_are_linked_too(register: Register) -> None:
    """What a register of every kind of entry records is linked as a plain look has it."""
    lineage = lineage_of(register, date.max)
    below = {
        (up, link.to, how)
        for up, found in lineage.below.items()
        for link in found
        for how in link.how
    }
    assert below == {*ways(register)}


@given(linked_registers())
def test_what_lies_below_is_in_order(register: Register) -> None:
    """Provisions come first, then documents, then tasks, each by its id, and none is twice."""
    ranks = {"provision": 0, "VB": 1, "HN": 2, "NV": 3}
    for found in lineage_of(register, AS_OF).below.values():
        ids = [link.to for link in found]
        kinds = [ranks["provision" if ":" in named else named[:2]] for named in ids]
        order = [(kind, natural_order(named)) for kind, named in zip(kinds, ids, strict=True)]
        assert order == sorted({*order})
