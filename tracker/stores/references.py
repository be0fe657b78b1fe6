"""The ids that the tables of a register bear and name, each with its line.

Entries are read from the tables, not from the facts made of them: an entry that is wrong in one key
still bears its id, and what names it names something.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any
from unicodedata import normalize

from tracker.domain import Location, Organization
from tracker.domain.integrity import ids_in, kind_of_class, naming_fields, policy_mentions
from tracker.domain.naming import Mention, Name
from tracker.stores.read_file import ReadFile
from tracker.stores.reading import POLICY, REGISTER, subject_of
from tracker.stores.shapes import FieldShape, class_of, sections, shape_of
from tracker.stores.toml_places import Path


class References:
    """What is borne and named in the files of one register.

    Attributes:
        names: the id of every entry.
        mentions: every id that is named.
        unsure: kinds of which an entry has no readable id.

    Args:
        files: the files, parsed.
    """

    def __init__(self, files: Iterable[ReadFile]) -> None:
        self.names: list[Name] = []
        self.mentions: list[Mention] = []
        self.unsure: set[str] = set()
        for file in files:
            for name, shape in sections().items():
                self._add_list(file, shape, file.tables.get(name), (name,))
            self._add_policy(file)

    def _add_list(self, file: ReadFile, shape: FieldShape, value: Any, path: Path) -> None:
        if value is None:
            return
        for index, table in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(table, dict):
                self._add(file, shape.kind, table, (*path, index))
            elif "id" in shape_of(shape.kind):
                self.unsure.add(kind_of_class(shape.kind))

    def _add_policy(self, file: ReadFile) -> None:
        """Add the id that the policy of the register names."""
        path = (REGISTER, POLICY, "convention")
        value: Any = file.tables
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        self.mentions.extend(policy_mentions(_words(value), _place(file, path)))

    def _add(self, file: ReadFile, fact_class: Any, table: dict[str, Any], path: Path) -> None:
        """Add the id of one table, the ids that it names, and those of the tables within it."""
        shape = shape_of(fact_class)
        owner_id = _words(table.get("id")) if "id" in shape else None
        if owner_id is not None:
            place = _place(file, (*path, "id"))
            called = partial(_called, table) if issubclass(fact_class, Organization) else None
            self.names.append(
                Name(id=owner_id, kind=kind_of_class(fact_class), place=place, called=called)
            )
        elif "id" in shape:
            self.unsure.add(kind_of_class(fact_class))
        owner = subject_of(fact_class, table)
        for name, kinds in naming_fields(class_of(fact_class, table)):
            value = table.get(name)
            if shape[name].many != isinstance(value, list):
                continue
            for target, place in _named(file, name, value, (*path, name)):
                mention = Mention(
                    owner=owner,
                    owner_id=owner_id,
                    field=name,
                    target=target,
                    kinds=kinds,
                    place=place,
                )
                self.mentions.append(mention)
        for name, field in shape.items():
            if field.is_table and field.many:
                self._add_list(file, field, table.get(name), (*path, name))
            elif field.is_table and isinstance(table.get(name), dict):
                self._add(file, field.kind, table[name], (*path, name))


def _place(file: ReadFile, path: Path) -> Location:
    return Location(path=file.name, line=file.line_of(path) or 1)


def _words(value: Any) -> str | None:
    return normalize("NFC", value) if isinstance(value, str) else None


def _called(table: dict[str, Any]) -> Iterator[str]:
    """Yield what the organization of a table is or was called, as far as that can be read."""
    renamings = table.get("renamings")
    aliases = table.get("aliases")
    for taken in (table, *(renamings if isinstance(renamings, list) else ())):
        if isinstance(taken, dict):
            yield from filter(None, (_words(taken.get("name")), _words(taken.get("name_en"))))
    yield from filter(None, map(_words, aliases if isinstance(aliases, list) else ()))


def _named(
    file: ReadFile, field_name: str, value: Any, path: Path
) -> Iterator[tuple[str, Location]]:
    """Yield each id that the value of a key names, and where."""
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        for target in ids_in(field_name, _words(item)):
            yield target, _place(file, (*path, index))
