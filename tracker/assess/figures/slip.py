"""The likeliest slip behind a percentage that its figures do not give."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType

from attrs import frozen

from tracker.assess.percentage import cut_off, decimals_of, round_half_up
from tracker.domain import PercentageRounding
from tracker.language import Text, filled


class SlipKind(StrEnum):
    """What may have gone wrong when a percentage was worked out or typed."""

    ANOTHER_DENOMINATOR = "another_denominator"
    """It is a share of another figure that is known."""
    PRINTED_SWAPPED = "printed_swapped"
    """Two neighbouring digits of the percentage changed places."""
    PRINTED_DIGIT = "printed_digit"
    """One digit of the percentage is wrong."""
    NUMERATOR_SWAPPED = "numerator_swapped"
    NUMERATOR_DIGIT = "numerator_digit"
    DENOMINATOR_SWAPPED = "denominator_swapped"
    DENOMINATOR_DIGIT = "denominator_digit"
    TOTAL_SWAPPED = "total_swapped"
    TOTAL_DIGIT = "total_digit"

    @property
    def text(self) -> Text:
        """How a hint tells it, with a place for the figure that would be right."""
        return _TOLD[self]


_TOLD: Mapping[SlipKind, Text] = MappingProxyType(
    {
        SlipKind.ANOTHER_DENOMINATOR: Text(
            vi="tính trên {figure} ({named})", en="another denominator, {figure} ({named})"
        ),
        SlipKind.PRINTED_SWAPPED: Text(
            vi="hai chữ số đổi chỗ, {figure} %", en="two digits swapped, {figure} %"
        ),
        SlipKind.PRINTED_DIGIT: Text(vi="một chữ số, {figure} %", en="a digit, {figure} %"),
        SlipKind.NUMERATOR_SWAPPED: Text(
            vi="hai chữ số của tử số đổi chỗ, {figure}",
            en="two digits of the numerator swapped, {figure}",
        ),
        SlipKind.NUMERATOR_DIGIT: Text(
            vi="một chữ số của tử số, {figure}", en="a digit of the numerator, {figure}"
        ),
        SlipKind.DENOMINATOR_SWAPPED: Text(
            vi="hai chữ số của mẫu số đổi chỗ, {figure}",
            en="two digits of the denominator swapped, {figure}",
        ),
        SlipKind.DENOMINATOR_DIGIT: Text(
            vi="một chữ số của mẫu số, {figure}", en="a digit of the denominator, {figure}"
        ),
        SlipKind.TOTAL_SWAPPED: Text(
            vi="hai chữ số của tổng số đổi chỗ, {figure}",
            en="two digits of the total swapped, {figure}",
        ),
        SlipKind.TOTAL_DIGIT: Text(
            vi="một chữ số của tổng số, {figure}", en="a digit of the total, {figure}"
        ),
    }
)


@frozen(kw_only=True)
class KnownFigure:
    """A figure that the register or the report knows.

    Attributes:
        value: the figure.
        name: what it counts.
    """

    value: Decimal
    name: Text


@frozen(kw_only=True)
class Slip:
    """One mistake that would explain a printed percentage.

    Attributes:
        kind: what went wrong.
        figure: what would have been right: the percentage, the numerator or the denominator.
        named: what that figure counts, where it is a known one.
    """

    kind: SlipKind
    figure: Decimal
    named: Text | None = None

    @property
    def text(self) -> Text:
        """What a hint says of it."""
        name = self.named or Text(vi="", en="")
        return filled(self.kind.text, figure=self.figure, named=name)


def as_printed(value: Decimal, of: Decimal, decimals: int, house: PercentageRounding) -> Decimal:
    """Return the percentage that *house* prints of *value* over *of*.

    >>> as_printed(Decimal(142), Decimal(547), 1, PercentageRounding.HALF_UP)
    Decimal('26.0')
    >>> as_printed(Decimal(142), Decimal(547), 1, PercentageRounding.TRUNCATE)
    Decimal('25.9')
    """
    exact = Fraction(value) * 100 / Fraction(of)
    if house is PercentageRounding.TRUNCATE:
        return cut_off(exact, decimals)
    return round_half_up(exact, decimals)


def likely_slips(
    value: Decimal,
    of: Decimal,
    printed: Decimal,
    *,
    known: Iterable[KnownFigure] = (),
    house: PercentageRounding = PercentageRounding.HALF_UP,
) -> tuple[Slip, ...]:
    """Return the slips that would explain *printed*, the likeliest first.

    Each one, mended, makes the three figures agree. A known figure that gives the percentage to a
    decimal is hardly chance and comes first; to a whole per cent it may be, and comes after a slip
    in the percentage itself. Of several numbers that differ in a digit, the nearest is taken.

    Args:
        value: what was counted.
        of: what it was said to be a share of.
        printed: the percentage printed, which the two do not give.
        known: other figures it may be a share of.
        house: how percentages are printed.

    >>> slips = likely_slips(Decimal(62), Decimal(80), Decimal("75.5"))
    >>> [(slip.kind.value, str(slip.figure)) for slip in slips]
    [('printed_digit', '77.5')]
    """
    decimals = decimals_of(printed)

    def gives(numerator: Decimal, denominator: Decimal) -> bool:
        return denominator > 0 and as_printed(numerator, denominator, decimals, house) == printed

    others = tuple(
        Slip(kind=SlipKind.ANOTHER_DENOMINATOR, figure=figure.value, named=figure.name)
        for figure in known
        if gives(value, figure.value)
    )
    in_printed = slips_between(as_printed(value, of, decimals, house), printed, "printed")
    numerators = (one for one in _variants(value, "numerator") if gives(one.figure, of))
    denominators = (one for one in _variants(of, "denominator") if gives(value, one.figure))
    first = (*others, *in_printed) if decimals else (*in_printed, *others)
    return (*first, *_nearest(numerators, value), *_nearest(denominators, of))


def slips_between(right: Decimal, typed: Decimal, part: str) -> tuple[Slip, ...]:
    """Return the slip by which *right* was typed as *typed*, if it is one.

    Args:
        right: the figure that would be right.
        typed: the one that is there.
        part: what it is: ``printed`` or ``total``.

    >>> slips_between(Decimal(9813), Decimal(9831), "total")[0].kind.value
    'total_swapped'
    """
    for way, variants in (("swapped", _swaps), ("digit", _digits)):
        if f"{typed:f}" in variants(f"{right:f}"):
            return (Slip(kind=SlipKind(f"{part}_{way}"), figure=right),)
    return ()


def _variants(figure: Decimal, part: str) -> Iterator[Slip]:
    """Yield *figure* with two digits swapped, then with one digit changed."""
    written = f"{figure:f}"
    for variant in _swaps(written):
        yield Slip(kind=SlipKind(f"{part}_swapped"), figure=Decimal(variant))
    for variant in _digits(written):
        yield Slip(kind=SlipKind(f"{part}_digit"), figure=Decimal(variant))


def _nearest(slips: Iterable[Slip], figure: Decimal) -> Iterator[Slip]:
    """Yield the slip of each kind whose figure is nearest to *figure*, the smaller of two."""
    found: dict[SlipKind, Slip] = {}
    for slip in sorted(slips, key=lambda slip: (abs(slip.figure - figure), slip.figure)):
        found.setdefault(slip.kind, slip)
    yield from (found[kind] for kind in SlipKind if kind in found)


def _swaps(written: str) -> frozenset[str]:
    """Return *written* with two neighbouring digits swapped, a decimal mark between or not."""
    places = [place for place, char in enumerate(written) if char.isdigit()]
    found = set()
    for one, other in pairwise(places):
        chars = [*written]
        chars[one], chars[other] = chars[other], chars[one]
        found.add("".join(chars))
    return frozenset(text for text in found if text != written and _is_written(text))


def _digits(written: str) -> frozenset[str]:
    """Return *written* with one digit changed, in every way."""
    found = {
        f"{written[:place]}{digit}{written[place + 1 :]}"
        for place, char in enumerate(written)
        if char.isdigit()
        for digit in "0123456789"
        if digit != char
    }
    return frozenset(text for text in found if _is_written(text))


def _is_written(text: str) -> bool:
    """Whether nobody would leave a zero out at its beginning."""
    return not text.startswith("0") or len(text) == 1 or text[1] == "."
