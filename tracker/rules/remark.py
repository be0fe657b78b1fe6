"""A remark: what a rule says of one entry."""

from attrs import field, frozen

from tracker.domain import Fact
from tracker.language import Values


@frozen(kw_only=True)
class Remark:
    """What a rule says of one entry; the engine adds the rule's name and the place.

    Attributes:
        subject: the entry it is about.
        values: the dates, figures and words it rests on; they fill the rule's message and hint,
            and are kept as the finding's evidence.
        at: the fact within the subject that it is about, where that has a place of its own.
    """

    subject: Fact
    values: Values = field(factory=dict)
    at: Fact | None = None
