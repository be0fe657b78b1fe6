"""The register of Cluster II: what the command says of one briefing, as reported in the press."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., tuple[int, str, str]]
Ask = Callable[..., list[dict[str, Any]]]
SEED = str(Path(__file__).parents[2] / "seeds" / "cum-ii-2023-q1.toml")
BRIEFING = "2023-04-15"
TASKS = ["NV-1", "NV-2", "NV-3", "NV-4", "NV-5"]


@pytest.fixture
def findings(tracker: Run) -> Ask:
    """Return a function that gives the findings of a day, of some rules or of all."""

    def found(as_of: str, *rules: str, language: str = "en") -> list[dict[str, Any]]:
        chosen = [argument for rule in rules for argument in ("--select", rule)]
        arguments = ("check", SEED, "--as-of", as_of, "--lang", language, "--format", "json")
        _, out, err = tracker(*arguments, *chosen)
        assert err == ""
        return [*json.loads(out)["findings"]]

    return found


@pytest.fixture
def rows(tracker: Run) -> Ask:
    """Return a function that gives the rows of a table on a day."""

    def shown(command: str, as_of: str) -> list[dict[str, Any]]:
        status, out, err = tracker(command, SEED, "--as-of", as_of, "--format", "json")
        assert (status, err) == (0, "")
        return [*json.loads(out)["rows"]]

    return shown


def subjects(found: list[dict[str, Any]]) -> list[str]:
    """Return what findings are about."""
    return [finding["subject"]["id"] for finding in found]


def test_a_wrong_percentage_is_an_error(findings: Ask) -> None:
    """62 of 80 is 77.5 %, and the article printed 75,5%."""
    (found,) = findings(BRIEFING, "printed-percentage-wrong")
    assert (found["severity"], found["subject"]["id"]) == ("error", "kiem-tra-to-chuc")
    assert [number in found["message"] for number in ("62", "80", "77.5 %", "75.5 %")] == [True] * 4


def test_a_truncated_percentage_is_only_information(findings: Ask) -> None:
    """142 of 547 is 25.96 %: printed 25,9% it is cut off, and rounding gives 26.0 %."""
    (found,) = findings(BRIEFING, "printed-percentage-truncated")
    assert (found["severity"], found["subject"]["id"]) == ("info", "kiem-tra-dang-vien")
    numbers = ("142", "547", "25.96 %", "25.9 %", "26.0 %")
    assert [number in found["message"] for number in numbers] == [True] * 5


def test_the_same_figures_are_told_in_vietnamese(findings: Ask) -> None:
    """In Vietnamese decimals follow a comma."""
    (wrong,) = findings(BRIEFING, "printed-percentage-wrong", language="vi")
    (cut,) = findings(BRIEFING, "printed-percentage-truncated", language="vi")
    assert [number in wrong["message"] for number in ("77,5 %", "75,5 %")] == [True] * 2
    assert [number in cut["message"] for number in ("25,96 %", "25,9 %", "26,0 %")] == [True] * 3


def test_the_two_kinds_of_inspection_go_at_uneven_paces(findings: Ask) -> None:
    """In a quarter 77.5 % of the organizations were inspected, of the members 26.0 %."""
    (found,) = findings(BRIEFING, "uneven-pace")
    assert (found["severity"], found["subject"]["id"]) == ("info", "kiem-tra-dang-vien")
    numbers = ("26.0 %", "kiem-tra-to-chuc", "77.5 %", "24.7 %")
    assert [number in found["message"] for number in numbers] == [True] * 4
    (told,) = findings(BRIEFING, "uneven-pace", language="vi")
    assert [number in told["message"] for number in ("26,0 %", "77,5 %", "24,7 %")] == [True] * 3


def test_the_wrong_percentage_is_the_only_error(tracker: Run, findings: Ask) -> None:
    """Nothing else in the register is an error, and that one makes the status 1."""
    errors = [one["code"] for one in findings(BRIEFING) if one["severity"] == "error"]
    arguments = ("check", SEED, "--as-of", BRIEFING)
    assert errors == [findings(BRIEFING, "printed-percentage-wrong")[0]["code"]]
    assert tracker(*arguments)[0] == 1
    assert tracker(*arguments, "--ignore", "printed-percentage-wrong")[0] == 0


def test_the_five_tasks_are_open_until_the_end_of_the_quarter(rows: Ask) -> None:
    """Each is due on 30 June 2023, the last day of the quarter it was set for."""
    shown = rows("status", BRIEFING)
    assert [row["task"] for row in shown] == TASKS
    standing = ("lifecycle", "timeliness", "current_due", "days_left")
    assert [[row[name] for name in standing] for row in shown] == [
        ["not_started", "in_time", "2023-06-30", 76]
    ] * 5


def test_no_task_has_a_lead_unit(findings: Ask) -> None:
    """The article names no unit for any task, and each is reported."""
    assert subjects(findings(BRIEFING, "task-without-lead-unit")) == TASKS


def test_the_double_citation_is_reported(findings: Ask) -> None:
    """A resolution cited for two terms is not found, or found to be something else."""
    found = findings(BRIEFING, "citation-unresolved", "citation-doubtful")
    assert "nq-tw4-xiii" in subjects(found)


def test_a_number_without_a_date_is_reported(findings: Ask) -> None:
    """Party numbers begin again each term, so a number alone names no document."""
    assert subjects(findings(BRIEFING, "citation-undated")) == ["01-KL/TW"]


def test_the_roster_has_a_leader_and_a_deputy(rows: Ask) -> None:
    """Both were elected, their ends are open and their predecessors unknown."""
    names = ("role", "holder", "tense", "how", "begins_on", "begins_assumed", "ends_on")
    shown = [[row[name] for name in (*names, "predecessor")] for row in rows("roster", BRIEFING)]
    start = ["present", "elected", "2023-04-01", True, None, None]
    assert shown == [["leader", "bhxh", *start], ["deputy", "thuy-loi-8", *start]]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ["khoảng 01/04/2023", "chưa định", "chưa rõ"]),
        ("en", ["about 2023-04-01", "open", "unknown"]),
    ],
)
def test_the_roster_says_what_is_not_known(tracker: Run, language: str, words: list[str]) -> None:
    """An assumed start, an open end and an unknown predecessor are told as such for both roles."""
    _, out, _ = tracker("roster", SEED, "--as-of", BRIEFING, "--lang", language)
    assert [out.count(f" {word} ") for word in words] == [2, 2, 2]


def test_figures_that_are_right_raise_nothing(findings: Ask) -> None:
    """22 and 14 are 36, 2465 are within 5606, and a day's being a Sunday is no matter."""
    found = findings(BRIEFING)
    assert {one["name"] for one in found} & {"parts-do-not-add-up", "part-exceeds-whole"} == set()
    said = json.dumps(found, ensure_ascii=False).casefold()
    assert [word for word in ("sunday", "chủ nhật", "5606", "5,606", "2465") if word in said] == []


@pytest.mark.parametrize(
    ("as_of", "overdue"), [("2023-06-30", []), ("2023-07-01", [(task, 1) for task in TASKS])]
)
def test_tasks_are_overdue_from_the_day_after(
    findings: Ask, rows: Ask, as_of: str, overdue: list[tuple[str, int]]
) -> None:
    """On the last day of the quarter none is overdue, and one day later all are, by one day."""
    found = findings(as_of, "task-overdue")
    late = [(row["task"], row["days_late"]) for row in rows("status", as_of) if row["days_late"]]
    assert [(one["subject"]["id"], one["evidence"]["days"]) for one in found] == overdue
    assert late == overdue


@pytest.mark.parametrize("command", ["check", "status", "progress", "roster"])
def test_asked_about_a_day_no_clock_is_read(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """The answer about a day is the same whenever it is asked."""
    monkeypatch.setattr("pendulum.now", pytest.fail)
    status, out, err = tracker(command, SEED, "--as-of", BRIEFING)
    assert (status, err) == (int(command == "check"), "")
    assert "15/04/2023" in out
