"""Plug-ins, and rules of theirs, that failed."""

import pytest

from tracker.language import Text
from tracker.rules import RuleFailure

REASON = Text(vi="hỏng", en="broken")


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        (
            "OF001",
            (
                "quy tắc OF001 của office bị lỗi nên không tính: hỏng; hãy báo cho người viết, "
                "hoặc bỏ qua bằng --ignore OF001"
            ),
            (
                "the rule OF001 of office failed and was left out: broken; tell its author, or "
                "leave it out by --ignore OF001"
            ),
        ),
        (
            None,
            "bộ quy tắc bổ sung office không dùng được nên bị bỏ qua: hỏng",
            "the plug-in office cannot be used and was left out: broken",
        ),
    ],
)
def test_a_failure_says_what_failed_and_why(code: str | None, vi: str, en: str) -> None:
    """It is told in both languages, and to programs under names of its own."""
    failure = RuleFailure(origin="office", code=code, reason=REASON)
    assert (failure.text.vi, failure.text.en) == (vi, en)
    assert failure.record == {"origin": "office", "code": code, "message": failure.text}
