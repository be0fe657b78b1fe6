"""Faults by name: what is wrong in words, on which day, and which rule or refusal tells it.

A fault is the text of a few entries, written as in a register. All of its days lie before the first
that the strategies draw, and its ids begin with ``loi-``, so that nothing drawn has a part in it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from types import MappingProxyType

from attrs import evolve, fields, frozen

from tracker.domain import Policy, Register
from tracker.language import Text
from tracker.stores import load
from tracker.testing.fault_texts import FILE_FAULTS, RULE_FAULTS

DAY = date(2014, 6, 30)
"""The day on which every rule speaks of its fault."""


@frozen(kw_only=True)
class Fault:
    """One thing wrong with a register.

    Attributes:
        name: what it is asked for by.
        words: what is wrong.
        text: the entries that make it so, as a register has them.
        subject: id of the entry that it is about.
        rule: code of the rule that speaks of it; ``None`` where no register can hold the fault.
        refusal: words of the English message that refuses it, where no register can hold it.
        day: the day to ask about.

    >>> fault = FAULTS["one-overdue-task"]
    >>> fault.rule, fault.day.isoformat(), fault.words.en
    ('DL001', '2014-06-30', 'a task is open on the third day after its deadline')
    """

    name: str
    words: Text
    text: str
    subject: str
    rule: str | None = None
    refusal: str | None = None
    day: date = DAY

    def inject(self, register: Register) -> Register:
        """Return *register* with the fault, under the usual policy.

        Args:
            register: one without it.

        Raises:
            ValueError: no register can hold the fault; add its ``text`` to that of one.
            RegisterError: the register has the fault already.

        >>> faulty = FAULTS["one-overdue-task"].inject(Register(title="Sổ"))
        >>> [task.id for task in faulty.tasks]
        ['loi-nv']
        """
        if self.rule is None:
            raise ValueError(self.name)
        whole = f'[register]\ntitle = "Lỗi"\n{self.text}'
        added = load("-", stdin=BytesIO(whole.encode()))
        return evolve(
            register,
            policy=Policy(),
            **{kind: getattr(register, kind) + getattr(added, kind) for kind in _KINDS},
        )


_KINDS = tuple(held.name for held in fields(Register) if "holds" in held.metadata)

FAULTS: Mapping[str, Fault] = MappingProxyType(
    {
        name: Fault(name=name, rule=rule, subject=subject, text=text, words=Text(vi=vi, en=en))
        for name, rule, subject, vi, en, text in RULE_FAULTS
    }
    | {
        name: Fault(name=name, refusal=said, subject=subject, text=text, words=Text(vi=vi, en=en))
        for name, said, subject, vi, en, text in FILE_FAULTS
    }
)
"""Every fault by its name."""


def with_faults(register: Register, names: Iterable[str]) -> Register:
    """Return *register* with the faults of these *names*.

    Args:
        register: one without them.
        names: keys of :data:`FAULTS`; two that are about the same entry exclude each other.

    Raises:
        KeyError: there is no such fault.
        ValueError: no register can hold one of them.
        RegisterError: two of them exclude each other, or the register has one already.

    >>> with_faults(Register(title="Sổ"), ["one-organization-unused"]).organizations[0].id
    'loi-dv'
    """
    for name in names:
        register = FAULTS[name].inject(register)
    return register
