"""Whether a printed percentage is what its figures give."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import frozen


class PrintedVerdict(StrEnum):
    """What a printed percentage is, against the exact one."""

    EXACT = "exact"
    ROUNDED = "rounded"
    """Rounded half up at the decimals printed."""
    TRUNCATED = "truncated"
    """Cut off at the decimals printed, where rounding gives another figure."""
    OFF = "off"


@frozen(kw_only=True)
class PercentageAudit:
    """A printed percentage beside what its figures give.

    Attributes:
        verdict: what it is.
        shown: the exact percentage where it ends within one decimal more than printed, else
            rounded half up to one decimal more.
        rounded: the percentage rounded half up to the decimals printed.
    """

    verdict: PrintedVerdict
    shown: Decimal
    rounded: Decimal


def audit_percentage(value: Decimal, of: Decimal, printed: Decimal) -> PercentageAudit:
    """Compare *printed*, in per cent, with *value* over *of*.

    Published Vietnamese figures round half up (141 of 160 is printed 88,13 %), so that is the
    rule compared with.

    >>> audit_percentage(Decimal(62), Decimal(80), Decimal("75.5")).verdict.value
    'off'
    >>> audit = audit_percentage(Decimal(142), Decimal(547), Decimal("25.9"))
    >>> audit.verdict.value, str(audit.shown), str(audit.rounded)
    ('truncated', '25.96', '26.0')

    Raises:
        ZeroDivisionError: *of* is zero.
    """
    exact = Fraction(value) * 100 / Fraction(of)
    decimals = decimals_of(printed)
    rounded = round_half_up(exact, decimals)
    if Fraction(printed) == exact:
        verdict = PrintedVerdict.EXACT
    elif printed == rounded:
        verdict = PrintedVerdict.ROUNDED
    elif printed == _round(exact, decimals, ROUND_DOWN):
        verdict = PrintedVerdict.TRUNCATED
    else:
        verdict = PrintedVerdict.OFF
    shown = rounded if Fraction(rounded) == exact else round_half_up(exact, decimals + 1)
    return PercentageAudit(verdict=verdict, shown=shown, rounded=rounded)


def decimals_of(printed: Decimal) -> int:
    """Return how many decimals a figure was printed with.

    >>> decimals_of(Decimal("75.50")), decimals_of(Decimal("8E+1"))
    (2, 0)
    """
    exponent = printed.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def cut_off(exact: Fraction, decimals: int) -> Decimal:
    """Cut *exact* off after *decimals* decimals.

    >>> cut_off(Fraction(14200, 547), 1)
    Decimal('25.9')
    """
    return _round(exact, decimals, ROUND_DOWN)


def round_half_up(exact: Fraction, decimals: int) -> Decimal:
    """Round *exact* to *decimals* decimals, halves away from zero.

    >>> round_half_up(Fraction(1, 8), 2), round_half_up(Fraction(-1, 8), 2)
    (Decimal('0.13'), Decimal('-0.13'))
    """
    return _round(exact, decimals, ROUND_HALF_UP)


def _round(exact: Fraction, decimals: int, rounding: str) -> Decimal:
    """Round a fraction exactly: only whole numbers are divided, so no digit is lost."""
    scaled, remainder = divmod(abs(exact.numerator) * 10**decimals, exact.denominator)
    if rounding == ROUND_HALF_UP and 2 * remainder >= exact.denominator:
        scaled += 1
    return Decimal((int(exact < 0), tuple(int(digit) for digit in str(scaled)), -decimals))
