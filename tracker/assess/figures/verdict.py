"""What an audit says of one statement."""

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from tracker.assess.figures.slip import KnownFigure, Slip
from tracker.domain import Statement


class StatementVerdict(StrEnum):
    """What a statement is, against what its figures or the register give."""

    EXACT = "exact"
    ROUNDED = "rounded"
    """Rounded half up at the decimals printed."""
    TRUNCATED = "truncated"
    """Cut off at the decimals printed, where rounding gives another figure."""
    OFF = "off"
    """Not what is given."""
    ANOTHER_DENOMINATOR = "another_denominator"
    """A rate of another whole than the report says."""
    NO_DENOMINATOR = "no_denominator"
    """A rate of none of the wholes that are known."""
    UNREADABLE = "unreadable"
    """A percentage that cannot be read."""
    NOT_TRIED = "not_tried"
    """There is nothing to hold it against."""


@frozen(kw_only=True)
class StatementAudit:
    """A statement beside what its figures or the register give.

    Attributes:
        statement: the statement.
        verdict: what it is.
        stated: the figure that was audited: a percentage, a total, a change, a count.
        computed: what is given instead, as far as it was worked out; a percentage is rounded half
            up to one decimal more than printed where it does not end before.
        rounded: of a percentage, what rounding half up prints.
        numerator: of a percentage, what was counted.
        denominator: of a percentage, what it is a share of; of a rate, the figure that gives it,
            else the one the report names.
        claimed: of a rate, the figure that the report says it is of, where that is known.
        tried: of a rate, the wholes it was tried against.
        slips: what would explain a wrong percentage, the likeliest first.
        unread: the words that could not be read as a percentage.
    """

    statement: Statement
    verdict: StatementVerdict
    stated: Decimal | None = None
    computed: Decimal | None = None
    rounded: Decimal | None = None
    numerator: Decimal | None = None
    denominator: KnownFigure | None = None
    claimed: KnownFigure | None = None
    tried: tuple[KnownFigure, ...] = ()
    slips: tuple[Slip, ...] = ()
    unread: str | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong with it, a figure cut off apart."""
        return self.verdict in {
            StatementVerdict.EXACT,
            StatementVerdict.ROUNDED,
            StatementVerdict.TRUNCATED,
            StatementVerdict.NOT_TRIED,
        }
