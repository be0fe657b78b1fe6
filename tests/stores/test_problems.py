"""What is told of a register beside what is wrong with it."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.stores.passed_over import PassedOver
from tracker.stores.problems import MOST_TOLD, Problems


def told(problems: Problems) -> list[str]:
    """Return the notices, a line each."""
    return [notice.in_language(Language.EN) for notice in problems.notices()]


def test_notices_refuse_nothing_and_are_told_in_order_of_lines() -> None:
    """They are counted by themselves, and no text of a file reaches a terminal as it stands."""
    problems = Problems()
    problems.notice("a.ics", 9, vi="chín", en="nine")
    problems.notice("a.ics", 2, vi="hai", en="two\x1b[31m")

    assert (len(problems), problems.told()) == (0, [])
    assert told(problems) == ["a.ics:2: two\\x1b[31m", "a.ics:9: nine"]


@given(st.integers(0, 3 * MOST_TOLD))
def test_of_many_notices_the_rest_is_counted(count: int) -> None:
    """As many are told as of problems, and then how many more there are."""
    problems = Problems()
    for line in range(count):
        problems.notice("a.ics", line + 1, vi="a", en="a")
    lines = told(problems)

    assert len(lines) == min(count, MOST_TOLD + 1)
    if count > MOST_TOLD:
        assert lines[-1] == f"a.ics:{MOST_TOLD + 1}: … and {count - MOST_TOLD} more"


def test_notices_without_end_fill_no_memory() -> None:
    """Of a million only those are kept that may be told."""
    problems = Problems()
    for _ in range(100_000):
        problems.notice("a.ics", 1, vi="a", en="a")

    assert told(problems)[-1] == "a.ics:1: … and 99900 more"
    assert len(problems._notices) == 1000  # noqa: SLF001 -- what is kept shows nowhere else


@given(st.lists(st.tuples(st.sampled_from(["", "A", "B"]), st.sampled_from("xyz"))))
def test_what_is_passed_over_is_told_once_for_each_group(passed: list[tuple[str, str]]) -> None:
    """A line names every kind with how often it was met, and stands at the first."""
    problems = Problems()
    gathered = PassedOver("a", problems)
    for number, (group, name) in enumerate(passed, 1):
        gathered.one(group, name, number)
    gathered.tell()
    groups = list(dict.fromkeys(group for group, _ in passed))

    assert len(problems.notices()) == len(groups)
    for group, notice in zip(groups, problems.notices(), strict=True):
        names = [name for of, name in passed if of == group]
        counted = {name: names.count(name) for name in names}
        said = (f"{name} (×{times})" if times > 1 else name for name, times in counted.items())
        head = f"{group}: " if group else ""
        assert notice.text.en == f"{head}{', '.join(said)}: not kept"
