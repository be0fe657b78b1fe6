"""Configuration: how registers are checked, kept in a file beside them or in a folder above.

What most checks do not need, for want of such a file, is imported when it is first asked for.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tracker.configuration.discovery import configuration_file

if TYPE_CHECKING:
    from tracker.configuration.configuration import Configuration, Said
    from tracker.configuration.reading import configuration_for, read_configuration

__all__ = [
    "Configuration",
    "Said",
    "configuration_file",
    "configuration_for",
    "read_configuration",
]

_WHEN_ASKED = MappingProxyType(
    {
        "Configuration": "configuration",
        "Said": "configuration",
        "configuration_for": "reading",
        "read_configuration": "reading",
    }
)


def __getattr__(name: str) -> Any:
    if name not in _WHEN_ASKED:
        raise AttributeError(name)
    return getattr(import_module(f"tracker.configuration.{_WHEN_ASKED[name]}"), name)
