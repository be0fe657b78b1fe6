"""Deviations: how the turns of a rotation departed from their order, and why."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.domain.fact import Fact, as_text, contradiction, is_text, refers_to, refuse_reversed


class DeviationKind(StrEnum):
    """How turns departed from the order."""

    SWAP = "swap"
    """Two members exchange their next turns; no other turn moves."""
    SKIP = "skip"
    """A member is passed over until the next round; the later turns move up."""
    REFUSAL = "refusal"
    """A member declines its turn; the later turns move up."""
    WITHDRAWAL = "withdrawal"
    """A turn is taken from a member; the later turns move up."""
    POSTPONEMENT = "postponement"
    """A member has its turn some turns later; those between move up."""
    INSERTION = "insertion"
    """A member is given a turn beside its own in the order; the later turns move back."""
    DOUBLE = "double"
    """A member holds two turns at once, one after the other; the later turns move back."""
    VACANCY = "vacancy"
    """Nobody holds a turn that lies beside the order; the later turns move back."""
    STAND_IN = "stand_in"
    """Another member holds the turn in its stead, or nobody does; no other turn moves."""
    LENGTH = "length"
    """One turn ends on another day than its unit gives; the next begins the day after."""


_LEFT_OUT = frozenset({DeviationKind.SKIP, DeviationKind.REFUSAL, DeviationKind.WITHDRAWAL})
_WITH_OTHER = frozenset({DeviationKind.SWAP, DeviationKind.STAND_IN})
_WITH_ORGANIZATION = frozenset(DeviationKind) - {DeviationKind.LENGTH, DeviationKind.VACANCY}


@frozen(kw_only=True)
class Deviation(Fact):
    """One departure of a rotation from its order, with its reason.

    Attributes:
        kind: how the turns departed from the order.
        on: the day from which it counts: it is about the first turn of the organization, by the
            order, that begins on or after this day; an insertion or a vacancy is the turn itself
            that begins then, a length is of the turn that holds on this day.
        organization: id of the member that it is about.
        other: id of the member that it changes with, or that stands in for it.
        turns: by how many turns it is postponed.
        ends_on: the last day of a turn of another length.
        reason: why, in words.
        document: id of the document that decided it.

    >>> Deviation(kind=DeviationKind.SWAP, on=date(2016, 7, 1), organization="ee", other="bg").other
    'bg'
    """

    kind: DeviationKind
    on: date
    organization: str | None = field(
        default=None, converter=as_text, metadata=refers_to("organization")
    )
    other: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    turns: int = 1
    ends_on: date | None = None
    reason: str | None = field(default=None, converter=as_text, validator=is_text)
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))

    @property
    def leaves_out(self) -> bool:
        """Whether a member has no turn in the round, and the later turns move up."""
        return self.kind in _LEFT_OUT

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "on", "ends_on")
        self._refuse_missing()
        self._refuse_unneeded()

    def _refuse_missing(self) -> None:
        """Refuse a deviation that does not say whom or what it is about."""
        if self.kind in _WITH_ORGANIZATION and self.organization is None:
            raise contradiction(
                self,
                "organization",
                vi=f"“{self.kind}” phải nói về đơn vị nào",
                en=f"a {self.kind} must name the organization it is about",
            )
        if self.kind is DeviationKind.SWAP and self.other is None:
            raise contradiction(
                self, "other", vi="“swap” phải nói đổi với ai", en="a swap must name the other"
            )
        if self.kind is DeviationKind.LENGTH and self.ends_on is None:
            raise contradiction(
                self,
                "ends_on",
                vi="“length” phải có ngày cuối của lượt",
                en="a length must give the last day of the turn",
            )
        if self.turns < 1:
            raise contradiction(
                self, "turns", vi="phải từ 1 lượt trở lên", en="it must be one turn or more"
            )

    def _refuse_unneeded(self) -> None:
        """Refuse what its kind has no use for, which would be lost in silence."""
        unneeded = {
            "organization": self.organization is not None and self.kind not in _WITH_ORGANIZATION,
            "other": self.other is not None and self.kind not in _WITH_OTHER,
            "turns": self.turns != 1 and self.kind is not DeviationKind.POSTPONEMENT,
            "ends_on": self.ends_on is not None and self.kind is not DeviationKind.LENGTH,
        }
        for name, is_unneeded in unneeded.items():
            if is_unneeded:
                raise contradiction(
                    self,
                    name,
                    vi=f"“{self.kind}” không dùng đến",
                    en=f"a {self.kind} has no use for it",
                )
        if self.organization is not None and self.organization == self.other:
            raise contradiction(
                self, "other", vi="trùng với organization", en="it is the organization itself"
            )


def as_deviations(values: Iterable[Deviation]) -> tuple[Deviation, ...]:
    """Return *values* as a rotation keeps them."""
    return tuple(values)
