"""What Hypothesis calls when it is imported, so that ``st.from_type`` knows the classes here.

It loads nothing: the classes are made known once somebody imports them, and the strategies are
loaded when one of them is first drawn from.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_PACKAGES = ("tracker.calendar", "tracker.domain")
_OF_THE_CALENDAR = frozenset({"Deadline", "Period"})


def register() -> None:
    """Make the classes of the domain known to ``st.from_type``, now or once they are imported.

    Hypothesis calls this; to call it again changes nothing.

    >>> register()
    >>> from hypothesis import strategies as st
    >>> from tracker.domain import Task
    >>> from tracker.testing import simplest
    >>> simplest(st.from_type(Task)).id
    'NV-1'
    """
    awaited = {name for name in _PACKAGES if name not in sys.modules}
    for name in _PACKAGES:
        if name not in awaited:
            _make_known(sys.modules[name])
    if awaited:
        sys.meta_path.insert(0, _Awaiting(awaited))


def _make_known(package: ModuleType) -> None:
    """Tell Hypothesis of the attrs classes that *package* offers."""
    for name in package.__all__:
        kind = getattr(package, name)
        is_noun = package.__name__ == "tracker.domain" or name in _OF_THE_CALENDAR
        if is_noun and isinstance(kind, type) and hasattr(kind, "__attrs_attrs__"):
            st.register_type_strategy(kind, _strategy_of)


def _strategy_of(kind: type[Any]) -> SearchStrategy[Any]:
    made: SearchStrategy[Any] = import_module("tracker.testing.nouns").STRATEGIES[kind]()
    return made


class _Awaiting(MetaPathFinder):
    """Sees the packages come that it waits for, and finds nothing itself."""

    def __init__(self, awaited: set[str]) -> None:
        self._awaited = awaited

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how others load a package awaited, so that its classes are known thereafter."""
        del path, target
        if fullname not in self._awaited:
            return None
        self._awaited.remove(fullname)
        if not self._awaited and self in sys.meta_path:
            sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _Telling(spec.loader)
        return spec


class _Telling(Loader):
    """Loads as another loader does, then makes what was loaded known."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave it to the other."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Load, with the other loader in its place again."""
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        self._loader.exec_module(module)
        _make_known(module)
