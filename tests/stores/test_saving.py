"""Tests of saving: whole or not at all, and only what can be loaded again."""

import os
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import Deadline, DeadlineKind, Period, PeriodKind
from tracker.domain import Register, Task, WorkPlan
from tracker.errors import RegisterError, UsageError
from tracker.language import Language
from tracker.stores import NotSavedError, load, save
from tracker.stores.store import known_suffixes
from tracker.testing.registers import registers

LISTED = ", ".join(known_suffixes())

TEXT = '# Sổ\n[register]\ntitle = "Sổ" # tên\n'


@given(registers(with_suppressions=True), registers(with_suppressions=True))
def test_what_was_saved_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, first: Register, second: Register
) -> None:
    """A file holds what was saved last, saved fresh or over another register."""
    path = tmp_path_factory.mktemp("saved") / "r.toml"
    save(first, path)
    assert load(path) == first
    save(second, path)
    assert load(path) == second
    assert [entry.name for entry in path.parent.iterdir()] == ["r.toml"]


def test_a_file_keeps_its_comments(tmp_path: Path) -> None:
    """Only what differs is changed."""
    path = tmp_path / "r.toml"
    path.write_text(TEXT, encoding="utf-8")
    save(evolve(load(path), title="Sổ mới"), path)
    assert path.read_text(encoding="utf-8") == TEXT.replace('"Sổ" #', '"Sổ mới" #')


def test_a_file_that_holds_the_register_is_not_touched(tmp_path: Path) -> None:
    """Nothing is written where nothing differs."""
    path = tmp_path / "r.toml"
    path.write_text('[register]\ntitle = "A"', encoding="utf-8")
    before = path.stat()
    save(Register(title="A"), path)
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(("old", "kept"), [("", ""), ("# Sổ\n\n# của ta", "# Sổ\n# của ta\n\n")])
def test_an_empty_file_is_filled(tmp_path: Path, old: str, kept: str) -> None:
    """A file with nothing but comments takes the register below them."""
    path = tmp_path / "r.toml"
    path.write_text(old, encoding="utf-8")
    save(Register(title="A"), path)
    assert path.read_text(encoding="utf-8") == f'{kept}[register]\ntitle = "A"\n'


