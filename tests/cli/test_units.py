"""Units named on the command line: found by any name, refused where unclear, told where read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

REGISTER = """\
[register]
title = "Sổ"

[[organizations]]
id = "so-xd"
name = "Sở Xây dựng"
name_en = "Department of Construction"
aliases = ["SXD"]
renamings = [{ on = 2025-07-01, name = "Sở Xây dựng và Giao thông" }]

[[organizations]]
id = "so-yt"
name = "Sở Y tế"

[[organizations]]
id = "so-nv"
name = "Sở Nội vụ"
aliases = ["Sở Y-Tế"]

[[clusters]]
id = "C2"
name = "Cụm II"
members = [{ organization = "so-xd" }, { organization = "so-yt" }]

[[groups]]
id = "mot"
name = "Nhóm một đơn vị"
members = [{ organization = "so-nv" }]
"""
TASK = """
[[tasks]]
id = "{}"
title = "Kiểm tra"
deadline = "quý II/2023"
lead_units = {}
collaborating_units = {}
"""
TASKS = (
    TASK.format("T1", '["so-xd"]', "[]")
    + TASK.format("T2", '["so-yt"]', '["so-xd"]')
    + TASK.format("T3", '["C2"]', "[]")
    + TASK.format("T4", '["mot"]', "[]")
)
OTHER = """\
[register]
title = "Sổ khác"

[[organizations]]
id = "phong"
name = "Phòng Y tế"
""" + TASK.format("P1", '["phong"]', "[]")


@pytest.fixture
def run(tracker: Run, tmp_path: Path) -> Run:
    """Return a function that asks a command about units on 1 June 2023."""
    (tmp_path / "so.toml").write_text(REGISTER + TASKS, encoding="utf-8")
    (tmp_path / "khac.toml").write_text(OTHER, encoding="utf-8")

    def ask(command: str, *arguments: str) -> tuple[int, str, str]:
        day = () if "--as-of" in arguments else ("--as-of", "2023-06-01")
        return tracker(command, "so.toml", *day, *arguments)

    return ask


def tasks(out: str) -> list[str]:
    """Return the tasks in the rows of a table written as JSON."""
    return sorted({row["task"] for row in json.loads(out)["rows"]})


@pytest.mark.parametrize("command", ["status", "agenda"])
@pytest.mark.parametrize(
    ("units", "expected"),
    [
        (["so-xd"], ["T1", "T3"]),
        (["Sở Xây dựng"], ["T1", "T3"]),
        (["SXD"], ["T1", "T3"]),
        (["Department of Construction"], ["T1", "T3"]),
        (["Sở Xây dựng và Giao thông"], ["T1", "T3"]),
        (["so-nv"], ["T4"]),
        (["C2"], ["T3"]),
        (["SXD", "so-xd", "mot"], ["T1", "T3", "T4"]),
        (["so-yt", "so-nv"], ["T2", "T3", "T4"]),
        ([], ["T1", "T2", "T3", "T4"]),
    ],
)
def test_tasks_are_those_that_the_units_answer_for(
    run: Run, command: str, units: list[str], expected: list[str]
) -> None:
    """Led by the unit or by a group it belongs to, not those it only collaborates in."""
    options = [word for unit in units for word in ("--unit", unit)]
    status, out, err = run(command, *options, "--format", "json")

    assert (status, tasks(out), err) == (0, expected, "")


@pytest.mark.parametrize(
    ("language", "given", "told"),
    [
        ("en", "so noi vu", "“so noi vu” was read as “Sở Nội vụ” (so-nv)\n"),
        ("vi", "SỞ NỘI VỤ", "“SỞ NỘI VỤ” được hiểu là “Sở Nội vụ” (so-nv)\n"),
        ("en", "sxd", "“sxd” was read as “Department of Construction” (so-xd)\n"),
    ],
)
def test_a_name_spelled_otherwise_is_read_and_told(
    run: Run, language: str, given: str, told: str
) -> None:
    """One line on standard error says what the name was read as; the rows are for programs."""
    status, out, err = run("status", "--unit", given, "--lang", language, "--format", "json")

    assert (status, err) == (0, told)
    assert tasks(out)


@pytest.mark.parametrize(
    ("language", "given", "told"),
    [
        ("en", "Nội", "no unit has the id or name “Nội”; did you mean “Sở Nội vụ” (so-nv)?"),
        ("en", "xyz123", "no unit has the id or name “xyz123”"),
        ("vi", "xyz123", "không có đơn vị nào có mã hoặc tên “xyz123”"),
        (
            "vi",
            "xây",
            "không có đơn vị nào có mã hoặc tên “xây”; có phải “Sở Xây dựng” (so-xd)?",
        ),
        (
            "en",
            "so y te",
            (
                "“so y te” may be any of several units: “Sở Nội vụ” (so-nv), “Sở Y tế” (so-yt); "
                "give an id"
            ),
        ),
        (
            "vi",
            "so y te",
            "“so y te” có thể là nhiều đơn vị: “Sở Nội vụ” (so-nv), “Sở Y tế” (so-yt); hãy cho mã",
        ),
    ],
)
@pytest.mark.parametrize("command", ["status", "agenda"])
def test_an_unclear_name_is_refused(
    run: Run, command: str, language: str, given: str, told: str
) -> None:
    """None or several that fit are wrong usage: one line, and no table."""
    assert run(command, "--unit", given, "--lang", language) == (2, "", f"tracker: {told}\n")


def test_a_name_is_that_of_the_day_asked_about(run: Run) -> None:
    """What is told calls the unit as it is called on that day."""
    _, out, err = run("status", "--unit", "SO-XD", "--as-of", "2025-07-01", "--lang", "vi")

    assert err == "“SO-XD” được hiểu là “Sở Xây dựng và Giao thông” (so-xd)\n"
    assert out.splitlines()[0] == (
        "Sổ: tình hình thực hiện nhiệm vụ, tính đến ngày 01/07/2025 – chỉ của Sở Xây dựng và Giao "
        "thông"
    )


@pytest.mark.parametrize(
    ("command", "above"),
    [
        ("status", "Sổ: status of tasks as of 2023-06-01 – of Sở Y tế, Cụm II only"),
        ("agenda", "Sổ: due from 2023-06-01 to 2023-07-01 – of Sở Y tế, Cụm II only"),
    ],
)
def test_the_table_says_whose_tasks_it_holds(run: Run, command: str, above: str) -> None:
    """A table of some units is never taken for one of all, and its totals are theirs."""
    _, out, _ = run(command, "--unit", "so-yt", "--unit", "C2", "--lang", "en")

    assert out.splitlines()[0] == above
    assert out.splitlines()[-1].startswith("2 tasks")


def test_of_several_registers_one_must_know_the_unit(run: Run) -> None:
    """The tables of the others are empty; where none knows it, the first that can suggests."""
    _, out, _ = run("status", "khac.toml", "--unit", "phong", "--format", "json")
    status, _, err = run("status", "khac.toml", "--unit", "Phòng Y", "--lang", "en")

    assert tasks(out) == ["P1"]
    assert (status, err) == (
        2,
        "tracker: no unit has the id or name “Phòng Y”; did you mean “Phòng Y tế” (phong)?\n",
    )


@pytest.mark.parametrize("by", ["unit", "document", "cluster", "section"])
def test_counts_are_of_the_same_tasks(run: Run, by: str) -> None:
    """However tasks are counted, only those of the units are."""
    _, out, _ = run("status", "--by", by, "--unit", "so-nv", "--format", "json")

    assert sum(row["total"] for row in json.loads(out)["rows"]) == 1
