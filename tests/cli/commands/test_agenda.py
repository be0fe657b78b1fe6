"""``tracker agenda``."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
REGISTER = """\
[register]
title = "Sổ"
language = "en"

[[closures]]
id = "moving"
begins_on = 2023-06-28

[[organizations]]
id = "vp"
name = "Văn phòng"

[[tasks]]
id = "T-1"
title = "Inspect"
lead_units = ["vp"]
deadline = "30/6/2023"

[[tasks]]
id = "T-2"
title = "Meet"
deadline = "ngày 5 hằng tháng"
"""


@pytest.fixture
def office(tmp_path: Path) -> str:
    """Write a register of a task, a monthly one and a closure, and return its name."""
    (tmp_path / "office.toml").write_text(REGISTER, encoding="utf-8")
    return "office.toml"


def due(out: str) -> list[tuple[str, str]]:
    """Return the day and the task of each row."""
    return [(row["due"], row["task"]) for row in json.loads(out)["rows"]]


def test_thirty_days_are_listed_by_default(tracker: Run, office: str) -> None:
    """From the day asked about, what falls due up to the thirtieth day after it."""
    status, out, err = tracker("agenda", office, "--as-of", "2023-06-26", "--format", "json")
    assert (status, err) == (0, "")
    assert json.loads(out)["as_of"] == "2023-06-26"
    assert due(out) == [("2023-06-30", "T-1"), ("2023-07-05", "T-2")]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("0d", []),
        ("4D", ["2023-06-30"]),
        ("1 tuần", ["2023-06-30"]),
        ("2w", ["2023-06-30", "2023-07-05"]),
        ("3 tháng", ["2023-06-30", "2023-07-05", "2023-08-05", "2023-09-05"]),
        ("3m", ["2023-06-30", "2023-07-05", "2023-08-05", "2023-09-05"]),
    ],
)
def test_a_horizon_may_be_given(
    tracker: Run, office: str, within: str, expected: list[str]
) -> None:
    """Days, weeks and months, in either language, list every occurrence up to their end."""
    arguments = ("agenda", office, "--as-of", "26/6/2023", "--within", within, "--format", "json")
    assert [day for day, _ in due(tracker(*arguments)[1])] == expected


def test_closures_are_no_working_days(tracker: Run, office: str) -> None:
    """Of the four days left one is a day the office is closed on."""
    _, out, _ = tracker("agenda", office, "--as-of", "2023-06-26", "--format", "json")
    first = json.loads(out)["rows"][0]
    assert (first["days_left"], first["working_days_left"]) == (4, 3)


@pytest.mark.parametrize("within", ["soon", "11y", "99999999d", "-3d", ""])
def test_a_horizon_that_cannot_be_read_is_refused(tracker: Run, office: str, within: str) -> None:
    """One line says what could be written, and nothing is printed."""
    status, out, err = tracker("agenda", office, f"--within={within}")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "write it like 30d, 4w, 3m, 1y" in err


def test_the_text_counts_what_is_overdue(tracker: Run, office: str) -> None:
    """Below the list stands how many are past their day already."""
    _, out, _ = tracker("agenda", office, "--as-of", "2023-07-03")
    assert out.splitlines()[0] == "Sổ: due from 2023-07-03 to 2023-08-02"
    assert out.splitlines()[-1] == (
        "1 task due; 1 overdue already, not listed here (recurring tasks count by occurrence)"
    )


@pytest.mark.parametrize("as_of", ["0001-01-01", "9999-12-31"])
def test_any_day_may_be_asked_about(tracker: Run, office: str, as_of: str) -> None:
    """The first and the last day there are have an agenda as any other."""
    assert tracker("agenda", office, "--as-of", as_of, "--within", "10y")[0] == 0
