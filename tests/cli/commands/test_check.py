"""``tracker check``."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pendulum
import pytest

from tracker.rules import CATALOGUE

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2023-07-01")
OTHER = """\
[register]
title = "Other"
language = "en"

[[tasks]]
id = "T-10"
title = "Visit"
deadline = "1/6/2023"

[[tasks]]
id = "T-9"
title = "Visit again"
deadline = "1/6/2023"
"""
FOUND = {
    "error": "DL001",
    "warning": "RO001",
    "info": "PR006",
    "nothing": "PR001",
}
"""A rule of each severity that speaks of the small register, and one that does not."""


def codes_of(out: str) -> list[str]:
    """Return the codes of the findings written as JSON."""
    return [finding["code"] for finding in json.loads(out)["findings"]]


@pytest.mark.parametrize(
    ("fail_on", "found", "status"),
    [
        ("error", "error", 1),
        ("error", "warning", 0),
        ("error", "info", 0),
        ("error", "nothing", 0),
        ("warning", "error", 1),
        ("warning", "warning", 1),
        ("warning", "info", 0),
        ("warning", "nothing", 0),
        ("info", "error", 1),
        ("info", "warning", 1),
        ("info", "info", 1),
        ("info", "nothing", 0),
        ("never", "error", 0),
        ("never", "warning", 0),
        ("never", "info", 0),
        ("never", "nothing", 0),
        (None, "error", 1),
        (None, "warning", 0),
        (None, "info", 0),
        (None, "nothing", 0),
    ],
)
def test_the_status_says_whether_anything_was_found(
    tracker: Run, register: str, fail_on: str | None, found: str, status: int
) -> None:
    """It is 1 exactly where something as severe as --fail-on, or worse, was found."""
    choice = ("--fail-on", fail_on) if fail_on else ()
    arguments = ("check", register, *AS_OF, "--select", FOUND[found], "--format", "json", *choice)
    ended, out, err = tracker(*arguments)
    assert (ended, err) == (status, "")
    severities = [finding["severity"] for finding in json.loads(out)["findings"]]
    assert {*severities} == {found} - {"nothing"}


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("--select", "DL001"), ["DL001"]),
        (("--select", "task-overdue"), ["DL001"]),
        (("--select", "dl"), ["DL001"]),
        (("--select", "DL,RO001"), ["DL001", "RO001"]),
        (("--select", " DL001 , RO001 ,"), ["DL001", "RO001"]),
        (("--select", "RO001", "--select", "DL001"), ["DL001", "RO001"]),
        (("--select", "DL,RO001", "--ignore", "task-overdue"), ["RO001"]),
        (("--select", "DL001", "--ignore", "DL"), []),
        (("--select", "DL001", "--ignore", ""), ["DL001"]),
    ],
)
def test_rules_are_chosen_and_left_out(
    tracker: Run, register: str, arguments: tuple[str, ...], codes: list[str]
) -> None:
    """Codes, names and families may be given, together or again; leaving out wins."""
    status, out, err = tracker("check", register, *AS_OF, *arguments, "--format", "json")
    assert (status, err) == (int("DL001" in codes), "")
    assert codes_of(out) == codes


def test_ignoring_leaves_out_what_checking_finds(tracker: Run, register: str) -> None:
    """Every finding comes of the rules not left out, whichever is left out."""
    _, out, _ = tracker("check", register, *AS_OF, "--format", "json")
    every = codes_of(out)
    assert {"DL001", "RO001", "PR006"} <= {*every} <= {rule.code for rule in CATALOGUE}
    for code in dict.fromkeys(every):
        _, out, _ = tracker("check", register, *AS_OF, "--ignore", code, "--format", "json")
        assert codes_of(out) == [other for other in every if other != code]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "không có quy tắc nào tên “task-overdu”; có phải “task-overdue”?"),
        ("en", "no rule is called “task-overdu”; did you mean “task-overdue”?"),
    ],
)
def test_an_unknown_rule_is_refused_with_the_nearest(
    tracker: Run, register: str, option: str, language: str, said: str
) -> None:
    """A rule that does not exist is wrong usage, even beside rules that do."""
    arguments = ("check", register, *AS_OF, option, "DL001,task-overdu", "--lang", language)
    assert tracker(*arguments) == (2, "", f"tracker: {said}\n")


def test_text_is_for_people(tracker: Run, register: str) -> None:
    """By default findings are text, in the register's language, without colour in a pipe."""
    status, out, err = tracker("check", register, "--as-of", "1/7/2023", "--select", "DL001")
    assert (status, err) == (1, "")
    assert out.splitlines() == [
        "lỗi DL001 task-overdue",
        "  NV-1: quá hạn 1 ngày: thời hạn là 30/06/2023",
        "    → đôn đốc đơn vị chủ trì báo cáo kết quả, hoặc trình gia hạn",
        "1 lỗi, 0 cảnh báo, 0 thông tin, tính đến ngày 01/07/2023",
    ]


def test_json_names_the_place(tracker: Run, register: str) -> None:
    """A finding of a file has the line where its entry begins, and the path as it was given."""
    arguments = ("check", f"./{register}", *AS_OF, "--select", "DL001", "--lang", "en")
    _, out, _ = tracker(*arguments, "--format", "json")
    assert json.loads(out) == {
        "as_of": "2023-07-01",
        "findings": [
            {
                "code": "DL001",
                "name": "task-overdue",
                "severity": "error",
                "subject": {"kind": "task", "id": "NV-1"},
                "message": "1 day overdue: it was due on 2023-06-30",
                "hint": "have the lead unit report the result, or ask for an extension",
                "evidence": {"days": 1, "due": "2023-06-30"},
                "location": {"path": "./so.toml", "line": 5},
            }
        ],
        "suppressed": [],
    }


