"""What makes the entries of a register one consistent whole."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from attrs import fields

from tracker.domain.briefing import Briefing
from tracker.domain.document import Document
from tracker.domain.fact import REFERS_TO, Fact, name_of
from tracker.domain.mandate import Mandate
from tracker.domain.organization import Cluster, Organization
from tracker.domain.plan import Indicator, WorkPlan
from tracker.domain.task import Task
from tracker.errors import Problem
from tracker.language import Text

_KINDS: tuple[tuple[type[Fact], str], ...] = (
    (Cluster, "cluster"),
    (Organization, "organization"),
    (Document, "document"),
    (Briefing, "briefing"),
    (Task, "task"),
    (WorkPlan, "plan"),
    (Indicator, "indicator"),
    (Mandate, "mandate"),
)

NO_FILE = "<register>"
"""What stands for a path where a register was made by a program."""


def kind_of(entry: Fact) -> str:
    """Return the kind of an entry, as references and findings name it.

    >>> kind_of(Organization(id="a", name="A"))
    'organization'
    """
    for entry_class, kind in _KINDS:
        if isinstance(entry, entry_class):
            return kind
    return type(entry).__name__.lower()


def integrity_problems(entries: Iterable[Fact]) -> list[Problem]:
    """Return what keeps *entries* from being one register.

    Args:
        entries: sources, organizations, clusters, documents, briefings, tasks, plans, indicators
            and mandates.

    Returns:
        A problem for each id used twice, each reference to nothing, each chain of parents that
        closes on itself, and each decision that makes one organization both leader and deputy.
    """
    recorded = [*entries]
    by_id: dict[str, Fact] = {}
    problems: list[Problem] = []
    for entry in recorded:
        first = by_id.setdefault(_id_of(entry), entry)
        if first is not entry:
            problems.append(_duplicate(entry, first))
    problems.extend(_dangling(recorded, by_id))
    problems.extend(_circular(recorded, by_id))
    problems.extend(_two_roles(recorded))
    return problems


def _id_of(entry: Any) -> str:
    return str(entry.id)


def problem_at(entry: Fact, *, vi: str, en: str) -> Problem:
    """Return a problem placed where *entry* is recorded."""
    place = entry.location
    return Problem(
        path=place.path if place else NO_FILE,
        line=place.line if place else None,
        text=Text(vi=vi, en=en),
    )


def _duplicate(entry: Fact, first: Fact) -> Problem:
    where = f" ({first.location.path}:{first.location.line})" if first.location else ""
    named = _id_of(entry)
    return problem_at(
        entry,
        vi=f"mã “{named}” đã dùng cho {kind_of(first)}{where}; mỗi mã chỉ dùng một lần",
        en=f"the id “{named}” is already that of a {kind_of(first)}{where}; use an id only once",
    )


@cache
def reference_fields(fact_class: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the fields of *fact_class* that hold ids, each with the kinds it may name."""
    return tuple(
        (attribute.name, attribute.metadata[REFERS_TO])
        for attribute in fields(fact_class)
        if REFERS_TO in attribute.metadata
    )


@cache
def _part_fields(fact_class: Any) -> tuple[str, ...]:
    """Return the fields of *fact_class* that hold other facts, entries of their own apart."""
    return tuple(attribute.name for attribute in fields(fact_class) if attribute.name in _PARTS)


_PARTS = frozenset({"figures", "members", "relations", "extensions", "reports", "measurements"})


def with_parts(entry: Fact) -> Iterator[Fact]:
    """Yield *entry*, then the facts within it that are no entries: its reports, its relations."""
    yield entry
    entry_class: Any = type(entry)
    for name in _part_fields(entry_class):
        yield from getattr(entry, name)


def _dangling(entries: Iterable[Fact], by_id: Mapping[str, Fact]) -> Iterator[Problem]:
    """Yield a problem for each id that names no entry, or one of another kind."""
    for entry in entries:
        for fact in with_parts(entry):
            fact_class: Any = type(fact)
            for name, kinds in reference_fields(fact_class):
                value = getattr(fact, name)
                for target in (value,) if isinstance(value, str) else value or ():
                    found = by_id.get(target)
                    if found is None or kind_of(found) not in kinds:
                        yield _nowhere(fact if fact.location else entry, name, target, kinds, by_id)


def _nowhere(
    fact: Fact, name: str, target: str, kinds: tuple[str, ...], by_id: Mapping[str, Fact]
) -> Problem:
    """Return the problem of a reference to nothing, with the nearest id there is."""
    from difflib import get_close_matches  # noqa: PLC0415 -- needed only where something is wrong

    candidates = sorted(key for key, entry in by_id.items() if kind_of(entry) in kinds)
    near = get_close_matches(target, candidates, n=1)
    return problem_at(
        fact,
        vi=f"{name_of(fact)}: {name}: không có {' hay '.join(kinds)} nào có mã “{target}”"
        + (f"; có phải “{near[0]}”?" if near else ""),
        en=f"{name_of(fact)}: {name}: no {' or '.join(kinds)} has the id “{target}”"
        + (f"; did you mean “{near[0]}”?" if near else ""),
    )


def _circular(entries: Iterable[Any], by_id: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each chain of parents that closes on itself."""
    settled: set[str] = set()
    for entry in entries:
        chain: list[str] = []
        current: Any = entry
        while current is not None and _id_of(current) not in settled:
            if _id_of(current) in chain:
                loop = chain[chain.index(_id_of(current)) :]
                shown = " → ".join([*loop, loop[0]])
                yield problem_at(
                    by_id[min(loop)],
                    vi=f"parent: vòng lặp {shown}",
                    en=f"parent: a circle, {shown}",
                )
                break
            chain.append(_id_of(current))
            parent = getattr(current, "parent", None)
            current = by_id.get(parent) if parent else None
        settled.update(chain)


def _two_roles(entries: Iterable[Fact]) -> Iterator[Problem]:
    """Yield a problem for each decision that makes an organization both leader and deputy."""
    decided: dict[tuple[object, ...], Mandate] = {}
    for entry in entries:
        if isinstance(entry, Mandate):
            decision = (entry.cluster, entry.holder, entry.begins_on, entry.decided_at)
            first = decided.setdefault(decision, entry)
            if first.role is not entry.role:
                yield problem_at(
                    entry,
                    vi=f"Mandate {entry.id}: holder: “{entry.holder}” không thể vừa là cụm trưởng "
                    f"vừa là cụm phó (xem “{first.id}”)",
                    en=f"Mandate {entry.id}: holder: “{entry.holder}” cannot be both leader and "
                    f"deputy (see “{first.id}”)",
                )
