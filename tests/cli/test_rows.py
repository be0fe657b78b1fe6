"""Commands that print a table."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tracker.tables import table_formats

Run = Callable[..., tuple[int, str, str]]
OTHER = """\
[register]
title = "Sổ khác"
language = "en"

[[tasks]]
id = "T-9"
title = "Visit"
deadline = "1/7/2023"
"""


@pytest.fixture
def both(register: str, tmp_path: Path) -> tuple[str, str]:
    """Return the names of two registers, one kept in each language."""
    (tmp_path / "other.toml").write_text(OTHER, encoding="utf-8")
    return (register, "other.toml")


def test_tables_of_several_registers_stand_apart(tracker: Run, both: tuple[str, str]) -> None:
    """Each register has its own table, in the order named, in the language of the first."""
    alone = [tracker("status", name, "--as-of", "2023-07-01", "--lang", "vi")[1] for name in both]
    status, out, err = tracker("status", *both, "--as-of", "2023-07-01")
    assert (status, out, err) == (0, "\n".join(alone), "")


def test_rows_of_several_registers_are_one_list(tracker: Run, both: tuple[str, str]) -> None:
    """As data, the rows of all registers stand together under the day asked about."""
    _, out, _ = tracker("status", *both, "--as-of", "1/7/2023", "--format", "json")
    document = json.loads(out)
    assert [*document] == ["as_of", "rows"]
    assert document["as_of"] == "2023-07-01"
    assert [(row["task"], row["timeliness"]) for row in document["rows"]] == [
        ("NV-1", "overdue"),
        ("T-9", "due_soon"),
    ]


def test_csv_has_one_header(tracker: Run, both: tuple[str, str]) -> None:
    """As CSV, one header stands above the rows of all registers."""
    _, out, _ = tracker("status", *both, "--as-of", "2023-07-01", "--format", "csv")
    read = [*csv.DictReader(StringIO(out, newline=""))]
    assert [(row["task"], row["current_due"], row["days_late"]) for row in read] == [
        ("NV-1", "2023-06-30", "1"),
        ("T-9", "2023-07-01", "0"),
    ]


@pytest.mark.parametrize("command", ["status", "progress", "roster", "agenda"])
@pytest.mark.parametrize("layout", ["text", "json", "csv", *table_formats()])
def test_every_format_is_written(tracker: Run, register: str, command: str, layout: str) -> None:
    """Any format there is goes to standard output, with one line end after it."""
    status, out, err = tracker(command, register, "--as-of", "2023-07-01", "--format", layout)
    assert (status, err) == (0, "")
    assert out.endswith("\n")
    assert out.strip()


@pytest.mark.parametrize(
    "command",
    [
        ("progress",),
        ("roster",),
        ("agenda",),
        *(("status", "--by", by) for by in ("task", "unit", "member")),
        *(("roster", "--by", by) for by in ("member", "calendar", "history")),
    ],
)
def test_csv_of_nothing_is_its_header(
    tracker: Run, given: Callable[[str], None], command: tuple[str, ...]
) -> None:
    """A register that records nothing has a header and no rows, and JSON has an empty list."""
    given('[register]\ntitle = "a"\n')
    status, out, _ = tracker(*command, "-", "--as-of", "2023-07-01", "--format", "csv")
    assert (status, out.count("\n")) == (0, 1)
    given('[register]\ntitle = "a"\n')
    _, out, _ = tracker(*command, "-", "--as-of", "2023-07-01", "--format", "json")
    assert json.loads(out) == {"as_of": "2023-07-01", "rows": []}
