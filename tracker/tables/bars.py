"""Bars that show a share of a whole."""

from fractions import Fraction

_WIDTH = 8
_BLOCKS = ("█", "░")
_ASCII = ("#", "-")


def bar(share: Fraction, *, plain: bool = False) -> str:
    """Return a bar of eight characters, as many of them full as the share has reached.

    It is full only for the whole or more, and empty for less than an eighth.

    Args:
        share: from 0 to 1; what is beyond is cut off.
        plain: whether to draw it in ASCII, for terminals that have no blocks.

    >>> bar(Fraction(62, 80)), bar(Fraction(62, 80), plain=True)
    ('██████░░', '######--')
    """
    full, empty = _ASCII if plain else _BLOCKS
    count = min(max(int(share * _WIDTH), 0), _WIDTH)
    return full * count + empty * (_WIDTH - count)
