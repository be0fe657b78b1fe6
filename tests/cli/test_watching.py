"""Running a command again whenever what it reads has changed."""

import builtins
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tracker.cli.watching import changes_of, rerun, run_on_changes
from tracker.errors import TrackerError, UsageError
from tracker.language import Language, Text

EN, VI = Language.EN, Language.VI


def test_it_runs_once_and_again_after_each_change(capsys: pytest.CaptureFixture[str]) -> None:
    """There is one run more than there are changes, and the last status is returned."""
    statuses = iter([0, 2, 1])

    assert rerun(lambda: next(statuses), ["a.toml", "b.toml"], EN, None) == 1
    assert capsys.readouterr().err == (
        "a.toml has changed; checking again\nb.toml has changed; checking again\n"
    )


def test_what_is_refused_does_not_end_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A register that cannot be read for a while is told of, and looked at again."""
    broken = [UsageError(Text(vi="hỏng", en="broken"))]

    def run() -> object:
        if broken:
            raise broken.pop()
        return 0

    assert rerun(run, ["a.toml"], VI, VI) == 0
    assert capsys.readouterr().err == "tracker: hỏng\na.toml đã thay đổi; kiểm tra lại\n"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (VI, "--watch cần một tệp hay thư mục; đầu vào chuẩn không theo dõi được"),
        (EN, "--watch needs a file or a folder; standard input cannot be watched"),
    ],
)
def test_standard_input_cannot_be_watched(language: Language, said: str) -> None:
    """It is read once, so it is refused before anything runs."""
    with pytest.raises(UsageError) as refused:
        run_on_changes(lambda: 0, ["a.toml", "-"], EN, None)
    assert refused.value.lines(language) == [said]


def test_a_file_in_no_folder_cannot_be_watched(tmp_path: Path) -> None:
    """The folder that a file would appear in has to be there."""
    path = str(tmp_path / "none" / "a.toml")

    with pytest.raises(UsageError) as refused:
        changes_of([path])
    assert refused.value.lines(EN) == [
        f"{path} cannot be watched: the folder it is in is not there"
    ]


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that brings it is named."""
    real = builtins.__import__

    def without(name: str, *others: Any) -> Any:
        if name == "watchfiles":
            raise ImportError(name)
        return real(name, *others)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(TrackerError) as refused:
        changes_of(["a.toml"])
    assert refused.value.lines(EN) == [
        "--watch needs the library watchfiles: pip install 'resolution-tracker[watch]'"
    ]


def test_only_what_a_register_is_read_from_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a folder the .toml files at any depth count, of a file itself alone."""
    folder = tmp_path / "so"
    folder.mkdir()
    file = tmp_path / "a.toml"
    asked: dict[str, Any] = {}

    def watch(*places: Path, **settings: Any) -> Iterator[set[tuple[int, str]]]:
        asked.update(settings, places=places)
        yield {(1, str(folder / "z.toml")), (2, str(file))}

    monkeypatch.setattr("watchfiles.watch", watch)
    changes = [*changes_of([str(file), str(folder)])]
    looked_at = asked["watch_filter"]

    assert changes == [str(file)]
    assert asked["places"] == (tmp_path, folder)
    assert asked["recursive"]
    assert looked_at(1, str(file))
    assert looked_at(1, str(folder / "2024" / "b.TOML"))
    assert not looked_at(1, str(folder / "notes.txt"))
    assert not looked_at(1, str(tmp_path / "other.toml"))
