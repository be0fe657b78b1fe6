"""Which file says how a register is checked: the nearest one, found upward."""

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.configuration import configuration_file
from tracker.configuration.discovery import named, tells_of_table

OURS = "[tool.tracker]\n"
OTHER = "[tool.other]\n# [tool.tracker] is not here\n"
FILES = {"tracker.toml": "", "pyproject.toml": OURS, "other": OTHER}
"""What may lie in a folder: either file that counts, or a pyproject.toml of other tools."""

trees = st.lists(st.sets(st.sampled_from(["tracker.toml", "pyproject.toml", "other"])), max_size=4)
_numbers = count()


@pytest.fixture(scope="module", name="top")
def _top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder above which no file counts: one beside the tests would be found."""
    top = tmp_path_factory.mktemp("tree")
    assert configuration_file(top) is None
    return top


def planted(top: Path, tree: list[set[str]]) -> list[Path]:
    """Make folders one in another, each with its files, and return them, the innermost last."""
    folder = top / str(next(_numbers))
    folder.mkdir()
    folders = []
    for held in tree:
        folder = folder / "in"
        folder.mkdir()
        folders.append(folder)
        for kind in sorted(held, reverse=True):  # “other” gives way to a pyproject.toml that counts
            name = "pyproject.toml" if kind == "other" else kind
            if not (folder / name).exists():
                (folder / name).write_text(FILES[kind], encoding="utf-8")
    return folders


def expected(folders: list[Path]) -> str | None:
    """Return the file that counts, by the rule as it is written, from the innermost outward."""
    for folder in reversed(folders):
        if (folder / "tracker.toml").exists():
            return str(folder / "tracker.toml")
        shared = folder / "pyproject.toml"
        if shared.exists() and shared.read_text(encoding="utf-8") == OURS:
            return str(shared)
    return None


@given(trees)
@example([{"tracker.toml"}, {"other"}])
@example([{"pyproject.toml"}, {"tracker.toml", "pyproject.toml"}])
def test_the_nearest_file_wins(top: Path, tree: list[set[str]]) -> None:
    """For a register that is a file, a folder, or not there, in any tree of folders."""
    folders = planted(top, tree)
    folder = folders[-1] if folders else top

    for register in (folder / "so.toml", folder, folder / ".." / folder.name / "so.toml"):
        assert configuration_file(register) == expected(folders)


@given(trees)
def test_it_depends_on_no_working_folder(top: Path, tree: list[set[str]]) -> None:
    """A register named from its own folder, or from any above it, has one configuration."""
    folders = planted(top, tree)
    folder = folders[-1] if folders else top
    here = os.getcwd()  # noqa: PTH109 -- what chdir takes back
    try:
        for working in (folder, folder.parent, top):
            os.chdir(working)
            register = os.path.relpath(folder / "so.toml")
            assert configuration_file(register) == expected(folders)
            if working == folder:
                assert configuration_file("-") == expected(folders)
    finally:
        os.chdir(here)


def test_standard_input_belongs_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no folder of its own."""
    (tmp_path / "tracker.toml").touch()
    monkeypatch.chdir(tmp_path)

    assert configuration_file("-") == str(tmp_path / "tracker.toml")


def test_a_working_folder_that_is_gone_has_no_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing lies above what is not there."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert configuration_file("-") is None
    assert named("/office/tracker.toml") == "/office/tracker.toml"
    monkeypatch.chdir(tmp_path)


def test_the_folder_of_a_link_is_where_the_link_lies(tmp_path: Path) -> None:
    """A register is checked as the folder says that it is named in."""
    for name in ("real", "linked"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tracker.toml").touch()
    (tmp_path / "real" / "so.toml").touch()
    (tmp_path / "linked" / "so.toml").symlink_to(tmp_path / "real" / "so.toml")

    assert configuration_file(tmp_path / "linked" / "so.toml") == str(
        tmp_path / "linked" / "tracker.toml"
    )


@pytest.mark.parametrize(
    "content",
    [
        "[tool.tracker]",
        "[tool.tracker.rules.DL]",
        " [ tool . tracker ]",
        '["tool"."tracker"]',
        "['tool'.tracker]",
        '[tool."\\u0074racker"]',
        "[tool]\ntracker = {}",
        "[tool]\ntracker.lang = 'vi'",
        "tool.tracker.lang = 'vi'",
        "tool = {tracker = {lang = 'vi'}}",
        "tool = {a = [\n1], tracker = {}}",
        "[[tool.tracker]]",
        "a = 1\r\n[tool.tracker]\r\n",
        "\ufeff[tool.tracker]",
        "[tool.tracker]\nthis is not TOML",
    ],
)
def test_a_shared_file_counts_however_the_table_is_written(content: str) -> None:
    """Every way of TOML to name the table is seen, in a file that is broken elsewhere too."""
    assert tells_of_table(content.encode())


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[tool.other]",
        "# [tool.tracker]",
        "[tool.tracker-other]",
        "[tooling.tracker]",
        "[project]\nname = 'tool.tracker'",
        "text = '''\n[tool.tracker]\n'''",
        "[tool]\n[other]\ntracker = 1",
        "[tracker]\nlang = 'vi'",
        "[[tool]]\ntracker = 1",
        "this is not TOML",
    ],
)
def test_a_shared_file_that_only_looks_so_does_not_count(content: str) -> None:
    """A comment, a text and a table of another name are none of ours."""
    assert not tells_of_table(content.encode())


def test_a_folder_or_pipe_called_as_a_shared_file_is_passed_over(tmp_path: Path) -> None:
    """It has no table, and a pipe would never end; a dangling link is nothing either."""
    inner = tmp_path / "a" / "b" / "c"
    inner.mkdir(parents=True)
    (tmp_path / "tracker.toml").touch()
    (tmp_path / "a" / "pyproject.toml").mkdir()
    os.mkfifo(tmp_path / "a" / "b" / "pyproject.toml")
    (inner / "pyproject.toml").symlink_to("nowhere")

    assert configuration_file(inner / "so.toml") == str(tmp_path / "tracker.toml")


def test_a_shared_file_that_cannot_be_read_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may say how to check, so that checking without it would be wrong in silence."""
    shared = tmp_path / "pyproject.toml"
    shared.touch()

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)

    assert configuration_file(tmp_path / "so.toml") == str(shared)


def test_a_file_is_told_of_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below it the name is short; elsewhere it is whole, a folder that begins alike included."""
    monkeypatch.chdir(tmp_path)
    here = os.getcwd()  # noqa: PTH109 -- as the module has it

    assert named(f"{here}/a/tracker.toml") == "a/tracker.toml"
    assert named(f"{here}-2/tracker.toml") == f"{here}-2/tracker.toml"
