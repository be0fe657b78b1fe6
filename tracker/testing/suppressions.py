"""Strategy for suppressions, and for entries that have some."""

from collections.abc import Mapping
from typing import Any

from attrs import evolve
from hypothesis.strategies import DrawFn, composite, just

from tracker.domain import Suppression
from tracker.rules import CATALOGUE
from tracker.testing.references import NOTHING, References, citation, few
from tracker.testing.remembering import one_of_these, optional
from tracker.testing.texts import texts
from tracker.testing.times import days

_RULES = (
    one_of_these(*(rule.code for rule in CATALOGUE))
    | one_of_these(*(rule.name for rule in CATALOGUE))
    | just("DL000")
)
"""How a rule may be named; the last is none."""
_INNER = ("provisions", "indicators")
"""Fields that hold entries of their own."""


@composite
def suppressions(draw: DrawFn, *, known: References = NOTHING) -> Suppression:
    """Suppressions of any rule, by code or name, and now and then of one that there is not.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from tracker.testing import simplest
    >>> simplest(suppressions()).rule
    'DL001'
    """
    begins_on = draw(optional(days()))
    return Suppression(
        rule=draw(_RULES),
        reason=draw(texts()),
        begins_on=begins_on,
        ends_on=draw(optional(days(first=begins_on) if begins_on else days())),
        source=citation(draw, known),
    )


def suppressing(
    draw: DrawFn, listed: Mapping[str, tuple[Any, ...]], known: References
) -> dict[str, tuple[Any, ...]]:
    """Return lists of entries, some with suppressions, and likewise the entries within them."""
    return {
        name: tuple(_suppressing(draw, entry, known) for entry in entries)
        for name, entries in listed.items()
    }


def _suppressing(draw: DrawFn, entry: Any, known: References) -> Any:
    held = {name: getattr(entry, name, ()) for name in _INNER}
    changed = suppressing(draw, {name: inner for name, inner in held.items() if inner}, known)
    if hasattr(entry, "suppressions"):
        changed["suppressions"] = few(draw, suppressions(known=known))
    return evolve(entry, **changed)
