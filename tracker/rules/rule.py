"""What a rule is, and how much what it finds matters."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import field, frozen

from tracker.assess import Assessment
from tracker.errors import UsageError
from tracker.language import Text, filled
from tracker.rules.conditions.condition import Condition
from tracker.rules.option import Option, OptionValue
from tracker.rules.remark import Remark


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


_CODE_FORM = Text(
    vi="mã quy tắc “{code}” phải là từ hai chữ in hoa trở lên, rồi ba chữ số, như DL001",
    en="the code of a rule, “{code}”, has to be two or more capital letters, then three digits, as "
    "DL001 is",
)
_NAME_FORM = Text(
    vi="tên quy tắc “{name}” phải là các từ viết thường nối bằng dấu gạch, như task-overdue",
    en="the name of a rule, “{name}”, has to be words in small letters joined by hyphens, as "
    "task-overdue is",
)
_OPTION_TWICE = Text(
    vi="quy tắc {name} khai báo một tùy chọn hai lần",
    en="the rule {name} declares an option twice",
)
_OPTION_NOT_DECLARED = Text(
    vi="quy tắc {name} dùng tùy chọn “{option}” mà không khai báo",
    en="the rule {name} goes by the option “{option}” without declaring it",
)
_NOTHING_GIVEN: Mapping[str, OptionValue] = MappingProxyType({})


@frozen(kw_only=True)
class Rule:
    """One thing that can be wrong, declared once: what it says, why, and how to be rid of it.

    Attributes:
        code: the capital letters of its family, two at least, and three digits.
        name: what is wrong, in words joined by hyphens; accepted wherever the code is.
        severity: how much it matters, unless those who run it set another.
        subjects: the kinds of entry it speaks of, as findings name them.
        summary: what is wrong, in one sentence.
        why: why it matters.
        clear: how to clear it.
        quiet: when it stays quiet though one might expect it to speak.
        message: what it says of an entry; places in braces are filled from the remark's values.
        hint: what to do about that entry; filled likewise.
        remarks: looks through an assessment and yields what it has to say: a function, or a
            condition on the rows of one table. The options of the rule, where it has any, are
            given as a second argument, by name.
        additions: what it says further of an entry whose values fill all its places, such as how
            many units are done of a task that several answer for; each follows the message.
        options: the figures and words it goes by that those who run it may set.
        origin: the plug-in that brought it; ``None`` for a rule of the tracker itself. Not
            compared.
    """

    code: str
    name: str
    severity: Severity
    subjects: tuple[str, ...]
    summary: Text
    why: Text
    clear: Text
    quiet: Text
    message: Text
    hint: Text
    remarks: Callable[..., Iterator[Remark]] = field(repr=False)
    additions: tuple[Text, ...] = ()
    options: tuple[Option, ...] = ()
    origin: str | None = field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a code or a name that nobody could name the rule by.

        Raises:
            UsageError: either is not of its form, an option is named twice, or its condition goes
                by one that is not declared.
        """
        letters, digits = self.code[:-3], self.code[-3:]
        if not (letters.isascii() and letters.isalpha() and letters.isupper() and letters[1:]):
            raise UsageError(filled(_CODE_FORM, code=self.code))
        if not (digits.isascii() and digits.isdecimal()):
            raise UsageError(filled(_CODE_FORM, code=self.code))
        words = self.name.split("-")
        if not all(word.isascii() and word.isalnum() and word.islower() for word in words):
            raise UsageError(filled(_NAME_FORM, name=self.name))
        names = [option.name for option in self.options]
        if len(set(names)) < len(names):
            raise UsageError(filled(_OPTION_TWICE, name=self.name))
        for used in self.condition.options if self.condition is not None else ():
            if used not in self.options:
                raise UsageError(filled(_OPTION_NOT_DECLARED, name=self.name, option=used.name))

    @property
    def condition(self) -> Condition | None:
        """What it says of one row, where it is a condition; ``None`` for a function."""
        return self.remarks if isinstance(self.remarks, Condition) else None

    @property
    def family(self) -> str:
        """The letters its code begins with."""
        return self.code[:-3]

    def look(
        self, assessment: Assessment, given: Mapping[str, OptionValue] = _NOTHING_GIVEN
    ) -> Iterator[Remark]:
        """Yield what the rule has to say of an assessment.

        Args:
            assessment: how everything stands.
            given: options that were set, by name; the others are as the register's policy or
                their defaults say.
        """
        if not self.options:
            return self.remarks(assessment)
        policy = assessment.register.policy
        values = {option.name: option.value(given, policy) for option in self.options}
        return self.remarks(assessment, values)


class RunRule(Rule):
    """A rule about the run of the other rules, such as what the register silenced in vain.

    Its ``remarks`` are given the :class:`tracker.rules.run.Run` instead of an assessment, once
    every other rule has been run.
    """

    __slots__ = ()
