"""The order people expect of names that hold numbers."""

import re

_PIECES = re.compile(r"([0-9]{1,18})|([^0-9]+|[0-9])")


def natural_order(identifier: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that orders ids as people do: T-2 before T-10, 4.9 before 4.10.

    >>> sorted(["T-10", "T-2", "4.10", "4.9"], key=natural_order)
    ['4.9', '4.10', 'T-2', 'T-10']
    """
    parts: list[tuple[int, int, str]] = []
    for digits, words in _PIECES.findall(identifier):
        parts.append((0, int(digits), digits) if digits else (1, 0, words))
    return tuple(parts)
