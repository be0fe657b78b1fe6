"""Numbers as Vietnamese and English write them, read exactly and printed back."""

import re
from decimal import Decimal

from tracker.language.languages import Language

_GROUP = 3
_SEPARATORS = {Language.VI: (".", ","), Language.EN: (",", ".")}
_DIGITS = r"\d{1,15}"
_PLAIN = re.compile(rf"{_DIGITS}")
_ONE_SEPARATOR = re.compile(rf"({_DIGITS})([.,])(\d{{1,15}})")
_GROUPED = re.compile(
    r"([1-9]\d{0,2})(?:(\.)(?:\d{3}\.)*\d{3}|(,)(?:\d{3},)*\d{3})(?:([.,])(\d{1,15}))?"
)


class AmbiguousNumberError(ValueError):
    """The text is not a number, or could be two different ones."""


def read_number(text: str, language: Language) -> Decimal:
    """Read a number as *language* writes it.

    Vietnamese groups thousands with a full stop and marks decimals with a comma; English does the
    opposite. A single separator that can only be a decimal mark, because other than three digits
    follow it, is read as one in either language. No thousands begin with a zero, so ``0.500`` is
    a half in English and refused in Vietnamese.

    >>> read_number("2.465", Language.VI), read_number("75,5", Language.VI)
    (Decimal('2465'), Decimal('75.5'))
    >>> read_number("2,465", Language.EN), read_number("75.5", Language.VI)
    (Decimal('2465'), Decimal('75.5'))

    Raises:
        AmbiguousNumberError: *text* is no number, or mixes its separators.
    """
    text = text.strip()
    sign, digits = ("-", text[1:]) if text[:1] in {"-", "\N{MINUS SIGN}"} else ("", text)
    if not digits.isascii():
        raise AmbiguousNumberError(text)
    if _PLAIN.fullmatch(digits):
        return Decimal(sign + digits)
    thousands, decimal = _SEPARATORS[language]
    single = _ONE_SEPARATOR.fullmatch(digits)
    if single and (single[2] == decimal or len(single[3]) != _GROUP):
        return Decimal(f"{sign}{single[1]}.{single[3]}")
    grouped = _GROUPED.fullmatch(digits)
    if grouped and (grouped[2] or grouped[3]) == thousands and grouped[4] in {None, decimal}:
        whole = digits.partition(decimal)[0].replace(thousands, "")
        return Decimal(f"{sign}{whole}.{grouped[5]}" if grouped[5] else sign + whole)
    raise AmbiguousNumberError(text)


def read_percentage(text: str, language: Language) -> Decimal:
    """Read a printed percentage, keeping the decimals it was printed with.

    >>> read_percentage("75,5%", Language.VI), read_percentage("26.0 %", Language.EN)
    (Decimal('75.5'), Decimal('26.0'))

    Raises:
        AmbiguousNumberError: *text* is no percentage.
    """
    stripped = text.strip()
    if not stripped.endswith("%"):
        raise AmbiguousNumberError(text)
    return read_number(stripped[:-1], language)


def write_number(value: Decimal | int, language: Language) -> str:
    """Print *value* with the separators of *language*, every digit kept.

    >>> write_number(Decimal("5606"), Language.VI), write_number(Decimal("77.5"), Language.VI)
    ('5.606', '77,5')
    >>> write_number(5606, Language.EN)
    '5,606'
    """
    english = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,d}"
    if language is Language.EN:
        return english
    return english.translate(str.maketrans(",.", ".,"))
