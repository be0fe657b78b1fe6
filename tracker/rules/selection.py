"""Which rules run: names, codes and families chosen and left out."""

from collections.abc import Iterable, Sequence

from tracker.errors import UsageError
from tracker.language import Text
from tracker.rules.rule import Rule


def choose(rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    """Return the rules to run, in the order of *rules*.

    Args:
        rules: all there are.
        select: codes, names or families (``DL``) to run; none means all.
        ignore: codes, names or families to leave out; leaving out wins over choosing.

    Raises:
        UsageError: something named is no rule; it says which rule is nearest.
    """
    chosen = _named(rules, select) or {rule.code for rule in rules}
    left_out = _named(rules, ignore)
    return [rule for rule in rules if rule.code in chosen and rule.code not in left_out]


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """Return the one rule with this code or name.

    Raises:
        UsageError: there is none; it says which is nearest.
    """
    wanted = name.strip().casefold()
    for rule in rules:
        if wanted in {rule.code.casefold(), rule.name}:
            return rule
    raise _unknown(rules, name)


def _named(rules: Sequence[Rule], names: Iterable[str]) -> set[str]:
    """Return the codes of the rules that *names* stand for."""
    codes: set[str] = set()
    for name in names:
        wanted = name.strip().casefold()
        found = {
            rule.code
            for rule in rules
            if wanted in {rule.code.casefold(), rule.name, rule.family.casefold()}
        }
        if not found:
            raise _unknown(rules, name)
        codes |= found
    return codes


def _unknown(rules: Sequence[Rule], name: str) -> UsageError:
    known = {rule.code.casefold(): rule.code for rule in rules}
    known |= {rule.name: rule.name for rule in rules}
    known |= {rule.family.casefold(): rule.family for rule in rules}
    near = _nearest(name.strip().casefold(), known)
    return UsageError(
        Text(
            vi=f"không có quy tắc nào tên “{name}”"
            + (f"; có phải “{known[near]}”?" if near else "; xem `tracker rules`"),
            en=f"no rule is called “{name}”"
            + (f"; did you mean “{known[near]}”?" if near else "; see `tracker rules`"),
        )
    )


_LEAST_LIKENESS = 0.6
"""Below it a name is too far from another to be a slip of the finger."""


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like *name*, the first in order of those that are equally so."""
    from difflib import SequenceMatcher  # noqa: PLC0415 -- needed only where a name is wrong

    def likeness(candidate: str) -> float:
        return SequenceMatcher(None, candidate, name).ratio()

    nearest = max(sorted(known), key=likeness)
    return nearest if likeness(nearest) >= _LEAST_LIKENESS else None
