"""Rules of one's own in a file of Python, without a package."""

import os
import sys
from collections.abc import Iterable
from functools import partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from pathlib import Path
from types import CodeType, ModuleType

from tracker.cli.refusals import CANNOT_READ_FILE
from tracker.errors import UsageError
from tracker.language import filled
from tracker.rules.plugins.admission import Plugins, admitted, together
from tracker.stores.files import reason_of


def rules_of_files(paths: Iterable[str]) -> Plugins:
    """Return the rules that files bring, each as ``RULES``; a file named twice is read once.

    Raises:
        UsageError: a file cannot be read.
    """
    sources = {path: _source(path) for path in paths}
    named = {os.path.realpath(path): path for path in reversed(sources)}
    return together(
        admitted(path, partial(_module, path, sources[path])) for path in reversed(named.values())
    )


def _source(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError(filled(CANNOT_READ_FILE, path=path, reason=reason_of(error))) from error


class _Loader(SourceFileLoader):
    """Runs a file that was read already, and leaves nothing compiled beside it."""

    def __init__(self, name: str, path: str, source: bytes) -> None:
        super().__init__(name, path)
        self._source = source

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self._source, self.get_filename(fullname))


def _module(path: str, source: bytes) -> ModuleType:
    """Run a file as a module of a name of its own, by which its classes can be found."""
    name = f"tracker_rules_of_{os.path.realpath(path)}"
    loader = _Loader(name, path, source)
    module = module_from_spec(ModuleSpec(name, loader, origin=path))
    sys.modules[name] = module
    loader.exec_module(module)
    return module
