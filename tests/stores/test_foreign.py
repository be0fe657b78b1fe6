"""What is asked of stores of other packages."""

from pathlib import Path

import pytest

from tests.stores.foreign_stores import LOSES, lay_out
from tracker.domain import Register, Task
from tracker.errors import RegisterError, TrackerError
from tracker.language import Language
from tracker.stores import NotSavedError, load, save
from tracker.stores.converting import conversion
from tracker.stores.foreign import BroughtStoreError

REGISTER = Register(title="R", tasks=[Task(id="T-1", title="Rà soát")])
READ = "Store.read = lambda self, file, problems: {given}\nSTORE = Store()\n"
WRITE = "Store.write = lambda self, register: {given}\nSTORE = Store()\n"
LOSSES = "Store.losses = lambda self, register: {given}\nSTORE = Store()\n"
FILE = "[type('F', (), dict(name='a', tables={tables}, has_days=False, line_of={line}))()]"


def told(error: TrackerError) -> str:
    """Return what is told of an error, which is one line."""
    (line,) = error.lines(Language.EN)
    return line


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("exit(4)", "SystemExit: 4"),
        ("None", "read gave NoneType, not tuple[ReadFile]"),
        ("'abc'", "read gave str, not tuple[ReadFile]"),
        ("[3]", "AttributeError: 'int' object has no attribute 'name'"),
        ("[]", "read gave nothing, and noted nothing that is wrong with the file"),
        ("problems.add(3, 'x', vi='a', en='b') or ()", "AttributeError"),
        ("problems.add('a', 'x', vi='a', en='b') or ()", "Problems.add gave str, not int"),
        ("problems.add_later('a', 1, lambda: 3) or ()", "AttributeError"),
        (FILE.format(tables="3", line="None"), "read: tables gave int, not dict"),
        (FILE.format(tables="{3: 4}", line="None"), "read gave int, not str"),
        (FILE.format(tables="{'tasks': [{'id': {3}}]}", line="None"), "read gave set, not str,"),
        (
            FILE.format(tables="{'register': {'title': 3}}", line="lambda self, path: 'x'"),
            "line_of gave str, not int",
        ),
        (
            FILE.format(tables="{'register': {'title': 3}}", line="lambda self, path: 1 / 0"),
            "ZeroDivisionError",
        ),
    ],
)
def test_what_a_store_reads_is_looked_at(
    given: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it raises or gives, one line names its package, and the status is 3."""
    lay_out(tmp_path, monkeypatch, READ.format(given=given))
    (tmp_path / "a.notes").write_text("{}", encoding="utf-8")
    with pytest.raises(BroughtStoreError) as failed:
        load(tmp_path / "a.notes")

    assert told(failed.value).startswith(
        f"the store that the package office brings failed: {reason}"
    )
    assert failed.value.exit_status == 3


def test_what_a_store_notes_of_a_file_is_a_problem_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that a store refuses is bad input, and no failure of the store."""
    lay_out(tmp_path, monkeypatch, "STORE = Store()\n")
    (tmp_path / "a.notes").write_text("{", encoding="utf-8")
    with pytest.raises(RegisterError) as refused:
        load(tmp_path / "a.notes")

    assert refused.value.exit_status == 2


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (WRITE.format(given="1 / 0"), "ZeroDivisionError: division by zero"),
        (WRITE.format(given="'text'"), "write gave str, not bytes"),
        (LOSSES.format(given="None"), "losses gave NoneType, not tuple[Loss]"),
        (LOSSES.format(given="['titles']"), "losses gave str, not Loss"),
        (LOSSES.format(given="[Loss(subject=3, text=Text('a', 'b'))]"), "losses gave int, not str"),
        (LOSSES.format(given="[Loss(subject='a', text='b')]"), "losses gave str, not Text"),
    ],
)
def test_what_a_store_writes_is_looked_at(
    code: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it raises or gives, one line names its package, and nothing is written."""
    lay_out(tmp_path, monkeypatch, code)
    with pytest.raises(BroughtStoreError) as failed:
        conversion(REGISTER, tmp_path / "a.notes").write()

    assert told(failed.value).startswith(
        f"the store that the package office brings failed: {reason}"
    )
    assert not (tmp_path / "a.notes").exists()


def test_a_store_that_loses_and_keeps_silent_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it writes is read again first: it is the same, or nothing is written."""
    code = f"{LOSES}Loser.losses = lambda self, register: ()\n"
    lay_out(tmp_path, monkeypatch, code)
    with pytest.raises(NotSavedError):
        save(REGISTER, tmp_path / "a.notes")
    with pytest.raises(NotSavedError):
        conversion(REGISTER, tmp_path / "a.notes").write()

    assert not (tmp_path / "a.notes").exists()


def test_what_a_store_prints_spoils_no_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It goes to standard error, whatever is being read or written."""
    lay_out(tmp_path, monkeypatch, "print('here')\nSTORE = Store()\n")
    save(REGISTER, tmp_path / "a.notes")

    assert capsys.readouterr().out == ""
