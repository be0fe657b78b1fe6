"""Names that other programs need and a register does not have, made the same on every run."""

from pathlib import PurePath
from unicodedata import category, normalize
from uuid import UUID, uuid5

_NAMESPACE = UUID("6a0f3f5e-2f0f-5d0e-9c55-7b1d0c7c1f11")
"""Chosen once; another one would make every entry another to the programs that know it."""
_UNNAMED = "register"


def stable_uuid(register_title: str, identifier: str) -> UUID:
    """Return the UUID of an entry, which depends on nothing but these two.

    >>> stable_uuid("Office", "T-1") == stable_uuid("Office", "T-1")
    True
    """
    return uuid5(_NAMESPACE, f"{register_title}\n{identifier}")


def title_of_file(name: str) -> str:
    """Return what a register is called whose file does not say so: as the file is.

    >>> title_of_file("lists/office.todo.txt"), title_of_file("-")
    ('office', '-')
    """
    stem = PurePath(name.replace("\\", "/")).name.split(".")[0]
    return _printable(stem).strip() or _UNNAMED


def as_identifier(text: str) -> str:
    r"""Return a text as an id: one word that does not begin with a dash.

    >>> as_identifier("-ab c\n")
    'ab-c'
    """
    words = _printable(normalize("NFC", text)).split()
    return "-".join(words).lstrip("-") or _UNNAMED


def _printable(text: str) -> str:
    return "".join(char if category(char)[0] not in "CZ" else " " for char in text)
