"""A rule of a plug-in that failed, told apart from what the others found."""

from attrs import frozen

from tracker.language import Text, filled

_FAILED = Text(
    vi="quy tắc {code} của {origin} bị lỗi nên không tính: {error}",
    en="the rule {code} of {origin} failed and was left out: {error}",
)
_LONGEST = 300


@frozen(kw_only=True)
class RuleFailure:
    """A rule of a plug-in that failed: nothing that it found is counted.

    Attributes:
        code: code of the rule.
        origin: the plug-in that brought it.
        error: what went wrong, as the error says it.
    """

    code: str
    origin: str
    error: str

    @property
    def text(self) -> Text:
        """The failure in words, on one line."""
        return filled(_FAILED, code=self.code, origin=self.origin, error=self.error)


def failure_of(code: str, origin: str, error: BaseException) -> RuleFailure:
    """Return the failure that *error* is, with its class and the first part of its words."""
    words = " ".join(f"{type(error).__name__}: {error}".split())
    return RuleFailure(code=code, origin=origin, error=words[:_LONGEST])
