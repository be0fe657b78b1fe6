"""How two registers differ."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Decision, Organization, Register, Resolution, Task
from tracker.stores.difference import compare_registers

NAMES = st.sampled_from("abcdef")
REGISTERS = st.dictionaries(NAMES, st.sampled_from(["Rà soát", "Kiểm tra"])).map(
    lambda titles: Register(
        title="R", tasks=[Task(id=name, title=title) for name, title in titles.items()]
    )
)


@given(REGISTERS)
def test_a_register_does_not_differ_from_itself_in_any_order(register: Register) -> None:
    """The order of entries is no difference."""
    turned = evolve(register, tasks=register.tasks[::-1])

    assert not compare_registers(register, register)
    assert not compare_registers(register, turned)


@given(REGISTERS, REGISTERS)
def test_what_one_gains_the_other_lacks(first: Register, second: Register) -> None:
    """Seen from the other side, added is missing, and what changed changed the other way."""
    there, back = compare_registers(first, second), compare_registers(second, first)

    assert sorted(there.added) == sorted(back.missing)
    assert sorted(there.missing) == sorted(back.added)
    assert {one.id for one in there.changed} == {one.id for one in back.changed}
    for change in there.changed:
        (field,) = change.fields
        assert (field.field, field.before != field.after) == ("title", True)


def test_entries_of_every_section_are_compared() -> None:
    """Organizations and documents differ as tasks do; a document of another kind is changed."""
    before = Register(title="R", documents=[Resolution(id="d", number="1-NQ/TU")])
    after = Register(
        title="R",
        organizations=[Organization(id="o", name="Sở A")],
        documents=[Decision(id="d", number="1-NQ/TU")],
    )
    difference = compare_registers(before, after)

    assert difference.added == (("organizations", "o"),)
    assert [(one.field, one.after) for one in difference.changed[0].fields] == [
        ("kind", "decision")
    ]
