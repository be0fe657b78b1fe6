"""``tracker roster``."""

import csv
import json
from collections.abc import Callable
from io import StringIO

import pytest

Run = Callable[..., tuple[int, str, str]]
CLUSTER = '[register]\ntitle = "a"\n[[clusters]]\nid = "c"\nname = "Cụm"\n'
TURNS = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations]]
id = "B"
name = "Đảng ủy B"

[[mandates]]
id = "M-1"
cluster = "c"
role = "leader"
holder = "A"
begins_on = 2023-01-01
ends_on = 2023-06-30

[[rotations]]
id = "R"
cluster = "c"
role = "leader"
policy = "fixed_order"
begins_on = 2023-01-01
turn = "half_year"
order = ["A", "B"]
"""
LISTINGS = ("mandate", "member", "calendar", "history")


def test_it_prints_who_leads(tracker: Run, given: Callable[[str], None]) -> None:
    """Each role of each cluster has a row, held or vacant."""
    given(CLUSTER)
    status, data, _ = tracker("roster", "-", "--as-of", "2023-07-01", "--format", "json")
    assert status == 0
    assert [(row["role"], row["holder"]) for row in json.loads(data)["rows"]] == [
        ("leader", None),
        ("deputy", None),
    ]


def test_it_says_so_in_english(tracker: Run, given: Callable[[str], None]) -> None:
    """Its caption and a vacancy are told in the language asked for."""
    given(CLUSTER)
    _, text, _ = tracker("roster", "-", "--as-of", "2023-07-01", "--lang", "en")
    assert text.splitlines()[0] == "a: leaders and deputies as of 2023-07-01"
    assert text.count("(vacant)") == 2


@pytest.mark.parametrize(
    ("listing", "vietnamese", "english"),
    [
        ("mandate", "a: cụm trưởng, cụm phó, tính đến", "a: leaders and deputies as of"),
        ("member", "a: số lượt giữ vai của từng đơn vị, tính đến", "a: turns of each member as of"),
        (
            "calendar",
            "a: lịch giữ vai trong một năm tới, từ",
            "a: calendar of the year ahead from",
        ),
        (
            "history",
            "a: lịch sử giữ vai và quy luật luân phiên, tính đến",
            "a: history of roles and the rotation it follows, as of",
        ),
    ],
)
def test_each_listing_is_told_in_words(
    tracker: Run, given: Callable[[str], None], listing: str, vietnamese: str, english: str
) -> None:
    """The table asked for has its own caption, in the language asked for."""
    for language, said in (
        ("vi", f"{vietnamese} ngày 15/06/2023"),
        ("en", f"{english} 2023-06-15"),
    ):
        given(CLUSTER + TURNS)
        asked = ("--as-of", "2023-06-15", "--by", listing, "--lang", language)
        status, text, err = tracker("roster", "-", *asked)
        assert (status, err, text.splitlines()[0]) == (0, "", said)


@pytest.mark.parametrize(
    ("listing", "keys", "expected"),
    [
        ("mandate", "holder tense days_left", [["A", "present", 15], ["B", "next", None]]),
        ("member", "member turns_served next_begins_on", [["A", 1, "2024-01-01"]]),
        (
            "calendar",
            "holder begins_on is_foreseen",
            [["A", "2023-01-01", False], ["B", "2023-07-01", True], ["A", "2024-01-01", True]],
        ),
        ("history", "policy holder begins_on", [["entered", "A", "2023-01-01"]]),
    ],
)
def test_each_listing_is_told_to_programs(
    tracker: Run, given: Callable[[str], None], listing: str, keys: str, expected: list[list[str]]
) -> None:
    """JSON has the rows of the table asked for."""
    given(CLUSTER + TURNS)
    asked = ("--as-of", "2023-06-15", "--by", listing, "--format", "json")
    status, data, _ = tracker("roster", "-", *asked)
    leaders = [row for row in json.loads(data)["rows"] if row["role"] == "leader"]
    assert status == 0
    assert [[row[key] for key in keys.split()] for row in leaders] == expected


@pytest.mark.parametrize("listing", LISTINGS)
def test_csv_has_the_rows_and_keys_of_json(
    tracker: Run, given: Callable[[str], None], listing: str
) -> None:
    """Both formats for programs tell the same rows by the same names."""
    asked = ("--as-of", "2023-06-15", "--by", listing, "--format")
    given(CLUSTER + TURNS)
    _, data, _ = tracker("roster", "-", *asked, "json")
    given(CLUSTER + TURNS)
    _, text, _ = tracker("roster", "-", *asked, "csv")
    rows, read = json.loads(data)["rows"], [*csv.DictReader(StringIO(text))]
    assert [[*row] for row in read] == [[*row] for row in rows]
    assert [(row["role"], row.get("begins_on", "")) for row in read] == [
        (row["role"], row.get("begins_on") or "") for row in rows
    ]


def test_mandates_are_listed_by_default(tracker: Run, given: Callable[[str], None]) -> None:
    """Without --by each row is a time in a role."""
    said: list[str] = []
    for asked in ((), ("--by", "mandate")):
        given(CLUSTER + TURNS)
        said.append(tracker("roster", "-", "--as-of", "2023-06-15", *asked)[1])
    assert said[0] == said[1]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "“turn” không có trong: mandate, member, calendar, history"),
        ("en", "“turn” is not one of: mandate, member, calendar, history"),
    ],
)
def test_an_unknown_listing_is_wrong_usage(tracker: Run, language: str, expected: str) -> None:
    """What may follow --by is listed, in the language asked for."""
    status, out, err = tracker("roster", "x.toml", "--by", "turn", "--lang", language)
    assert (status, out) == (2, "")
    assert expected in err
