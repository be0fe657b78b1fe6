"""What makes entries contradict each other: moves below oneself, and ends that do not agree."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import (
    Location,
    Move,
    Organization,
    Register,
    Succession,
    SuccessionKind,
)
from tracker.errors import RegisterError
from tracker.language import Language

BEFORE, DAY, LATER = date(2025, 6, 30), date(2025, 7, 1), date(2027, 1, 1)
BODIES = tuple(Organization(id=one, name=one.upper()) for one in "abcd")
MERGED, SPLIT = SuccessionKind.MERGED, SuccessionKind.SPLIT
RENAMED, DISSOLVED = SuccessionKind.RENAMED, SuccessionKind.DISSOLVED


def told(language: Language = Language.EN, **entries: Sequence[Any]) -> list[str]:
    """Return what is told of a register, nothing where it is accepted."""
    known: dict[str, Any] = {"organizations": BODIES, **entries}
    try:
        Register(title="Sổ", **known)
    except RegisterError as error:
        return error.lines(language)
    return []


def change(kind: SuccessionKind, before: str, after: str, on: date = DAY) -> Succession:
    """Return a succession from one-letter organizations to others."""
    return Succession(
        id=f"{before}-{after}", kind=kind, effective_on=on, predecessors=before, successors=after
    )


def test_a_move_below_oneself_is_told_where_it_is_recorded() -> None:
    """An organization cannot move under one that stands below it on that day."""
    move = Move(on=DAY, parent="c", location=Location(path="a.toml", line=5))
    above = Organization(id="a", name="A", moves=[move])
    between = Organization(id="b", name="B", parent="a")
    below = Organization(id="c", name="C", parent="b")
    chain = [above, between, below]
    assert told(organizations=chain) == [
        "a.toml:5: Organization a: moves: from 2025-07-01 it stands below one of its own"
    ]
    assert told(Language.VI, organizations=chain) == [
        "a.toml:5: Organization a: moves: từ 2025-07-01 đứng dưới chính cấp dưới của nó"
    ]


@pytest.mark.parametrize("on", [BEFORE, DAY, LATER])
def test_a_move_counts_with_the_moves_of_its_day(on: date) -> None:
    """It is refused exactly while the other still stands below; whoever moves away is free."""
    above = Organization(id="a", name="A", moves=[Move(on=DAY, parent="b")])
    below = Organization(id="b", name="B", parent="a", moves=[Move(on=on)])
    assert bool(told(organizations=[above, below])) == (on > DAY)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 4)), max_size=5))
def test_a_register_has_no_circle_on_any_day(moved: list[tuple[int, int, int]]) -> None:
    """It is accepted exactly if on no day anybody stands above itself."""
    made = {
        (who, number): Move(on=DAY + timedelta(days=number), parent="abcd"[under])
        for who, under, number in moved
        if who != under
    }
    bodies = [
        evolve(body, moves=[move for (who, _), move in made.items() if who == place])
        for place, body in enumerate(BODIES)
    ]
    by_id = {body.id: body for body in bodies}

    def is_circular(start: str, day: date) -> bool:
        above = by_id[start].parent_on(day)
        for _ in bodies:
            above = by_id[above].parent_on(day) if above else None
        return above is not None

    circles = [
        is_circular(one, DAY + timedelta(days=number)) for one in by_id for number in range(5)
    ]
    assert bool(told(organizations=bodies)) == any(circles)


def test_an_organization_ends_once() -> None:
    """The second succession is where the problem is, and it names the first."""
    first = change(RENAMED, "a", "b")
    second = evolve(change(MERGED, "ac", "d", LATER), location=Location(path="a.toml", line=9))
    assert told(successions=[second, first]) == [
        "a.toml:9: Succession ac-d: predecessors: “a” had ended on 2025-07-01 (see “a-b”)"
    ]
    assert told(Language.VI, successions=[second, first]) == [
        "a.toml:9: Succession ac-d: predecessors: “a” đã kết thúc từ 2025-07-01 (xem “a-b”)"
    ]


def test_nothing_is_taken_into_what_had_ended() -> None:
    """What takes another in, or takes over from a dissolved one, was there before."""
    first = change(RENAMED, "a", "b")
    expected = "successors: “a” had ended on 2025-07-01 (see “a-b”)"
    for kind in (MERGED, DISSOLVED):
        second = change(kind, "c", "a", LATER)
        assert told(successions=[first, second]) == [f"<register>: Succession c-a: {expected}"]


@pytest.mark.parametrize(
    "changes",
    [
        [
            change(RENAMED, "a", "b"),
            change(SPLIT, "c", "ad", LATER),
            change(DISSOLVED, "a", "", date(2028, 1, 1)),
        ],
        [change(SPLIT, "a", "ab"), change(SPLIT, "a", "ac", LATER)],
        [change(MERGED, "ab", "a"), change(RENAMED, "a", "c")],
        [change(RENAMED, "a", "b"), change(RENAMED, "b", "c")],
        [change(RENAMED, "a", "b"), change(RENAMED, "b", "a")],
    ],
)
def test_what_is_founded_anew_or_goes_on_may_end_again(changes: list[Succession]) -> None:
    """Only what is no more cannot end."""
    assert told(successions=changes) == []


@pytest.mark.parametrize(
    ("ends_on", "changes", "expected"),
    [
        (BEFORE, [change(RENAMED, "a", "b")], None),
        (date(2025, 1, 1), [change(RENAMED, "a", "b")], None),
        (
            DAY,
            [change(RENAMED, "a", "b")],
            (
                "Succession a-b: predecessors: “a” exists until 2025-07-01, its ends_on, "
                "after it ends here"
            ),
        ),
        (DAY, [change(SPLIT, "a", "ab")], None),
        (
            BEFORE,
            [change(SPLIT, "a", "ab")],
            "Succession a-ab: successors: “a” exists only until 2025-06-30, its ends_on",
        ),
        (
            BEFORE,
            [change(RENAMED, "b", "a")],
            "Succession b-a: successors: “a” exists only until 2025-06-30, its ends_on",
        ),
        (LATER, [change(RENAMED, "a", "b"), change(RENAMED, "b", "a", date(2026, 1, 1))], None),
    ],
)
def test_a_recorded_last_day_agrees_with_the_successions(
    ends_on: date, changes: list[Succession], expected: str | None
) -> None:
    """Nothing exists beside those that stand in its place, nor goes on after its last day."""
    bodies = [evolve(BODIES[0], ends_on=ends_on), *BODIES[1:]]
    lines = told(organizations=bodies, successions=changes)
    assert lines == ([f"<register>: {expected}"] if expected else [])
