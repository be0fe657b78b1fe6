"""What a plug-in brings, taken as rules or refused as a whole."""

import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from types import ModuleType
from typing import NamedTuple

from attrs import evolve, fields_dict

from tracker.errors import raised
from tracker.language import Text, filled
from tracker.rules.failure import RuleFailure
from tracker.rules.rule import Rule, Severity

RULES = "RULES"
"""What the tuple of a plug-in's rules is called by convention."""

_NO_RULES = Text(
    vi="không có RULES; hãy đặt RULES = (quy_tac,) ở cuối mô-đun",
    en="it has no RULES; put RULES = (my_rule,) at the end of the module",
)
_NOT_RULES = Text(
    vi="nó cho {kind}, không phải một bộ (tuple) các Rule",
    en="it gives {kind}, not a tuple of Rules",
)
_NOT_A_RULE = Text(
    vi="phần tử thứ {place} của RULES là {kind}, không phải Rule",
    en="item {place} of RULES is {kind}, not a Rule",
)
_FIELD_ODD = Text(
    vi="trường {field} của quy tắc {code} là {kind}, không phải {expected}",
    en="{field} of the rule {code} is {kind}, not {expected}",
)
_FAILED = Text(
    vi="{reason}; hãy sửa, cập nhật hoặc gỡ bỏ nó",
    en="{reason}; mend, update or uninstall it",
)


class Plugins(NamedTuple):
    """What plug-ins brought.

    Attributes:
        rules: the rules, each with its origin.
        failures: the plug-ins that failed.
    """

    rules: tuple[Rule, ...] = ()
    failures: tuple[RuleFailure, ...] = ()


class _UnfitError(Exception):
    """What a plug-in brings is not rules."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def together(brought: Iterable[Plugins]) -> Plugins:
    """Return what several plug-ins brought as one."""
    listed = [*brought]
    return Plugins(
        rules=tuple(rule for one in listed for rule in one.rules),
        failures=tuple(failure for one in listed for failure in one.failures),
    )


def admitted(origin: str, bring: Callable[[], object]) -> Plugins:
    """Return the rules that a plug-in brings, or why it brings none.

    What it prints while it is loaded goes to standard error, where it spoils no data.

    Args:
        origin: what the plug-in is called.
        bring: loads it, and returns its rules or the module that has them as ``RULES``.

    >>> admitted("office", lambda: ["late"]).failures[0].reason.en
    'item 1 of RULES is str, not a Rule'
    """
    try:
        with redirect_stdout(sys.stderr):
            rules = _rules_of(bring())
        return Plugins(rules=tuple(evolve(rule, origin=origin) for rule in rules))
    except _UnfitError as unfit:
        reason = unfit.reason
    except (Exception, SystemExit) as error:  # noqa: BLE001 -- reported, and the run's exit says so
        reason = filled(_FAILED, reason=raised(error))
    return Plugins(failures=(RuleFailure(origin=origin, reason=reason),))


def _rules_of(brought: object) -> list[Rule]:
    if isinstance(brought, ModuleType):
        if not hasattr(brought, RULES):
            raise _UnfitError(_NO_RULES)
        brought = getattr(brought, RULES)
    if isinstance(brought, Rule):
        brought = (brought,)
    if not isinstance(brought, tuple | list):
        raise _UnfitError(filled(_NOT_RULES, kind=type(brought).__name__))
    for place, rule in enumerate(brought, start=1):
        if not isinstance(rule, Rule):
            raise _UnfitError(filled(_NOT_A_RULE, place=place, kind=type(rule).__name__))
        _refuse_odd_fields(rule)
    return [*brought]


def _refuse_odd_fields(rule: Rule) -> None:
    """Refuse a rule that could not be told of: one whose texts are not in both languages."""
    kinds = {attribute.name: attribute.type for attribute in fields_dict(Rule).values()}
    for name, kind in kinds.items():
        value = getattr(rule, name)
        if kind in {Text, Severity} and not isinstance(value, kind):
            raise _UnfitError(
                filled(
                    _FIELD_ODD,
                    field=name,
                    code=rule.code,
                    kind=type(value).__name__,
                    expected=kind.__name__,
                )
            )
