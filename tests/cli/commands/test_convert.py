"""``tracker convert``."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.domain import Register
from tracker.language import Text
from tracker.stores import load
from tracker.stores.json_store import JSON, JsonStore
from tracker.stores.loss import Loss

Run = Callable[..., tuple[int, str, str]]
GIVEN = """\
# Sổ của văn phòng
[register]
title = "Office"
language = "en"

[[tasks]]
id = "T-1"
title = "Inspect" # mười đơn vị
deadline = "quý II/2023"
"""


@pytest.fixture(autouse=True)
def _register() -> None:
    Path("a.toml").write_text(GIVEN, encoding="utf-8")


def test_there_and_back_again_is_the_same_register(tracker: Run) -> None:
    """Through every form that carries everything, a register comes back as it was."""
    assert tracker("convert", "a.toml", "b.json") == (0, "", "wrote b.json\n")
    assert tracker("convert", "b.json", "c.jsonl") == (0, "", "wrote c.jsonl\n")
    assert tracker("convert", "c.jsonl", "d.toml") == (0, "", "wrote d.toml\n")

    assert load("a.toml") == load("b.json") == load("c.jsonl") == load("d.toml")


def test_a_file_that_is_there_is_kept_unless_asked(tracker: Run) -> None:
    """Without --overwrite nothing is written; with it, a TOML file keeps its comments."""
    tracker("convert", "a.toml", "b.json")
    content = Path("b.json").read_text(encoding="utf-8").replace("Inspect", "Visit")
    Path("b.json").write_text(content, encoding="utf-8")

    status, out, err = tracker("convert", "b.json", "a.toml")
    assert (status, out) == (2, "")
    assert err.startswith("tracker: a.toml")
    assert Path("a.toml").read_text(encoding="utf-8") == GIVEN
    assert tracker("convert", "b.json", "a.toml", "--overwrite")[0] == 0
    assert Path("a.toml").read_text(encoding="utf-8") == GIVEN.replace("Inspect", "Visit")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.toml", "b.txt"], "“b.txt”: a register can only be written to a file .toml, .json"),
        (["none.toml", "b.json"], "none.toml: there is no such file or folder"),
        (["a.toml", "no/b.json"], "“no/b.json”: it cannot be written: there is no such file"),
    ],
)
def test_what_cannot_be_converted_is_told(tracker: Run, arguments: list[str], said: str) -> None:
    """A form nobody knows, a source or a folder that is not there: status 2, nothing written."""
    status, out, err = tracker("convert", *arguments)

    assert (status, out) == (2, "")
    assert err.startswith(f"tracker: {said}")
    assert sorted(path.name for path in Path().iterdir()) == ["a.toml"]


def _loses_titles(_: JsonStore, register: Register) -> tuple[Loss, ...]:
    text = Text(vi="tên tiếng Anh bị bỏ", en="its English title is left out")
    return tuple(Loss(subject=task.id, text=text) for task in register.tasks)


def test_what_cannot_be_carried_is_named_before_it_is_written(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Losses are listed on standard error; with --strict they are reason enough not to write."""
    monkeypatch.setattr(type(JSON), "losses", _loses_titles)
    lost = "not carried: T-1: its English title is left out\n"

    assert tracker("convert", "a.toml", "b.json", "--strict") == (
        2,
        "",
        f"{lost}tracker: b.json: not written, since its form cannot carry what is named above: 1\n",
    )
    assert not Path("b.json").exists()
    assert tracker("convert", "a.toml", "b.json") == (0, "", f"{lost}wrote b.json\n")
    assert tracker("convert", "a.toml", "c.json", "--lang", "vi")[2] == (
        "không mang theo: T-1: tên tiếng Anh bị bỏ\nđã ghi c.json\n"
    )
