"""Numbers of rows as offices print them: 1, 4.10, a), I, A."""

import re
from enum import StrEnum

from attrs import frozen

_ROMAN = re.compile(r"(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})")
_LETTER = re.compile(r"[A-ZĐ]")
_ARABIC = re.compile(r"\d+(?:[.\-/]\d+)*", re.ASCII)
_CLOSING = re.compile(r"[\s.):\-–]+$")
_LED = re.compile(r"([IVXL]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s+(\S.*)", re.DOTALL)


class NumberStyle(StrEnum):
    """How the heading of a group is numbered."""

    ROMAN = "roman"
    LETTER = "letter"
    NONE = "none"


@frozen(kw_only=True)
class GroupNumber:
    """The number of a group.

    Attributes:
        text: the number as printed, without what closes it.
        style: how it is numbered.
    """

    text: str
    style: NumberStyle


def bare_number(text: str) -> str:
    """Return a number as printed, without the spaces in it and the sign that closes it.

    A bullet is no number.

    >>> bare_number(" 4.10. "), bare_number("a)"), bare_number("II"), bare_number("+")
    ('4.10', 'a', 'II', '')
    """
    bare = _CLOSING.sub("", "".join(text.split()))
    return bare if any(map(str.isalnum, bare)) else ""


def group_number(text: str, letter_before: str | None = None) -> GroupNumber | None:
    """Return the number of a group that a text is; ``None`` where it is none.

    A letter that is a Roman figure too is a letter where it follows the letter before it.

    Args:
        text: what stands in the column of numbers.
        letter_before: the letter of the group before it, where that was a letter.

    >>> group_number("II.").style, group_number("C").style, group_number("I", "H").style
    (<NumberStyle.ROMAN: 'roman'>, <NumberStyle.LETTER: 'letter'>, <NumberStyle.LETTER: 'letter'>)
    >>> group_number("4.10") is None
    True
    """
    bare = bare_number(text)
    is_letter = bool(_LETTER.fullmatch(bare))
    if is_letter and letter_before and ord(bare) == ord(letter_before[:1]) + 1:
        return GroupNumber(text=bare, style=NumberStyle.LETTER)
    if _ROMAN.fullmatch(bare):
        return GroupNumber(text=bare, style=NumberStyle.ROMAN)
    return GroupNumber(text=bare, style=NumberStyle.LETTER) if is_letter else None


def is_arabic(text: str) -> bool:
    """Whether a text is a number of figures, with parts or without.

    >>> is_arabic("4.10."), is_arabic("(3)"), is_arabic("Cộng")
    (True, False, False)
    """
    return bool(_ARABIC.fullmatch(bare_number(text)))


def is_letter(text: str) -> bool:
    """Whether a number is a small letter, as the parts of a task are numbered.

    >>> is_letter("a"), is_letter("đ"), is_letter("A"), is_letter("1a")
    (True, True, False, False)
    """
    return len(text) == 1 and text.isalpha() and text.islower()


def is_group_led(text: str) -> bool:
    """Whether a text begins with the number of a group.

    >>> is_group_led("II. Công tác tổ chức"), is_group_led("1. Rà soát"), is_group_led("A. Đảng")
    (True, False, True)
    """
    led = led_by_number(text)
    return led is not None and group_number(led[0]) is not None


def led_by_number(text: str) -> tuple[str, str] | None:
    """Return the number that a heading begins with and what follows; ``None`` where it has none.

    >>> led_by_number("II. Công tác tổ chức"), led_by_number("Công tác tổ chức")
    (('II', 'Công tác tổ chức'), None)
    """
    found = _LED.fullmatch(text)
    return (found[1], found[2]) if found else None
