"""OF002: a title that does not fit into a line."""

from datetime import date

from hypothesis import given
from hypothesis.strategies import lists
from tracker_office_rules import RULES, TITLE_LONG

from tracker import Register, Task, check
from tracker.rules import Settings
from tracker.testing import findings_of, tasks

AS_OF = date(2023, 7, 1)
TASK = '[[tasks]]\nid = "T-1"\ntitle = "{title}"\n'


def test_a_title_beyond_the_line_is_told_of() -> None:
    """It says how long it is."""
    (found,) = findings_of(TITLE_LONG, TASK.format(title="x" * 101), AS_OF, rules=RULES)
    assert found.message == "the title has 101 characters, over 100"


def test_a_title_that_fills_the_line_is_not() -> None:
    """The longest that fits, fits."""
    assert findings_of(TITLE_LONG, TASK.format(title="x" * 100), AS_OF, rules=RULES) == ()


@given(lists(tasks(), max_size=4, unique_by=lambda task: task.id))
def test_it_speaks_of_exactly_the_long_titles(recorded: list[Task]) -> None:
    """Whatever else is recorded of a task."""
    register = Register(title="Under test", tasks=recorded)
    shorter = Settings(options={"OF002": {"characters": 20}})
    report = check(register, as_of=AS_OF, select=["OF002"], settings=shorter, rules=RULES)
    assert {found.subject.id for found in report} == {
        task.id for task in recorded if len(task.title) > 20
    }
