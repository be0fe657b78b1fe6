"""The rules a command runs: those there are, chosen as it was asked."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import evolve

from tracker.cli.configured import Configured
from tracker.cli.parameters import split_names
from tracker.rules import Report, Rule, RuleSet, Selection
from tracker.rules.rule_set import rule_set


class Asked(NamedTuple):
    """How rules are chosen on the command line.

    Attributes:
        select: rules to run, each text one or more names separated by commas.
        extend_select: rules to run beside those.
        ignore: rules to leave out.
    """

    select: Sequence[str] = ()
    extend_select: Sequence[str] = ()
    ignore: Sequence[str] = ()

    @property
    def layer(self) -> Selection:
        """The same as the last layer of a choice of rules."""
        return Selection(
            select=split_names(self.select) or None,
            extend_select=split_names(self.extend_select),
            ignore=split_names(self.ignore),
        )


def rule_set_for(path: str, asked: Asked, known: Sequence[Rule], configured: Configured) -> RuleSet:
    """Return the rules to run over the register at *path*: what was asked for has the last word.

    Args:
        path: the register.
        asked: how rules are chosen on the command line.
        known: the rules there are.
        configured: what configuration files say.

    Raises:
        UsageError: a rule is named that there is not.
    """
    held = configured.settings_of(path)
    return rule_set(known, evolve(held, layers=(*held.layers, asked.layer)))


def skipped_by_all(sets: Iterable[RuleSet], report: Report) -> set[str]:
    """Return the codes of the rules that none of the sets runs, and of those that failed."""
    listed = [*sets]
    known = {rule.code for one in listed for rule in one.known}
    failed = {failure.code for failure in report.failures if failure.code is not None}
    return failed | known - {rule.code for one in listed for rule in one.rules}
