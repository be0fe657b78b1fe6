"""One run of the rules over a register, as rules about the run itself see it."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from tracker.assess import Assessment
from tracker.domain import Suppression
from tracker.rules.rule import Rule


class Run(NamedTuple):
    """What a run of the rules has come to; a tuple, as every check makes this class at its start.

    Attributes:
        assessment: how everything stands.
        rules: the rules that were run, those about the run itself and those that failed apart.
        known: all the rules there are.
        used: the suppressions that silenced something, each after the kind and the id of the entry
            it stands in.
        spoken: the code of each rule that found something, before the kind and the id of the
            entry it found it in; what is silenced in the register counts, what is silenced by
            settings does not.
    """

    assessment: Assessment
    rules: Sequence[Rule]
    known: Sequence[Rule]
    used: Container[tuple[str, str, Suppression]]
    spoken: Container[tuple[str, str, str]]
