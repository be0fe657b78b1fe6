"""Which rules run: codes, prefixes, names and families, chosen and left out."""

from collections.abc import Iterable, Sequence

from tracker.errors import UsageError
from tracker.language import Text
from tracker.rules.rule import Rule
from tracker.rules.settings import Selection

ALL = "all"
"""What stands for every rule there is, wherever rules are named."""


def choose(rules: Sequence[Rule], layers: Iterable[Selection]) -> list[Rule]:
    """Return the rules to run, in the order of *rules*.

    What becomes of a rule in each layer, read from the left, where a later layer begins with what
    the one before left:

    =============  ===================  ============  ========
    in ``select``  in ``extend_select`` in ``ignore``  it runs
    =============  ===================  ============  ========
    any            any                  yes           no
    any            yes                  no            yes
    yes            no                   no            yes
    no             no                   no            no
    none given     no                   no            as before
    =============  ===================  ============  ========

    Args:
        rules: all there are.
        layers: what is chosen, the last word last.

    Raises:
        UsageError: something named is no rule; it says which rule is nearest.
    """
    chosen = {rule.code for rule in rules}
    for layer in layers:
        if layer.select is not None:
            chosen = codes_named(rules, layer.select)
        chosen |= codes_named(rules, layer.extend_select)
        chosen -= codes_named(rules, layer.ignore)
    return [rule for rule in rules if rule.code in chosen]


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """Return the one rule with this code or name.

    Raises:
        UsageError: there is none; it says which is nearest.
    """
    wanted = name.strip().casefold()
    for rule in rules:
        if wanted in {rule.code.casefold(), rule.name}:
            return rule
    raise unknown_rule(rules, name)


def codes_named(rules: Sequence[Rule], names: Iterable[str]) -> set[str]:
    """Return the codes of the rules that *names* stand for.

    A name is a code, a name, a family, the beginning of a code of a family and some of its
    digits, or ``all``; in any case, with spaces around it or none.

    Raises:
        UsageError: one stands for no rule; it says which is nearest.
    """
    codes: set[str] = set()
    for name in names:
        found = codes_called(rules, name)
        if not found:
            raise unknown_rule(rules, name)
        codes |= found
    return codes


def codes_called(rules: Sequence[Rule], name: str) -> set[str]:
    """Return the codes of the rules that one name stands for; none where it stands for none."""
    wanted = name.strip().casefold()
    return {rule.code for rule in rules if _is_named(rule, wanted)}


def _is_named(rule: Rule, wanted: str) -> bool:
    code, family = rule.code.casefold(), rule.family.casefold()
    if wanted in {ALL, code, rule.name, family}:
        return True
    digits = wanted.removeprefix(family)
    return digits != wanted and digits.isdecimal() and code.startswith(wanted)


def unknown_rule(rules: Sequence[Rule], name: str) -> UsageError:
    """Return the refusal of a name that stands for no rule, with the nearest that does."""
    known = {rule.code.casefold(): rule.code for rule in rules}
    known |= {rule.name: rule.name for rule in rules}
    known |= {rule.family.casefold(): rule.family for rule in rules}
    near = nearest(name.strip().casefold(), known)
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
_LONGEST_NAME = 100
"""A name beyond it is no slip, and comparing it would take long."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like *name*, the first in order of those that are equally so."""
    from difflib import SequenceMatcher  # noqa: PLC0415 -- needed only where a name is wrong

    if len(name) > _LONGEST_NAME:
        return None
    best, most = None, 0.0
    matcher = SequenceMatcher(b=name)
    for candidate in sorted(known):
        matcher.set_seq1(candidate)
        # What is quick to work out is never below the likeness, so most names end there.
        quick = min(matcher.real_quick_ratio(), matcher.quick_ratio())
        if quick >= _LEAST_LIKENESS and quick > most and matcher.ratio() > most:
            best, most = candidate, matcher.ratio()
    return best if most >= _LEAST_LIKENESS else None
