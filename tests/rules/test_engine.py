"""Running rules over a register."""

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

import pytest
from attrs import evolve, fields_dict
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment
from tracker.calendar import read_deadline
from tracker.domain import Register, Task
from tracker.errors import UsageError
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Remark, Rule, check
from tracker.testing import days, registers

LATE = Task(id="T-1", title="Kiểm tra", deadline=read_deadline("quý II/2023"))
ORDER_MATTERS = {
    *("basis", "lead_units", "collaborating_units", "aliases", "parts", "organizations"),
    *("of_kinds", "predecessors", "successors", "tasks", "order", "open_tasks"),
    *("rows", "denominators", "shares"),
}
"""Lists of words within an entry, which are shown in the order recorded."""


def shuffled(fact: Any, random: Random) -> Any:
    """Return *fact* with the facts within it in another order, and those within them."""
    changed: dict[str, Any] = {}
    for name in fields_dict(type(fact)):
        held = getattr(fact, name)
        if isinstance(held, tuple) and name not in ORDER_MATTERS:
            inner = [shuffled(part, random) for part in held]
            random.shuffle(inner)
            changed[name] = tuple(inner)
    return evolve(fact, **changed)


def shuffled_register(register: Register, random: Random) -> Register:
    """Return *register* with every list of facts in another order."""
    changed: dict[str, Any] = {}
    for name, attribute in fields_dict(Register).items():
        if "holds" in attribute.metadata:
            entries = [shuffled(entry, random) for entry in getattr(register, name)]
            random.shuffle(entries)
            changed[name] = tuple(entries)
    return evolve(register, **changed)