def test_csv_names_the_place(tracker: Run, register: str) -> None:
    """CSV has a row for each finding, and its header even where there is none."""
    arguments = ("check", register, "--format", "csv", "--select", "DL001")
    _, out, _ = tracker(*arguments, *AS_OF)
    (row,) = csv.DictReader(StringIO(out))
    assert (row["subject_id"], row["path"], row["line"]) == ("NV-1", "so.toml", "5")
    status, out, _ = tracker(*arguments, "--as-of", "2023-06-30")
    assert (status, out.splitlines()) == (0, [",".join(row)])


@pytest.mark.parametrize("layout", ["line", "jsonl", "github"])
def test_formats_of_lines_have_a_line_for_each_finding(
    tracker: Run, register: str, layout: str
) -> None:
    """A finding is one line, and where there is none nothing at all is written."""
    arguments = ("check", register, "--select", "DL001", "--format", layout)
    status, out, err = tracker(*arguments, *AS_OF)
    assert (status, out.count("\n"), err) == (1, 1, "")
    assert tracker(*arguments, "--as-of", "2023-06-30") == (0, "", "")


def test_a_line_names_the_place(tracker: Run, register: str) -> None:
    """An editor can go to the place of a finding, as it goes to those of compilers."""
    arguments = ("check", register, *AS_OF, "--select", "DL001", "--format", "line")
    assert tracker(*arguments, "--lang", "en")[1] == (
        "so.toml:5: DL001 task-overdue 1 day overdue: it was due on 2023-06-30\n"
    )


@pytest.mark.parametrize("layout", ["markdown", "junit", "sarif"])
def test_formats_of_documents_always_have_one(tracker: Run, register: str, layout: str) -> None:
    """A document is written, with the name of the rule where it is found, whatever the status."""
    arguments = ("check", register, "--select", "DL001", "--format", layout)
    status, out, _ = tracker(*arguments, *AS_OF)
    assert (status, "task-overdue" in out) == (1, True)
    status, out, _ = tracker(*arguments, "--as-of", "2023-06-30")
    assert (status, "task-overdue" in out, out.strip() != "") == (0, False, True)


def test_standard_input_is_a_register(
    tracker: Run, register: str, given: Callable[[str], None]
) -> None:
    """A dash reads what a file would have held, and findings say so."""
    given(Path(register).read_text(encoding="utf-8"))
    _, piped, _ = tracker("check", "-", *AS_OF, "--format", "json")
    _, named, _ = tracker("check", register, *AS_OF, "--format", "json")
    assert '"path": "-"' in piped
    assert piped.replace('"path": "-"', '"path": "so.toml"') == named


def test_findings_of_several_registers_are_one_report(
    tracker: Run, register: str, given: Callable[[str], None]
) -> None:
    """The findings are those of each register, ordered together, told in the first's language."""
    arguments = ("--as-of", "2023-07-01", "--select", "DL001")
    given(OTHER)
    status, out, _ = tracker("check", register, "-", *arguments)
    assert (status, out.splitlines()) == (
        1,
        [
            "lỗi DL001 task-overdue",
            "  NV-1: quá hạn 1 ngày: thời hạn là 30/06/2023",
            "  T-9: quá hạn 30 ngày: thời hạn là 01/06/2023",
            "  T-10: quá hạn 30 ngày: thời hạn là 01/06/2023",
            "    → đôn đốc đơn vị chủ trì báo cáo kết quả, hoặc trình gia hạn",
            "3 lỗi, 0 cảnh báo, 0 thông tin, tính đến ngày 01/07/2023",
        ],
    )


def test_the_order_of_registers_changes_no_finding(
    tracker: Run, register: str, tmp_path: Path
) -> None:
    """Named in either order, or twice, registers give the same findings in the same order."""
    (tmp_path / "other.toml").write_text(OTHER, encoding="utf-8")
    options = (*AS_OF, "--lang", "vi", "--format", "json")
    names = (register, "other.toml")
    outs = {
        tracker("check", *order, *options)[1]
        for order in (names, names[::-1], (*names, *names), (names[1], *names))
    }
    alone = [codes_of(tracker("check", name, *options)[1]) for name in names]
    assert len(outs) == 1
    assert sorted(codes_of(outs.pop())) == sorted([*alone[0], *alone[1]])


@pytest.mark.parametrize(("hour", "status"), [(16, 0), (17, 1)])
def test_without_a_day_it_asks_about_today(
    tracker: Run, register: str, monkeypatch: pytest.MonkeyPatch, hour: int, status: int
) -> None:
    """A task is overdue from midnight where the register is kept, not at Greenwich."""
    moment = pendulum.datetime(2023, 6, 30, hour)
    monkeypatch.setattr("pendulum.now", moment.in_timezone)
    assert tracker("check", register, "--select", "DL001")[0] == status


def test_registers_on_two_days_need_a_day(
    tracker: Run, register: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where it is not the same day everywhere, the run is refused until a day is given."""
    (tmp_path / "other.toml").write_text(
        OTHER.replace('"en"', '"en"\ntime_zone = "UTC"'), encoding="utf-8"
    )
    moment = pendulum.datetime(2023, 6, 30, 20)
    monkeypatch.setattr("pendulum.now", moment.in_timezone)
    status, out, err = tracker("check", register, "other.toml")
    assert (status, out) == (2, "")
    assert err == (
        "tracker: the registers are in time zones where it is not the same day now; give --as-of\n"
    )
    assert tracker("check", register, "other.toml", *AS_OF)[0] == 1
