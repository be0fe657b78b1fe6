"""Counts and percentages as somebody published them, and what of them does not add up."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import field, frozen

from tracker.assess.percentage import PercentageAudit, PrintedVerdict, audit_percentage
from tracker.domain.fact import contradiction, is_count


def _as_names(names: str | Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


@frozen(kw_only=True)
class PublishedSum:
    """A count that a publication breaks down.

    Attributes:
        whole: the name of the count.
        parts: the names of those it is broken down into.
    """

    whole: str
    parts: tuple[str, ...] = field(converter=_as_names)


@frozen(kw_only=True)
class PublishedRate:
    """A percentage that a publication prints.

    Attributes:
        counted: the names of the counts that, together, are so many per cent.
        of: the names of those that, together, they are a share of: the denominator.
        printed: the percentage, with the decimals it was printed with.
    """

    counted: tuple[str, ...] = field(converter=_as_names)
    of: tuple[str, ...] = field(converter=_as_names)
    printed: Decimal = field(converter=Decimal, validator=is_count)


def _as_sums(sums: Iterable[PublishedSum]) -> tuple[PublishedSum, ...]:
    return tuple(sums)


def _as_rates(rates: Iterable[PublishedRate]) -> tuple[PublishedRate, ...]:
    return tuple(rates)


def _as_counts(counts: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType(dict(counts))


@frozen(kw_only=True)
class PublishedCounts:
    """A table of counts and percentages, as somebody published it.

    Attributes:
        counts: each count by its name, in the words of the publication or one's own.
        sums: the counts that are broken down into others.
        rates: the percentages printed.

    Raises:
        ContradictionError: a sum or a rate names a count that is not there, or one is below zero.
    """

    counts: Mapping[str, int] = field(converter=_as_counts)
    sums: tuple[PublishedSum, ...] = field(default=(), converter=_as_sums)
    rates: tuple[PublishedRate, ...] = field(default=(), converter=_as_rates)

    def __attrs_post_init__(self) -> None:
        named = [name for one in self.sums for name in (one.whole, *one.parts)]
        named += [name for rate in self.rates for name in (*rate.counted, *rate.of)]
        known = ", ".join(self.counts)
        for name in named:
            if name not in self.counts:
                raise contradiction(
                    self,
                    "counts",
                    vi=f"không có số đếm “{name}”; có: {known}",
                    en=f"there is no count “{name}”; there are: {known}",
                )
        for name, count in self.counts.items():
            if count < 0:
                raise contradiction(
                    self,
                    "counts",
                    vi=f"số đếm “{name}” là số âm: {count}",
                    en=f"the count “{name}” is below zero: {count}",
                )

    def together(self, names: Iterable[str]) -> int:
        """Return the sum of the counts *names*."""
        return sum(self.counts[name] for name in names)


@frozen(kw_only=True)
class SumAudit:
    """A count that was broken down, beside what its parts come to.

    Attributes:
        published: what was published.
        whole: the count as published.
        sum_of_parts: what its parts come to.
    """

    published: PublishedSum
    whole: int
    sum_of_parts: int

    @property
    def difference(self) -> int:
        """How much the whole is more than its parts; below zero where it is less."""
        return self.whole - self.sum_of_parts

    @property
    def holds(self) -> bool:
        """Whether the parts come to the whole."""
        return self.difference == 0


@frozen(kw_only=True)
class RateAudit:
    """A printed percentage beside what its counts give.

    Attributes:
        published: what was published.
        value: what was counted.
        of: what it is a share of.
        percentage: the comparison; ``None`` where it is a share of nothing.
    """

    published: PublishedRate
    value: int
    of: int
    percentage: PercentageAudit | None

    @property
    def holds(self) -> bool:
        """Whether the percentage is exact, or rounded half up."""
        right = (PrintedVerdict.EXACT, PrintedVerdict.ROUNDED)
        return self.percentage is not None and self.percentage.verdict in right


@frozen(kw_only=True)
class CountsAudit:
    """What was published, checked sum by sum and rate by rate, in the order published.

    Attributes:
        sums: each count that was broken down.
        rates: each percentage.
    """

    sums: tuple[SumAudit, ...]
    rates: tuple[RateAudit, ...]

    @property
    def adds_up(self) -> bool:
        """Whether every sum and every rate holds."""
        return not any(self.discrepancies())

    def discrepancies(self) -> Iterator[SumAudit | RateAudit]:
        """Yield what does not hold: sums, then rates."""
        yield from (one for one in self.sums if not one.holds)
        yield from (one for one in self.rates if not one.holds)


def audit_counts(published: PublishedCounts) -> CountsAudit:
    """Check whether a published table adds up, in exact arithmetic.

    Args:
        published: the table.

    Returns:
        Every sum beside what its parts come to, and every percentage beside what its counts give.

    >>> table = PublishedCounts(
    ...     counts={"assigned": 9831, "done": 7892, "in time": 1602, "overdue": 319},
    ...     sums=[PublishedSum(whole="assigned", parts=["done", "in time", "overdue"])],
    ...     rates=[PublishedRate(counted="in time", of="assigned", printed="16.47")],
    ... )
    >>> audit = audit_counts(table)
    >>> audit.sums[0].sum_of_parts, audit.sums[0].difference
    (9813, 18)
    >>> audit.rates[0].percentage.rounded
    Decimal('16.30')
    """
    return CountsAudit(
        sums=tuple(_audit_sum(published, one) for one in published.sums),
        rates=tuple(_audit_rate(published, rate) for rate in published.rates),
    )


def _audit_sum(published: PublishedCounts, one: PublishedSum) -> SumAudit:
    return SumAudit(
        published=one,
        whole=published.counts[one.whole],
        sum_of_parts=published.together(one.parts),
    )


def _audit_rate(published: PublishedCounts, rate: PublishedRate) -> RateAudit:
    value, of = published.together(rate.counted), published.together(rate.of)
    return RateAudit(
        published=rate,
        value=value,
        of=of,
        percentage=audit_percentage(Decimal(value), Decimal(of), rate.printed) if of else None,
    )
