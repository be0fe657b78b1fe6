"""Cells that say “as above”: nt, như trên, a lone quotation mark."""

from tracker.stores.spreadsheets.grid import Value

_LONGEST = 20
_IGNORED = str.maketrans("", "", " -–—().\n")
_DITTOS = frozenset(
    {
        *('"', "''", '""', "”", "“", "“”", "〃", "″", "//", "nt", "n/t", "nhưtrên", "nhutren"),
        *("ditto", "asabove", "sameasabove", "idem", "同上"),
    }
)


def is_ditto(value: Value) -> bool:
    """Whether a cell says that what stands above it holds of it too.

    >>> is_ditto("-nt-"), is_ditto("Như trên"), is_ditto('"'), is_ditto("-"), is_ditto("Nội vụ")
    (True, True, True, False, False)
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return value.casefold().translate(_IGNORED) in _DITTOS
