"""Drawing several choices at once."""

from functools import partial
from itertools import product
from operator import eq
from typing import Any

from hypothesis import find, given
from hypothesis import strategies as st

from tracker.testing import References, simplest, tasks
from tracker.testing.drawing import any_number, flags, knowing, picked, some, up_to

CHOICES = ("ab", (1, 2, 3), (False, True))


@given(st.composite(lambda draw: picked(draw, *CHOICES))())
def test_every_choice_is_one_of_those_given(made: tuple[Any, ...]) -> None:
    """What is picked together is, each for itself, what could be picked."""
    assert made in {*product(*CHOICES)}


def test_every_combination_is_picked() -> None:
    """Nothing that could be picked is never picked, and the first of each is simplest."""
    together = st.composite(lambda draw: picked(draw, *CHOICES))()
    for wanted in product(*CHOICES):
        assert find(together, partial(eq, wanted)) == wanted
    assert simplest(together) == ("a", 1, False)


@st.composite
def drawn(draw: st.DrawFn, count: int) -> tuple[Any, ...]:
    """Draw in every way, each time *count* of something, or up to it."""
    truths = st.booleans()
    return (
        *(flags(draw, count), some(draw, truths, count)),
        *(any_number(draw, truths, count), up_to(draw, count)),
    )


@given(st.integers(0, 6).flatmap(lambda count: st.tuples(st.just(count), drawn(count))))
def test_there_are_as_many_as_asked_for(made: tuple[int, tuple[Any, ...]]) -> None:
    """Flags and lists have the length asked for, and numbers their bound."""
    count, (truths, exactly, at_most, number) = made
    assert len(truths) == len(exactly) == count >= len(at_most)
    assert 0 <= number <= count


def test_a_strategy_is_made_once_for_the_same_ids() -> None:
    """Ids that are equal are the same to a strategy."""
    made: list[Any] = [knowing(tasks, References(documents=("VB-1",))) for _ in range(2)]
    assert made[0] is made[1]
