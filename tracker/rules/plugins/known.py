"""The rules there are: those of the tracker, and those of plug-ins beside them."""

from collections.abc import Iterable

from tracker.errors import UsageError
from tracker.language import Text, filled
from tracker.rules.catalogue import CATALOGUE
from tracker.rules.rule import Rule

_TRACKER = "tracker"
_FAMILY_TAKEN = Text(
    vi="quy tắc {code} của {origin} dùng họ {family} của tracker; quy tắc bổ sung phải có họ "
    "riêng, như OF001",
    en="the rule {code} of {origin} is of the family {family}, which is the tracker's; custom "
    "rules bring their own prefix, as OF001 does",
)
_NAME_TAKEN = Text(
    vi="hai quy tắc cùng tên “{name}”: một của {first}, một của {second}; hãy đổi tên một quy tắc, "
    "hoặc bỏ một bộ quy tắc",
    en="two rules are called “{name}”: one of {first}, one of {second}; rename one, or leave one "
    "plug-in out",
)


def known_rules(brought: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return every rule there is, those of plug-ins after the tracker's own.

    Args:
        brought: the rules of plug-ins, each with its origin.

    Raises:
        UsageError: two rules have one code or name, or a rule of a plug-in has a code of one of
            the tracker's families.

    >>> known_rules(()) == CATALOGUE
    True
    """
    listed = (*CATALOGUE, *brought)
    families = {rule.family for rule in CATALOGUE}
    called: dict[str, Rule] = {}
    for place, rule in enumerate(listed):
        if place >= len(CATALOGUE) and rule.family in families:
            raise UsageError(
                filled(_FAMILY_TAKEN, code=rule.code, origin=rule.origin, family=rule.family)
            )
        for name in (rule.code, rule.name):
            first = called.setdefault(name.casefold(), rule)
            if first is not rule:
                raise _taken(name, first, rule)
    return listed


def _taken(name: str, first: Rule, second: Rule) -> UsageError:
    origins = (first.origin or _TRACKER, second.origin or _TRACKER)
    return UsageError(filled(_NAME_TAKEN, name=name, first=origins[0], second=origins[1]))
