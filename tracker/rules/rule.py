"""What a rule is, and what it says of the entries it looks at."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import field, frozen

from tracker.assess import Assessment
from tracker.domain import Fact
from tracker.language import Text, Values


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst; findings are ordered by it."""
        return _RANKS[self]

    @property
    def label(self) -> Text:
        """What it is called."""
        return _LABELS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
_LABELS = {
    Severity.ERROR: Text(vi="lỗi", en="error"),
    Severity.WARNING: Text(vi="cảnh báo", en="warning"),
    Severity.INFO: Text(vi="thông tin", en="info"),
}


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


@frozen(kw_only=True)
class Rule:
    """One thing that can be wrong, declared once: what it says, why, and how to be rid of it.

    Attributes:
        code: two letters of its family and three digits.
        name: what is wrong, in words joined by hyphens; accepted wherever the code is.
        severity: how much it matters.
        summary: what is wrong, in one sentence.
        why: why it matters.
        clear: how to clear it.
        quiet: when it stays quiet though one might expect it to speak.
        message: what it says of an entry; places in braces are filled from the remark's values.
        hint: what to do about that entry; filled likewise.
        remarks: looks through an assessment and yields what it has to say.
        additions: what it says further of an entry whose values fill all its places, such as how
            many units are done of a task that several answer for; each follows the message.
    """

    code: str
    name: str
    severity: Severity
    summary: Text
    why: Text
    clear: Text
    quiet: Text
    message: Text
    hint: Text
    remarks: Callable[[Assessment], Iterator[Remark]] = field(repr=False)
    additions: tuple[Text, ...] = ()

    @property
    def family(self) -> str:
        """The two letters its code begins with."""
        return self.code[:2]
