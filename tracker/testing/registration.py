"""What Hypothesis calls when it is imported, so that ``st.from_type`` knows the classes here."""

from importlib import import_module
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_OF_THE_CALENDAR = ("Deadline", "Period")


def register() -> None:
    """Make the classes of the domain known to ``st.from_type``.

    Hypothesis calls this by its entry point; to call it again changes nothing. The strategies are
    loaded when one of them is first asked for.

    >>> register()
    >>> from hypothesis import strategies as st
    >>> from tracker.domain import Task
    >>> from tracker.testing import simplest
    >>> simplest(st.from_type(Task)).id
    'NV-1'
    """
    calendar, domain = import_module("tracker.calendar"), import_module("tracker.domain")
    kinds = [getattr(calendar, name) for name in _OF_THE_CALENDAR]
    kinds += [getattr(domain, name) for name in domain.__all__]
    for kind in kinds:
        if isinstance(kind, type) and hasattr(kind, "__attrs_attrs__"):
            st.register_type_strategy(kind, _strategy_of)


def _strategy_of(kind: type[Any]) -> SearchStrategy[Any]:
    """Return the strategy of a class, or that Hypothesis is to look on for one.

    It asks for what is above a class too, as ``object`` is.
    """
    make = import_module("tracker.testing.nouns").STRATEGIES.get(kind)
    made: SearchStrategy[Any] = NotImplemented if make is None else make()
    return made
