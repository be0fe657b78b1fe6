"""How two registers differ, entry by entry, before one takes the place of the other."""

from collections.abc import Iterator
from typing import Any

from attrs import fields, frozen

from tracker.domain import Register
from tracker.stores.shapes import sections

_NEVER_COMPARED = frozenset({"location"})


@frozen(kw_only=True)
class FieldChange:
    """One field of an entry that is not what it was.

    Attributes:
        field: its name.
        before: what it was.
        after: what it is.
    """

    field: str
    before: Any
    after: Any


@frozen(kw_only=True)
class EntryChange:
    """An entry that both registers have, with what differs.

    Attributes:
        section: the section it is in.
        id: its id.
        fields: what differs, in the order of its fields.
    """

    section: str
    id: str
    fields: tuple[FieldChange, ...]


@frozen(kw_only=True)
class RegisterDifference:
    """How two registers differ.

    Attributes:
        added: section and id of each entry that only the newer one has.
        changed: the entries of both that differ.
        missing: section and id of each entry that only the older one has.
    """

    added: tuple[tuple[str, str], ...]
    changed: tuple[EntryChange, ...]
    missing: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        """Whether they differ at all."""
        return bool(self.added or self.changed or self.missing)


def compare_registers(before: Register, after: Register) -> RegisterDifference:
    """Return how two registers differ in the entries that bear ids.

    Entries are the same where their ids are; nothing depends on their order.

    Args:
        before: the older register.
        after: the newer one.

    >>> from tracker.domain import Task
    >>> old = Register(title="R", tasks=[Task(id="a", title="A"), Task(id="b", title="B")])
    >>> new = Register(title="R", tasks=[Task(id="b", title="C"), Task(id="c", title="C")])
    >>> difference = compare_registers(old, new)
    >>> difference.added, difference.missing, difference.changed[0].fields[0].after
    ((('tasks', 'c'),), (('tasks', 'a'),), 'C')
    """
    added: list[tuple[str, str]] = []
    missing: list[tuple[str, str]] = []
    changed: list[EntryChange] = []
    for section in sections():
        old, new = _by_id(before, section), _by_id(after, section)
        added += [(section, one) for one in new if one not in old]
        missing += [(section, one) for one in old if one not in new]
        for identifier, entry in old.items():
            if identifier in new and entry != new[identifier]:
                found = tuple(_changes(entry, new[identifier]))
                changed.append(EntryChange(section=section, id=identifier, fields=found))
    return RegisterDifference(added=tuple(added), changed=tuple(changed), missing=tuple(missing))


def _by_id(register: Register, section: str) -> dict[str, Any]:
    return {entry.id: entry for entry in getattr(register, section) if hasattr(entry, "id")}


def _changes(before: Any, after: Any) -> Iterator[FieldChange]:
    if type(before) is not type(after):
        yield FieldChange(field="kind", before=before.kind, after=after.kind)
    for attribute in fields(type(before)):
        name = attribute.name
        old, new = getattr(before, name), getattr(after, name)
        if name not in _NEVER_COMPARED and old != new:
            yield FieldChange(field=name, before=old, after=new)
