"""``tracker config``."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., tuple[int, str, str]]
FILE = """\
select = ["DL", "RO"]
ignore = ["DL001"]
fail-on = "warning"

[rules.RO]
severity = "info"
"""
VI = """\
Cấu hình của so.toml
┌───────────────────┬───────────┬────────────────┐
│ Khóa              │ Giá trị   │ Từ đâu         │
├───────────────────┼───────────┼────────────────┤
│ select            │ DL, RO    │ tracker.toml:1 │
│ extend-select     │           │ mặc định       │
│ ignore            │ DL001     │ tracker.toml:2 │
│ ignore            │ RO001     │ tùy chọn       │
│ fail-on           │ never     │ tùy chọn       │
│ lang              │ vi        │ tùy chọn       │
│ format            │ text      │ mặc định       │
│ baseline          │           │ mặc định       │
│ rules.RO.severity │ info      │ tracker.toml:6 │
└───────────────────┴───────────┴────────────────┘
tệp cấu hình: tracker.toml
"""


def rows(out: str) -> list[dict[str, Any]]:
    """Return the rows written as JSON."""
    listed: list[dict[str, Any]] = json.loads(out)["rows"]
    return listed


def settings(out: str) -> dict[str, tuple[object, str]]:
    """Return each setting by its key: what it is and where it comes from."""
    return {row["key"]: (row["value"], row["source"]) for row in rows(out)}


def test_every_setting_is_shown_with_where_it_comes_from(tracker: Run, tmp_path: Path) -> None:
    """A default, a place in a file, or an option; both where both hold."""
    (tmp_path / "tracker.toml").write_text(FILE, encoding="utf-8")
    options = ("--ignore", "RO001", "--fail-on", "never", "--lang", "vi")

    assert tracker("config", "so.toml", *options) == (0, VI, "")


def test_programs_are_given_the_same(tracker: Run, tmp_path: Path) -> None:
    """Rows have the register, the key, its value, and where it comes from."""
    (tmp_path / "tracker.toml").write_text(FILE, encoding="utf-8")

    _, out, _ = tracker("config", "a.toml", "--format", "json")
    _, written, _ = tracker("config", "a.toml", "--format", "csv")

    assert rows(out)[0] == {
        "register": "a.toml",
        "key": "select",
        "value": ["DL", "RO"],
        "source": "file",
        "path": "tracker.toml",
        "line": 1,
    }
    assert [row["key"] for row in csv.DictReader(StringIO(written))] == [
        row["key"] for row in rows(out)
    ]


def test_without_a_file_everything_is_a_default(tracker: Run) -> None:
    """Every key of a file is listed, so that one sees what could be said."""
    _, out, _ = tracker("config", "--format", "json")

    assert settings(out) == {
        "select": (["all"], "default"),
        "extend-select": ([], "default"),
        "ignore": ([], "default"),
        "fail-on": ("error", "default"),
        "lang": (None, "default"),
        "format": ("text", "default"),
        "baseline": (None, "default"),
    }
    assert tracker("config", "--lang", "en")[1].endswith("no configuration file\n")


def test_an_option_that_chooses_anew_leaves_nothing_of_the_files_choice(
    tracker: Run, tmp_path: Path
) -> None:
    """What no longer holds is not shown."""
    (tmp_path / "tracker.toml").write_text(FILE, encoding="utf-8")

    _, out, _ = tracker("config", "--select", "PR", "--format", "json")

    assert settings(out)["select"] == (["PR"], "option")
    assert settings(out)["ignore"] == ([], "default")
    assert settings(out)["fail-on"] == ("warning", "file")


def test_registers_are_shown_one_by_one(tracker: Run, tmp_path: Path) -> None:
    """Each goes by its own file, and none need be there; they may disagree here."""
    for name, level in (("a", "info"), ("b", "never")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tracker.toml").write_text(f'fail-on = "{level}"\n', encoding="utf-8")

    _, out, _ = tracker("config", "a/so.toml", "b/so.toml", "--format", "json")

    said = [(row["register"], row["value"]) for row in rows(out) if row["key"] == "fail-on"]
    assert said == [("a/so.toml", "info"), ("b/so.toml", "never")]


def test_the_language_is_that_of_the_file(tracker: Run, tmp_path: Path) -> None:
    """Unless another is asked for."""
    (tmp_path / "tracker.toml").write_text('lang = "vi"\n', encoding="utf-8")

    assert tracker("config")[1].startswith("Cấu hình của -\n")
    assert tracker("config", "--lang", "en")[1].startswith("What - is checked by\n")


@pytest.mark.parametrize("arguments", [("config",), ("check", "so.toml")])
def test_a_broken_file_is_refused_by_every_command_that_goes_by_it(
    tracker: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """With status 2, every problem on standard error, and nothing on standard output."""
    (tmp_path / "tracker.toml").write_text("selct = 1\nfail_on = 'info'\n", encoding="utf-8")

    assert tracker(*arguments) == (
        2,
        "",
        (
            "tracker: tracker.toml:1: selct: there is no key “selct”; did you mean “select”?\n"
            "tracker: tracker.toml:2: fail_on: there is no key “fail_on”; did you mean “fail-on”?\n"
        ),
    )


def test_what_would_disturb_a_terminal_is_written_as_an_escape(
    tracker: Run, tmp_path: Path
) -> None:
    """Names of files and values may hold anything."""
    (tmp_path / "tracker.toml").write_text('baseline = "\\u001b[31m"\n', encoding="utf-8")

    assert "\x1b" not in tracker("config", "a\x1b[31m.toml")[1]
