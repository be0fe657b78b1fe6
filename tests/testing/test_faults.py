"""The faults that can be injected, each held against what speaks of it."""

from collections import Counter
from datetime import date
from io import BytesIO

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.domain import Policy, Register
from tracker.errors import RegisterError
from tracker.language import Language
from tracker.rules import CATALOGUE, check
from tracker.stores import load
from tracker.testing import FAULTS, Fault, register_texts, registers
from tracker.testing.faults import DAY, with_faults

SPOKEN_OF = [fault for fault in FAULTS.values() if fault.rule]
REFUSED = [fault for fault in FAULTS.values() if not fault.rule]
# Each example is checked once for every fault.
FEW = settings(max_examples=6)


def found_in(register: Register, day: date) -> Counter[tuple[str, str]]:
    """Return the code and the subject of everything that the rules find."""
    return Counter((one.code, one.subject.id) for one in check(register, as_of=day))


@FEW
@given(registers())
def test_exactly_the_rule_of_a_fault_speaks_of_it(register: Register) -> None:
    """A fault adds one finding to what is found anyway: that of its rule, about its subject."""
    usual = evolve(register, policy=Policy())
    differing = {}
    for fault in SPOKEN_OF:
        before, after = found_in(usual, fault.day), found_in(fault.inject(register), fault.day)
        if after - before != Counter([(fault.rule, fault.subject)]) or before - after:
            differing[fault.name] = (after - before, before - after)
    assert differing == {}


@FEW
@given(registers())
def test_nothing_drawn_has_a_fault(register: Register) -> None:
    """No rule speaks of the subject of a fault where it was not injected."""
    subjects = {fault.subject for fault in FAULTS.values()}
    found = {subject for _, subject in found_in(register, DAY)}
    assert subjects.isdisjoint(found)


@pytest.mark.parametrize("fault", REFUSED, ids=lambda fault: fault.name)
@settings(max_examples=5)
@given(st.data())
def test_a_text_with_a_fault_is_refused_for_it_alone(fault: Fault, data: st.DataObject) -> None:
    """What no register can hold is the one problem of the text, told in the words it promises."""
    text = data.draw(register_texts(faults=[fault.name]))
    with pytest.raises(RegisterError) as refused:
        load("-", stdin=BytesIO(text.encode()))
    [line] = refused.value.lines(Language.EN)
    assert fault.refusal
    assert fault.refusal in line


def test_a_fault_that_no_register_can_hold_is_not_injected() -> None:
    """Where only a text can have it, injecting is wrong use, and says of what."""
    for fault in REFUSED:
        with pytest.raises(ValueError, match=fault.name):
            fault.inject(Register(title="Sổ"))


@given(registers(faults=["one-overdue-task"]))
def test_a_register_is_drawn_with_its_faults(register: Register) -> None:
    """Faults are asked for by name, and are in every register drawn."""
    assert "loi-nv" in register.task_by_id
    assert register.policy == Policy()


def test_two_faults_of_one_entry_exclude_each_other() -> None:
    """What would record an id twice is refused as any register is."""
    with pytest.raises(RegisterError):
        with_faults(Register(title="Sổ"), ["one-overdue-task", "one-task-completed-late"])


def test_an_unknown_fault_is_told() -> None:
    """A name that is no fault's is an error that quotes it."""
    with pytest.raises(KeyError, match="one-ovredue-task"):
        with_faults(Register(title="Sổ"), ["one-ovredue-task"])


def test_every_family_has_its_faults() -> None:
    """There are a dozen and more, over every family of rules, each said in both languages."""
    codes = {rule.code for rule in CATALOGUE}
    assert len(SPOKEN_OF) >= 12
    assert {fault.rule for fault in SPOKEN_OF} <= codes
    assert {str(fault.rule)[:2] for fault in SPOKEN_OF} == {code[:2] for code in codes}
    assert [fault.name for fault in FAULTS.values() if fault.words.vi == fault.words.en] == []
    assert [name for name, fault in FAULTS.items() if fault.name != name] == []
