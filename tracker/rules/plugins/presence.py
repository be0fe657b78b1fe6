"""Whether any distribution brings rules, found without reading what all of them bring."""

import os
from collections.abc import Iterable

GROUP = "tracker.rules"
"""The group of entry points that rules are brought by."""

_SECTION = f"[{GROUP}]".encode()
_METADATA = (".dist-info", ".egg-info")


def any_installed(folders: Iterable[str]) -> bool:
    """Whether any distribution in these folders has an entry point for rules.

    Asking Python's own reader of metadata costs more than all else that a small check does, so
    only the names of folders and one small file of each distribution are looked at.

    Args:
        folders: where distributions are looked for, as ``sys.path`` has it.

    >>> any_installed(["/no/such/folder"])
    False
    """
    return any(
        _brings_rules(os.path.join(folder or os.curdir, name))  # noqa: PTH118 -- at every start
        for folder in folders
        for name in _names_in(folder or os.curdir)
        if name.endswith(_METADATA)
    )


def _names_in(folder: str) -> list[str]:
    """Return what is in a folder; nothing for an archive, or for what is not there."""
    try:
        return os.listdir(folder)  # noqa: PTH208 -- at every start
    except (OSError, ValueError):
        return []


def _brings_rules(metadata: str) -> bool:
    try:
        with open(f"{metadata}/entry_points.txt", "rb") as file:  # noqa: PTH123 -- at every start
            return _SECTION in file.read()
    except OSError:
        return False
