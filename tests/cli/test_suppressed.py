"""Suppressions on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
CHECK = ("check", "so.toml", "--as-of", "2023-07-01", "--select", "DL001")
TEXT = """\
[register]
title = "Sổ"

[[tasks]]
id = "NV-1"
title = "Kiểm tra"
deadline = "quý II/2023"

[[tasks.suppressions]]
rule = "task-overdue"
reason = "chờ quyết định mới"
ends_on = 2023-07-31
"""


@pytest.fixture(autouse=True)
def _register(_no_settings: None) -> None:
    """Write the register that the tests ask about."""
    Path("so.toml").write_text(TEXT, encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "vi",
            [
                "bỏ qua theo sổ",
                "  DL001 task-overdue: NV-1: quá hạn 1 ngày: thời hạn là 30/06/2023",
                "    → chờ quyết định mới",
                ("0 lỗi, 0 cảnh báo, 0 thông tin, tính đến ngày 01/07/2023; bỏ qua theo sổ: 1"),
            ],
        ),
        (
            "en",
            [
                "suppressed in the register",
                "  DL001 task-overdue: NV-1: 1 day overdue: it was due on 2023-06-30",
                "    → chờ quyết định mới",
                "0 errors, 0 warnings, 0 infos as of 2023-07-01; suppressed in the register: 1",
            ],
        ),
    ],
)
def test_what_is_suppressed_is_listed_on_demand(
    tracker: Run, language: str, lines: list[str]
) -> None:
    """Each with its reason, above the summary, which counts them with or without."""
    status, out, err = tracker(*CHECK, "--suppressed", "--lang", language)
    _, short, _ = tracker(*CHECK, "--lang", language)

    assert (status, out.splitlines(), err) == (0, lines, "")
    assert short.splitlines() == lines[-1:]


def test_it_never_counts_for_the_exit_status(tracker: Run) -> None:
    """Until its last day is over, even an error fails nothing."""
    held = tracker(*CHECK, "--fail-on", "info")[0]
    later = tracker(*CHECK[:3], "2023-08-01", *CHECK[4:])[0]

    assert (held, later) == (0, 1)


def test_json_always_has_it(tracker: Run) -> None:
    """Under a key of its own, as a finding with a reason."""
    told = json.loads(tracker(*CHECK, "--format", "json")[1])

    assert told["findings"] == []
    assert [(one["code"], one["reason"]) for one in told["suppressed"]] == [
        ("DL001", "chờ quyết định mới")
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--format", "csv"],
            "--suppressed is for text only; json, junit and sarif always have what is suppressed",
        ),
        (
            ["--statistics"],
            "--suppressed cannot be used with --statistics, --since or --diff",
        ),
        (
            ["--since", "2023-06-01"],
            "--suppressed cannot be used with --statistics, --since or --diff",
        ),
    ],
)
def test_it_is_refused_where_nothing_would_be_listed(
    tracker: Run, options: list[str], message: str
) -> None:
    """An option that does nothing is a mistake of whoever gave it."""
    status, out, err = tracker(*CHECK, "--suppressed", *options, "--lang", "en")

    assert (status, out, err) == (2, "", f"tracker: {message}\n")


def test_a_baseline_neither_knows_it_nor_calls_it_cleared(tracker: Run) -> None:
    """An entry that knew the finding before stays, until the finding is gone."""
    Path("so.toml").write_text(TEXT.partition("\n[[tasks.supp")[0], encoding="utf-8")
    tracker(*CHECK, "--write-baseline", "known.json")
    Path("so.toml").write_text(TEXT, encoding="utf-8")
    status, out, err = tracker(*CHECK, "--baseline", "known.json", "--lang", "en")

    assert status == 0
    assert out.endswith("; suppressed in the register: 1\n")
    assert err == "findings left out, as known.json has them: 0\n"


def test_what_is_suppressed_from_a_day_on_has_not_cleared(tracker: Run) -> None:
    """Since the day before, it is told apart; once the suppression ends, it appears again."""
    begun = TEXT.replace("ends_on", "begins_on = 2023-07-02\nends_on")
    Path("so.toml").write_text(begun, encoding="utf-8")
    since = ("--since", "2023-07-01", "--lang", "en")
    status, out, _ = tracker(*CHECK[:3], "2023-07-02", *CHECK[4:], *since)
    after = tracker(*CHECK[:3], "2023-08-01", *CHECK[4:], "--since", "2023-07-02")

    assert (status, out.splitlines()) == (
        0,
        [
            "now suppressed in the register",
            "  error DL001 task-overdue: NV-1: 2 days overdue: it was due on 2023-06-30",
            "    → chờ quyết định mới",
            (
                "0 appeared, 0 cleared, 0 changed severity, 0 as before, now suppressed in the "
                "register: 1, from 2023-07-01 to 2023-07-02"
            ),
        ],
    )
    assert (after[0], after[1].splitlines()[0]) == (1, "xuất hiện")
