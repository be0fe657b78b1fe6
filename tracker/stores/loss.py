"""What a form cannot carry of a register, said to people and, in the same breath, to programs."""

from enum import StrEnum

from attrs import frozen

from tracker.language import Text


class LossKind(StrEnum):
    """What becomes of something that a form does not carry as it is."""

    LEFT_OUT = "left_out"
    """It is not there when the file is read again."""
    CHANGED = "changed"
    """It is there, but otherwise."""
    ADDED = "added"
    """It is there, and was not before."""
    REORDERED = "reordered"
    """The entries of a section stand in another order."""


@frozen(kw_only=True)
class Loss:
    """Something of a register that a form cannot carry.

    A store may say no more than *subject* and *text*. One that says the rest can be held to it:
    whatever no loss names is the same when the file is read again.

    Attributes:
        subject: what it belongs to: an id, or the name of a section.
        text: what is left out or changed, and how.
        kind: what becomes of it.
        section: the section of the entries, or ``register`` for what stands in its header; empty
            where the store does not say.
        entries: the ids of the entries.
        fields: the keys of the entries; empty where they are meant as wholes.
    """

    subject: str
    text: Text
    kind: LossKind = LossKind.LEFT_OUT
    section: str = ""
    entries: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
