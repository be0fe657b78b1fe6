"""Running rules over a register."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from attrs import evolve, fields_dict
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment
from tracker.calendar import read_deadline
from tracker.domain import Fact, Location, Register, Suppression, Task, kind_of
from tracker.errors import UsageError
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Finding, Remark, Report, Rule, RunRule, check
from tracker.stores import read_register
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


@given(registers(with_suppressions=True), days(), st.randoms(use_true_random=False))
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


@given(registers(with_suppressions=True), days())
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


ABOUT_RUNS = {rule.code for rule in CATALOGUE if isinstance(rule, RunRule)}
INNER = {"provisions", "indicators"}
Silencing = Callable[[Any], Iterable[Suppression]]


def with_suppressions(register: Register, given_to: Silencing) -> Register:
    """Return *register* with these suppressions of each entry, and no others."""

    def changed(entry: Any) -> Any:
        held = {name for name in fields_dict(type(entry)) if name in INNER}
        inner: dict[str, Any] = {name: [*map(changed, getattr(entry, name))] for name in held}
        if hasattr(entry, "suppressions"):
            inner["suppressions"] = given_to(entry)
        return evolve(entry, **inner)

    lists: dict[str, Any] = {
        name: [changed(entry) for entry in getattr(register, name)]
        for name, attribute in fields_dict(Register).items()
        if "holds" in attribute.metadata
    }
    return evolve(register, **lists)


def place_of(entry: Fact) -> tuple[str, str]:
    """Return the kind and the id of an entry, as findings name it."""
    return kind_of(entry), str(getattr(entry, "id", ""))


def place_found(finding: Finding) -> tuple[str, str]:
    """Return the kind and the id of what a finding is about."""
    return finding.subject.kind, finding.subject.id


def counted(findings: Iterable[Finding]) -> Counter[str]:
    """Return findings as a bag, those about the run itself apart."""
    return Counter(repr(one) for one in findings if one.code not in ABOUT_RUNS)


def silenced_by(report: Report) -> list[Finding]:
    """Return what a report says is suppressed."""
    return [one.finding for one in report.suppressed]


@given(registers(), days(), st.randoms(use_true_random=False))
def test_suppressions_take_exactly_what_they_name(
    register: Register, as_of: date, random: Random
) -> None:
    """Without what they name a report is as before; the rest is about the suppressions."""
    bare = check(register, as_of=as_of)
    chosen = [one for one in bare if random.random() < 0.5]
    named = {(place_found(one), random.choice([one.code, one.name.upper()])) for one in chosen}
    known = {word for _, word in named}

    def silencing(entry: Any) -> list[Suppression]:
        words = sorted(word for place, word in named if place == place_of(entry))
        return [Suppression(rule=word, reason="r", ends_on=as_of) for word in words]

    report = check(with_suppressions(register, silencing), as_of=as_of)
    taken = [
        one
        for one in bare
        if (place_found(one), one.code) in named or (place_found(one), one.name.upper()) in named
    ]

    assert counted(silenced_by(report)) == counted(taken)
    assert counted(report) == counted(bare) - counted(taken)
    assert [one for one in report if one.code in ABOUT_RUNS] == []
    assert bool(known) is bool(report.suppressed)


@given(registers(with_suppressions=True), days())
def test_nothing_found_is_lost(register: Register, as_of: date) -> None:
    """What counts and what is suppressed are all that is found without any suppression."""
    bare = with_suppressions(register, lambda _: ())
    report = check(register, as_of=as_of)

    assert counted((*report, *silenced_by(report))) == counted(check(bare, as_of=as_of))


@given(registers(with_suppressions=True), days(), st.randoms(use_true_random=False))
def test_suppressions_can_be_removed_and_given_again(
    register: Register, as_of: date, random: Random
) -> None:
    """That is the identity, and their order within an entry changes nothing."""
    held = {place_of(entry): getattr(entry, "suppressions", ()) for entry in register.facts()}
    bare = with_suppressions(register, lambda _: ())

    def shuffled_again(entry: Any) -> list[Suppression]:
        listed = held[place_of(entry)]
        return random.sample(listed, len(listed))

    assert with_suppressions(bare, lambda entry: held[place_of(entry)]) == register
    moved = with_suppressions(bare, shuffled_again)
    assert check(moved, as_of=as_of) == check(register, as_of=as_of)


@given(
    st.dates(date(2023, 6, 1), date(2023, 9, 30)),
    st.none() | st.integers(0, 60),
    st.integers(0, 120),
)
def test_a_finding_is_silenced_exactly_on_the_days_between(
    begins_on: date, lasts: int | None, waited: int
) -> None:
    """Day after day it is told before, suppressed within, and told after, with the expiry."""
    ends_on = None if lasts is None else begins_on + timedelta(days=lasts)
    silencing = Suppression(rule="DL001", reason="r", begins_on=begins_on, ends_on=ends_on)
    task = evolve(LATE, suppressions=[silencing])
    day = date(2023, 7, 1) + timedelta(days=waited)
    report = check(Register(title="Under test", tasks=[task]), as_of=day, select=["DL001", "RG"])
    within = begins_on <= day and (ends_on is None or day <= ends_on)

    assert [one.code for one in silenced_by(report)] == (["DL001"] if within else [])
    assert ("DL001" in {one.code for one in report}) is not within
    assert ("RG008" in {one.code for one in report}) is (ends_on is not None and ends_on < day)
    assert {one.code for one in report} <= {"DL001", "RG008"}


def test_of_several_reasons_the_one_that_holds_longest_is_told() -> None:
    """All are used, whatever order they stand in."""
    ending = Suppression(rule="DL001", reason="a", ends_on=date(2023, 7, 31))
    lasting = Suppression(rule="task-overdue", reason="b")
    for listed in ([ending, lasting], [lasting, ending]):
        register = Register(title="Under test", tasks=[evolve(LATE, suppressions=listed)])
        report = check(register, as_of=date(2023, 7, 1), select=["DL001", "RG"])

        assert [one.reason for one in report.suppressed] == ["b"]
        assert report.findings == ()


def test_a_finding_of_a_part_is_silenced_in_its_entry() -> None:
    """Reports and extensions have no suppressions of their own; the task speaks for them."""
    text = (
        '[register]\ntitle = "S"\n[[tasks]]\nid = "a"\ntitle = "A"\nassigned_on = 2023-05-01\n'
        "[[tasks.reports]]\non = 2023-04-01\nprogress = 5\n"
        '[[tasks.suppressions]]\nrule = "RG002"\nreason = "r"\n'
    )
    report = check(read_register(text), as_of=date(2023, 7, 1), select=["RG002", "RG007"])

    assert report.findings == ()
    assert [(one.code, one.location) for one in silenced_by(report)] == [
        ("RG002", Location(path="<text>", line=7))
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
