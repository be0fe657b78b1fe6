"""Whether a printed percentage is what its figures give."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import PercentageAudit, PrintedVerdict, audit_percentage, round_half_up


def audit(value: str, of: str, printed: str) -> tuple[str, str, str]:
    """Return an audit as words."""
    found = audit_percentage(Decimal(value), Decimal(of), Decimal(printed))
    return found.verdict.value, str(found.shown), str(found.rounded)


@pytest.mark.parametrize(
    ("value", "of", "printed", "verdict", "shown", "rounded"),
    [
        ("62", "80", "77.5", "exact", "77.5", "77.5"),
        ("62", "80", "77.50", "exact", "77.50", "77.50"),
        ("62", "80", "75.5", "off", "77.5", "77.5"),
        ("62", "80", "8E+1", "off", "77.5", "78"),
        ("62", "80", "78", "rounded", "77.5", "78"),
        ("62", "80", "77", "truncated", "77.5", "78"),
        ("142", "547", "25.9", "truncated", "25.96", "26.0"),
        ("142", "547", "26.0", "rounded", "25.96", "26.0"),
        ("142", "547", "26", "rounded", "26.0", "26"),
        ("141", "160", "88.13", "rounded", "88.125", "88.13"),
        ("141", "160", "88.12", "truncated", "88.125", "88.13"),
        ("40", "141", "28.37", "rounded", "28.369", "28.37"),
        ("7892", "9831", "80.3", "rounded", "80.28", "80.3"),
        ("7892", "9831", "80.2", "truncated", "80.28", "80.3"),
        ("2501", "2723", "91.8", "rounded", "91.85", "91.8"),
        ("134", "200", "67", "exact", "67", "67"),
        ("16051", "16274", "98.62", "truncated", "98.630", "98.63"),
        ("1602", "9831", "16.47", "off", "16.295", "16.30"),
        ("0", "80", "0", "exact", "0", "0"),
        ("0", "80", "0.0", "exact", "0.0", "0.0"),
        ("269", "200", "134.5", "exact", "134.5", "134.5"),
    ],
)
def test_published_percentages_get_their_verdict(
    value: str, of: str, printed: str, verdict: str, shown: str, rounded: str
) -> None:
    """Figures from printed reports are told apart as people who recompute them would."""
    assert audit(value, of, printed) == (verdict, shown, rounded)


def nearest_half_up(exact: Fraction, decimals: int) -> Fraction:
    """Return the multiple of a unit of *decimals* decimals nearest to *exact*, a half going up."""
    unit = Fraction(1, 10**decimals)
    below = exact // unit * unit
    return below + unit if exact - below >= unit / 2 else below


COUNTS = st.integers(0, 99999)


@given(COUNTS, st.integers(1, 99999), st.integers(0, 3), st.integers(-2, 2))
@example(1, 8, 2, 0)
@example(1, 8, 2, -1)
@example(62, 80, 1, -2)
def test_every_verdict_agrees_with_fractions(
    value: int, of: int, decimals: int, off_by: int
) -> None:
    """Exact, rounded, cut off or off: a definition on fractions says which, and never another."""
    exact = Fraction(100 * value, of)
    unit = Fraction(1, 10**decimals)
    nearest, below = nearest_half_up(exact, decimals), exact // unit * unit
    printed = nearest + off_by * unit
    as_printed = Decimal(int(printed * 10**decimals)).scaleb(-decimals)

    found = audit_percentage(Decimal(value), Decimal(of), as_printed)

    if printed == exact:
        expected = PrintedVerdict.EXACT
    elif printed == nearest:
        expected = PrintedVerdict.ROUNDED
    elif printed == below:
        expected = PrintedVerdict.TRUNCATED
    else:
        expected = PrintedVerdict.OFF
    finer = decimals if nearest == exact else decimals + 1
    assert found == PercentageAudit(
        verdict=expected,
        rounded=Decimal(int(nearest * 10**decimals)).scaleb(-decimals),
        shown=Decimal(int(nearest_half_up(exact, finer) * 10**finer)).scaleb(-finer),
    )
    assert found.rounded.as_tuple().exponent == -decimals


@given(st.fractions(-1000, 1000), st.integers(0, 4))
@example(Fraction(1, 8), 2)
@example(Fraction(-1, 8), 2)
def test_rounding_is_never_more_than_half_a_unit_away(exact: Fraction, decimals: int) -> None:
    """Halves go away from zero, and a number and its negative round alike."""
    unit = Fraction(1, 10**decimals)
    rounded = round_half_up(exact, decimals)

    assert abs(Fraction(rounded) - exact) <= unit / 2
    assert abs(Fraction(rounded)) == nearest_half_up(abs(exact), decimals)
    assert Fraction(round_half_up(-exact, decimals)) == -Fraction(rounded)


def test_nothing_can_be_a_percentage_of_nothing() -> None:
    """A whole of zero is refused, not answered."""
    with pytest.raises(ZeroDivisionError):
        audit_percentage(Decimal(1), Decimal(0), Decimal(1))
