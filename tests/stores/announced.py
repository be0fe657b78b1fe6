"""What a store may do to a register: nothing but what it announced, and all of that.

Said without the code that finds losses: entry by entry and key by key, what was announced is struck
out, and everything else must be the same.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import fields

from tracker.domain import Register
from tracker.stores.loss import Loss, LossKind

HEADER = "register"
Place = tuple[str, str, str, LossKind]
"""A section, the id of an entry, the name of a key, and what became of it; empty for a whole."""


def announced(losses: Iterable[Loss]) -> set[Place]:
    """Return every place that some losses name."""
    found: set[Place] = set()
    for loss in losses:
        for entry in loss.entries or ("",):
            for name in loss.fields or ("",):
                found.add((loss.section, entry, name, loss.kind))
    return found


def suffered(before: Register, after: Register) -> set[Place]:
    """Return every place where one register is not as the other."""
    return {*_in_header(before, after), *_in_sections(before, after)}


def _in_header(before: Register, after: Register) -> Iterator[Place]:
    empty = Register(title="-")
    for name in _names(Register):
        value = getattr(after, name)
        if not _holds_entries(name) and getattr(before, name) != value:
            is_gone = value == getattr(empty, name)
            yield HEADER, "", name, LossKind.LEFT_OUT if is_gone else LossKind.CHANGED


def _in_sections(before: Register, after: Register) -> Iterator[Place]:
    for section in filter(_holds_entries, _names(Register)):
        old = {entry.id: entry for entry in getattr(before, section)}
        new = {entry.id: entry for entry in getattr(after, section)}
        yield from ((section, one, "", LossKind.LEFT_OUT) for one in old.keys() - new.keys())
        yield from ((section, one, "", LossKind.ADDED) for one in new.keys() - old.keys())
        if [one for one in old if one in new] != [one for one in new if one in old]:
            yield section, "", "", LossKind.REORDERED
        for one in old.keys() & new.keys():
            yield from _in_entry(section, old[one], new[one])


def _in_entry(section: str, old: Any, new: Any) -> Iterator[Place]:
    if type(old) is not type(new):
        yield section, old.id, "kind", LossKind.CHANGED
    for name in _names(type(old)):
        value = getattr(new, name)
        if name != "location" and getattr(old, name) != value:
            yield section, old.id, name, LossKind.CHANGED if value else LossKind.LEFT_OUT


def _names(domain_class: Any) -> list[str]:
    return [attribute.name for attribute in fields(domain_class)]


def _holds_entries(name: str) -> bool:
    return "holds" in getattr(fields(Register), name).metadata
