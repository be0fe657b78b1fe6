"""Which file says how a register is checked: the nearest one, found upward.

Every check looks, and most find nothing, so what is imported here is little.
"""

import os
import re
import stat
from codecs import BOM_UTF8
from collections.abc import Iterator
from os import PathLike

from tracker.stores.files import CONFIGURATION_NAMES, STANDARD_INPUT
from tracker.stores.toml_scanner import Scan

LARGEST = 2**19
"""Bytes of a configuration: a few thousand lines, more than anyone would keep by hand."""

SHARED_NAME = CONFIGURATION_NAMES[1]
"""A file that other tools keep tables in too; only one table of it is ours."""

SHARED_TABLE = ("tool", "tracker")
"""The table that is ours in a file that is shared."""

_MAY_HOLD_IT = re.compile(
    rb"""^[ \t]*+\[*+[ \t]*+["']?tool["']?[ \t]*+(?:\]|=|\.[ \t]*+["']?tracker)|\\[uU]""",
    re.MULTILINE,
)
"""Whatever names the table looks so, and little else does: most files need no closer look."""


def configuration_file(register: str | PathLike[str]) -> str | None:
    """Return the file that says how a register is checked, absolute; ``None`` if there is none.

    It is the nearest one: in the folder of the register, or in the first folder above it that has
    one. Within a folder ``tracker.toml`` comes before ``pyproject.toml``, which counts only where
    it has the table ``[tool.tracker]``.

    Args:
        register: a file; a folder, which is looked into first; or ``-`` for standard input, which
            belongs to the working folder.

    >>> configuration_file("/") is None
    True
    """
    for folder in _upward(os.fspath(register)):
        for name in CONFIGURATION_NAMES:
            path = os.path.join(folder, name)  # noqa: PTH118 -- a Path would change how it is named
            if os.path.lexists(path) and (name != SHARED_NAME or _holds_table(path)):
                return path
    return None


def named(path: str) -> str:
    """Return how to tell of a file: from the working folder where it is in there, else absolute."""
    try:
        here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 -- as the others here
    except OSError:
        return path
    return path.removeprefix(here)


def tells_of_table(content: bytes) -> bool:
    """Whether a shared file speaks of the table that is ours, be it TOML for the rest or not.

    >>> tells_of_table(b"[tool.tracker]"), tells_of_table(b"[tool.other]")
    (True, False)
    """
    content = content.removeprefix(BOM_UTF8)  # it is refused later, but hides no table
    if not _MAY_HOLD_IT.search(content):
        return False
    scan = Scan(content.decode("utf-8", "replace").replace("\r\n", "\n"))
    return any(path[:2] == SHARED_TABLE for path in scan.lines)


def _upward(register: str) -> Iterator[str]:
    """Yield the folder of a register and every folder above it."""
    try:
        folder = os.path.abspath("." if register == STANDARD_INPUT else register)  # noqa: PTH100 -- it takes out “..” and follows no link
    except OSError:
        return  # the working folder is gone, and no folder is above it
    if register != STANDARD_INPUT and not os.path.isdir(folder):  # noqa: PTH112 -- as above
        folder = os.path.dirname(folder)  # noqa: PTH120 -- as above
    while True:
        yield folder
        above = os.path.dirname(folder)  # noqa: PTH120 -- as above
        if above == folder:
            return
        folder = above


def _holds_table(path: str) -> bool:
    """Whether a shared file is ours to read; one that cannot be read may be, and is told of."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 -- as above
            return False
        with open(path, "rb") as file:  # noqa: PTH123 -- as above
            return tells_of_table(file.read(LARGEST))
    except FileNotFoundError:
        return False
    except OSError:
        return True
