"""Successions: what each kind needs, who takes what over, and in which order they take effect."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.domain import Division, Succession, SuccessionKind
from tracker.domain.succession import in_order_of_effect, placed_by
from tracker.testing import References, successions

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]
DAY = date(2025, 7, 1)
MERGED, SPLIT = SuccessionKind.MERGED, SuccessionKind.SPLIT
RENAMED, DISSOLVED = SuccessionKind.RENAMED, SuccessionKind.DISSOLVED


def change(
    kind: SuccessionKind, before: Iterable[str], after: Iterable[str], **more: Any
) -> Succession:
    """Return a succession from one-letter organizations to others."""
    known: dict[str, Any] = {"id": "S", "effective_on": DAY} | more
    return Succession(kind=kind, predecessors=before, successors=after, **known)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (MERGED, "ab", "c"),
        (MERGED, "ab", "a"),
        (MERGED, "b", "a"),
        (SPLIT, "a", "bc"),
        (SPLIT, "a", "ab"),
        (RENAMED, "a", "b"),
        (DISSOLVED, "ab", ""),
        (DISSOLVED, "a", "bc"),
    ],
)
def test_each_kind_leads_to_what_its_word_says(
    kind: SuccessionKind, before: str, after: str
) -> None:
    """Several become one, one becomes several, one becomes another, or there is an end."""
    made = change(kind, before, after)
    assert (made.predecessors, made.successors) == (tuple(before), tuple(after))
    assert made.ended == tuple(one for one in before if one not in after)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        *((kind, "", "a") for kind in SuccessionKind),
        *((kind, "a", "a") for kind in SuccessionKind),
        (MERGED, "ab", ""),
        (MERGED, "ab", "cd"),
        (SPLIT, "a", "b"),
        (SPLIT, "ab", "cd"),
        (RENAMED, "ab", "c"),
        (RENAMED, "a", ""),
        (DISSOLVED, "ab", "b"),
    ],
)
def test_a_kind_that_does_not_fit_is_refused(
    refusal_of: RefusalOf, kind: SuccessionKind, before: str, after: str
) -> None:
    """Fewer or more organizations on a side than the word allows are a contradiction."""
    first, then = len(before), len(after)
    assert refusal_of(lambda: change(kind, before, after)) == (
        "successors",
        f"Succession S: successors: “{kind}” không thể đi từ {first} đến {then} tổ chức như đã ghi",
        f"Succession S: successors: “{kind}” cannot lead from these {first} to these {then}",
    )


@pytest.mark.parametrize(
    ("make", "field", "english"),
    [
        (
            lambda: change(MERGED, "aa", "b"),
            "predecessors",
            "Succession S: predecessors: it names an id twice",
        ),
        (
            lambda: change(SPLIT, "a", "bb"),
            "successors",
            "Succession S: successors: it names an id twice",
        ),
        (
            lambda: change(SPLIT, "a", "bc", division=[Division(successor="d", tasks=["T"])]),
            "division",
            "Succession S: division: “d” is not one of the successors",
        ),
        (
            lambda: change(SPLIT, "a", "bc", rest_to="a"),
            "rest_to",
            "Succession S: rest_to: “a” is not one of the successors",
        ),
        (
            lambda: change(
                SPLIT, "a", "bc", division=[Division(successor=one, tasks=["T"]) for one in "bc"]
            ),
            "division",
            "Succession S: division: it gives a task away twice",
        ),
    ],
)
def test_a_contradiction_is_refused(
    refusal_of: RefusalOf, make: Callable[[], object], field: str, english: str
) -> None:
    """Work goes once, and to one of those that follow."""
    told = refusal_of(make)
    assert (told[0], told[2]) == (field, english)


@pytest.mark.parametrize(
    ("kind", "before", "after", "founded"),
    [
        (MERGED, "ab", "c", "c"),
        (MERGED, "ab", "a", ""),
        (MERGED, "b", "a", ""),
        (SPLIT, "a", "ab", "b"),
        (RENAMED, "a", "b", "b"),
        (DISSOLVED, "a", "b", ""),
    ],
)
def test_a_successor_is_founded_unless_it_was_there(
    kind: SuccessionKind, before: str, after: str, founded: str
) -> None:
    """What another is taken into, and who takes over from a dissolved one, was there before."""
    assert change(kind, before, after).founded == tuple(founded)


DIVIDED = [Division(successor="b", tasks=["T-b"])]


@pytest.mark.parametrize(
    ("made", "by_name", "another", "no_task"),
    [
        (change(MERGED, "xa", "c"), "c", "c", "c"),
        (change(SPLIT, "a", "bc"), None, None, None),
        (change(SPLIT, "a", "bc", division=DIVIDED), "b", None, None),
        (change(SPLIT, "a", "bc", division=DIVIDED, rest_to="c"), "b", "c", "c"),
        (change(SPLIT, "a", "abc", division=DIVIDED), "b", "a", "a"),
        (change(SPLIT, "a", "abc", division=DIVIDED, rest_to="c"), "b", "c", "a"),
        (change(DISSOLVED, "a", ""), None, None, None),
        (change(DISSOLVED, "a", "b"), "b", "b", "b"),
    ],
)
def test_the_heir_is_named_or_left_open(
    made: Succession, by_name: str | None, another: str | None, no_task: str | None
) -> None:
    """By name first, then to whom the rest goes or to the only one; else nobody is guessed."""
    found = [made.heir_to(task, of="a") for task in ("T-b", "T-x", None)]
    assert found == [by_name, another, no_task]


@given(successions(known=References(organizations=tuple("abcd"), tasks=("T-1", "T-2"))))
def test_an_heir_is_always_a_successor(made: Succession) -> None:
    """For every task and every predecessor it is one of those that follow, or nobody."""
    for one in made.predecessors:
        for task in ("T-1", "T-2", "T-3", None):
            assert made.heir_to(task, of=one) in {None, *made.successors}
    assert {*made.founded} <= {*made.successors} - {*made.predecessors}
    assert {*made.ended} == {*made.predecessors} - {*made.successors}


@st.composite
def of_few_days(draw: DrawFn) -> list[Succession]:
    """Up to eight successions of six organizations on three days."""
    known = References(organizations=tuple("abcdef"))
    made = draw(st.lists(successions(known=known), max_size=8))
    return [
        evolve(one, id=f"S-{place}", effective_on=DAY + timedelta(days=draw(st.integers(0, 2))))
        for place, one in enumerate(made)
    ]


def follows(later: Succession, earlier: Succession) -> bool:
    """Whether one takes on what another of its day founds, or ends what that one leaves."""
    return later.effective_on == earlier.effective_on and bool(
        {*later.predecessors} & {*earlier.founded} or {*later.ended} & {*earlier.successors}
    )


def are_in_a_circle(made: Sequence[Succession]) -> bool:
    """Whether taking away, again and again, those that follow none of the others leaves some."""
    left = [*made]
    while free := [one for one in left if not any(follows(one, by) for by in left if by != one)]:
        left = [one for one in left if one not in free]
    return bool(left)


@given(of_few_days(), st.randoms(use_true_random=False))
def test_successions_are_in_order_of_effect(made: list[Succession], random: Random) -> None:
    """By day, on one day each after those it follows, in whatever order they were recorded."""
    ordered = in_order_of_effect(made)
    random.shuffle(made)
    assert in_order_of_effect(made) == ordered
    assert sorted(ordered, key=lambda one: one.id) == sorted(made, key=lambda one: one.id)
    assert [one.effective_on for one in ordered] == sorted(one.effective_on for one in made)
    if not are_in_a_circle(made):
        for place, earlier in enumerate(ordered):
            assert not any(follows(earlier, later) for later in ordered[place + 1 :])


def test_of_one_day_ids_decide_what_nothing_else_does() -> None:
    """The one with the least id that follows no other is next; a circle comes last, by ids."""
    made = [
        change(RENAMED, "b", "c", id="S-1"),
        change(RENAMED, "a", "b", id="S-3"),
        change(RENAMED, "x", "y", id="S-2"),
        change(RENAMED, "y", "x", id="S-0"),
        change(RENAMED, "d", "e", id="S-4"),
    ]
    assert [one.id for one in in_order_of_effect(made)] == ["S-3", "S-1", "S-4", "S-0", "S-2"]


def test_what_goes_on_is_ended_after_it() -> None:
    """One that takes another in, or gives a part up, on the day it ends, does so before."""
    end = change(RENAMED, "a", "z", id="S-0")
    absorbing, parting = change(MERGED, "b", "a", id="S-1"), change(SPLIT, "a", "ac", id="S-2")
    assert in_order_of_effect([end, absorbing, parting]) == (absorbing, parting, end)


def test_thousands_of_one_day_are_put_in_order() -> None:
    """A whole country may be reorganized on one day, in one long chain."""
    made = [
        change(RENAMED, (f"o{place}",), (f"o{place + 1}",), id=f"S-{9999 - place}")
        for place in range(3000)
    ]
    assert [*in_order_of_effect(made)] == made


@given(of_few_days())
def test_places_are_found_by_either_side(made: list[Succession]) -> None:
    """Each organization has exactly the successions that name it, with their places in order."""
    for side in ("predecessors", "successors"):
        found = placed_by(made, side)
        for one in "abcdefg":
            scanned = [(place, by) for place, by in enumerate(made) if one in getattr(by, side)]
            assert [*found.get(one, ())] == scanned
