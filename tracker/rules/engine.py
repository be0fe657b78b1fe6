"""The engine: runs rules over an assessment and gathers what they find."""

from collections.abc import Iterable, Sequence
from datetime import date

from tracker.assess import assess
from tracker.domain import Register
from tracker.language import Language
from tracker.rules.catalogue import CATALOGUE
from tracker.rules.finding import find
from tracker.rules.report import Report
from tracker.rules.rule import Rule
from tracker.rules.selection import choose


def check(
    register: Register,
    *,
    as_of: date,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: Language | None = None,
    rules: Sequence[Rule] = CATALOGUE,
) -> Report:
    """Return what the rules find in *register* on the day *as_of*.

    Args:
        register: what is recorded.
        as_of: the day asked about.
        select: codes, names or families of the rules to run; none means all of them.
        ignore: codes, names or families to leave out.
        language: the language to tell findings in; by default the register's own.
        rules: the rules there are.

    Raises:
        UsageError: *select* or *ignore* names no rule.

    >>> from tracker.calendar import read_deadline
    >>> from tracker.domain import Task
    >>> task = Task(id="T-1", title="Inspect", deadline=read_deadline("quý II/2023"))
    >>> register = Register(title="One task", tasks=[task])
    >>> report = check(
    ...     register, as_of=date(2023, 7, 1), select=["task-overdue"], language=Language.EN
    ... )
    >>> [finding.message for finding in report]
    ['1 day overdue: it was due on 2023-06-30']
    """
    assessment = assess(register, as_of)
    spoken = Language(language or register.language)
    return Report(
        as_of=as_of,
        findings=(
            find(rule, remark, spoken)
            for rule in choose(rules, select, ignore)
            for remark in rule.remarks(assessment)
        ),
    )
