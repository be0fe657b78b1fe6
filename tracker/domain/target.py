"""Targets: what an indicator is to reach, by when, as the plan says it."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from tracker.calendar import Period
from tracker.domain.fact import Fact, as_text, as_words, contradiction, is_text, refers_to


@frozen(kw_only=True)
class Target(Fact):
    """One thing that an indicator is to reach (chỉ tiêu, mốc).

    A cell of a plan that holds several, “≥ 50 by 2025, ≥ 80 by 2030”, is several targets.

    Attributes:
        text: what is asked, as the plan prints it: ``≥ 50``, ``40 - 50``, ``100%``, ``3-4 %``.
        by: the day it is to be reached; ``None`` for the end of its period, or of the plan.
        period: the period it is for, where that is not the whole plan.
        of: id of the indicator that a percentage is of, such as the number of members.
        document: id of the document that sets it, where that is not the plan's.

    >>> Target(text="≥ 50", by=date(2025, 12, 31)).text
    '≥ 50'
    """

    text: str = field(converter=as_words, validator=is_text)
    by: date | None = None
    period: Period | None = None
    of: str | None = field(default=None, converter=as_text, metadata=refers_to("indicator"))
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))

    def __attrs_post_init__(self) -> None:
        if self.by is not None and self.period is not None and self.by not in self.period:
            raise contradiction(
                self, "by", vi="không nằm trong period", en="it does not lie in its period"
            )


def as_targets(values: Iterable[Target]) -> tuple[Target, ...]:
    """Return *values* as an indicator keeps them."""
    return tuple(values)
