"""What scripts ask of ``tracker check`` beside its findings: counts, silence and a status."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.formats import FindingFormat

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2023-07-01")


def test_statistics_count_rules(tracker: Run, register: str) -> None:
    """Each rule that found something has its count, and the status is that of the check."""
    arguments = ("check", register, *AS_OF, "--select", "DL001,RO001", "--lang", "en")
    status, out, err = tracker(*arguments, "--statistics")
    assert (status, err) == (1, "")
    assert out.splitlines() == [
        "1 error DL001 task-overdue",
        "1 warning RO001 task-without-lead-unit",
        "1 error, 1 warning, 0 infos as of 2023-07-01",
    ]


def test_statistics_count_every_finding(tracker: Run, register: str) -> None:
    """As JSON, the counts are of the findings that the same check lists."""
    arguments = ("check", register, *AS_OF, "--format", "json")
    status, out, err = tracker(*arguments, "--statistics")
    found = [one["code"] for one in json.loads(tracker(*arguments)[1])["findings"]]
    counted = json.loads(out)
    assert (status, err, counted["as_of"]) == (1, "", "2023-07-01")
    assert {one["code"]: one["count"] for one in counted["statistics"]} == {
        code: found.count(code) for code in found
    }


@pytest.mark.parametrize("layout", sorted({*FindingFormat} - {"text", "json"}))
def test_statistics_have_no_other_format(tracker: Run, layout: str) -> None:
    """Another format is refused before a register is read."""
    status, out, err = tracker("check", "missing.toml", "--statistics", "--format", layout)
    assert (status, out) == (2, "")
    assert err == f"tracker: --statistics is written as text or json, not as {layout}\n"


@pytest.mark.parametrize("options", [(), ("--statistics",), ("--format", "sarif")])
@pytest.mark.parametrize(("day", "status"), [("2023-06-30", 0), ("2023-07-01", 1)])
def test_quiet_leaves_only_the_status(
    tracker: Run, register: str, options: tuple[str, ...], day: str, status: int
) -> None:
    """Nothing is written on either stream, and the status is what it would have been."""
    arguments = ("check", register, "--select", "DL001", "--as-of", day, *options)
    assert tracker(*arguments)[0] == status
    assert tracker(*arguments, "--quiet") == (status, "", "")


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_exit_zero_reports_all_the_same(tracker: Run, register: str, fail_on: str) -> None:
    """What is found is written, and the status is 0 whatever --fail-on says."""
    arguments = ("check", register, *AS_OF, "--fail-on", fail_on)
    status, out, err = tracker(*arguments, "--exit-zero")
    assert (status, err) == (0, "")
    assert out == tracker(*arguments)[1] != ""


@pytest.mark.parametrize("option", ["--quiet", "--exit-zero", "--statistics"])
def test_a_broken_register_is_always_told(tracker: Run, tmp_path: Path, option: str) -> None:
    """Neither silence nor a status of 0 hides a register that cannot be read."""
    (tmp_path / "broken.toml").write_text("[register\n", encoding="utf-8")
    status, out, err = tracker("check", "broken.toml", *AS_OF, option)
    assert (status, out) == (2, "")
    assert "broken.toml" in err
