"""Stores that other packages bring: found, and told apart."""

from pathlib import Path

import pytest

from tests.stores.foreign_stores import lay_out
from tracker.domain import Register, Task
from tracker.errors import UsageError
from tracker.language import Language
from tracker.stores import load, save
from tracker.stores.brought import brought_store_for, brought_stores
from tracker.stores.foreign import BroughtStoreError
from tracker.stores.json_store import JSON
from tracker.stores.store import known_suffixes, store_for

WORKS = "STORE = Store()\n"
MENDED = "tell its author, update or uninstall it"


def test_a_store_of_another_package_reads_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its suffix is known beside the others, in any case, and a register goes there and back."""
    lay_out(tmp_path, monkeypatch, WORKS)
    register = Register(title="R", tasks=[Task(id="T-1", title="Rà soát")])
    save(register, tmp_path / "a.NOTES")

    assert load(tmp_path / "a.NOTES") == register
    assert known_suffixes()[-1] == ".notes"
    assert brought_store_for("a.txt") is None


def test_a_longer_suffix_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two suffixes that a name ends with, the longer says the form."""
    lay_out(tmp_path, monkeypatch, WORKS)
    longer = 'STORE = Store()\nSTORE.name = "long"\nSTORE.suffixes = (".long.notes",)\n'
    lay_out(tmp_path, monkeypatch, longer, "other")
    found = [brought_store_for(name) for name in ("a.notes", "a.long.notes")]

    assert [store and store.name for store in found] == ["notes", "long"]


def test_two_stores_of_one_suffix_are_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither is preferred: whoever installed both says which one is meant."""
    lay_out(tmp_path, monkeypatch, WORKS)
    lay_out(tmp_path, monkeypatch, f"{WORKS}# other\n", "other")
    with pytest.raises(UsageError) as refused:
        store_for("a.notes")

    assert refused.value.lines(Language.EN) == [
        "“a.notes”: two packages read and write .notes: office and other; uninstall one"
    ]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("1 / 0\n", "ZeroDivisionError: division by zero"),
        ("raise SystemExit(5)\n", "SystemExit: 5"),
        ("", "AttributeError: module"),
        ("STORE = 3\n", "it has no name"),
        (f"{WORKS}del Store.write\n", "it has no write"),
        (f"{WORKS}Store.name = 3\n", "its name is no text"),
        (f"{WORKS}Store.suffixes = '.notes'\n", "its suffixes are no tuple"),
        (f"{WORKS}Store.suffixes = ()\n", "its suffixes are no tuple"),
        (f"{WORKS}Store.suffixes = ('notes',)\n", "its suffixes are no tuple"),
        (f"{WORKS}Store.suffixes = ('.Notes',)\n", "its suffixes are no tuple"),
        (f"{WORKS}Store.suffixes = ('.notes', '.json')\n", "its suffix .json ends as .json does"),
        (f"{WORKS}Store.suffixes = ('.a.toml',)\n", "its suffix .a.toml ends as .toml does"),
    ],
)
def test_a_store_that_is_none_is_told_where_it_is_missed(
    code: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of known forms are read as ever; of an unknown one its package is named, with why."""
    lay_out(tmp_path, monkeypatch, code)
    with pytest.raises(BroughtStoreError) as failed:
        store_for("a.notes")

    (told,) = failed.value.lines(Language.EN)
    assert told.startswith(f"the store that the package office brings failed: {reason}")
    assert told.endswith(MENDED)
    assert failed.value.exit_status == 3
    assert store_for("a.json") is JSON


def test_one_that_fails_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store of one package is used though that of another cannot be."""
    lay_out(tmp_path, monkeypatch, "1 / 0\n", "broken")
    lay_out(tmp_path, monkeypatch, WORKS)
    store = store_for("a.notes")

    assert store is not None
    assert store.name == "notes"
    assert [failure.origin for failure in brought_stores().failures] == ["broken"]


def test_metadata_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed may be torn, and then says so once."""

    def torn(**_: object) -> None:
        raise ValueError("no group")

    monkeypatch.setattr("tracker.stores.brought.entry_points", torn)
    (failure,) = brought_stores().failures

    assert "ValueError: no group" in failure.text.en
