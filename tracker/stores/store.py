"""Stores: the forms that registers are kept in, each behind one small interface.

A store reads a file into tables of the shape that a register has, and writes a register as a
file. What the tables mean, and what is wrong with them, is found once for all stores; so a new
form is one file. Those of other packages are found by :mod:`tracker.stores.brought`.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Protocol

from tracker.domain import Register
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile


class Store(Protocol):
    """One form that registers are kept in."""

    @property
    def name(self) -> str:
        """What the form is called, in one word."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How names of its files end, in small letters, with their dots."""

    def read(self, file: SourceFile, problems: Problems) -> Sequence[ReadFile]:
        """Return what a file holds, part by part; nothing where it cannot be read, which is noted.

        A form whose files have several parts with lines of their own, as a workbook has sheets,
        gives each by itself, named so that a place in it can be found.
        """

    def losses(self, register: Register) -> Sequence[Loss]:
        """Return what of a register the form cannot carry, in the order of the register."""

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register, but for its losses."""


STORES: Mapping[str, str] = MappingProxyType(
    {
        ".toml": "tracker.stores.toml_store:TOML",
        ".json": "tracker.stores.json_store:JSON",
        ".jsonl": "tracker.stores.json_store:JSON_LINES",
        ".xlsx": "tracker.stores.spreadsheets.store:WORKBOOKS",
        ".csv": "tracker.stores.spreadsheets.store:CSV",
        ".tsv": "tracker.stores.spreadsheets.store:TSV",
        ".ics": "tracker.stores.icalendar_store:ICALENDAR",
        ".taskwarrior.json": "tracker.stores.taskwarrior_store:TASKWARRIOR",
        ".todo.txt": "tracker.stores.todo_txt_store:TODO_TXT",
    }
)
"""The store of each suffix, as the module and the name to import it by where it is needed."""


def store_for(name: str) -> Store | None:
    """Return the store of a file by the suffix of its name; ``None`` where no store has it.

    Raises:
        UsageError: two packages bring a store for that suffix.
        BroughtStoreError: there is none, and a package brings one that cannot be used.

    >>> store = store_for("office.JSON")
    >>> store.name if store else None
    'json'
    """
    suffix = suffix_of(name)
    if suffix is not None:
        module, _, constant = STORES[suffix].partition(":")
        store: Store = getattr(import_module(module), constant)
        return store
    from tracker.stores.brought import brought_store_for  # noqa: PLC0415 -- slow, and seldom needed

    return brought_store_for(name)


def suffix_of(name: str) -> str | None:
    """Return the suffix that says the form of a file: the longest of those that its name has.

    >>> suffix_of("office.toml"), suffix_of("office.txt")
    ('.toml', None)
    """
    lowered = name.lower()
    return max((suffix for suffix in STORES if lowered.endswith(suffix)), key=len, default=None)


def known_suffixes() -> tuple[str, ...]:
    """Return the suffixes of all stores: those that the tracker itself has, in order, then others.

    It is asked where a suffix is known to none, so it may take the while that others take.
    """
    from tracker.stores.brought import brought_stores  # noqa: PLC0415 -- slow, and seldom needed

    others = (suffix for store in brought_stores().stores for suffix in store.suffixes)
    return (*STORES, *others)
