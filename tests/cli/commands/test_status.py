"""``tracker status``."""

import json
from collections.abc import Callable

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("by", "headings"),
    [
        ("task", ["Mã", "Nhiệm vụ"]),
        ("unit", ["Đơn vị", "Tổng số"]),
        ("document", ["Văn bản", "Tổng số"]),
        ("cluster", ["Cụm", "Tổng số"]),
        ("section", ["Mục", "Tổng số"]),
        ("age", ["Quá hạn", "Số nhiệm vụ"]),
        ("member", ["Mã", "Nhiệm vụ"]),
    ],
)
def test_a_row_is_what_was_asked_for(
    tracker: Run, register: str, by: str, headings: list[str]
) -> None:
    """The table begins with the tasks, or with what they are counted by."""
    arguments = ("status", register, "--as-of", "2023-07-01", "--by", by, "--format", "github")
    status, out, err = tracker(*arguments)
    first = [cell.strip() for cell in out.splitlines()[0].split("|")[1:3]]
    assert (status, first, err) == (0, headings, "")


def test_a_row_is_a_task_by_default(tracker: Run, register: str) -> None:
    """Without --by each task has its row, and overdue tasks make no status of failure."""
    status, out, _ = tracker("status", register, "--as-of", "1/7/2023", "--format", "json")
    assert status == 0
    assert [row["task"] for row in json.loads(out)["rows"]] == ["NV-1"]


def test_the_total_is_for_people(tracker: Run, register: str) -> None:
    """The row of totals stands in the text and not among the rows for programs."""
    arguments = ("status", register, "--as-of", "2023-07-01", "--by", "unit", "--lang", "en")
    _, text, _ = tracker(*arguments)
    _, data, _ = tracker(*arguments, "--format", "json")
    assert "│ Total " in text.splitlines()[-3]
    assert [row["group"] for row in json.loads(data)["rows"]] == [None]
