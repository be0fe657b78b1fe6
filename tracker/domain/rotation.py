"""Rotations: how the turns of a role follow each other, and what departed from that."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)


class RotationPolicy(StrEnum):
    """What decides whose turn comes next."""

    FIXED_ORDER = "fixed_order"
    """The members take turns in the order recorded, again and again."""
    ALPHABETICAL = "alphabetical"
    """The members take turns in the alphabetical order of their names in one language."""
    LEAST_RECENT = "least_recent"
    """The member whose last turn ended longest ago is next; those that had none come first."""
    DEPUTY_SUCCEEDS = "deputy_succeeds"
    """Each turn goes to the deputy of the turn before."""
    ELECTED = "elected"
    """A briefing elects the holder of each turn; nothing can be foreseen."""
    APPOINTED = "appointed"
    """A higher body names the holder of each turn; nothing can be foreseen."""
    ENTERED = "entered"
    """The turns are those recorded, one by one, by no rule; a member may stand there often."""


class TurnUnit(StrEnum):
    """What a turn is counted in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    BRIEFING = "briefing"
    """From one briefing of the cluster to the day before the next."""


class Newcomers(StrEnum):
    """When a member that joins in the middle of a round has its first turn."""

    IN_PLACE = "in_place"
    """At its place in the order; in this round if that is still to come, else in the next."""
    END_OF_ROUND = "end_of_round"
    """At the end of the round in which it joins, before the next begins."""


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
    STAND_IN = "stand_in"
    """Another member holds the turn in its stead, or nobody does; no other turn moves."""
    LENGTH = "length"
    """One turn ends on another day than its unit gives; the next begins the day after."""


_WITH_OTHER = frozenset({DeviationKind.SWAP, DeviationKind.STAND_IN})
_WITH_ORGANIZATION = frozenset(DeviationKind) - {DeviationKind.LENGTH}


@frozen(kw_only=True)
class Deviation(Fact):
    """One departure of a rotation from its order, with its reason.

    Attributes:
        kind: how the turns departed from the order.
        on: the day from which it counts: it is about the first turn of the organization, by the
            order, that begins on or after this day; an insertion is the turn itself that begins
            then, a length is of the turn that holds on this day.
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


def _as_deviations(values: Iterable[Deviation]) -> tuple[Deviation, ...]:
    return tuple(values)


_ORDERED = frozenset({RotationPolicy.FIXED_ORDER, RotationPolicy.ENTERED})


@frozen(kw_only=True)
class Rotation(Fact):
    """How a role of a cluster passes from member to member, from one day on.

    A register may hold several of one role; each holds until the day before the next begins.

    Attributes:
        id: short name, chosen by people, one word.
        cluster: id of the cluster.
        role: id of the role.
        policy: what decides whose turn comes next.
        begins_on: the first day of its first turn.
        ends_on: its last day; ``None`` where it goes on, or until the next rotation of the role.
        turn: what a turn is counted in.
        units_per_turn: how many of those one turn lasts.
        order: ids of the members in order, for a fixed order and for one entered as it is.
        language: two-letter code of the language of an alphabetical order.
        first: id of the member whose turn is first; ``None`` for the first in the order.
        seats: how many members hold one turn together, as a trio does.
        newcomers: when a member that joins in the middle of a round has its first turn.
        deviations: departures from the order.
        document: id of the document that laid it down.

    >>> from datetime import date
    >>> Rotation(
    ...     id="R", cluster="c", role="leader", policy=RotationPolicy.FIXED_ORDER,
    ...     begins_on=date(2024, 1, 1), turn=TurnUnit.QUARTER, order=["a", "b"],
    ... ).order
    ('a', 'b')
    """

    id: str = field(converter=as_words, validator=is_identifier)
    cluster: str = field(converter=as_words, metadata=refers_to("cluster"))
    role: str = field(converter=as_words, metadata=refers_to("role"))
    policy: RotationPolicy
    begins_on: date
    ends_on: date | None = None
    turn: TurnUnit
    units_per_turn: int = 1
    order: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization")
    )
    language: str = field(default="vi", converter=as_words, validator=is_text)
    first: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    seats: int = 1
    newcomers: Newcomers = Newcomers.IN_PLACE
    deviations: tuple[Deviation, ...] = field(default=(), converter=_as_deviations)
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
        for name in ("units_per_turn", "seats"):
            if not 1 <= getattr(self, name) <= _MOST:
                raise contradiction(
                    self, name, vi=f"phải từ 1 đến {_MOST}", en=f"it must be from 1 to {_MOST}"
                )
        self._refuse_order()

    def _refuse_order(self) -> None:
        """Refuse an order that its policy has no use for, or lacks, or cannot follow."""
        if bool(self.order) != (self.policy in _ORDERED):
            raise contradiction(
                self,
                "order",
                vi=f"chính sách “{self.policy}” {'không dùng' if self.order else 'phải có'} thứ tự",
                en=f"the policy “{self.policy}” {'has no use for' if self.order else 'needs'} one",
            )
        if self.policy is RotationPolicy.FIXED_ORDER and len(set(self.order)) < len(self.order):
            raise contradiction(
                self,
                "order",
                vi="ghi một đơn vị hai lần; muốn vậy hãy dùng chính sách “entered”",
                en="it names a member twice; the policy “entered” may do so",
            )


_MOST = 1000
"""No turn lasts longer, and no turn is shared by more."""
