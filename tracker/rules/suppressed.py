"""A finding that the register itself has silenced, with the reason it gives."""

from attrs import frozen

from tracker.rules.finding import Finding


@frozen(kw_only=True)
class Suppressed:
    """A finding that is not counted, because the register says why it need not be.

    Attributes:
        finding: what was found.
        reason: why the register silences it.
    """

    finding: Finding
    reason: str
