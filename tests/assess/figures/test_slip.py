"""The likeliest slip behind a percentage that its figures do not give."""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess.figures import KnownFigure, Slip, SlipKind, as_printed, likely_slips
from tracker.assess.figures.slip import slips_between
from tracker.domain import PercentageRounding
from tracker.language import Text

HALF_UP, TRUNCATE = PercentageRounding.HALF_UP, PercentageRounding.TRUNCATE


def known(value: int, name: str = "x") -> KnownFigure:
    """Return a known figure."""
    return KnownFigure(value=Decimal(value), name=Text(vi=name, en=name))


def found(value: int, of: int, printed: str, *others: KnownFigure) -> list[tuple[str, str]]:
    """Return the slips, each by its kind and what would have been right."""
    slips = likely_slips(Decimal(value), Decimal(of), Decimal(printed), known=others)
    return [(slip.kind.value, str(slip.figure)) for slip in slips]


@pytest.mark.parametrize(
    ("value", "of", "printed", "expected"),
    [
        (62, 80, "75.5", [("printed_digit", "77.5")]),
        (
            *(319, 9831, "3.23"),
            [
                ("printed_digit", "3.24"),
                ("numerator_digit", "318"),
                ("denominator_digit", "9861"),
            ],
        ),
        (1602, 9831, "16.47", []),
        (1, 4, "52", [("printed_swapped", "25")]),
        (1, 8, "21.5", [("printed_swapped", "12.5")]),
        (36, 100, "63", [("printed_swapped", "36"), ("numerator_swapped", "63")]),
        (36, 50, "126", [("numerator_swapped", "63")]),
        (50, 215, "40", [("denominator_swapped", "125")]),
        (40, 160, "28.57", [("denominator_digit", "140")]),
        (40, 80, "80", [("printed_digit", "50"), ("denominator_digit", "50")]),
        (10, 80, "25.0", [("numerator_digit", "20"), ("denominator_digit", "40")]),
        (41, 100, "45.0", [("printed_digit", "41.0"), ("numerator_digit", "45")]),
        (40, 141, "25.0", []),
    ],
)
def test_slips_are_named_in_order(
    value: int, of: int, printed: str, expected: list[tuple[str, str]]
) -> None:
    """What was typed wrong in the percentage comes first, then in the figures of which it is."""
    assert found(value, of, printed) == expected


def test_a_known_figure_that_gives_a_decimal_comes_first() -> None:
    """To a decimal it is hardly chance; to a whole per cent a slip in typing is likelier."""
    assert found(62, 80, "75.6", known(82), known(81))[0] == ("another_denominator", "82")
    assert found(31, 40, "76", known(41))[:2] == [
        ("printed_digit", "78"),
        ("another_denominator", "41"),
    ]


def test_the_figure_itself_is_no_other_denominator() -> None:
    """What it was said to be of, and nothing at all, explain nothing."""
    assert found(62, 80, "75.5", known(80), known(0)) == [("printed_digit", "77.5")]


def test_nobody_leaves_a_zero_at_the_beginning() -> None:
    """10 was not typed for 01, nor 12 for 02; half a per cent begins with one all the same."""
    assert [kind for kind, _ in found(10, 100, "1")] == ["denominator_digit"]
    assert found(1, 200, "0.6")[0] == ("printed_digit", "0.5")
    assert found(1, 200, "5.0")[0] == ("printed_swapped", "0.5")


def test_the_nearest_of_several_digits_is_taken() -> None:
    """Of 50 to 54 for 55 the nearest is 54, and of 45 to 54 for 95 it is 45."""
    assert ("numerator_digit", "54") in found(55, 1000, "5")
    assert ("numerator_digit", "45") in found(95, 1000, "5")