@given(registers(), days(), st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_entries(
    register: Register, as_of: date, random: Random
) -> None:
    """Moving anything within a register never changes what is found in it."""
    moved = shuffled_register(register, random)

    assert check(moved, as_of=as_of) == check(register, as_of=as_of)


@given(registers(), days())
def test_a_rule_finds_the_same_alone_as_among_all(register: Register, as_of: date) -> None:
    """Each rule run alone gives exactly its part of the whole report."""
    whole = check(register, as_of=as_of)

    for rule in CATALOGUE:
        alone = check(register, as_of=as_of, select=[rule.code])
        assert alone.findings == tuple(found for found in whole if found.code == rule.code)


@given(registers(), days())
def test_both_languages_find_the_same(register: Register, as_of: date) -> None:
    """The language changes what is said of a finding, never what is found."""
    told = [
        sorted(
            (found.code, found.subject.id, str(found.evidence))
            for found in check(register, as_of=as_of, language=language)
        )
        for language in Language
    ]

    assert told[0] == told[1]


def test_a_report_is_told_in_the_language_of_the_register_unless_asked_otherwise() -> None:
    """The register's own language is the default, and an argument overrides it."""
    english = Register(title="Under test", language=Language.EN, tasks=(LATE,))
    as_of = date(2023, 7, 1)

    default = check(english, as_of=as_of, select=["DL001"])
    asked = check(english, as_of=as_of, select=["DL001"], language=Language.VI)

    assert [found.message for found in default] == ["1 day overdue: it was due on 2023-06-30"]
    assert [found.message for found in asked] == ["quá hạn 1 ngày: thời hạn là 30/06/2023"]


def test_a_register_with_nothing_in_it_has_no_findings() -> None:
    """No rule speaks of what is not there."""
    report = check(Register(title="Under test"), as_of=date(2023, 7, 1))

    assert (report.as_of, report.findings) == (date(2023, 7, 1), ())


def test_rules_of_ones_own_can_be_run() -> None:
    """The catalogue is only the default, and another tuple of rules may take its place."""
    own = evolve(CATALOGUE[0], code="MY001", name="my-rule", message=Text(vi="muộn", en="late"))
    register = Register(title="Under test", language=Language.EN, tasks=(LATE,))

    report = check(register, as_of=date(2023, 7, 1), rules=(own,))

    assert [(found.code, found.message) for found in report] == [("MY001", "late")]


def test_an_unknown_rule_is_refused_before_anything_is_checked() -> None:
    """A name that is no rule is a wrong use, not an empty report."""
    with pytest.raises(UsageError, match="did you mean “DL001”"):
        check(Register(title="Under test"), as_of=date(2023, 7, 1), select=["DL0001"])


def test_findings_of_a_rule_are_in_the_stated_order() -> None:
    """Worst first, then by code, then by id as people count, whatever rule spoke first."""
    rules: tuple[Rule, ...] = tuple(reversed(CATALOGUE))
    tasks = tuple(evolve(LATE, id=name, title=name) for name in ("T-10", "T-2"))

    report = check(Register(title="Under test", tasks=tasks), as_of=date(2023, 7, 1), rules=rules)

    assert [(found.code, found.subject.id) for found in report if found.code[:2] != "DO"] == [
        ("DL001", "T-2"),
        ("DL001", "T-10"),
        ("RO001", "T-2"),
        ("RO001", "T-10"),
    ]


def foreign(remarks: Callable[..., Any], **given: Any) -> Rule:
    """Return a rule of a plug-in that looks through an assessment so."""
    settled = {"code": "OF001", "name": "foreign-rule", "origin": "office", "options": ()}
    text = Text(vi="muộn {days}", en="late by {days}")
    return evolve(CATALOGUE[0], **{**settled, "message": text, "remarks": remarks, **given})


def _raises(_: Assessment) -> Iterator[Remark]:
    yield Remark(subject=LATE, values={"days": 1})
    raise ZeroDivisionError("no\nway")


def _exits(_: Assessment) -> Iterator[Remark]:
    sys.exit("goodbye")


FAULTS: Mapping[str, tuple[Callable[..., Any], str]] = {
    "raises after a remark": (_raises, "ZeroDivisionError: no way"),
    "ends the process": (_exits, "SystemExit: goodbye"),
    "yields no remark": (lambda _: ["late"], "TypeError: the rule yielded str, not a Remark"),
    "returns nothing": (
        lambda _: None,
        "TypeError: the rule returned None, not an iterator of Remarks",
    ),
    "lacks a value": (lambda _: [Remark(subject=LATE)], "KeyError: 'days'"),
    "has a value of no form": (
        lambda _: [Remark(subject=LATE, values={"days": 1, "other": object()})],
        "TypeError: a value of a remark is object, which has no form",
    ),
    "cannot be called": (3, "TypeError: 'int' object is not callable"),  # type: ignore[dict-item]
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_rule_of_a_plugin_that_fails_finds_nothing_and_is_told_of(fault: str) -> None:
    """All else is found as if the rule were not there."""
    register = Register(title="Under test", language=Language.EN, tasks=(LATE,))
    remarks, said = FAULTS[fault]
    sound = foreign(
        lambda _: [Remark(subject=LATE, values={"days": 2})], code="OF002", name="sound"
    )
    rules = (foreign(remarks), *CATALOGUE, sound)

    report = check(register, as_of=date(2023, 7, 1), rules=rules)
    without = check(register, as_of=date(2023, 7, 1), rules=rules[1:])

    assert (report.findings, report.suppressed) == (without.findings, without.suppressed)
    assert "late by 2" in [found.message for found in report]
    assert [(one.code, one.origin, one.reason.en) for one in report.failures] == [
        ("OF001", "office", said)
    ]


def test_what_a_rule_of_a_plugin_prints_spoils_no_data(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes to standard error, and the rule counts as ever."""

    def chatty(_: Assessment) -> Iterator[Remark]:
        sys.stdout.write("looking\n")
        yield Remark(subject=LATE, values={"days": 1})

    report = check(Register(title="Under test"), as_of=date(2023, 7, 1), rules=(foreign(chatty),))

    assert (len(report), report.failures) == (1, ())
    assert capsys.readouterr() == ("", "looking\n")


def test_an_error_in_a_rule_of_the_trackers_own_is_raised() -> None:
    """It is a mistake to be mended here, and no report may hide it."""
    register = Register(title="Under test", tasks=(LATE,))

    with pytest.raises(ZeroDivisionError):
        check(register, as_of=date(2023, 7, 1), rules=(foreign(_raises, origin=None),))


@given(registers(), days())
def test_a_rule_speaks_of_the_kinds_it_says(register: Register, as_of: date) -> None:
    """The kind of every finding's subject is among the kinds that its rule speaks of."""
    subjects = {rule.code: rule.subjects for rule in CATALOGUE}

    for found in check(register, as_of=as_of):
        assert found.subject.kind in subjects[found.code]
