"""What configuration files say of the registers of one run."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.cli.configured import configured_for
from tracker.rules import CATALOGUE, Settings

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2023-07-01")
CHOSEN = ("--select", "DL001,PR006")


def say(folder: Path, text: str, name: str = "tracker.toml") -> None:
    """Write a configuration."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def copy(register: str, name: str) -> str:
    """Copy a register into a folder, and return its name there."""
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_bytes(Path(register).read_bytes())
    return name


def codes(out: str) -> list[str]:
    """Return the codes of the findings written as JSON."""
    return [finding["code"] for finding in json.loads(out)["findings"]]


def test_a_check_goes_by_the_file_beside_its_register(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Rules, severities, the status and the format are as the file says."""
    say(
        tmp_path,
        'select = ["DL001", "PR006"]\nfail-on = "info"\nformat = "json"\nlang = "en"\n'
        '[rules.DL001]\nseverity = "info"\n',
    )

    status, out, err = tracker("check", register, *AS_OF)

    findings = json.loads(out)["findings"]
    assert [(one["code"], one["severity"]) for one in findings] == [
        ("DL001", "info"),
        ("PR006", "info"),
    ]
    assert findings[0]["message"] == "1 day overdue: it was due on 2023-06-30"
    assert (status, err) == (1, "")


def test_options_win_over_the_file(tracker: Run, register: str, tmp_path: Path) -> None:
    """The command line has the last word on each of them."""
    say(tmp_path, 'select = ["PR"]\nfail-on = "info"\nformat = "csv"\nlang = "vi"\n')

    status, out, _ = tracker(
        *("check", register, *AS_OF, "--select", "DL001", "--fail-on", "never"),
        *("--format", "json", "--lang", "en"),
    )

    assert codes(out) == ["DL001"]
    assert "overdue" in json.loads(out)["findings"][0]["message"]
    assert status == 0


def test_an_option_that_only_ignores_leaves_the_files_choice(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """What is chosen on the command line is a layer upon the file's."""
    say(tmp_path, 'select = ["DL001", "PR006"]\n')

    _, out, _ = tracker("check", register, *AS_OF, "--ignore", "DL", "--format", "json")

    assert codes(out) == ["PR006"]


def test_isolated_uses_no_file_and_config_only_the_one_named(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Both leave the nearest file aside, even one that is broken."""
    say(tmp_path, "this is not TOML")
    say(tmp_path, 'ignore = ["DL"]\n', "other.toml")
    arguments = ("check", register, *AS_OF, *CHOSEN, "--format", "json")

    assert codes(tracker(*arguments, "--isolated")[1]) == ["DL001", "PR006"]
    assert codes(
        tracker("check", register, *AS_OF, "--config", "other.toml", "--format", "json")[1]
    )
    _, out, _ = tracker(
        *("check", register, *AS_OF, "--config", "other.toml", "--format", "json"),
        *("--extend-select", "PR006"),
    )
    assert "DL001" not in codes(out)
    assert "PR006" in codes(out)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "tracker: --config và --isolated không dùng cùng nhau\n"),
        ("en", "tracker: --config and --isolated cannot be used together\n"),
    ],
)
def test_one_file_and_none_contradict_each_other(tracker: Run, language: str, line: str) -> None:
    """It is wrong usage, whatever the registers are."""
    assert tracker("check", "x.toml", "--config", "a", "--isolated", "--lang", language) == (
        2,
        "",
        line,
    )


def test_each_register_is_checked_by_its_own_file(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Two registers given together may be checked by different rules."""
    say(tmp_path / "a", 'select = ["DL001"]\n')
    say(tmp_path / "b", '[tool.tracker]\nselect = ["PR006"]\n', "pyproject.toml")
    one, other = copy(register, "a/so.toml"), copy(register, "b/so.toml")

    _, out, _ = tracker("check", one, other, *AS_OF, "--format", "json")

    found = json.loads(out)["findings"]
    assert [(finding["code"], finding["location"]["path"]) for finding in found] == [
        ("DL001", "a/so.toml"),
        ("PR006", "b/so.toml"),
    ]


@pytest.mark.parametrize(
    ("key", "value", "other", "shown", "option"),
    [
        ("fail-on", "info", None, "a/so.toml: info, b/so.toml: error", "info"),
        ("fail-on", "info", "never", "a/so.toml: info, b/so.toml: never", "info"),
        ("format", "json", None, "a/so.toml: json, b/so.toml: text", "json"),
        ("lang", "vi", "en", "a/so.toml: vi, b/so.toml: en", "vi"),
    ],
)
def test_files_that_disagree_on_what_a_run_has_one_of_are_refused(
    tracker: Run,
    register: str,
    tmp_path: Path,
    key: str,
    value: str,
    other: str | None,
    shown: str,
    option: str,
) -> None:
    """It is wrong usage, unless an option says it; a file that says nothing says the default."""
    say(tmp_path / "a", f'{key} = "{value}"\n')
    say(tmp_path / "b", f'{key} = "{other}"\n' if other else "")
    registers = (copy(register, "a/so.toml"), copy(register, "b/so.toml"))

    status, out, err = tracker("check", *registers, *AS_OF)
    assert (status, out) == (2, "")
    assert (
        err == f"tracker: the registers are configured to differ in {key}: {shown}; give --{key}\n"
    )
    if key != "lang":
        err = tracker("check", *registers, *AS_OF, "--lang", "vi")[2]
        assert err == f"tracker: các sổ có cấu hình khác nhau về {key}: {shown}; hãy cho --{key}\n"
    assert tracker("check", *registers, *AS_OF, f"--{key}", option)[0] == 1


def test_a_register_without_a_language_of_its_file_leaves_it_to_the_others(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Only files that name different languages disagree on it."""
    say(tmp_path / "a", 'lang = "en"\n')
    (tmp_path / "b").mkdir()
    registers = (copy(register, "b/so.toml"), copy(register, "a/so.toml"))

    status, out, _ = tracker("check", *registers, *AS_OF, *CHOSEN)

    assert status == 1
    assert "overdue" in out


def test_a_baseline_is_found_from_the_file_that_names_it(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Its path is relative to the file, wherever the command is run; an option wins over it."""
    say(tmp_path, 'baseline = "known/all.json"\n')
    (tmp_path / "known").mkdir()
    inner = copy(register, "in/so.toml")
    arguments = ("check", inner, *AS_OF, *CHOSEN, "--lang", "en")

    assert tracker(*arguments, "--write-baseline", "known/all.json")[0] == 0
    status, out, err = tracker(*arguments)
    assert (status, out) == (0, "0 errors, 0 warnings, 0 infos as of 2023-07-01\n")
    assert err == "tracker: findings left out, as known/all.json has them: 2\n".removeprefix(
        "tracker: "
    )
    assert tracker(*arguments, "--since", "2023-06-30")[0] == 1
    assert tracker(*arguments, "--isolated")[0] == 1


def test_baselines_that_disagree_are_refused_unless_none_is_used(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """A report that is compared or written has no baseline to disagree on."""
    say(tmp_path / "a", 'baseline = "a.json"\n')
    registers = (copy(register, "a/so.toml"), copy(register, "b/so.toml"))
    arguments = ("check", *registers, *AS_OF, *CHOSEN)

    status, _, err = tracker(*arguments)
    assert status == 2
    assert err.startswith(
        "tracker: the registers are configured to differ in baseline: a/so.toml: "
    )
    assert err.endswith("a/a.json, b/so.toml: none; give --baseline\n")
    assert tracker(*arguments, "--since", "2023-06-30")[0] == 1


def test_the_problems_of_all_files_are_told_together(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """In the language that a file says, if none is asked for."""
    say(tmp_path / "a", "selct = 3\n")
    say(tmp_path / "b", 'lang = "vi"\nselct = 3\n')
    registers = (copy(register, "b/so.toml"), copy(register, "a/so.toml"))

    assert tracker("check", *registers, *AS_OF) == (
        2,
        "",
        (
            "tracker: a/tracker.toml:1: selct: không có khóa “selct”; có phải “select”?\n"
            "tracker: b/tracker.toml:2: selct: không có khóa “selct”; có phải “select”?\n"
        ),
    )


def test_an_override_silences_what_lies_in_its_files(
    tracker: Run, register: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its patterns are relative to the file, wherever the command is run."""
    say(tmp_path, '[[overrides]]\nreason = "closed"\npaths = ["old/*"]\nignore = ["DL"]\n')
    registers = (copy(register, "old/so.toml"), copy(register, "new/so.toml"))
    arguments = (*AS_OF, *CHOSEN, "--format", "json")

    def of_deadlines(out: str) -> list[str]:
        found = json.loads(out)["findings"]
        return [one["location"]["path"] for one in found if one["code"] == "DL001"]

    assert of_deadlines(tracker("check", *registers, *arguments)[1]) == ["new/so.toml"]
    monkeypatch.chdir(tmp_path / "old")
    assert of_deadlines(tracker("check", "so.toml", *arguments)[1]) == []
    assert of_deadlines(tracker("check", "../new/so.toml", *arguments)[1]) == ["../new/so.toml"]


def test_a_folder_with_its_configuration_in_it_is_a_register(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Neither file of a configuration is taken for a part of it."""
    copy(register, "office/so.toml")
    say(tmp_path / "office", 'select = ["DL001"]\n')
    say(tmp_path / "office", "[project]\n", "pyproject.toml")

    assert codes(tracker("check", "office", *AS_OF, "--format", "json")[1]) == ["DL001"]


def test_no_file_is_read_where_there_is_none(tmp_path: Path) -> None:
    """A run without files goes by nothing but its options."""
    configured = configured_for([str(tmp_path / "so.toml")], CATALOGUE, None, isolated=False)

    assert configured.settings_of(str(tmp_path / "so.toml")) == Settings()
    assert configured.one("fail-on", None, "error") == "error"
    assert configured.one("fail-on", "info", "error") == "info"
    assert configured.one_if_any("lang", None) is None
    assert configured.language is None
