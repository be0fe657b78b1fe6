"""What a target asks of a figure: at least so much, a range, a rank, a yes, or words."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from operator import eq, ge, gt, le, lt
from types import MappingProxyType

from attrs import field, frozen

from tracker.domain.fact import as_text, contradiction, is_text


class Comparison(StrEnum):
    """How a figure is held against what is required."""

    EQUAL = "equal"
    """Exactly so much."""
    AT_LEAST = "at_least"
    """So much or more (≥)."""
    MORE_THAN = "more_than"
    """More than so much (>)."""
    AT_MOST = "at_most"
    """So much or less (≤)."""
    LESS_THAN = "less_than"
    """Less than so much (<)."""
    BETWEEN = "between"
    """From the one figure to the other, both included."""
    RANK = "rank"
    """In this place or a better one, of which the first is the best."""
    YES = "yes"
    """Done, whatever the figures; recorded as 1."""
    WORDS = "words"
    """Said in words that no figure meets; a person judges."""


def _as_number(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


_NUMBERED = frozenset(Comparison) - {Comparison.YES, Comparison.WORDS}


@frozen(kw_only=True)
class Requirement:
    """What a target asks of a figure.

    Attributes:
        comparison: how the figure is held against it.
        value: the figure required; the lower one of a range; ``None`` for a yes and for words.
        high: the upper figure of a range.
        is_percent: whether the figures are percentages, of a whole that the target names.
        is_per_year: whether it is asked of every year, and not of all of them together.
        words: what it says, where no figure meets it.

    >>> Requirement(comparison=Comparison.MORE_THAN, value=50).is_met_by(Decimal(50))
    False
    """

    comparison: Comparison
    value: Decimal | None = field(default=None, converter=_as_number)
    high: Decimal | None = field(default=None, converter=_as_number)
    is_percent: bool = False
    is_per_year: bool = False
    words: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        for name in ("value", "high"):
            number = getattr(self, name)
            if number is not None and not number.is_finite():
                raise contradiction(self, name, vi="không phải là số", en="it is no number")
        if (self.value is None) == (self.comparison in _NUMBERED):
            raise contradiction(
                self,
                "value",
                vi="phải có số" if self.value is None else "không dùng đến",
                en="a figure is needed" if self.value is None else "there is no use for it",
            )
        is_range = self.comparison is Comparison.BETWEEN
        if is_range != (self.high is not None):
            raise contradiction(
                self,
                "high",
                vi="phải có số" if is_range else "không dùng đến",
                en="a figure is needed" if is_range else "there is no use for it",
            )
        if self.high is not None and self.value is not None and self.high < self.value:
            raise contradiction(self, "high", vi="nhỏ hơn value", en="it is less than value")

    @property
    def is_numeric(self) -> bool:
        """Whether a figure can meet it, rather than a person's judgement."""
        return self.comparison is not Comparison.WORDS

    def is_met_by(self, figure: Decimal | Fraction) -> bool:
        """Whether *figure* meets it; a threshold itself meets only an inclusive one.

        Raises:
            ValueError: it is said in words.
        """
        if self.comparison is Comparison.WORDS:
            raise ValueError(self.words)
        exact = Fraction(figure)
        low = Fraction(1) if self.value is None else Fraction(self.value)
        if self.high is not None:
            return low <= exact <= Fraction(self.high)
        return _MEETS[self.comparison](exact, low)


_MEETS: Mapping[Comparison, Callable[[Fraction, Fraction], bool]] = MappingProxyType(
    {
        Comparison.EQUAL: eq,
        Comparison.AT_LEAST: ge,
        Comparison.MORE_THAN: gt,
        Comparison.AT_MOST: le,
        Comparison.LESS_THAN: lt,
        Comparison.RANK: le,
        Comparison.YES: ge,
    }
)
