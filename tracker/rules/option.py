"""Options: the figures and words a rule goes by that those who run it may set."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, fields_dict, frozen

from tracker.domain import Policy
from tracker.errors import UsageError
from tracker.language import Text, filled

OptionValue = int | str | bool
"""What an option may be set to: a whole number, a word of a list, or true or false."""

_NOT_A_NUMBER = Text(
    vi="tùy chọn “{option}” phải là số nguyên từ {least} đến {most}, không phải {given}",
    en="the option “{option}” has to be a whole number from {least} to {most}, not {given}",
)
_NOT_TRUE_OR_FALSE = Text(
    vi="tùy chọn “{option}” phải là true hoặc false, không phải {given}",
    en="the option “{option}” has to be true or false, not {given}",
)
_NOT_A_CHOICE = Text(
    vi="tùy chọn “{option}” phải là một trong {choices}, không phải {given}",
    en="the option “{option}” has to be one of {choices}, not {given}",
)
_NAME_FORM = Text(
    vi="tên tùy chọn “{name}” phải là các từ viết thường nối bằng dấu gạch, như due-days",
    en="the name of an option, “{name}”, has to be words in small letters joined by hyphens, as "
    "due-days is",
)
_SEVERITY = "severity"
_NO_SEVERITY = Text(
    vi="tùy chọn không được tên là “severity”: khóa ấy đặt mức của quy tắc",
    en="no option can be called “severity”: that key sets how severe the rule is",
)
_NO_DEFAULT = Text(
    vi="tùy chọn “{option}” phải mặc định là số nguyên, true hoặc false, hay một từ của một "
    "StrEnum, không phải {given}",
    en="the option “{option}” needs a default that is a whole number, true or false, or a word of "
    "a StrEnum, not {given}",
)
_NO_FIELD = Text(
    vi="tùy chọn “{option}” theo trường “{field}”, mà [register.policy] không có",
    en="the option “{option}” follows the field “{field}”, which [register.policy] has not",
)
_MOST = 36_500
_LARGEST = 2**63
"""Beyond it a number is not written out: nobody meant it, and Python refuses the longest."""
_LONGEST = 60
"""Characters of what was given that are shown."""


@frozen(kw_only=True)
class Option:
    """A figure or word that a rule goes by, which those who run it may set.

    Its type is that of its default: a whole number, true or false, or a word of a list.

    Attributes:
        name: what it is called in a configuration: words joined by hyphens.
        meaning: what it decides, and in what unit.
        default: what holds where neither the configuration nor the register says.
        policy: the field of the register's policy that says it for one register, if there is one.
        least: the smallest number it may be.
        most: the largest number it may be.

    >>> warned = Option(name="days", default=30, meaning=Text(vi="số ngày", en="in days"))
    >>> warned.read(45)
    45
    """

    name: str
    meaning: Text
    default: OptionValue
    policy: str | None = None
    least: int = 0
    most: int = field(default=_MOST)

    def __attrs_post_init__(self) -> None:
        """Refuse an option that nobody could set, or that could hold nothing.

        Raises:
            UsageError: its name, its default or its field of the policy is not of its form.
        """
        words = self.name.split("-")
        if not all(word.isascii() and word.isalnum() and word.islower() for word in words):
            raise UsageError(filled(_NAME_FORM, name=self.name))
        if self.name == _SEVERITY:
            raise UsageError(_NO_SEVERITY)
        if not isinstance(self.default, int | StrEnum):
            raise UsageError(filled(_NO_DEFAULT, option=self.name, given=_shown(self.default)))
        if self.policy is not None and self.policy not in fields_dict(Policy):
            raise UsageError(filled(_NO_FIELD, option=self.name, field=self.policy))
        self.read(self.default)

    def read(self, given: object) -> OptionValue:
        """Return what was given for it, once it is known to be of its type.

        Raises:
            UsageError: it is not.
        """
        if isinstance(self.default, bool):
            if isinstance(given, bool):
                return given
            raise self._refusal(_NOT_TRUE_OR_FALSE, given)
        if isinstance(self.default, StrEnum):
            kind = type(self.default)
            if isinstance(given, str) and given in [*kind]:
                return kind(given)
            raise self._refusal(_NOT_A_CHOICE, given, choices=", ".join(kind))
        if isinstance(given, bool) or not isinstance(given, int):
            raise self._refusal(_NOT_A_NUMBER, given, least=self.least, most=self.most)
        if not self.least <= given <= self.most:
            raise self._refusal(_NOT_A_NUMBER, given, least=self.least, most=self.most)
        return given

    def value(self, given: Mapping[str, OptionValue], policy: Policy) -> OptionValue:
        """Return what holds: what was given, else what the policy says, else the default."""
        if self.name in given:
            return given[self.name]
        if self.policy is not None:
            said: OptionValue = getattr(policy, self.policy)
            return said
        return self.default

    def _refusal(self, text: Text, given: object, **values: Any) -> UsageError:
        return UsageError(filled(text, option=self.name, given=_shown(given), **values))


def _shown(given: object) -> Text | str:
    """Return how to tell of what was given: as it is written, where that is short."""
    match given:
        case bool():
            return str(given).lower()
        case int() if abs(given) >= _LARGEST:
            return Text(vi="một số quá lớn", en="too large a number")
        case str():
            return f"“{given}”" if len(given) <= _LONGEST else f"“{given[:_LONGEST]}…”"
        case list() | tuple():
            return Text(vi="một danh sách", en="a list")
        case Mapping():
            return Text(vi="một bảng", en="a table")
        case _:
            return str(given)[:_LONGEST]
