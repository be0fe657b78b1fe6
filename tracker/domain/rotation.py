"""Rotations: how the turns of a role follow each other, and what departed from that."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.domain.deviation import Deviation, as_deviations
from tracker.domain.fact import (
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)
from tracker.domain.suppression import Entry


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
    NEXT_ROUND = "next_round"
    """At its place in the next round, even if that place in this one is still to come."""


_ORDERED = frozenset({RotationPolicy.FIXED_ORDER, RotationPolicy.ENTERED})


@frozen(kw_only=True)
class Rotation(Entry):
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
        turn_length: how many of those one turn lasts.
        order: ids of the members in order, for a fixed order and for one entered as it is; for
            one by least recent holder, of those that have had no turn yet.
        language: code of the language of an alphabetical order, of two or three letters.
        first: id of the member whose turn is first; ``None`` for the first in the order.
        group_size: how many turns in a row form one group, such as the three of a trio.
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
    turn_length: int = 1
    order: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization")
    )
    language: str = field(default="vi", converter=as_words, validator=is_text)
    first: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    group_size: int = 1
    newcomers: Newcomers = Newcomers.IN_PLACE
    deviations: tuple[Deviation, ...] = field(default=(), converter=as_deviations)
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
        for name in ("turn_length", "group_size"):
            if not 1 <= getattr(self, name) <= LONGEST_TURN:
                raise contradiction(
                    self,
                    name,
                    vi=f"phải từ 1 đến {LONGEST_TURN}",
                    en=f"it must be from 1 to {LONGEST_TURN}",
                )
        if not (self.language.isalpha() and len(self.language) in {2, 3}):
            raise contradiction(
                self,
                "language",
                vi="phải là mã ngôn ngữ hai hoặc ba chữ cái, như vi hoặc en",
                en="it must be the code of a language, two or three letters such as vi or en",
            )
        self._refuse_order()

    def _refuse_order(self) -> None:
        """Refuse an order that its policy has no use for, or lacks, or cannot follow."""
        is_needed = self.policy in _ORDERED
        if bool(self.order) != is_needed and self.policy is not RotationPolicy.LEAST_RECENT:
            raise contradiction(
                self,
                "order",
                vi=f"chính sách “{self.policy}” {'phải có' if is_needed else 'không dùng'} thứ tự",
                en=f"the policy “{self.policy}” {'needs' if is_needed else 'has no use for'} one",
            )
        is_entered = self.policy is RotationPolicy.ENTERED
        if not is_entered and len(set(self.order)) < len(self.order):
            raise contradiction(
                self,
                "order",
                vi="ghi một đơn vị hai lần; muốn vậy hãy dùng chính sách “entered”",
                en="it names a member twice; the policy “entered” may do so",
            )


LONGEST_TURN = 1000
"""No turn lasts longer, and no group is larger."""