def test_a_text_laid_out_in_another_way_is_saved_all_the_same(tmp_path: Path) -> None:
    """What cannot be edited line by line is written anew below its comments."""
    path = tmp_path / "r.toml"
    path.write_text('register = {title = "A"} # một dòng\n', encoding="utf-8")
    save(Register(title="B"), path)
    assert path.read_text(encoding="utf-8") == '# một dòng\n\n[register]\ntitle = "B"\n'


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    """Saving does not open a file to others, nor close it."""
    path = tmp_path / "r.toml"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(mode)
    save(Register(title="A"), path)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    """A file made by saving is like any made in the same place."""
    save(Register(title="A"), tmp_path / "r.toml")
    (tmp_path / "other").touch()
    assert (tmp_path / "r.toml").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is written."""
    (tmp_path / "real.toml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "link.toml").symlink_to(tmp_path / "real.toml")
    save(Register(title="A"), tmp_path / "link.toml")
    assert (tmp_path / "link.toml").is_symlink()
    assert load(tmp_path / "real.toml").title == "A"


@pytest.mark.parametrize("name", ["r.txt", "", "-", "folder.toml"])
def test_only_a_file_that_a_store_writes_is_saved_to(tmp_path: Path, name: str) -> None:
    """Any other path is refused in both languages."""
    (tmp_path / "folder.toml").mkdir()
    path = f"{tmp_path}/{name}"
    with pytest.raises(UsageError) as refused:
        save(Register(title="A"), path)
    assert refused.value.lines(Language.EN) == [
        f"“{path}”: a register can only be written to a file {LISTED}"
    ]
    assert refused.value.lines(Language.VI) == [f"“{path}”: chỉ ghi được vào một tệp {LISTED}"]


@pytest.mark.parametrize(
    "content",
    [b"?", b"\xff", b'[register]\r\ntitle = "A"\r\n', b'[register]\ntitle = "A"\nx = 1\n'],
)
def test_what_cannot_be_loaded_is_not_overwritten(tmp_path: Path, content: bytes) -> None:
    """A file with a problem is left for people to mend."""
    path = tmp_path / "r.toml"
    path.write_bytes(content)
    with pytest.raises(RegisterError) as refused:
        save(Register(title="A"), path)
    assert refused.value.problems[0].path == str(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "register",
    [
        Register(
            title="A",
            tasks=[Task(id="t", title="T", deadline=Deadline(text="mai", kind=DeadlineKind.VAGUE))],
        ),
        Register(
            title="A",
            plans=[
                WorkPlan(
                    id="p",
                    title="P",
                    period=Period(
                        text="\ud800",
                        kind=PeriodKind.DAY,
                        first=date(2023, 1, 1),
                        last=date(2023, 1, 1),
                    ),
                )
            ],
        ),
    ],
)
@pytest.mark.parametrize("old", [None, TEXT])
def test_what_would_not_be_loaded_again_is_not_saved(
    tmp_path: Path, register: Register, old: str | None
) -> None:
    """A register that a file cannot hold leaves the file as it was."""
    path = tmp_path / "r.toml"
    if old is not None:
        path.write_text(old, encoding="utf-8")
    with pytest.raises(NotSavedError) as refused:
        save(register, path)
    assert refused.value.lines(Language.EN) == [
        (
            f"“{path}”: not saved, since it would be loaded as another register: the words of "
            "a period or a deadline mean something else, or the register is too large"
        )
    ]
    assert refused.value.lines(Language.VI)[0].startswith(f"“{path}”: không ghi, vì đọc lại")
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == old


def test_what_a_form_cannot_carry_is_not_saved_in_it(tmp_path: Path) -> None:
    """The first of what would be lost is named, with the command that writes it all the same."""
    path = tmp_path / "a.csv"
    with pytest.raises(NotSavedError) as refused:
        save(Register(title="R", title_en="E", time_zone="UTC"), path)

    assert refused.value.lines(Language.EN) == [
        (
            f"“{path}”: not saved, since its form cannot carry: register: title: left out; what is "
            "read again is called as its file is; register: title_en, time_zone: left out; tracker "
            "convert names it and writes"
        )
    ]
    assert refused.value.lines(Language.VI)[0].endswith("; tracker convert thì nêu rồi ghi")
    assert not path.exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be written is told with the reason."""
    path = tmp_path / "none" / "r.toml"
    with pytest.raises(NotSavedError) as refused:
        save(Register(title="A"), path)
    assert refused.value.lines(Language.EN) == [
        f"“{path}”: it cannot be written: there is no such file or folder"
    ]
    assert refused.value.lines(Language.VI) == [
        f"“{path}”: không ghi được: không có tệp hay thư mục này"
    ]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fills_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whatever step fails, the file is the old one and nothing is left beside it."""
    path = tmp_path / "r.toml"
    path.write_text(TEXT, encoding="utf-8")

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(NotSavedError) as refused:
        save(Register(title="A"), path)
    assert refused.value.lines(Language.EN)[0].startswith(
        f"“{path}”: it cannot be written: the system refuses it ("
    )
    assert path.read_text(encoding="utf-8") == TEXT
    assert [entry.name for entry in tmp_path.iterdir()] == ["r.toml"]


@given(st.integers(1, 3))
def test_saving_twice_is_saving_once(tmp_path_factory: pytest.TempPathFactory, count: int) -> None:
    """Saving the same register again changes nothing."""
    path = tmp_path_factory.mktemp("again") / "r.toml"
    register = Register(
        title="A", tasks=[Task(id=f"t{number}", title="T") for number in range(count)]
    )
    save(register, path)
    first = path.read_bytes()
    save(register, path)
    assert path.read_bytes() == first