@pytest.mark.parametrize(
    ("slip", "vi", "en"),
    [
        (
            Slip(kind=SlipKind.PRINTED_DIGIT, figure=Decimal("77.5")),
            "một chữ số, 77,5 %",
            "a digit, 77.5 %",
        ),
        (
            Slip(kind=SlipKind.PRINTED_SWAPPED, figure=Decimal(36)),
            "hai chữ số đổi chỗ, 36 %",
            "two digits swapped, 36 %",
        ),
        (
            Slip(
                kind=SlipKind.ANOTHER_DENOMINATOR,
                figure=Decimal(1410),
                named=Text(vi="đã đạt", en="reached"),
            ),
            "tính trên 1.410 (đã đạt)",
            "another denominator, 1,410 (reached)",
        ),
        (
            Slip(kind=SlipKind.NUMERATOR_DIGIT, figure=Decimal(64)),
            "một chữ số của tử số, 64",
            "a digit of the numerator, 64",
        ),
        (
            Slip(kind=SlipKind.NUMERATOR_SWAPPED, figure=Decimal(26)),
            "hai chữ số của tử số đổi chỗ, 26",
            "two digits of the numerator swapped, 26",
        ),
        (
            Slip(kind=SlipKind.DENOMINATOR_DIGIT, figure=Decimal(82)),
            "một chữ số của mẫu số, 82",
            "a digit of the denominator, 82",
        ),
        (
            Slip(kind=SlipKind.DENOMINATOR_SWAPPED, figure=Decimal(18)),
            "hai chữ số của mẫu số đổi chỗ, 18",
            "two digits of the denominator swapped, 18",
        ),
        (
            Slip(kind=SlipKind.TOTAL_SWAPPED, figure=Decimal(9813)),
            "hai chữ số của tổng số đổi chỗ, 9.813",
            "two digits of the total swapped, 9,813",
        ),
        (
            Slip(kind=SlipKind.TOTAL_DIGIT, figure=Decimal(36)),
            "một chữ số của tổng số, 36",
            "a digit of the total, 36",
        ),
    ],
)
def test_a_slip_is_told_in_both_languages(slip: Slip, vi: str, en: str) -> None:
    """Every kind of slip names the figure that would be right."""
    assert slip.text == Text(vi=vi, en=en)


def test_every_kind_of_slip_can_be_told() -> None:
    """None was forgotten."""
    assert all("{figure}" in kind.text.vi and "{figure}" in kind.text.en for kind in SlipKind)


COUNTS = st.integers(1, 9999)


def oracle(value: Fraction, of: Fraction, decimals: int, house: PercentageRounding) -> Fraction:
    """Return the percentage printed, worked out on fractions alone."""
    scaled = value * 100 * 10**decimals / of
    up = Fraction(1, 2) if house is HALF_UP else Fraction(0)
    return Fraction(floor(scaled + up), 10**decimals)


@given(COUNTS, COUNTS, st.integers(0, 3), st.sampled_from(PercentageRounding))
def test_what_a_house_prints_agrees_with_fractions(
    value: int, of: int, decimals: int, house: PercentageRounding
) -> None:
    """Rounded half up or cut off, with the decimals asked for."""
    printed = as_printed(Decimal(value), Decimal(of), decimals, house)
    assert Fraction(printed) == oracle(Fraction(value), Fraction(of), decimals, house)
    assert -int(printed.as_tuple().exponent) == decimals


@given(
    COUNTS,
    COUNTS,
    st.decimals(0, 200, places=1),
    st.lists(COUNTS, max_size=3),
    st.sampled_from(PercentageRounding),
)
@example(62, 80, Decimal("75.5"), [82], HALF_UP)
def test_every_slip_mended_makes_the_figures_agree(
    value: int, of: int, printed: Decimal, others: list[int], house: PercentageRounding
) -> None:
    """Put right in its place, each slip gives the percentage, by arithmetic on fractions."""
    slips = likely_slips(
        Decimal(value), Decimal(of), printed, known=map(known, others), house=house
    )
    for slip in slips:
        figure = Fraction(slip.figure)
        place = slip.kind.value.partition("_")[0]
        numerator = figure if place == "numerator" else Fraction(value)
        denominator = figure if place in {"denominator", "another"} else Fraction(of)
        right = figure if place == "printed" else Fraction(printed)
        assert oracle(numerator, denominator, 1, house) == right
    kinds = [slip.kind for slip in slips if slip.kind is not SlipKind.ANOTHER_DENOMINATOR]
    assert len(set(kinds)) == len(kinds)


@given(COUNTS, COUNTS, st.integers(0, 2), st.data())
def test_a_digit_typed_wrong_is_found(
    value: int, of: int, decimals: int, data: st.DataObject
) -> None:
    """Whichever digit of the right percentage is changed, the right one is named."""
    right = as_printed(Decimal(value), Decimal(of), decimals, HALF_UP)
    written = f"{right:f}"
    place = data.draw(st.sampled_from([i for i, char in enumerate(written) if char.isdigit()]))
    digit = data.draw(st.sampled_from([one for one in "123456789" if one != written[place]]))
    typed = Decimal(written[:place] + digit + written[place + 1 :])
    slips = likely_slips(Decimal(value), Decimal(of), typed)
    assert slips[0].kind in {SlipKind.PRINTED_DIGIT, SlipKind.PRINTED_SWAPPED}
    assert slips[0].figure == right


def test_a_total_is_off_by_a_digit_by_two_or_by_more() -> None:
    """A slip between two figures is one of those of typing, or none."""
    typed = [(9813, 9831), (36, 35), (36, 48), (36, 36), (36, 360)]
    slips = [slips_between(Decimal(a), Decimal(b), "total") for a, b in typed]
    assert [[one.kind.value for one in each] for each in slips] == [
        ["total_swapped"],
        ["total_digit"],
        [],
        [],
        [],
    ]
