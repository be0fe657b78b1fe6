"""A condition as a rule has it: remarks with their evidence, options, and what is refused."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from tracker.assess import Assessment, TaskStanding, assess
from tracker.calendar import read_deadline
from tracker.domain import Policy, Register, Task
from tracker.errors import UsageError
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Option, Rule, Severity, check
from tracker.rules.conditions import (
    Condition,
    ConditionError,
    as_of,
    document,
    option,
    policy,
    task,
)

REGISTER = Register(
    title="Two tasks",
    tasks=[
        Task(id="T-1", title="Inspect", deadline=read_deadline("quý II/2023")),
        Task(id="T-2", title="Report", deadline=read_deadline("quý III/2023")),
    ],
)
DAYS = Option(name="days", default=30, meaning=Text(vi="số ngày", en="in days"))
JULY = date(2023, 7, 20)
_SAID = Text(vi="A.", en="B.")
_PHRASE = Text(vi="a", en="b")


def rule(condition: Any, **more: Any) -> Rule:
    """Return a rule with a condition for what it says."""
    return Rule(
        code="XX001",
        name="task-under-test",
        severity=Severity.INFO,
        subjects=("task",),
        summary=_SAID,
        why=_SAID,
        clear=_SAID,
        quiet=_SAID,
        message=_PHRASE,
        hint=_PHRASE,
        remarks=condition,
        **more,
    )


def test_a_remark_has_the_evidence_in_the_order_written() -> None:
    """Columns, arithmetic, functions and what a row adds are the values of a remark, in order."""

    def twice(row: TaskStanding, assessment: Assessment) -> str:
        return f"{row.task.title}, {assessment.as_of}"

    condition = Condition(
        task.current_due < as_of,
        values={"over": as_of - task.current_due, "said": twice, "state": task.timeliness},
        further=lambda row, _: {"product": row.task.product},
        at=lambda row, _: row.task,
    )
    [remark] = condition(assess(REGISTER, JULY))

    assert [*remark.values.items()] == [
        ("over", 20),
        ("said", "Inspect, 2023-07-20"),
        ("state", "overdue"),
        ("product", None),
    ]
    assert type(remark.values["state"]) is str
    assert remark.subject is REGISTER.tasks[0]
    assert remark.at is REGISTER.tasks[0]


@pytest.mark.parametrize(("given", "found"), [({}, ["T-1"]), ({"days": 14}, ["T-1", "T-2"])])
def test_options_are_those_of_the_rule(given: dict[str, int], found: list[str]) -> None:
    """A condition goes by what an option is set to, and by its default where nothing is."""
    declared = attrs.evolve(DAYS, default=70)
    soon = rule(Condition(task.current_due - as_of < 100 - option(declared)), options=(declared,))

    assert [remark.subject for remark in soon.look(assess(REGISTER, JULY), given)] == [
        one for one in REGISTER.tasks if one.id in found
    ]


def test_a_setting_is_that_of_the_register() -> None:
    """A condition goes by the policy of the register it looks at."""
    condition = Condition(task.days_late > policy("long_overdue_days"))
    strict = attrs.evolve(REGISTER, policy=Policy(long_overdue_days=10))

    assert len([*condition(assess(REGISTER, JULY))]) == 0
    assert len([*condition(assess(strict, JULY))]) == 1


def test_an_option_has_to_be_declared() -> None:
    """A rule whose condition goes by an option it does not declare is refused."""
    with pytest.raises(UsageError):
        rule(Condition(task.days_late > option(DAYS)))
    with pytest.raises(UsageError):
        rule(Condition(task.is_open, values={"left": 100 - option(DAYS)}))


@pytest.mark.parametrize(
    "mistake",
    [
        lambda: Condition(task.current_due),
        lambda: Condition(as_of > date(2023, 1, 1)),
        lambda: Condition(task.is_open, values={"open": task.is_open}),
        lambda: Condition(task.is_open, values={"number": document.number}),
    ],
)
def test_what_is_no_condition_is_refused(mistake: Callable[[], object]) -> None:
    """A condition is true or false of the rows of one table, and its evidence is of that table."""
    with pytest.raises(ConditionError):
        mistake()


def test_a_rule_says_whether_it_is_a_condition() -> None:
    """A rule gives its condition, and none where it is a function."""
    condition = Condition(task.is_open)

    assert rule(condition).condition is condition
    assert rule(lambda _: iter(())).condition is None


def test_a_condition_is_of_the_module_it_stands_in() -> None:
    """Like a function, a condition says which module it was written in."""
    assert Condition(task.is_open).__module__ == __name__


def test_a_rule_of_a_condition_is_checked_as_any_other() -> None:
    """The engine takes a condition where it takes a function."""
    report = check(REGISTER, as_of=JULY, rules=[rule(Condition(task.is_open))])

    assert [finding.subject.id for finding in report] == ["T-1", "T-2"]


def test_the_rows_found_are_the_subjects_of_the_remarks() -> None:
    """The rows of a condition are those it remarks on, in the order of the table."""
    condition = Condition(task.is_open)
    assessment = assess(REGISTER, JULY)
    found = [condition.table.subject_of(row) for row in condition.rows(assessment)]

    assert found == [remark.subject for remark in condition(assessment)]


@pytest.mark.parametrize(
    "built_in", [one for one in CATALOGUE if one.condition], ids=lambda one: one.code
)
@pytest.mark.parametrize("language", Language)
def test_every_built_in_condition_is_said_in_words(built_in: Rule, language: Language) -> None:
    """Each is one sentence, in which nothing is left unfilled."""
    assert built_in.condition is not None
    said = built_in.condition.words(language)

    assert said.endswith(".")
    assert not {"{", "}", "\n"} & {*said}
