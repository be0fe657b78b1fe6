"""The stores of JSON files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register
from tracker.errors import RegisterError
from tracker.language import Language
from tracker.stores import load, save
from tracker.stores.json_store import JSON, JSON_LINES, JsonStore
from tracker.stores.loading import register_of
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.testing import registers


def read_back(store: JsonStore, content: bytes) -> Register | None:
    """Return the register that a store finds in what it wrote."""
    problems = Problems()
    files = store.read(SourceFile(name=f"a.{store.name}", content=content), problems)
    return register_of(files, problems, "a")


@given(registers(), st.sampled_from([JSON, JSON_LINES]))
def test_what_was_written_is_read_as_the_same_register(
    register: Register, store: JsonStore
) -> None:
    """Nothing of a register is lost or changed in either form, and no loss is announced."""
    assert store.losses(register) == ()
    assert read_back(store, store.write(register)) == register


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".JSON"])
def test_a_file_is_saved_and_loaded_by_its_suffix(suffix: str, tmp_path: Path) -> None:
    """The form of a file is told by its name alone."""
    path = f"{tmp_path}/a{suffix}"
    register = Register(title="Văn phòng", language=Language.EN)
    save(register, path)

    assert load(path) == register


def test_problems_are_told_with_their_lines(tmp_path: Path) -> None:
    """What is wrong with an entry is found as in TOML, on the line of its key."""
    path = tmp_path / "a.json"
    path.write_text(
        '{"register": {"title": "A"},\n "tasks": [{"id": "a", "title": "A",\n'
        ' "assigned_on": "2023-02-30", "parent": "b"}]}',
        encoding="utf-8",
    )
    with pytest.raises(RegisterError) as refused:
        load(path)
    day = 'wants a day, written like "2023-04-15", not the text “2023-02-30”'
    assert refused.value.lines(Language.EN) == [
        f"{path}:3: Task a: assigned_on: {day}",
        f"{path}:3: Task a: parent: no task has the id “b”",
    ]
