"""A thousand tasks drawn, beside as many small lists of Hypothesis itself; run by hand.

Prints the time of each, and how many times the lists the tasks take. Hypothesis draws no more than
some eight thousand bytes for one example, so a thousand tasks are drawn in several.
"""

from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tracker.testing import registers, tasks

DRAWN = 1000
TRIES = settings(
    database=None,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[*HealthCheck],
)
LISTS = st.lists(st.integers(0, 99), min_size=10, max_size=10)
WHOLE = registers(tasks=DRAWN, kinds=["organizations", "clusters", "documents", "tasks"])


def draw(values: st.SearchStrategy[Any], examples: int) -> None:
    """Draw so many examples, as a test does."""

    @settings(TRIES, max_examples=examples)
    @given(values)
    def law(value: Any) -> None:
        del value

    law()


def seconds(work: Callable[[], object]) -> float:
    """Return the least time of three runs, after one that loads what it needs."""
    work()
    times: list[float] = []
    for _ in range(3):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


def main() -> None:
    """Measure and print."""
    lists = seconds(partial(draw, LISTS, DRAWN))
    print(f"1000 lists of ten small numbers            {lists:8.3f} s")
    for words, values, examples in (
        ("1000 tasks, one by one", tasks(), DRAWN),
        ("1000 tasks in 10 registers of 100", registers(tasks=100, kinds=["tasks"]), 10),
        ("1000 tasks in one register, with others", WHOLE, 1),
    ):
        took = seconds(partial(draw, values, examples))
        print(f"{words:42} {took:8.3f} s {took / lists:6.2f} x")


if __name__ == "__main__":
    main()
