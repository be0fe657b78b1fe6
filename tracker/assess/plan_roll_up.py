"""How far a plan is as a whole: the weighted mean of its indicators, and what it leaves out."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from attrs import field, frozen

from tracker.errors import ContradictionError
from tracker.language import Text, filled

_NOTHING, _ALL = Fraction(0), Fraction(1)
_NEGATIVE = Text(
    vi="phải là số hữu hạn, không âm", en="it must be a finite number that is not negative"
)
_NEEDLESS = Text(vi="đã có tiến độ rồi", en="its progress is known")
_TWICE = Text(vi="“{id}” được nêu hai lần", en="“{id}” is given twice")


class Gap(StrEnum):
    """Why an indicator has no part in the progress of its plan."""

    NOT_MEASURED = "not_measured"
    """It has a target and no measurement."""
    NO_TARGET = "no_target"
    """It has no target to be measured against."""
    NOT_ASSESSABLE = "not_assessable"
    """A person judges it, or it has no span between where it began and its target."""
    NO_WEIGHT = "no_weight"
    """It has no weight where others of the plan have one."""


def _as_weight(value: Decimal | Fraction | int | None) -> Fraction | None:
    if value is None:
        return None
    if isinstance(value, Decimal) and not value.is_finite():
        raise ContradictionError("WeightedShare", "weight", _NEGATIVE)
    return Fraction(value)


@frozen(kw_only=True)
class WeightedShare:
    """The progress of one indicator, and how much it counts for.

    Attributes:
        id: the indicator.
        share: what is reached of the way to the target, 1 for all of it; it may be negative or
            more than 1; ``None`` where it cannot be told.
        weight: how much it counts for, in any unit; ``None`` where the plan says nothing.
        gap: why there is no share; taken to be for want of a measurement.

    Raises:
        ContradictionError: the weight is negative or no number, or there are a share and a gap.

    >>> WeightedShare(id="admitted", share=Fraction(1, 2)).gap is None
    True
    """

    id: str
    share: Fraction | None
    weight: Fraction | None = field(default=None, converter=_as_weight)
    gap: Gap | None = None

    def __attrs_post_init__(self) -> None:
        if self.weight is not None and self.weight < 0:
            raise ContradictionError(f"WeightedShare {self.id}", "weight", _NEGATIVE)
        if self.share is not None and self.gap is not None:
            raise ContradictionError(f"WeightedShare {self.id}", "gap", _NEEDLESS)


@frozen(kw_only=True)
class MissingShares:
    """Indicators that have no part in the progress of their plan, for one reason.

    Attributes:
        gap: the reason.
        ids: the indicators, in order.
        weight: the part of the whole weight of the plan that they stand for, 1 for all of it; 0
            for those without a weight.
    """

    gap: Gap
    ids: tuple[str, ...]
    weight: Fraction


@frozen(kw_only=True)
class PlanProgress:
    """How far a plan is as a whole.

    Attributes:
        progress: the weighted mean of the shares, each held between 0 and 1 first, so that what is
            done beyond one target does not hide what another lacks; ``None`` where nothing counts.
        uncapped: the weighted mean of the shares as they are.
        counted: ids of the indicators that it is made of, in order.
        weight: the part of the whole weight of the plan that these stand for, 1 for all of it;
            ``None`` where no indicator weighs anything.
        missing: those that it is not made of, by reason.
    """

    progress: Fraction | None
    uncapped: Fraction | None
    counted: tuple[str, ...]
    weight: Fraction | None
    missing: tuple[MissingShares, ...]


def roll_up(shares: Iterable[WeightedShare]) -> PlanProgress:
    """Return how far a plan is, from its indicators.

    The mean is the weighted arithmetic one of composite indicators (OECD and JRC, Handbook on
    Constructing Composite Indicators, 2008, section 1.6), over the indicators that have a share.
    Where no indicator has a weight all count the same; where only some have one, the others cannot
    be weighed against them and are told as missing.

    >>> whole = roll_up([
    ...     WeightedShare(id="inspected", share=Fraction(3, 2), weight=1),
    ...     WeightedShare(id="admitted", share=Fraction(1, 4), weight=2),
    ...     WeightedShare(id="trained", share=None, weight=1),
    ... ])
    >>> whole.progress, whole.uncapped, whole.weight, whole.missing[0].ids
    (Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), ('trained',))

    Args:
        shares: the indicators of one plan, in any order.

    Returns:
        The progress, and what is missing from it.

    Raises:
        ContradictionError: an indicator is given twice.
    """
    ordered = sorted(shares, key=lambda each: each.id)
    for one, following in pairwise(ordered):
        if one.id == following.id:
            raise ContradictionError("roll_up", "shares", filled(_TWICE, id=one.id))
    weights = _weights(ordered)
    whole = sum(weights.values(), Fraction(0))
    gaps: dict[Gap, list[str]] = {}
    shares_by_id: dict[str, Fraction] = {}
    for each in ordered:
        gap = _gap(each, weights)
        if gap is not None:
            gaps.setdefault(gap, []).append(each.id)
        elif each.share is not None:
            shares_by_id[each.id] = each.share
    capped = {name: min(max(share, _NOTHING), _ALL) for name, share in shares_by_id.items()}
    return PlanProgress(
        progress=_mean(capped, weights),
        uncapped=_mean(shares_by_id, weights),
        counted=tuple(shares_by_id),
        weight=_part(shares_by_id, weights, whole) if whole else None,
        missing=tuple(
            MissingShares(gap=gap, ids=tuple(gaps[gap]), weight=_part(gaps[gap], weights, whole))
            for gap in Gap
            if gap in gaps
        ),
    )


def _weights(shares: Sequence[WeightedShare]) -> dict[str, Fraction]:
    """Return the weight of every indicator that has one, or 1 for each where none has."""
    given = {each.id: each.weight for each in shares if each.weight is not None}
    return given or {each.id: _ALL for each in shares}


def _gap(each: WeightedShare, weights: Mapping[str, Fraction]) -> Gap | None:
    """Return why *each* has no part in the mean; ``None`` where it has one."""
    if each.share is None:
        return each.gap or Gap.NOT_MEASURED
    return None if each.id in weights else Gap.NO_WEIGHT


def _mean(shares: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> Fraction | None:
    """Return the weighted mean; ``None`` where nothing weighs anything."""
    total = sum((weights[name] for name in shares), _NOTHING)
    if not total:
        return None
    return sum((share * weights[name] for name, share in shares.items()), _NOTHING) / total


def _part(ids: Iterable[str], weights: Mapping[str, Fraction], whole: Fraction) -> Fraction:
    """Return what part of the whole weight *ids* stand for."""
    part = sum((weights.get(name, _NOTHING) for name in ids), _NOTHING)
    return part / whole if whole else _NOTHING
