"""One run of the rules over a register, as rules about the run itself see it."""

from collections.abc import Container, Sequence

from attrs import frozen

from tracker.assess import Assessment
from tracker.domain import Suppression
from tracker.rules.rule import Rule


@frozen(kw_only=True)
class Run:
    """What a run of the rules has come to.

    Attributes:
        assessment: how everything stands.
        rules: the rules that were run.
        known: all the rules there are.
        used: the suppressions that silenced something, each after the kind and the id of the entry
            it stands in.
    """

    assessment: Assessment
    rules: Sequence[Rule]
    known: Sequence[Rule]
    used: Container[tuple[str, str, Suppression]]
