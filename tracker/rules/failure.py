"""A plug-in that failed, or one rule of it, told apart from what the others found."""

from typing import Any

from attrs import frozen

from tracker.language import Text, filled

_RULE_FAILED = Text(
    vi="quy tắc {code} của {origin} bị lỗi nên không tính: {reason}; hãy báo cho người viết, hoặc "
    "bỏ qua bằng --ignore {code}",
    en="the rule {code} of {origin} failed and was left out: {reason}; tell its author, or leave "
    "it out by --ignore {code}",
)
_PLUGIN_FAILED = Text(
    vi="bộ quy tắc bổ sung {origin} không dùng được nên bị bỏ qua: {reason}",
    en="the plug-in {origin} cannot be used and was left out: {reason}",
)


@frozen(kw_only=True)
class RuleFailure:
    """A rule of a plug-in that failed, or a whole plug-in: nothing that it found is counted.

    Attributes:
        origin: the plug-in: the name of a distribution, or the path of a file.
        reason: what went wrong.
        code: code of the rule; ``None`` where the whole plug-in failed.
    """

    origin: str
    reason: Text
    code: str | None = None

    @property
    def text(self) -> Text:
        """The failure in words, on one line, with how to mend it."""
        said = _PLUGIN_FAILED if self.code is None else _RULE_FAILED
        return filled(said, code=self.code, origin=self.origin, reason=self.reason)

    @property
    def record(self) -> dict[str, Any]:
        """Everything it holds under stable names, as JSON has it."""
        return {"origin": self.origin, "code": self.code, "message": self.text}
